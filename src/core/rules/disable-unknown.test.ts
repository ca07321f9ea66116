import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { disable: [], proposals: [] },
  { disable: ['coredns', 'servicelb', 'traefik', 'local-storage', 'metrics-server', 'runtimes'], proposals: [] },
  { disable: ['ccm'], proposals: [] },
  { disable: ['traefk'], proposals: ['traefik'] },
  { disable: ['Traefik'], proposals: ['traefik'] },
  { disable: ['metricsserver'], proposals: ['metrics-server'] },
  { disable: ['service-lb', 'coredns', 'core-dns'], proposals: ['servicelb', 'coredns'] },
  { disable: ['nginx'], proposals: [null] },
])('$disable: $proposals', ({ disable, proposals }) => {
  const findings = findingsOf('disable-unknown', planWith({ disable }));
  expect(findings.map(({ severity, facts }) => [severity, facts['proposal']])).toEqual(
    proposals.map((proposal) => ['warning', proposal]),
  );
});

test('its repair replaces the one name', () => {
  const plan = planWith({ disable: ['coredns', 'traefk', 'nginx'] });
  const [traefk, nginx] = findingsOf('disable-unknown', plan);
  expect(traefk && fixFinding(plan, traefk)?.disable).toEqual(['coredns', 'traefik', 'nginx']);
  expect(nginx && fixFinding(plan, nginx)).toBeNull();
});
