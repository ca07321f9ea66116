import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('without flannel there is no such bridge', () => {
  expect(findingsOf('netraw-info', planWith({ untrustedTenants: true, flannelBackend: 'none' }))).toEqual([]);
});
