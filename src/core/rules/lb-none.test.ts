import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { disable: ['servicelb'], fires: [{ hasTraefik: true }] },
  { disable: ['traefik', 'servicelb'], fires: [{ hasTraefik: false }] },
  { disable: [], fires: [] },
])('$disable: $fires', ({ disable, fires }) => {
  const findings = findingsOf('lb-none', planWith({ disable }));
  expect(findings.map(({ facts }) => facts)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});
