import { containsCidr, printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, flannelBackendOf, ofFamily, runsNoAgent } from '../plan/effective';
import type { Severity } from '../plan/finding';
import { generatedNetConf, NETWORK_KEYS, networkIn, parseNetConf } from '../plan/net-conf';
import { familiesOf, type Plan } from '../plan/plan';
import { document } from '../plan/read-words';
import { defineRule } from './rule';

type ConfFacts = {
  readonly path: string;
  readonly problem: 'missing' | 'not-json' | 'network' | 'ipv6-off';
  readonly key: string;
  readonly range: string;
  /** The network as written; null when it is not. */
  readonly network: string | null;
};

/** Flannel takes the file as it is and looks for the node's block in its network; with the file missing or broken it ends. */
export const flannelConfNetwork = defineRule({
  id: 'flannel-conf-network',
  field: 'flannelConf',
  sources: [SOURCES.seen, SOURCES.k3sFlannelSetup],
  check: (plan) => {
    const { flannelConf, netConf } = plan;
    if (!flannelConf || netConf === null || flannelBackendOf(plan) === 'none') return null;
    const worst: Severity = runsNoAgent(plan) ? 'warning' : 'error';
    const found = (problem: ConfFacts['problem'], more: Partial<ConfFacts> = {}, severity = worst) => ({
      severity,
      facts: { path: flannelConf, problem, key: '', range: '', network: null, ...more },
    });
    if (netConf.trim() === '') return [found('missing')];
    const conf = parseNetConf(netConf);
    if (conf === null) return [found('not-json')];
    return familiesOf(clusterCidrOf(plan)).flatMap((family) => {
      const facts = { key: NETWORK_KEYS[family], network: conf.networks[family] };
      const range = ofFamily(clusterCidrOf(plan), family);
      if (range === null) return [];
      if (family === 'ipv6' && !conf.hasIpv6)
        return [found('ipv6-off', { ...facts, range: printCidr(range) }, 'warning')];
      const network = networkIn(conf, family);
      return network !== null && containsCidr(network, range)
        ? []
        : [found('network', { ...facts, range: printCidr(range) })];
    });
  },
  fix: (plan) => {
    const netConf = netConfOf(plan);
    // With all that somebody had in the file, it may be longer than what a plan holds.
    return document.read(netConf).value === null ? null : { ...plan, netConf };
  },
});

/** The file as K3s writes it; what else stands in it stays. */
function netConfOf(plan: Plan): string {
  const before = parseNetConf(plan.netConf ?? '')?.content ?? {};
  const generated = generatedNetConf(plan);
  return JSON.stringify({ ...before, ...generated, Backend: before['Backend'] ?? generated['Backend'] });
}
