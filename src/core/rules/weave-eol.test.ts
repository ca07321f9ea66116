import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { cni: 'weave' }, found: [{ severity: 'error', field: 'cni' }] },
  { plan: { flannelBackend: 'none' }, found: [] },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('weave-eol', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});
