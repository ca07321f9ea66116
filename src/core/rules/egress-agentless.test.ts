import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { disableAgent: true, egressSelectorMode: null, fires: ['agent'] },
  { disableAgent: true, egressSelectorMode: 'agent', fires: ['agent'] },
  { disableAgent: true, egressSelectorMode: 'disabled', fires: ['disabled'] },
  { disableAgent: true, egressSelectorMode: 'pod', fires: [] },
])('agentless $disableAgent, $egressSelectorMode: $fires', ({ fires, ...fields }) => {
  const findings = findingsOf('egress-agentless', planWith(fields));
  expect(findings.map(({ facts }) => facts['mode'])).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'warning')).toBe(true);
});

test.each([
  { k3sVersion: 'v1.27.1+k3s1', mode: undefined },
  { k3sVersion: 'v1.27.2+k3s1', mode: 'cluster' },
])('the repair on $k3sVersion is $mode', ({ k3sVersion, mode }) => {
  const plan = planWith({ k3sVersion, disableAgent: true });
  const [finding] = findingsOf('egress-agentless', plan);
  expect(finding && fixFinding(plan, finding)?.egressSelectorMode).toBe(mode);
});
