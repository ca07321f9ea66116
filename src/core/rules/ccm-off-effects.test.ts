import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { fields: {}, facts: { hasExternalIp: false, hasServiceLb: true } },
  { fields: { disable: ['servicelb'] }, facts: { hasExternalIp: false, hasServiceLb: false } },
  { fields: { nodes: [{ nodeExternalIp: ['203.0.113.10'] }] }, facts: { hasExternalIp: true, hasServiceLb: true } },
])('$fields: $facts', ({ fields, facts }) => {
  const plan = planWith({ disableCloudController: true, ...fields });
  const [finding] = findingsOf('ccm-off-effects', plan);
  expect(finding?.facts).toEqual(facts);
  expect(finding && fixFinding(plan, finding)).toEqual({ ...plan, disableCloudController: false });
});
