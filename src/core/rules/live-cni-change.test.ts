import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { blocksDownload } from './check-plan';

test.each([
  { fields: { runningCni: 'cilium' }, facts: { running: 'cilium', planned: 'flannel' } },
  { fields: { runningCni: 'canal', cni: 'calico' }, facts: { running: 'canal', planned: 'calico' } },
  { fields: { runningFlannelBackend: 'none' }, facts: { running: 'other', planned: 'flannel' } },
  { fields: { runningFlannelBackend: 'host-gw' }, facts: undefined },
  // Whatever runs there may be the one that is planned.
  { fields: { runningCni: 'other', cni: 'calico' }, facts: undefined },
  { fields: { runningCni: 'calico', flannelBackend: 'none' }, facts: undefined },
  { fields: { cni: 'calico' }, facts: undefined },
])('$fields: $facts', ({ fields, facts }) => {
  expect(findingsOf('live-cni-change', planWith(fields))[0]?.facts).toEqual(facts);
});

test('who knows what it means may go on', () => {
  const [finding] = findingsOf('live-cni-change', planWith({ runningCni: 'cilium' }));
  expect(finding && blocksDownload(finding, new Set())).toBe(true);
  expect(finding && blocksDownload(finding, new Set(['live-cni-change']))).toBe(false);
});
