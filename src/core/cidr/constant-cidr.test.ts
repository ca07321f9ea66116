import { expect, test } from 'vitest';
import { printCidr } from './cidr';
import { constantCidr, constantCidrs } from './constant-cidr';

test('ranges are read in their order', () => {
  expect(constantCidrs('10.42.0.0/16', 'fd00:42::/56').map(printCidr)).toEqual(['10.42.0.0/16', 'fd00:42::/56']);
});

test.each(['', '10.42.0.0', '10.42.0.0/33', '10.42.0.1/16', 'fd00:42::1/56'])('a typo is a bug: %j', (text) => {
  expect(() => constantCidr(text)).toThrow(`not a range: ${text}`);
});
