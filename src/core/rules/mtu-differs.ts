import { cniOf } from '../plan/cni-of';
import { DEFAULTS } from '../k3s/defaults';
import { hostsOf } from '../plan/host';
import { ownNetConfOf } from '../plan/net-conf';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

export const mtuDiffers = defineRule({
  id: 'mtu-differs',
  field: 'uplinkMtu',
  sources: [
    {
      kind: 'docs',
      label: 'Calico docs, Configure MTU',
      url: 'https://docs.tigera.io/calico/latest/networking/configuring/mtu',
    },
    {
      kind: 'docs',
      label: 'flannel, Backends',
      url: 'https://github.com/flannel-io/flannel/blob/master/Documentation/backends.md',
    },
  ],
  check: (plan) => {
    const mtus = mtusOf(plan);
    const [least, most] = [Math.min(...mtus), Math.max(...mtus)];
    const path = plan.pathMtu ?? least;
    const smallest = Math.min(least, path);
    if (smallest === most || (ownNetConfOf(plan)?.mtu ?? Infinity) <= smallest) return null;
    return {
      severity: 'warning',
      place: { field: path < least ? 'pathMtu' : 'uplinkMtu' },
      facts: { least, most, smallest, isPath: path < least, isFlannel: cniOf(plan) === 'flannel' },
    };
  },
});

/** Of every machine, those that are not listed among them; Ethernet's where nothing is stated. */
const mtusOf = (plan: Plan): readonly number[] =>
  hostsOf(plan, ['uplinkMtu']).map(({ uplinkMtu }) => uplinkMtu ?? DEFAULTS.uplinkMtu);
