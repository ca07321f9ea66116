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

type Meaning = Omit<Refusal, 'words'>;

const SERVICE_COUNT: Meaning = { ids: ['cidr-count'], field: 'serviceCidr' };
const CLUSTER_COUNT: Meaning = { ids: ['cidr-count'], field: 'clusterCidr' };
const WRONG_TEXT: Meaning = { ids: ['cidr-syntax', 'list-blank', 'address-syntax', 'value-form'] };

/**
 * The words, wherever they stand in a text, and what they mean. From kube-apiserver (options/validation.go, controlplane
 * services.go, ipallocator.go), kube-controller-manager (app/core.go, node_ipam_controller.go, cidr_set.go), kube-proxy and
 * K3s (server.go, pkg/agent/run.go); those of older releases too.
 */
const MEANINGS: readonly (readonly [RegExp, (groups: readonly (string | undefined)[]) => Meaning])[] = [
  [/--service-cluster-ip-range (?:must|can) ?not contain more than two entries/g, () => SERVICE_COUNT],
  [/--service-cluster-ip-range\[0\] and [^,;\n]*? must be of different IP family/g, () => SERVICE_COUNT],
  [/serviceCIDR and secondaryServiceCIDR are not dualstack/g, () => SERVICE_COUNT],
  // Kubernetes counts ranges with 31 host bits and more (127 in IPv6) as empty, so it says the same of the largest.
  [
    /service cluster IP range must be at least \d+ IP addresses/g,
    () => ({ ids: ['svc-below-8', 'svc4-too-large', 'svc6-too-large'], field: 'serviceCidr', item: 0 }),
  ],
  [
    /shortest allowed prefix length for service CIDR is \d+, got \d+/g,
    () => ({ ids: ['svc6-too-large'], field: 'serviceCidr', isSince134: true }),
  ],
  [
    /--service-cluster-ip-range(?:\[(\d)\])? is too large; for (32|128)-bit addresses/g,
    ([position, bits]) => ({
      ids: [bits === '32' ? 'svc4-too-large' : 'svc6-too-large'],
      field: 'serviceCidr',
      item: Number(position ?? 0),
    }),
  ],
  [/can't generate IP with index 10 from subnet/g, () => ({ ids: ['svc-too-small-for-dns'], field: 'serviceCidr' })],
  [/\d+ (?:> )?more than max allowed of 2/g, () => CLUSTER_COUNT],
  [/they are not configured as dual stack/g, () => CLUSTER_COUNT],
  [/must be an? (?:either )?a? ?single CIDR or dual-stack pair of CIDRs/g, () => CLUSTER_COUNT],
  [/usage of --node-cidr-mask-size[^.;\n]*? (?:is|are) not allowed/g, () => ({ ids: ['node-mask-wrong-flag'] })],
  // A mask below zero is one of these too.
  [
    /mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size/g,
    () => ({ ids: ['node-mask-below-cluster', 'node-mask-out-of-range'] }),
  ],
  // So is a mask beyond 128 whose span is too wide.
  [/the node CIDR size is too big/g, () => ({ ids: ['node-mask-v6-span', 'node-mask-out-of-range'] })],
  [/must share the same IP version/g, () => ({ ids: ['cidr-family-sets-differ', 'cidr-family-order-differs'] })],
  [/must match public address family/g, () => ({ ids: ['advertise-family', 'v6-primary-node-ip'] })],
  [/invalid (?:cluster-cidr|service-cidr|CIDR address)/g, () => WRONG_TEXT],
];

/** What a text says, which may be several complaints in any order; empty when its words are not known. */
export const refusalsIn = (text: string): readonly Refusal[] =>
  MEANINGS.flatMap(([pattern, meaning]) =>
    [...text.matchAll(pattern)].map(([words, ...groups]) => ({ words, ...meaning(groups) })),
  );

/** Whether a finding is the error that explains a refusal. */
export const explainsRefusal = ({ ids, field, item }: Refusal, { id, severity, place }: Finding): boolean =>
  severity === 'error' &&
  ids.some((each) => each === id) &&
  (field === undefined || place.field === field) &&
  (item === undefined || place.item === item);
