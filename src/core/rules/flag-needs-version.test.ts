import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

const egress = { egressSelectorMode: 'cluster' };
const external = { flannelExternalIp: true };
const cniConf = { flannelCniConf: '/etc/rancher/k3s/cni.json' };
const bundled = { preferBundledBin: true };
const vpn = { vpn: 'tailscale' };
const registry = { embeddedRegistry: true };

test.each([
  { k3sVersion: 'v1.19.0+k3s1', fields: {}, flags: ['config'] },
  { k3sVersion: 'v1.19.1+k3s1', fields: {}, flags: [] },
  { k3sVersion: 'v1.22.9+k3s1', fields: egress, flags: ['egress-selector-mode'] },
  { k3sVersion: 'v1.22.10+k3s1', fields: egress, flags: [] },
  { k3sVersion: 'v1.24.0+k3s1', fields: egress, flags: ['egress-selector-mode'] },
  { k3sVersion: 'v1.24.1+k3s1', fields: egress, flags: [] },
  { k3sVersion: 'v1.23.17+k3s1', fields: external, flags: ['flannel-external-ip'] },
  { k3sVersion: 'v1.24.6+k3s1', fields: external, flags: ['flannel-external-ip'] },
  { k3sVersion: 'v1.24.7+k3s1', fields: external, flags: [] },
  { k3sVersion: 'v1.26.0+k3s1', fields: { ...egress, ...external }, flags: [] },
  { k3sVersion: 'v1.24.1+k3s1', fields: cniConf, flags: ['flannel-cni-conf'] },
  { k3sVersion: 'v1.24.2+k3s1', fields: cniConf, flags: [] },
  { k3sVersion: 'v1.25.4+k3s1', fields: bundled, flags: ['prefer-bundled-bin'] },
  { k3sVersion: 'v1.25.5+k3s1', fields: bundled, flags: [] },
  { k3sVersion: 'v1.26.5+k3s1', fields: vpn, flags: ['vpn-auth'] },
  { k3sVersion: 'v1.26.6+k3s1', fields: vpn, flags: [] },
  { k3sVersion: 'v1.29.0+k3s1', fields: registry, flags: ['embedded-registry'] },
  { k3sVersion: 'v1.29.1+k3s1', fields: registry, flags: [] },
  { k3sVersion: 'v1.23.6+k3s1', fields: {}, flags: [] },
  {
    k3sVersion: 'v1.19.0+k3s1',
    fields: { ...egress, ...external },
    flags: ['config', 'egress-selector-mode', 'flannel-external-ip'],
  },
])('$fields on $k3sVersion: $flags', ({ k3sVersion, fields, flags }) => {
  const findings = findingsOf('flag-needs-version', planWith({ k3sVersion, ...fields }));
  expect(findings.map(({ facts }) => facts['flag'])).toEqual(flags);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});

test.each([
  { fields: egress, repair: { egressSelectorMode: null } },
  { fields: external, repair: { flannelExternalIp: false } },
  // Several sites need the option: only another release helps.
  { fields: { ...external, topology: 'multi-site' }, repair: null },
  { fields: { ...vpn, topology: 'multi-site' }, repair: null },
  { fields: vpn, repair: { vpn: null } },
  { fields: registry, repair: { embeddedRegistry: false } },
])('on v1.24.0 the repair of $fields is $repair', ({ fields, repair }) => {
  const plan = planWith({ k3sVersion: 'v1.24.0+k3s1', ...fields });
  const [finding] = findingsOf('flag-needs-version', plan);
  expect(finding && fixFinding(plan, finding)).toEqual(repair && { ...plan, ...repair });
});

test('for a release without config.yaml there is no repair', () => {
  const plan = planWith({ k3sVersion: 'v1.19.0+k3s1' });
  const [finding] = findingsOf('flag-needs-version', plan);
  expect(finding && fixFinding(plan, finding)).toBeNull();
});
