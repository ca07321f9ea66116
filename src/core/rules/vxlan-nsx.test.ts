import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: {}, port: 8472 },
  { plan: { cni: 'calico', calicoEncapsulation: 'VXLAN' }, port: 4789 },
  { plan: { cni: 'calico', calicoEncapsulation: 'IPIP' }, port: null },
  {
    plan: {
      flannelConf: '/etc/net-conf.json',
      netConf: '{"Network":"10.42.0.0/16","Backend":{"Type":"vxlan","Port": 8223}}',
    },
    port: null,
  },
  { plan: { flannelConf: '/etc/net-conf.json', netConf: '{"Backend":{"Type":"vxlan","Port":4789}}' }, port: 4789 },
])('$plan: $port', ({ plan, port }) => {
  const [finding] = findingsOf('vxlan-nsx', planWith({ cloud: 'vmware-nsx', ...plan }));
  expect(finding?.facts['port'] ?? null).toBe(port);
});
