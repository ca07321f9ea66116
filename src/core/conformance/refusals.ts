import { matchParts, type Parts } from '../k3s/line-parts';
import type { Finding } from '../plan/finding';
import type { Field } from '../plan/plan';
import type { RuleId } from '../rules/index';

/** What one refusal of Kubernetes or K3s is about: any of these rules explains it. */
export interface Refusal {
  readonly words: string;
  readonly ids: readonly RuleId[];
  /** Where the finding must stand, if that is known. */
  readonly field?: Field;
  readonly item?: number;
  /** Releases up to 1.33 have no such allocator, and say it with their size limits. */
  readonly isSince134?: true;
}

interface Meaning extends Omit<Refusal, 'words'> {
  readonly parts: Parts;
}

const SERVICE_COUNT = { ids: ['cidr-count'], field: 'serviceCidr' } as const;
const CLUSTER_COUNT = { ids: ['cidr-count'], field: 'clusterCidr' } as const;
const WRONG_TEXT = { ids: ['cidr-syntax', 'list-blank', 'address-syntax', 'value-form'] } as const;

/** Who refuses. K3s starts all of them in its own process, and ends when one does. */
export type Refuser = 'k3s' | 'apiserver' | 'controllers' | 'kube-proxy';

/**
 * The words, wherever they stand in a text, and what they mean. From kube-apiserver (options/validation.go, controlplane
 * services.go, ipallocator.go), kube-controller-manager (app/core.go, node_ipam_controller.go, cidr_set.go), kube-proxy and
 * K3s (server.go, pkg/agent/run.go); those of older releases too.
 */
export const REFUSALS: Readonly<Record<Refuser, readonly Meaning[]>> = {
  apiserver: [
    { parts: ['--service-cluster-ip-range must not contain more than two entries'], ...SERVICE_COUNT },
    { parts: ['--service-cluster-ip-range can not contain more than two entries'], ...SERVICE_COUNT },
    { parts: ['--service-cluster-ip-range cannot contain more than two entries'], ...SERVICE_COUNT },
    { parts: ['--service-cluster-ip-range[0] and ', ' must be of different IP family'], ...SERVICE_COUNT },
    { parts: ['serviceCIDR and secondaryServiceCIDR are not dualstack'], ...SERVICE_COUNT },
    // Kubernetes counts ranges with 31 host bits and more (127 in IPv6) as empty, so it says the same of the largest.
    {
      parts: ['service cluster IP range must be at least ', ' IP addresses'],
      ids: ['svc-below-8', 'svc4-too-large', 'svc6-too-large'],
      field: 'serviceCidr',
      item: 0,
    },
    {
      parts: ['shortest allowed prefix length for service CIDR is ', ', got ', ''],
      ids: ['svc6-too-large'],
      field: 'serviceCidr',
      isSince134: true,
    },
    ...([32, 128] as const).flatMap((bits) =>
      (['', '[0]', '[1]'] as const).map((position): Meaning => ({
        parts: [`--service-cluster-ip-range${position} is too large; for ${bits}-bit addresses`],
        ids: [bits === 32 ? 'svc4-too-large' : 'svc6-too-large'],
        field: 'serviceCidr',
        item: position === '[1]' ? 1 : 0,
      })),
    ),
    { parts: ['must match public address family'], ids: ['advertise-family', 'v6-primary-node-ip'] },
  ],
  controllers: [
    { parts: ['more than max allowed of 2'], ...CLUSTER_COUNT },
    { parts: ['they are not configured as dual stack'], ...CLUSTER_COUNT },
    { parts: ['usage of --node-cidr-mask-size', ' not allowed'], ids: ['node-mask-wrong-flag'] },
    // A mask below zero is one of these too.
    {
      parts: ['mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size'],
      ids: ['node-mask-below-cluster', 'node-mask-out-of-range'],
    },
    // So is a mask beyond 128 whose span is too wide.
    { parts: ['the node CIDR size is too big'], ids: ['node-mask-v6-span', 'node-mask-out-of-range'] },
  ],
  'kube-proxy': [{ parts: ['must be a', 'single CIDR or dual-stack pair of CIDRs'], ...CLUSTER_COUNT }],
  k3s: [
    {
      parts: ["can't generate IP with index 10 from subnet"],
      ids: ['svc-too-small-for-dns'],
      field: 'serviceCidr',
    },
    { parts: ['must share the same IP version'], ids: ['cidr-family-sets-differ', 'cidr-family-order-differs'] },
    { parts: ['invalid cluster-cidr'], ...WRONG_TEXT },
    { parts: ['invalid service-cidr'], ...WRONG_TEXT },
    { parts: ['invalid CIDR address'], ...WRONG_TEXT },
  ],
};

const MEANINGS = Object.values(REFUSALS).flat();

/** What a text says, which may be several complaints in any order; empty when its words are not known. */
export const refusalsIn = (text: string): readonly Refusal[] =>
  MEANINGS.flatMap(({ parts, ...meaning }) => wordsIn(text, parts).map((words) => ({ words, ...meaning })));

function wordsIn(text: string, parts: Parts): readonly string[] {
  const found: string[] = [];
  let at = text.indexOf(parts[0]);
  while (at !== -1) {
    const match = matchParts(text, parts, at);
    if (match === null) break;
    found.push(text.slice(at, match.end));
    at = text.indexOf(parts[0], match.end);
  }
  return found;
}

/** Whether a finding is the error that explains a refusal. */
export const explainsRefusal = ({ ids, field, item }: Refusal, { id, severity, place }: Finding): boolean =>
  severity === 'error' &&
  ids.some((each) => each === id) &&
  (field === undefined || place.field === field) &&
  (item === undefined || place.item === item);
