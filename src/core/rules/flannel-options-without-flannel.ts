import { SOURCES } from '../k3s/source';
import { agentCount, flannelBackendOf, serverCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { withNode } from '../plan/with-node';
import { defineRule, type Found } from './rule';

type OptionFacts = { readonly option: 'flannel-ipv6-masq' | 'flannel-external-ip' | 'flannel-iface' | 'flannel-conf' };

export const flannelOptionsWithoutFlannel = defineRule<'flannel-options-without-flannel', OptionFacts>({
  id: 'flannel-options-without-flannel',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, SOURCES.k3sExecutor],
  check: (plan) => (flannelBackendOf(plan) === 'none' ? optionsOf(plan) : null),
  fix: (plan, { facts, place }) => {
    if (facts.option === 'flannel-ipv6-masq') return { ...plan, flannelIpv6Masq: false };
    if (facts.option === 'flannel-external-ip') return { ...plan, flannelExternalIp: false };
    if (facts.option === 'flannel-conf') return { ...plan, flannelConf: null, netConf: null };
    return place.node === null ? withoutIface(plan) : withoutIfaceOf(plan, place.node);
  },
});

function optionsOf(plan: Plan): readonly Found<OptionFacts>[] {
  const found: Found<OptionFacts>[] = [];
  const add = (option: OptionFacts['option'], place: Found['place']): void => {
    found.push({ severity: 'warning', facts: { option }, ...(place && { place }) });
  };
  if (plan.flannelIpv6Masq) add('flannel-ipv6-masq', { field: 'flannelIpv6Masq' });
  if (plan.flannelExternalIp) add('flannel-external-ip', { field: 'flannelExternalIp' });
  if (plan.flannelConf !== null) add('flannel-conf', { field: 'flannelConf' });
  if (plan.flannelIface !== null) add('flannel-iface', { field: 'flannelIface' });
  for (const [node, { flannelIface }] of plan.nodes.entries()) {
    if (flannelIface !== null) add('flannel-iface', { field: 'flannelIface', node });
  }
  return found;
}

// Where no node-ip is written K3s takes the node's address from the interface, with any backend
// (pkg/cli/server/server.go), so there the option must stay.
function withoutIface(plan: Plan): Plan | null {
  const areAllListed = plan.nodes.length >= serverCount(plan) + agentCount(plan);
  return areAllListed && plan.nodes.every(({ nodeIp }) => nodeIp.length > 0) ? { ...plan, flannelIface: null } : null;
}

const withoutIfaceOf = (plan: Plan, index: number): Plan | null =>
  withNode(plan, index, (node) => (node.nodeIp.length === 0 ? null : { ...node, flannelIface: null }));
