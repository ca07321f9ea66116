import { expect, test } from 'vitest';
import { LATER, laterOf } from './later';

test.each([
  { field: 'serviceCidr', version: 'v1.32.9+k3s1', later: 'never' },
  { field: 'serviceCidr', version: 'v1.33.0+k3s1', later: 'extendable' },
  { field: 'serviceCidr', version: 'v1.36.3+k3s1', later: 'extendable' },
  { field: 'clusterCidr', version: 'v1.36.3+k3s1', later: 'never' },
  { field: 'nodeCidrMaskSize', version: 'v1.36.3+k3s1', later: 'new-nodes' },
] as const)('$field on $version: $later', ({ field, version, later }) => {
  expect(laterOf(field, version)).toBe(later);
});

test('only the Service ranges depend on the release', () => {
  const fields = Object.keys(LATER) as (keyof typeof LATER)[]; // Object.keys widens to string
  expect(fields.filter((field) => laterOf(field, 'v1.36.3+k3s1') !== LATER[field])).toEqual(['serviceCidr']);
});
