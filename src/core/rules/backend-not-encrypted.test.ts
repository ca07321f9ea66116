import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { untrustedUnderlay: true, flannelBackend: 'none', fires: [] },
  { untrustedUnderlay: true, flannelBackend: 'vxlann', fires: [] },
])('$flannelBackend, untrusted $untrustedUnderlay: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('backend-not-encrypted', planWith(fields)).map(({ severity }) => severity)).toEqual(fires);
});

test('the default backend counts', () => {
  const [finding] = findingsOf('backend-not-encrypted', planWith({ untrustedUnderlay: true }));
  expect(finding?.facts['flannelBackend']).toBe('vxlan');
});
