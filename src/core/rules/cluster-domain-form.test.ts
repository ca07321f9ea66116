import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { clusterDomain: undefined, proposals: [] },
  { clusterDomain: 'cluster.local', proposals: [] },
  { clusterDomain: '', proposals: ['cluster.local'] },
  { clusterDomain: '.', proposals: ['cluster.local'] },
  { clusterDomain: 'Cluster.Local.', proposals: ['cluster.local'] },
  { clusterDomain: 'k3s.example.', proposals: ['k3s.example'] },
  { clusterDomain: 'K3s.example', proposals: ['k3s.example'] },
])('"$clusterDomain": $proposals', ({ clusterDomain, proposals }) => {
  const plan = planWith(clusterDomain === undefined ? {} : { clusterDomain });
  const findings = findingsOf('cluster-domain-form', plan);
  expect(findings.map(({ severity, facts }) => [severity, facts['proposal']])).toEqual(
    proposals.map((proposal) => ['warning', proposal]),
  );
  expect(findings.map((finding) => fixFinding(plan, finding)?.clusterDomain ?? 'cluster.local')).toEqual(proposals);
});
