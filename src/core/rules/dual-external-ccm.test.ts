import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const OFF = { ...DUAL, disableCloudController: true };

test.each([
  { plan: { ...OFF, kubeletArg: ['node-ip=2001:db8::10,192.0.2.10', 'max-pods=250'] }, fires: [] },
  { plan: { ...OFF, kubeletArg: ['node-ip=192.0.2.10'] }, fires: ['error'] },
  { plan: { ...OFF, kubeletArg: ['node-ip='] }, fires: ['error'] },
  { plan: { ...OFF, kubeletArg: ['max-pods=250'] }, fires: ['error'] },
  { plan: { ...OFF, disableAgent: true }, fires: [] },
  { plan: { ...OFF, disableAgent: true, agents: 1 }, fires: ['error'] },
  { plan: DUAL, fires: [] },
  { plan: { clusterCidr: ['10.42.0.0/16'], disableCloudController: true }, fires: [] },
  { plan: { clusterCidr: ['fd00:42::/56'], disableCloudController: true }, fires: [] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('dual-external-ccm', planWith(plan)).map(({ severity }) => severity)).toEqual(fires);
});
