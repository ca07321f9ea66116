import { printAddress, type Address } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { advertisedOf } from '../plan/advertised';
import { derive, nthNodeBlock } from '../plan/derive';
import { clusterCidrOf, firstServer, ofFamily, serviceCidrOf } from '../plan/effective';
import { generatedNetConf } from '../plan/net-conf';
import type { Plan } from '../plan/plan';
import type { OtherValues } from '../plan/server-differences';
import type { StartCase } from './judge-k3s-case';
import { compared, type Difference } from './judgement';

/** Where the numbers that K3s really gave and those we derive differ; what a case does not hold is not compared. */
export function numberDifferences(plan: Plan, others: OtherValues, each: StartCase): readonly Difference[] {
  const { apiAddress, clusterDns, podMtu } = derive(plan);
  const { kubernetes, 'kube-dns': kubeDns } = each.services ?? {};
  const mtu = each.subnetEnv?.find((line) => line.startsWith('FLANNEL_MTU='))?.slice('FLANNEL_MTU='.length);
  return [
    ...given('services.kubernetes', kubernetes?.clusterIPs, printed(apiAddress)),
    ...given('services.kube-dns', kubeDns?.clusterIPs, clusterDns.map(printAddress)),
    ...given('apiEndpoint', each.apiEndpoint, endpointOf(plan)),
    ...given('netConf', plan.flannelConf === null ? inOrder(each.netConf) : null, inOrder(generatedNetConf(plan))),
    ...given('subnetEnv', mtu, String(podMtu)),
    ...given('kubeconfigMode', each.kubeconfigMode, modeOf(others)),
    ...componentDifferences(plan, each),
    ...blockDifferences(plan, each),
  ];
}

const given = (about: string, expected: unknown, found: unknown): readonly Difference[] =>
  expected === null || expected === undefined ? [] : compared(about, expected, found);

const printed = (address: Address | null): readonly string[] => (address === null ? [] : [printAddress(address)]);

const inOrder = (conf: Readonly<Record<string, unknown>> | null | undefined): unknown =>
  conf && Object.entries(conf).toSorted(([a], [b]) => (a < b ? -1 : 1));

/** What is set, else the host's address in the family of the Services, which kube-apiserver chooses by itself. */
function endpointOf(plan: Plan): string | null {
  const { family } = serviceCidrOf(plan)[0];
  const address = advertisedOf(plan)?.address ?? ofFamily(firstServer(plan)?.hostAddresses ?? [], family);
  return address === null ? null : printAddress(address);
}

/** K3s takes the mode's digits as octal; it writes the file for its owner alone when nothing is set. */
function modeOf(others: OtherValues): string {
  const digits = others['write-kubeconfig-mode'] ?? '';
  return `0o${(digits === '' ? '600' : digits).replace(/^0+(?=\d)/, '')}`;
}

function componentDifferences(plan: Plan, { started }: StartCase): readonly Difference[] {
  const [pods, services] = [clusterCidrOf(plan), serviceCidrOf(plan)].map((ranges) => ranges.map(printCidr).join(','));
  return [
    ...given('started.kube-apiserver', started?.['kube-apiserver']?.['service-cluster-ip-range'], services),
    ...given('started.kube-controller-manager', started?.['kube-controller-manager']?.['cluster-cidr'], pods),
    ...given('started.kube-proxy', started?.['kube-proxy']?.['cluster-cidr'], pods),
  ];
}

/** The blocks handed out are the first ones, in no order: simultaneous nodes race for them. */
function blockDifferences(plan: Plan, { hostNode, extraNodes }: StartCase): readonly Difference[] {
  const nodes = [hostNode?.podCIDRs ?? [], ...(extraNodes ?? [])].filter((blocks) => blocks.length > 0);
  if (nodes.length === 0) return [];
  const expected = nodes.flat().toSorted();
  const found = derive(plan)
    .pods.flatMap(({ cidr }) => nodes.map((_, node) => nthNodeBlock(plan, cidr, BigInt(node))))
    .flatMap((block) => (block === null ? [] : [printCidr(block)]))
    .toSorted();
  return compared('podCIDRs', expected, found);
}
