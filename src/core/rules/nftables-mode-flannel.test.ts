import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { kubeProxyArg: ['proxy-mode=iptables', '--proxy-mode=nftables'], fires: 1 },
  { kubeProxyArg: ['proxy-mode=nftables', 'proxy-mode=iptables'], fires: 0 },
  { kubeProxyArg: ['proxy-mode=nftables'], disableKubeProxy: true, fires: 0 },
  { kubeProxyArg: ['v=2'], netConf: '{"Network":"10.42.0.0/16","EnableNFTables":false}', fires: 0 },
  { kubeProxyArg: ['proxy-mode=nftables'], netConf: '{ "EnableNFTables" : true }', fires: 2 },
])('$kubeProxyArg, $netConf: $fires', ({ fires, ...fields }) => {
  expect(findingsOf('nftables-mode-flannel', planWith(fields))).toHaveLength(fires);
});

test('its repair removes the mode and keeps other arguments', () => {
  const plan = planWith({ kubeProxyArg: ['proxy-mode=nftables', 'v=2'] });
  const [finding] = findingsOf('nftables-mode-flannel', plan);
  expect(finding && fixFinding(plan, finding)).toEqual({ ...plan, kubeProxyArg: ['v=2'] });
});

test('a file of flannel’s is left to its owner', () => {
  const plan = planWith({ netConf: '{"EnableNFTables":true}' });
  const [finding] = findingsOf('nftables-mode-flannel', plan);
  expect(finding && fixFinding(plan, finding)).toBeNull();
});
