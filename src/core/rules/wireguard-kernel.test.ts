import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('wireguard-kernel is silent where nobody knows the kernel', () => {
  expect(findingsOf('wireguard-kernel', planWith({ flannelBackend: 'wireguard-native' }))).toEqual([]);
});
