import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { checkPlan } from '../rules/check-plan';
import { servicePrefixes } from './service-limits';

const OLD = 'v1.33.9+k3s1';
const NEW = 'v1.34.1+k3s1';

test.each([
  { version: OLD, family: 'ipv4', isDnsGiven: false, largest: 12, smallest: 28 },
  { version: OLD, family: 'ipv6', isDnsGiven: false, largest: 108, smallest: 124 },
  { version: NEW, family: 'ipv4', isDnsGiven: false, largest: 2, smallest: 28 },
  { version: NEW, family: 'ipv6', isDnsGiven: false, largest: 64, smallest: 124 },
  { version: NEW, family: 'ipv4', isDnsGiven: true, largest: 2, smallest: 29 },
  { version: NEW, family: 'ipv6', isDnsGiven: true, largest: 64, smallest: 125 },
] as const)('$family on $version: /$largest to /$smallest', ({ version, family, isDnsGiven, largest, smallest }) => {
  expect(servicePrefixes(version, family, isDnsGiven)).toEqual({ largest, smallest });

  // The rules refuse what lies beyond, and nothing up to there.
  const start = family === 'ipv4' ? '64.0.0.0' : 'fd00:43::';
  const sizeErrors = (prefixLength: number): readonly string[] =>
    checkPlan(
      planWith({
        k3sVersion: version,
        clusterCidr: family === 'ipv4' ? '10.42.0.0/16' : 'fd00:42::/56',
        serviceCidr: `${start}/${prefixLength}`,
        clusterDns: isDnsGiven ? (family === 'ipv4' ? '64.0.0.2' : 'fd00:43::2') : [],
      }),
    ).flatMap(({ id, severity }) => (severity === 'error' && id.startsWith('svc') ? [id] : []));
  expect([sizeErrors(largest), sizeErrors(smallest)]).toEqual([[], []]);
  expect([sizeErrors(largest - 1).length, sizeErrors(smallest + 1).length]).toEqual([1, 1]);
});
