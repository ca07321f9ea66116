import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { runsAlready } from './runs-already';

test.each([
  { plan: {}, runs: false },
  { plan: { flannelBackend: 'wireguard-native', k3sVersion: 'v1.27.16+k3s1' }, runs: false },
  { plan: { runningStack: 'ipv4' }, runs: true },
  { plan: { runningK3sVersion: 'v1.24.17+k3s1' }, runs: true },
  { plan: { runningFlannelBackend: 'wireguard' }, runs: true },
  { plan: { runningClusterCidr: '10.42.0.0/16' }, runs: true },
  { plan: { runningDisableKubeProxy: 'false' }, runs: true },
])('$plan is about a cluster that runs: $runs', ({ plan, runs }) => {
  expect(runsAlready(planWith(plan))).toBe(runs);
});
