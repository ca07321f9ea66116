import { printAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { datastoreOf } from '../plan/effective';
import type { Plan, PlanNode } from '../plan/plan';
import { joinsVpn, usesVpn } from '../plan/vpn';
import { withNode } from '../plan/with-node';
import { calledName } from '../plan/node-name';
import { defineRule, type Found } from './rule';

type Overridden = 'flannel-backend' | 'flannel-iface' | 'advertise-address' | 'node-ip';
type OverrideFacts = { readonly option: Overridden; readonly value: string; readonly name: string | null };

export const tailscaleOverrides = defineRule<'tailscale-overrides', OverrideFacts>({
  id: 'tailscale-overrides',
  field: 'vpn',
  sources: [SOURCES.k3sExecutor, SOURCES.k3sServer],
  check: (plan) => {
    // With the backend none K3s leaves all of it as it is (`tailscale-no-flannel`).
    if (!usesVpn(plan) || plan.flannelBackend === 'none') return null;
    return [...inPlan(plan), ...plan.nodes.flatMap((node, index) => inNode(plan, node, index))];
  },
  fix: (plan, { place, facts: { option } }) => {
    switch (option) {
      case 'flannel-backend':
        return { ...plan, flannelBackend: null };
      case 'advertise-address':
        return { ...plan, advertiseAddress: null };
      case 'flannel-iface':
        return place.node === null
          ? { ...plan, flannelIface: null }
          : withNode(plan, place.node, (node) => ({ ...node, flannelIface: null }));
      case 'node-ip':
        return withNode(plan, place.node, (node) => ({ ...node, nodeIp: [] }));
    }
  },
});

const found = (place: Found['place'] & object, facts: OverrideFacts): Found<OverrideFacts> => ({
  severity: 'info',
  place,
  facts,
});

const inPlan = ({ flannelBackend, flannelIface, advertiseAddress }: Plan): readonly Found<OverrideFacts>[] => [
  ...(flannelBackend === null
    ? []
    : [found({ field: 'flannelBackend' }, { option: 'flannel-backend', value: flannelBackend, name: null })]),
  ...(flannelIface === null
    ? []
    : [found({ field: 'flannelIface' }, { option: 'flannel-iface', value: flannelIface, name: null })]),
  ...(advertiseAddress === null
    ? []
    : [
        found(
          { field: 'advertiseAddress' },
          { option: 'advertise-address', value: printAddress(advertiseAddress), name: null },
        ),
      ]),
];

function inNode(plan: Plan, node: PlanNode, index: number): readonly Found<OverrideFacts>[] {
  if (!joinsVpn(plan, node)) return [];
  const name = calledName(node) ?? String(index + 1);
  const { flannelIface, nodeIp, role } = node;
  // etcd keeps to the address that is written, VPN or not.
  const isOfEtcd = role === 'server' && datastoreOf(plan) === 'etcd';
  return [
    ...(flannelIface === null
      ? []
      : [found({ field: 'flannelIface', node: index }, { option: 'flannel-iface', value: flannelIface, name })]),
    ...(nodeIp.length === 0 || isOfEtcd
      ? []
      : [
          found(
            { field: 'nodeIp', node: index },
            { option: 'node-ip', value: nodeIp.map(printAddress).join(','), name },
          ),
        ]),
  ];
}
