import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { flannelBackend: 'wireguard-native', wireguardInKernel: false, fires: ['error'] },
  { flannelBackend: 'wireguard-native', wireguardInKernel: true, fires: [] },
  { flannelBackend: 'wireguard-native', wireguardInKernel: null, fires: [] },
  { flannelBackend: 'vxlan', wireguardInKernel: false, fires: [] },
])('$flannelBackend, WireGuard in the kernel $wireguardInKernel: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('wireguard-kernel', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});
