import type { NodeTextField, PlanTextField } from '../plan/fields';
import type { Finding, TextPlace } from '../plan/finding';
import type { Field } from '../plan/plan';
import type { FieldPlace } from './config-plan';

type Places = ReadonlyMap<PlanTextField | NodeTextField, FieldPlace>;

/** Where to look for what a finding is about when its own field was not written: the values it was compared with. */
const RELATED: { readonly [F in Field]?: readonly (PlanTextField | NodeTextField)[] } = {
  clusterCidr: ['serviceCidr', 'nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6', 'nodeIp'],
  serviceCidr: ['clusterCidr', 'clusterDns', 'nodeIp'],
  clusterDns: ['serviceCidr'],
  nodeIp: ['flannelIface', 'clusterCidr', 'serviceCidr'],
  nodeExternalIp: ['flannelExternalIp', 'nodeIp', 'serviceCidr'],
  advertiseAddress: ['nodeExternalIp', 'nodeIp', 'flannelIface', 'serviceCidr'],
  nodeCidrMaskSize: ['nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6', 'clusterCidr'],
  nodeCidrMaskSizeIpv4: ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv6', 'clusterCidr'],
  nodeCidrMaskSizeIpv6: ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'clusterCidr'],
  kubeletArg: ['disableCloudController'],
  disableCloudController: ['clusterCidr'],
  netConf: ['flannelConf'],
  flannelConf: ['netConf', 'clusterCidr'],
  wireguardInKernel: ['flannelBackend'],
  nodes: ['clusterCidr'],
  agents: ['clusterCidr'],
  servers: ['clusterCidr'],
  nodesAtPeak: ['clusterCidr'],
  hostFamilies: ['clusterCidr', 'serviceCidr'],
  hostAddresses: ['nodeIp', 'clusterCidr', 'serviceCidr'],
  hostname: ['nodeName'],
  nodeName: [],
};

/** The same where a rule compares its field with one of those rather than with others. */
const RELATED_BY_RULE: Readonly<Record<string, readonly PlanTextField[]>> = {
  'node-mask-below-cluster': ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'],
  'node-mask-v6-span': ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv6'],
};

/** The same findings, each with the place in the text that it is about, as far as that is known. */
export const placedIn =
  (places: Places) =>
  (findings: readonly Finding[]): readonly Finding[] =>
    findings.map((finding) => {
      if (finding.place.text !== undefined || (finding.place.node ?? 0) > 0) return finding;
      const text = placeOf(places, finding);
      return text === null ? finding : { ...finding, place: { ...finding.place, text } };
    });

function placeOf(places: Places, { id, place: { field, item } }: Finding): TextPlace | null {
  // A field of neither has no place, and no flag has the name of the list of nodes.
  const known = places as ReadonlyMap<string, FieldPlace>;
  const own = known.get(field);
  if (own !== undefined) return (item === null ? undefined : own.items[item]) ?? own.place;
  const related = [...(RELATED_BY_RULE[id] ?? []), ...(RELATED[field] ?? [])].find((name) => known.has(name));
  return related === undefined ? null : (known.get(related)?.place ?? null);
}
