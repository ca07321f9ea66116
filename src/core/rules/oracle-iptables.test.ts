import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([null, 'other', 'vmware'])('cloud %s: nothing', (cloud) => {
  expect(findingsOf('oracle-iptables', planWith({ cloud }))).toEqual([]);
});
