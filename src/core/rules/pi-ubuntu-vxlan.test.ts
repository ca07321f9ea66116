import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const PI = { platform: 'ubuntu', platformRelease: '22.04', raspberryPi: true };

test.each([
  { plan: {}, fires: 1 },
  { plan: { raspberryPi: null }, fires: 0 },
  { plan: { platformRelease: null }, fires: 0 },
  { plan: { cni: 'cilium' }, fires: 1 },
  { plan: { cni: 'cilium', ciliumRouting: 'native' }, fires: 0 },
  { plan: { cni: 'calico', calicoEncapsulation: 'VXLANCrossSubnet' }, fires: 1 },
  { plan: { cni: 'calico', calicoEncapsulation: 'IPIP' }, fires: 0 },
  { plan: { flannelBackend: 'none' }, fires: 0 },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('pi-ubuntu-vxlan', planWith({ ...PI, ...plan }))).toHaveLength(fires);
});

test('one board among other machines is named', () => {
  const nodes = [{}, { role: 'agent', nodeName: 'pi', ...PI }];
  expect(findingsOf('pi-ubuntu-vxlan', planWith({ nodes }))).toMatchObject([
    { place: { field: 'platformRelease', node: 1 }, facts: { name: 'pi', release: '22.04' } },
  ]);
});
