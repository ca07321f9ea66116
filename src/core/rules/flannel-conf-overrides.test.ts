import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  [{ flannelConf: '/etc/flannel.json' }, 1],
  [{ flannelConf: '/etc/flannel.json', flannelBackend: 'host-gw' }, 1],
  [{ flannelConf: '/etc/flannel.json', flannelBackend: 'none' }, 0],
  [{ flannelConf: '' }, 0],
  [{}, 0],
])('%j', (fields, count) => {
  expect(findingsOf('flannel-conf-overrides', planWith(fields))).toHaveLength(count);
});
