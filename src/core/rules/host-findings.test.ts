import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { hasKubelet, hostFindings } from './host-findings';

const onWindows = (fields: Readonly<Record<string, unknown>>, isKubeletNeeded = false) => {
  const plan = planWith(fields);
  const found = hostFindings(
    plan,
    ['platform'],
    ({ platform }) => (platform === 'windows' ? { severity: 'error', facts: {} } : null),
    isKubeletNeeded ? hasKubelet(plan) : undefined,
  );
  return found.map(({ place, facts }) => [place?.node ?? null, facts.node, facts.name]);
};

test.each([
  { plan: { platform: 'debian' }, said: [] },
  { plan: { platform: 'windows' }, said: [[null, null, null]] },
  { plan: { platform: 'windows', nodes: [{ nodeName: 'a' }, {}] }, said: [[null, null, null]] },
  { plan: { nodes: [{}, { role: 'agent', platform: 'windows' }] }, said: [[1, 2, null]] },
  {
    plan: { agents: 3, platform: 'windows', nodes: [{ role: 'agent', nodeName: 'a', platform: 'debian' }] },
    said: [[null, null, null]],
  },
  // Those that are listed are all there are.
  { plan: { platform: 'windows', nodes: [{ platform: 'debian' }] }, said: [] },
  {
    plan: { nodes: [{ hostname: 'a', platform: 'windows' }, { platform: 'windows' }] },
    said: [
      [0, 1, 'a'],
      [1, 2, null],
    ],
  },
])('$plan: $said', ({ plan, said }) => {
  expect(onWindows(plan)).toEqual(said);
});

test.each([
  { plan: { platform: 'windows', disableAgent: true }, said: [] },
  { plan: { platform: 'windows', disableAgent: true, agents: 1 }, said: [[null, null, null]] },
  { plan: { disableAgent: true, nodes: [{ platform: 'windows' }] }, said: [] },
  {
    plan: { disableAgent: true, agents: 1, platform: 'windows', nodes: [{ role: 'agent', platform: 'debian' }] },
    said: [],
  },
])('only where a kubelet runs, $plan: $said', ({ plan, said }) => {
  expect(onWindows(plan, true)).toEqual(said);
});
