import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { docker: true, containerRuntimeEndpoint: '/run/crio/crio.sock' }, runtime: 'docker' },
  { plan: { containerRuntimeEndpoint: '/run/crio/crio.sock' }, runtime: '/run/crio/crio.sock' },
  { plan: { containerRuntimeEndpoint: '' }, runtime: null },
])('$plan: $runtime', ({ plan, runtime }) => {
  const [finding] = findingsOf('registry-mirror-runtime', planWith({ embeddedRegistry: true, ...plan }));
  expect(finding?.facts['runtime'] ?? null).toBe(runtime);
});
