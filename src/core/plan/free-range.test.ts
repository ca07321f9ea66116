import { expect, test } from 'vitest';
import { cidr } from '../../test-support/cidr';
import { printAddress } from '../cidr/address';
import { dnsAddressIn, isServiceAddress } from './free-range';

test.each([
  ['10.43.0.0/16', '10.43.0.10'],
  ['10.43.0.0/28', '10.43.0.10'],
  ['10.43.0.0/29', '10.43.0.2'],
  ['10.43.0.0/30', '10.43.0.2'],
  ['10.43.0.0/31', null],
  ['10.43.0.0/32', null],
  ['fd00:43::/112', 'fd00:43::a'],
  ['fd00:43::/124', 'fd00:43::a'],
  ['fd00:43::/125', 'fd00:43::2'],
  ['fd00:43::/126', 'fd00:43::2'],
  ['fd00:43::/127', null],
])('DNS in %s is at %s, which a Service can have', (text, expected) => {
  const range = cidr(text);
  const address = dnsAddressIn(range);
  expect(address === null ? null : printAddress(address)).toBe(expected);
  expect(address === null || isServiceAddress(range, address)).toBe(true);
});
