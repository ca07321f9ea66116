import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { k3sVersion: 'v1.22.17+k3s1', fires: [{ severity: 'warning', facts: { isBundled: true } }] },
  { k3sVersion: 'v1.23.14+k3s1', fires: [{ severity: 'warning', facts: { isBundled: true } }] },
  { k3sVersion: 'v1.23.15+k3s1', fires: [{ severity: 'warning', facts: { isBundled: false } }] },
  { k3sVersion: 'v1.24.8+k3s1', fires: [{ severity: 'warning', facts: { isBundled: true } }] },
  { k3sVersion: 'v1.24.9+k3s1', fires: [{ severity: 'warning', facts: { isBundled: false } }] },
  { k3sVersion: 'v1.25.4+k3s1', fires: [{ severity: 'warning', facts: { isBundled: true } }] },
  { k3sVersion: 'v1.25.5+k3s1', fires: [{ severity: 'warning', facts: { isBundled: false } }] },
  { k3sVersion: 'v1.26.0+k3s1', fires: [{ severity: 'warning', facts: { isBundled: false } }] },
  { k3sVersion: 'v1.26.15+k3s1', fires: [{ severity: 'warning', facts: { isBundled: false } }] },
])('ipsec on $k3sVersion: $fires', ({ k3sVersion, fires }) => {
  const findings = findingsOf('backend-ipsec-no-binaries', planWith({ k3sVersion, flannelBackend: 'ipsec' }));
  expect(findings).toMatchObject(fires);
});
