import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { untrustedUnderlay: true, flannelBackend: 'vxlan', fires: ['warning'] },
  { untrustedUnderlay: true, flannelBackend: 'host-gw', fires: ['warning'] },
  { untrustedUnderlay: true, flannelBackend: 'wireguard-native', fires: [] },
  { untrustedUnderlay: true, flannelBackend: 'none', fires: [] },
  { untrustedUnderlay: true, flannelBackend: 'vxlann', fires: [] },
  { untrustedUnderlay: false, flannelBackend: 'vxlan', fires: [] },
])('$flannelBackend, untrusted $untrustedUnderlay: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('backend-not-encrypted', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});

test('the default backend counts', () => {
  const [finding] = findingsOf('backend-not-encrypted', planWith({ untrustedUnderlay: true }));
  expect(finding?.facts['flannelBackend']).toBe('vxlan');
});
