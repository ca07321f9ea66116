import { carryingBackendOf } from '../plan/vpn';
import { BACKENDS } from '../k3s/backends';
import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

export const hostgwNeedsL2 = defineRule({
  id: 'hostgw-needs-l2',
  field: 'flannelBackend',
  sources: [SOURCES.basicOptions, SOURCES.flannelBackends],
  hides: ['hostgw-cloud'],
  check: (plan) => {
    const { topology } = plan;
    // A topology that is not stated may well be one network.
    if (carryingBackendOf(plan) !== 'host-gw' || topology === null || topology === 'same-l2') return null;
    return { severity: 'error', facts: { topology, proposal: BACKENDS.vxlan.name } };
  },
  fix: (plan, { facts }) => ({ ...plan, flannelBackend: facts.proposal }),
});
