import vectors from '../core/plan/vectors/kubernetes.json';
import type { Plan } from '../core/plan/plan';
import { planWith } from './plans';

/** One of 1,500 plans that Kubernetes 1.36.3's own code was given, and what it made of it. */
export interface KubernetesCase {
  readonly clusterCidr: string;
  readonly serviceCidr: string;
  readonly nodeCidrMaskSize: number | null;
  readonly nodeCidrMaskSizeIpv4: number | null;
  readonly nodeCidrMaskSizeIpv6: number | null;
  /** What the API server says against the Service ranges, and what it said in addition up to 1.33. */
  readonly serviceErrors: readonly string[];
  readonly serviceErrorsUpTo133: readonly string[];
  /** Why the controller manager does not start; null when it does. */
  readonly nodeError: string | null;
  readonly services: {
    readonly apiAddress: string;
    /** Empty where the range is too small. */
    readonly dnsAddresses: readonly string[];
    readonly staticBands: readonly number[];
  } | null;
  readonly nodes: {
    readonly maskSizes: readonly number[];
    readonly firstNodes: readonly (readonly string[])[];
    /** -1: 2,048 or more, not counted. */
    readonly capacity: number;
  } | null;
  /** Which pod range has no block for the node after the last; null where none was counted. */
  readonly runsOutAt: number | null;
}

type Row = readonly [
  clusterCidr: string,
  serviceCidr: string,
  masks: readonly [number | null, number | null, number | null],
  serviceErrors: readonly number[],
  serviceErrorsUpTo133: readonly number[],
  nodeError: number | null,
  services: readonly [string, readonly string[], readonly number[]] | null,
  nodes: readonly [readonly number[], readonly (readonly string[])[], capacity: number, next: number | null] | null,
];

const message = (number: number): string => vectors.messages[number] ?? '';

function caseOf(row: Row): KubernetesCase {
  const [clusterCidr, serviceCidr, [generic, ipv4, ipv6], serviceErrors, upTo133, nodeError, services, nodes] = row;
  const next = nodes === null || nodes[3] === null ? null : message(nodes[3]);
  return {
    clusterCidr,
    serviceCidr,
    nodeCidrMaskSize: generic,
    nodeCidrMaskSizeIpv4: ipv4,
    nodeCidrMaskSizeIpv6: ipv6,
    serviceErrors: serviceErrors.map(message),
    serviceErrorsUpTo133: upTo133.map(message),
    nodeError: nodeError === null ? null : message(nodeError),
    services: services && { apiAddress: services[0], dnsAddresses: services[1], staticBands: services[2] },
    nodes: nodes && { maskSizes: nodes[0], firstNodes: nodes[1], capacity: nodes[2] },
    runsOutAt: next === null ? null : Number(/idx:(\d)/.exec(next)?.[1]),
  };
}

// JSON has no tuples; `form` in the file says what a row holds.
const rows = vectors.rows as unknown as readonly Row[];

export const kubernetesCases: readonly KubernetesCase[] = rows.map(caseOf);

export const planOfCase = (
  { clusterCidr, serviceCidr, nodeCidrMaskSize, nodeCidrMaskSizeIpv4, nodeCidrMaskSizeIpv6 }: KubernetesCase,
  k3sVersion = 'v1.36.3+k3s1',
): Plan =>
  planWith({ k3sVersion, clusterCidr, serviceCidr, nodeCidrMaskSize, nodeCidrMaskSizeIpv4, nodeCidrMaskSizeIpv6 });
