import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test('it names the ranges of both families', () => {
  const plan = planWith({
    vpn: 'tailscale',
    tailscaleAcl: false,
    clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
    serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
  });
  expect(findingsOf('tailscale-acl', plan)[0]?.facts).toEqual({ clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'] });
  expect(findingsOf('tailscale-acl', planWith({ tailscaleAcl: false, tailscaleRoutesApproved: false }))).toEqual([]);
});
