import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { own: 'disable=servicelb', key: 'disable' },
  { own: 'disable-kube-proxy=true', key: 'disable-kube-proxy' },
  { own: 'service-node-port-range=30000-31000', key: 'service-node-port-range' },
  { own: 'servicelb-namespace=lb', key: 'servicelb-namespace' },
  { own: 'kube-controller-manager-arg=node-cidr-mask-size=25', key: 'node-cidr-mask-size-ipv4' },
  // The list is replaced as a whole, so the common mask is gone.
  { own: 'kube-controller-manager-arg=v=2', key: 'node-cidr-mask-size-ipv4' },
  { own: 'kube-controller-manager-arg=node-cidr-mask-size=26', key: undefined },
  { own: 'cluster-cidr=10.52.0.0/16', key: undefined },
  { own: 'cluster-cidr=fd00:42::/56', key: undefined },
])('$own: $key', ({ own, key }) => {
  const plan = planWith({ nodeCidrMaskSize: 26, nodes: [{ role: 'server' }, { role: 'server', ownSettings: [own] }] });
  const [finding] = findingsOf('masks-differ', plan);
  expect(finding?.facts['key']).toBe(key);
  expect(finding?.severity).toBe(key === undefined ? undefined : 'warning');
  const fixed = finding && fixFinding(plan, finding);
  expect(fixed?.nodes[1]?.ownSettings).toEqual(key === undefined ? undefined : []);
});
