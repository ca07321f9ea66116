import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const SD = { servers: 3, storage: 'sd' };

test.each([
  { plan: { ...SD, platform: 'raspberry-pi-os' }, fires: [null] },
  { plan: { ...SD, platform: 'raspberry-pi-os', raspberryPi: false }, fires: [] },
  { plan: SD, fires: [] },
  { plan: { ...SD, raspberryPi: true, datastore: 'external' }, fires: [] },
  // Agents keep no database.
  {
    plan: { ...SD, raspberryPi: true, storage: 'ssd', nodes: [{ role: 'agent', storage: 'sd' }] },
    fires: [],
  },
  { plan: { ...SD, raspberryPi: true, storage: 'ssd', nodes: [{ storage: 'sd' }] }, fires: [0] },
])('$plan: $fires', ({ plan, fires }) => {
  expect(findingsOf('pi-etcd-sd', planWith(plan)).map(({ place }) => place.node)).toEqual(fires);
});
