import * as fc from 'fast-check';
import { BITS, type Address, type Family } from '../core/cidr/address';
import { cidrAround, type Cidr } from '../core/cidr/cidr';

// Uniform numbers hardly ever have a run of zeros, which printing and sizes are about; so groups are often 0 or ffff.
const group = fc.oneof(fc.constantFrom(0n, 0n, 1n, 0xffffn), fc.bigInt({ min: 0n, max: 0xffffn }));

const valueOf = (groups: readonly bigint[]): bigint => groups.reduce((value, each) => (value << 16n) | each, 0n);

const arbitraryFamily: fc.Arbitrary<Family> = fc.constantFrom('ipv4', 'ipv6');

const arbitraryAddressOf = (family: Family): fc.Arbitrary<Address> => {
  const groups = BITS[family] / 16;
  return fc.array(group, { minLength: groups, maxLength: groups }).map((all) => ({ family, value: valueOf(all) }));
};

export const arbitraryAddress: fc.Arbitrary<Address> = arbitraryFamily.chain(arbitraryAddressOf);

export const arbitraryCidrOf = (family: Family): fc.Arbitrary<Cidr> =>
  fc
    .tuple(arbitraryAddressOf(family), fc.nat({ max: BITS[family] }))
    .map(([address, prefixLength]) => cidrAround(address, prefixLength));

export const arbitraryCidr: fc.Arbitrary<Cidr> = arbitraryFamily.chain(arbitraryCidrOf);

/** Two ranges that often meet: the second lies around an address near the first. */
export const arbitraryNeighboursOf = (family: Family): fc.Arbitrary<readonly [Cidr, Cidr]> =>
  arbitraryCidrOf(family).chain((one) =>
    fc
      .tuple(fc.bigInt({ min: -2n, max: 2n }), fc.nat({ max: BITS[family] }))
      .map(([steps, prefixLength]): readonly [Cidr, Cidr] => {
        const size = 1n << BigInt(BITS[family] - one.prefixLength);
        const all = 1n << BigInt(BITS[family]);
        const value = (((one.first + steps * size) % all) + all) % all;
        return [one, cidrAround({ family, value }, prefixLength)];
      }),
  );

export const arbitraryNeighbours: fc.Arbitrary<readonly [Cidr, Cidr]> = arbitraryFamily.chain(arbitraryNeighboursOf);
