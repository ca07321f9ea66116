import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { flannelBackend: 'host-gw', topology: undefined, fires: [] },
  { flannelBackend: 'host-gw', topology: 'same-l2', fires: [] },
  { flannelBackend: 'host-gw', topology: 'routed', fires: ['error'] },
  { flannelBackend: 'host-gw', topology: 'multi-site', fires: ['error'] },
  { flannelBackend: 'vxlan', topology: 'routed', fires: [] },
])('$flannelBackend, $topology: $fires', ({ flannelBackend, topology, fires }) => {
  const plan = planWith({ flannelBackend, ...(topology && { topology }) });
  const findings = findingsOf('hostgw-needs-l2', plan);
  expect(findings.map(({ severity }) => severity)).toEqual(fires);
  expect(findings.map((finding) => fixFinding(plan, finding)?.flannelBackend)).toEqual(fires.map(() => 'vxlan'));
});
