import { clusterCidrOf, ofFamily, serviceCidrOf } from '../../core/plan/effective';
import type { Cidr } from '../../core/cidr/cidr';
import type { Plan } from '../../core/plan/plan';

const NODE_PREFIX = 64n;

/** A random /48 below fd00::/8. @see https://www.rfc-editor.org/rfc/rfc4193#section-3.2 */
function randomGlobalId(): bigint {
  const bytes = crypto.getRandomValues(new Uint8Array(5));
  return bytes.reduce((id, byte) => (id << 8n) | BigInt(byte), 0n);
}

/** A random private /48, nobody else's in all likelihood. */
export const randomUla = (): Cidr => ({
  family: 'ipv6',
  first: ((0xfdn << 40n) | randomGlobalId()) << 80n,
  prefixLength: 48,
});

/**
 * The plan with its IPv6 ranges in a private prefix of its own: pods get the first /56, Services the /112 at the beginning of
 * the second one.
 */
export function withNewUla(plan: Plan): Plan {
  const { first: site } = randomUla();
  const pods: Cidr = { family: 'ipv6', first: site, prefixLength: 56 };
  const services: Cidr = { family: 'ipv6', first: site + (256n << NODE_PREFIX), prefixLength: 112 };
  const replaced = (ranges: readonly Cidr[], own: Cidr): readonly Cidr[] =>
    ofFamily(ranges, 'ipv6') === null
      ? [...ranges, own]
      : ranges.map((range) => (range.family === 'ipv6' ? own : range));
  return {
    ...plan,
    clusterCidr: replaced(clusterCidrOf(plan), pods),
    serviceCidr: replaced(serviceCidrOf(plan), services),
    clusterDns: plan.clusterDns.filter(({ family }) => family === 'ipv4'),
    nodeCidrMaskSizeIpv6: null,
  };
}
