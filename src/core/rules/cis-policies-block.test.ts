import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: {}, components: ['coredns', 'metrics-server', 'traefik'] },
  { fields: { disable: ['traefik', 'metrics-server'] }, components: ['coredns'] },
  { fields: { disable: ['traefik', 'metrics-server', 'coredns'] }, components: undefined },
  // The CNI enforces them instead.
  {
    fields: { disableNetworkPolicy: true, flannelBackend: 'none', cni: 'cilium', disable: ['traefik'] },
    components: ['coredns', 'metrics-server'],
  },
])('$fields: $components', ({ fields, components }) => {
  const [finding] = findingsOf('cis-policies-block', planWith({ cisHardening: true, ...fields }));
  expect(finding?.facts['components']).toEqual(components);
});
