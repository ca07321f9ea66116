import { expect, test } from 'vitest';
import { parseCidr } from '../cidr/cidr';
import { KNOWN_NETWORKS } from './known-networks';

test.each(KNOWN_NETWORKS)('$id: blocks without host bits, and where they are from', ({ cidrs, sources }) => {
  expect(cidrs.length).toBeGreaterThan(0);
  for (const cidr of cidrs) expect(parseCidr(cidr)).toMatchObject({ ok: true, hasHostBits: false });
  expect(sources.every(({ url }) => url?.startsWith('https://'))).toBe(true);
  expect(sources.length).toBeGreaterThan(0);
});

test('each has its own id', () => {
  expect(new Set(KNOWN_NETWORKS.map(({ id }) => id)).size).toBe(KNOWN_NETWORKS.length);
});
