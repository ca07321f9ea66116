import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { nodes: [{ uplinkMtu: 9000 }, {}] }, said: ['uplinkMtu', 1500, 9000] },
  { plan: { nodes: [{ uplinkMtu: 1450 }] }, said: null },
  { plan: { uplinkMtu: 9000, pathMtu: 1400 }, said: ['pathMtu', 1400, 9000] },
  { plan: { uplinkMtu: 1400, pathMtu: 1450 }, said: null },
  {
    plan: { pathMtu: 1400, flannelConf: '/etc/net-conf.json', netConf: '{"Backend":{"Type":"vxlan","MTU":1400}}' },
    said: null,
  },
  {
    plan: { pathMtu: 1400, flannelConf: '/etc/net-conf.json', netConf: '{"Backend":{"Type":"vxlan","MTU":1450}}' },
    said: ['pathMtu', 1400, 1500],
  },
])('$plan: $said', ({ plan, said }) => {
  const [finding] = findingsOf('mtu-differs', planWith(plan));
  expect(
    finding === undefined ? null : [finding.place.field, finding.facts['smallest'], finding.facts['most']],
  ).toEqual(said);
});
