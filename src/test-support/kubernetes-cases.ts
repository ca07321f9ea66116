import type { KubernetesCase } from '../core/conformance/kubernetes-case';
import vectors from '../core/plan/vectors/kubernetes.json';

type Row = readonly [
  clusterCidr: string,
  serviceCidr: string,
  masks: readonly [number | null, number | null, number | null],
  serviceErrors: readonly number[],
  serviceErrorsUpTo133: readonly number[],
  nodeError: number | null,
  services: readonly [string, string[], number[]] | null,
  nodes: readonly [number[], string[][], capacity: number, next: number | null] | null,
];

const message = (number: number): string => vectors.messages[number] ?? '';

function caseOf(row: Row): KubernetesCase {
  const [clusterCidr, serviceCidr, [generic, ipv4, ipv6], serviceErrors, upTo133, nodeError, services, nodes] = row;
  const masks = { nodeCidrMaskSize: generic, nodeCidrMaskSizeIpv4: ipv4, nodeCidrMaskSizeIpv6: ipv6 };
  const [maskSizes, firstNodes, capacity, next = null] = nodes ?? [];
  return {
    in: { clusterCidr: clusterCidr.split(','), serviceCidr: serviceCidr.split(','), ...masks },
    service: {
      accepted: serviceErrors.length === 0,
      errors: serviceErrors.map(message),
      errorsUpTo133: upTo133.map(message),
      apiAddress: services?.[0],
      dnsAddresses: services?.[1],
      staticBand: services?.[2],
    },
    nodes: {
      accepted: nodeError === null,
      error: nodeError === null ? null : message(nodeError),
      maskSizes,
      firstNodes,
      capacity,
      runsOutWith: next === null ? null : message(next),
    },
  };
}

// JSON has no tuples; `form` in the file says what a row holds.
const rows = vectors.rows as unknown as readonly Row[];

/** What Kubernetes 1.36.3's own code made of 1,500 plans. */
export const kubernetesCases: readonly KubernetesCase[] = rows.map(caseOf);
