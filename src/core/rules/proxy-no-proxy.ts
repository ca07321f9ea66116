import { parseAddress, isSameAddress, printAddress, type Address } from '../cidr/address';
import { containsAddress, containsCidr, parseCidr, printCidr, type Cidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import type { Plan } from '../plan/plan';
import { MOST_ITEMS } from '../plan/reading';
import { defineRule } from './rule';

export const proxyNoProxy = defineRule({
  id: 'proxy-no-proxy',
  field: 'noProxy',
  sources: [SOURCES.advanced],
  check: (plan) => {
    if (!plan.httpProxy || plan.noProxy.includes('*')) return null;
    const missing = missingIn(plan);
    if (missing.length === 0 && (areNodesKnown(plan) || plan.noProxy.some(isNetwork))) return null;
    return { severity: 'warning', facts: { missing, httpProxy: plan.httpProxy } };
  },
  fix: (plan) => {
    const noProxy = [...plan.noProxy, ...missingIn(plan)];
    return noProxy.length === plan.noProxy.length || noProxy.length > MOST_ITEMS ? null : { ...plan, noProxy };
  },
});

const lansOf = ({ existingNetworks }: Plan): readonly Cidr[] =>
  existingNetworks.flatMap(({ cidr, kind }) => (kind === 'node-lan' ? [cidr] : []));

const addressesOf = ({ nodes }: Plan): readonly Address[] =>
  nodes.flatMap(({ nodeIp, nodeExternalIp }) => [...nodeIp, ...nodeExternalIp]);

const areNodesKnown = (plan: Plan): boolean => lansOf(plan).length > 0 || addressesOf(plan).length > 0;

/** Networks and addresses of the nodes that would go through the proxy, each once. */
function missingIn(plan: Plan): readonly string[] {
  const excepted = plan.noProxy.flatMap((item) => networkOf(item) ?? []);
  const single = plan.noProxy.flatMap((item) => addressOf(item) ?? []);
  const lans = lansOf(plan).filter((lan) => !excepted.some((network) => containsCidr(network, lan)));
  const addresses = addressesOf(plan).filter(
    (address) =>
      ![...excepted, ...lans].some((network) => containsAddress(network, address)) &&
      !single.some((each) => isSameAddress(each, address)),
  );
  return [...new Set([...lans.map(printCidr), ...addresses.map(printAddress)])];
}

function networkOf(item: string): Cidr | null {
  const result = parseCidr(item);
  return result.ok ? result.value : null;
}

function addressOf(item: string): Address | null {
  const result = parseAddress(item);
  return result.ok ? result.value : null;
}

const isNetwork = (item: string): boolean => networkOf(item) !== null || addressOf(item) !== null;
