import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { platform: 'rhel' }, severity: 'info' },
  { plan: {}, severity: 'info' },
  { plan: { platform: 'fedora', platformRelease: '8' }, severity: 'info' },
  { plan: { platform: 'rhel', platformRelease: '7.9' }, severity: 'error' },
])('$plan: $severity', ({ plan, severity }) => {
  expect(findingsOf('rhel-nm-cloud-setup', planWith({ nmCloudSetup: true, ...plan }))).toMatchObject([{ severity }]);
});
