import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { kernel: '4.18.0' }, fires: ['kernel'] },
  { plan: { kernel: '4.19' }, fires: [] },
  { plan: { kernel: '4.18', cloud: 'vmware-nsx' }, fires: ['cloud'] },
  { plan: { kernel: '4.18', cni: 'canal' }, fires: ['kernel'] },
  { plan: { cloud: 'vmware', cni: 'cilium' }, fires: [] },
  { plan: { nodes: [{}, { kernel: '3.10' }] }, fires: ['kernel'] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('vxlan-checksum', planWith(plan)).map(({ place }) => place.field)).toEqual(fires);
});
