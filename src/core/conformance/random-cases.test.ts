import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judgeKubernetes } from './judge-kubernetes';

// A second opinion on what Kubernetes makes of a plan, written from its rules without anything of ours: blocks are walked one
// by one, sizes counted bit by bit. What the judge says of its verdicts must be "agrees", for plans nobody has listed.

interface Range {
  readonly isIpv6: boolean;
  readonly first: bigint;
  readonly length: number;
}

const bitsOf = ({ isIpv6 }: Range): number => (isIpv6 ? 128 : 32);
const sizeOf = (range: Range): bigint => 2n ** BigInt(bitsOf(range) - range.length);
const lastOf = (range: Range): bigint => range.first + sizeOf(range) - 1n;
const touch = (a: Range, b: Range): boolean => a.isIpv6 === b.isIpv6 && a.first <= lastOf(b) && b.first <= lastOf(a);

function addressText(isIpv6: boolean, value: bigint): string {
  const hex = value.toString(16).padStart(32, '0');
  if (isIpv6) return (hex.match(/.{4}/g) ?? []).join(':').toUpperCase();
  return (hex.slice(24).match(/../g) ?? []).map((byte) => parseInt(byte, 16)).join('.');
}
const textOf = (range: Range): string => `${addressText(range.isIpv6, range.first)}/${range.length}`;

function serviceVerdict(ranges: readonly Range[]) {
  const two = ranges.slice(0, 2);
  // RangeSize of k8s.io/utils: nothing from 31 host bits on, 127 in IPv6.
  const counted = two.map((range) => (range.length <= 1 ? 0n : sizeOf(range)));
  if ((counted[0] ?? 0n) < 8n) {
    return {
      accepted: false,
      errors: ['error determining service IP ranges: the service cluster IP range must be at least 8 IP addresses'],
    };
  }
  const errors: string[] = [];
  for (const range of two) {
    if (range.isIpv6 && range.length < 64)
      errors.push(`shortest allowed prefix length for service CIDR is 64, got ${range.length}`);
  }
  const [one, other] = two;
  if (one !== undefined && other !== undefined && one.isIpv6 === other.isIpv6)
    errors.push('--service-cluster-ip-range[0] and --service-cluster-ip-range[1] must be of different IP family');
  if (ranges.length > 2) errors.push('--service-cluster-ip-range must not contain more than two entries');
  const errorsUpTo133 = two.flatMap((range, item) =>
    bitsOf(range) - range.length > 20
      ? [
          `specified --service-cluster-ip-range${item === 0 ? '' : '[1]'} is too large; for ${bitsOf(range)}-bit addresses, the mask must be >= ${bitsOf(range) - 20}`,
        ]
      : [],
  );
  return {
    accepted: errors.length === 0,
    errors,
    errorsUpTo133,
    apiAddress: one === undefined ? null : addressText(one.isIpv6, one.first + 1n),
    dnsAddresses: two.map((range) => (sizeOf(range) > 10n ? addressText(range.isIpv6, range.first + 10n) : '')),
    staticBand: counted.map((size) => (size <= 16n ? 0 : Math.min(Math.max(16, Number(size / 16n)), 256))),
  };
}

interface Masks {
  readonly generic: number | null;
  readonly ipv4: number | null;
  readonly ipv6: number | null;
}

/** The prefix length of each family's blocks, or why there is none. */
function masksOf(ranges: readonly Range[], { generic, ipv4, ipv6 }: Masks): string | { v4: number; v6: number } {
  const isIpv6Only = ranges.length === 1 && ranges[0]?.isIpv6 === true;
  if (ranges.length === 2) {
    if (generic) return 'usage of --node-cidr-mask-size is not allowed with dual-stack clusters';
    return { v4: ipv4 || 24, v6: ipv6 || 64 };
  }
  if (generic && (ipv4 || ipv6))
    return 'usage of --node-cidr-mask-size-ipv4 and --node-cidr-mask-size-ipv6 is not allowed if --node-cidr-mask-size is set. For dual-stack clusters please unset it and use IPFamily specific flags';
  if (isIpv6Only && ipv4) return 'usage of --node-cidr-mask-size-ipv4 is not allowed for a single-stack IPv6 cluster';
  if (!isIpv6Only && ipv6) return 'usage of --node-cidr-mask-size-ipv6 is not allowed for a single-stack IPv4 cluster';
  return { v4: generic || ipv4 || 24, v6: generic || ipv6 || 64 };
}

const MOST = 2048;

/** The blocks of one range that touch no Service, in their order; at most so many that more need not be counted. */
function blocksOf(range: Range, length: number, services: readonly Range[]): readonly Range[] {
  const found: Range[] = [];
  const size = 2n ** BigInt(bitsOf(range) - length);
  for (let first = range.first; first <= lastOf(range) && found.length <= MOST; first += size) {
    const block = { isIpv6: range.isIpv6, first, length };
    if (!services.some((service) => touch(service, block))) found.push(block);
  }
  return found;
}

function nodeVerdict(ranges: readonly Range[], services: readonly Range[], masks: Masks) {
  const refused = (error: string) => ({ accepted: false, error, capacity: 0 });
  if (ranges.length > 2) return refused(`length of clusterCIDRs is:${ranges.length} more than max allowed of 2`);
  const [one, other] = ranges;
  if (one !== undefined && other !== undefined && one.isIpv6 === other.isIpv6)
    return refused('len of ClusterCIDRs==2 and they are not configured as dual stack (at least one from each IPFamily');
  const sizes = masksOf(ranges, masks);
  if (typeof sizes === 'string') return refused(sizes);
  const lengths = ranges.map(({ isIpv6 }) => (isIpv6 ? sizes.v6 : sizes.v4));
  const lengthOf = (item: number): number => lengths[item] ?? 0;
  if (ranges.some((range, item) => lengthOf(item) < range.length))
    return refused(
      'Controller: Invalid --cluster-cidr, mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size configured for CIDR family',
    );
  if (ranges.some((range, item) => range.isIpv6 && lengthOf(item) - range.length > 16))
    return refused('New CIDR set failed; the node CIDR size is too big');
  if (ranges.some((range, item) => lengthOf(item) > bitsOf(range))) return { accepted: true, maskSizes: lengths };
  const blocks = ranges.map((range, item) => blocksOf(range, lengthOf(item), services.slice(0, 2)));
  const capacity = Math.min(...blocks.map(({ length }) => length));
  const nodes = Array.from({ length: Math.min(capacity, 3) }, (_, node) => node);
  return {
    accepted: true,
    maskSizes: lengths,
    firstNodes: nodes.map((node) => blocks.flatMap((own) => own.slice(node, node + 1).map(textOf))),
    capacity: capacity >= MOST ? -1 : capacity,
    runsOutWith:
      capacity >= MOST
        ? null
        : `failed to allocate cidr from cluster cidr at idx:${blocks.findIndex(({ length }) => length === capacity)}: CIDR allocation failed`,
  };
}

const PLACES = { ipv4: [0x0a2a0000n, 0x0a2b0000n, 0xc0a80000n, 0n], ipv6: [0xfd000042n << 96n, 0xfd000043n << 96n] };

const range = (lengths: readonly [ipv4: readonly number[], ipv6: readonly number[]]): fc.Arbitrary<Range> =>
  fc.boolean().chain((isIpv6) =>
    fc
      .record({
        place: fc.constantFrom(...PLACES[isIpv6 ? 'ipv6' : 'ipv4']),
        offset: fc.bigInt({ min: 0n, max: isIpv6 ? 1n << 76n : 1n << 16n }),
        length: fc.constantFrom(...lengths[isIpv6 ? 1 : 0]),
      })
      .map(({ place, offset, length }) => {
        const size = 2n ** BigInt((isIpv6 ? 128 : 32) - length);
        return { isIpv6, first: ((place + offset) / size) * size, length };
      }),
  );

const upTo = (count: number, from: number): readonly number[] => Array.from({ length: count }, (_, n) => from + n);
const podRange = range([
  [...upTo(15, 12), 28, 30, 32],
  [...upTo(26, 46), 96, 112, 128],
]);
const serviceRange = range([upTo(33, 0), [0, 1, 2, 16, 48, ...upTo(10, 60), ...upTo(24, 105)]]);
const mask = fc.oneof(
  { weight: 3, arbitrary: fc.constant(null) },
  fc.constantFrom(0, -1, 33, 129, 130),
  fc.constantFrom(...upTo(16, 17)),
  fc.constantFrom(...upTo(20, 56), 112, 120, 128),
);
const some = (each: fc.Arbitrary<Range>): fc.Arbitrary<readonly Range[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.tuple(each) },
    { weight: 3, arbitrary: fc.tuple(each, each) },
    fc.tuple(each, each, each),
  );

test('agrees with a second opinion on any plan', { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      some(podRange),
      some(serviceRange),
      fc.record({ generic: mask, ipv4: mask, ipv6: mask }),
      (pods, services, masks) => {
        const each = {
          in: {
            clusterCidr: pods.map(textOf),
            serviceCidr: services.map(textOf),
            nodeCidrMaskSize: masks.generic,
            nodeCidrMaskSizeIpv4: masks.ipv4,
            nodeCidrMaskSizeIpv6: masks.ipv6,
          },
          service: serviceVerdict(services),
          nodes: nodeVerdict(pods, services, masks),
        };
        expect(judgeKubernetes([each]).disagreements).toEqual([]);
      },
    ),
    { numRuns: 2000 },
  );
});
