import { expect, test } from 'vitest';
import { printPlan } from '../plan/plan-text';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  {
    plan: { cni: 'calico', cloud: 'azure', calicoInstall: 'manifest' },
    found: [{ severity: 'error', field: 'calicoEncapsulation', encapsulation: 'IPIP', isDefault: true }],
  },
  {
    plan: { cni: 'calico', cloud: 'azure', calicoEncapsulation: 'IPIPCrossSubnet' },
    found: [{ encapsulation: 'IPIPCrossSubnet', isDefault: false }],
  },
  // What an Installation says is not known.
  { plan: { cni: 'calico', cloud: 'azure' }, found: [] },
  {
    plan: {
      cni: 'calico',
      cloud: 'azure',
      calicoEncapsulation: 'IPIP',
      clusterCidr: 'fd00:42::/56',
      serviceCidr: 'fd00:43::/112',
    },
    found: [],
  },
])('$plan: $found', ({ plan, found }) => {
  const said = findingsOf('calico-ipip-azure', planWith(plan)).map(({ severity, place, facts }) => ({
    severity,
    ...place,
    ...facts,
  }));
  expect(said).toMatchObject(found);
});

test.each([
  {
    plan: { cni: 'calico', cloud: 'azure', calicoEncapsulation: 'IPIP' },
    fixed: { cni: 'calico', cloud: 'azure', calicoEncapsulation: 'VXLAN' },
  },
])('the repair of $plan', ({ plan: fields, fixed }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('calico-ipip-azure', plan);
  const repaired = finding === undefined ? null : fixFinding(plan, finding);
  expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
});
