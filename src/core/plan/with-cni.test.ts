import { expect, test } from 'vitest';
import { planWith } from '../../test-support/plans';
import { cniOf } from './cni-of';
import { CHOICES } from './fields';
import { withCni } from './with-cni';

test.each(CHOICES.cni)('a plan with %s is one', (cni) => {
  expect(cniOf(withCni(planWith({}), cni))).toBe(cni);
});

test.each(CHOICES.cni)('from %s back to flannel, K3s runs its own again', (cni) => {
  const plan = planWith({ clusterCidr: ['10.52.0.0/16'] });
  expect(withCni(withCni(plan, cni), 'flannel')).toEqual(plan);
});

test.each([
  ['calico', true],
  ['cilium', true],
  ['other', false],
] as const)('with %s K3s’s own policy controller is off: %s', (cni, isOff) => {
  const plan = withCni(planWith({ flannelBackend: 'wireguard-native' }), cni);
  expect(plan).toMatchObject({ flannelBackend: 'none', disableNetworkPolicy: isOff });
});

test('choosing flannel again keeps its backend', () => {
  const plan = planWith({ flannelBackend: 'host-gw', disableNetworkPolicy: true });
  expect(withCni(plan, 'flannel')).toEqual(plan);
});
