import { expect, test } from 'vitest';
import { startFrom } from './preset';
import { NEW_TEXT, reduce, stateOf } from './wizard-state';

const OWN = { ...NEW_TEXT, clusterCidr: '10.52.0.0/1x' };

test('a preset over a plan of one’s own leaves the way back to it, also through several presets', () => {
  const own = stateOf(OWN, null);
  const first = reduce(own, startFrom(own, 'homelab'));
  expect(first.opened?.before).toBe(OWN);
  const second = reduce(first, startFrom(first, 'ha'));
  expect(second.opened?.before).toBe(OWN);
  expect(second.reading.plan.servers).toBe(3);
});

test('a preset over another has nothing to keep', () => {
  const state = stateOf(NEW_TEXT, null);
  expect(reduce(state, startFrom(state, 'homelab')).opened?.before).toBeNull();
});
