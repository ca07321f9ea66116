import { printCidr } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { clusterCidrOf, nodePortRangeOf, serviceCidrOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { COMPONENT_OF, readComponentArg } from '../plan/component-arg';
import { defineRule } from './rule';

const podRanges = (plan: Plan): string => clusterCidrOf(plan).map(printCidr).join(',');
const serviceRanges = (plan: Plan): string => serviceCidrOf(plan).map(printCidr).join(',');

// What K3s gives every component itself, so that they agree: its own key, and the value.
const OWNED = {
  kubeApiserverArg: new Map([
    ['service-cluster-ip-range', { flag: 'service-cidr', valueOf: serviceRanges }],
    ['service-node-port-range', { flag: 'service-node-port-range', valueOf: nodePortRangeOf }],
  ]),
  kubeControllerManagerArg: new Map([
    ['cluster-cidr', { flag: 'cluster-cidr', valueOf: podRanges }],
    ['service-cluster-ip-range', { flag: 'service-cidr', valueOf: serviceRanges }],
  ]),
} as const;

export const componentArgsOverride = defineRule({
  id: 'component-args-override',
  field: 'kubeControllerManagerArg',
  sources: [SOURCES.seen, SOURCES.k3sArgs],
  check: (plan) =>
    (['kubeApiserverArg', 'kubeControllerManagerArg'] as const).flatMap((field) =>
      plan[field].flatMap((text, item) => {
        const { key, value } = readComponentArg(text);
        const owned = OWNED[field].get(key);
        // The same value once more changes nothing.
        if (owned === undefined || value === owned.valueOf(plan)) return [];
        return [
          {
            severity: 'error',
            place: { field, item },
            facts: {
              text: text.slice(0, 64),
              component: COMPONENT_OF[field],
              key,
              flag: owned.flag,
              value: owned.valueOf(plan),
            },
          },
        ];
      }),
    ),
  fix: (plan, { place: { field, item } }) =>
    field === 'kubeApiserverArg' || field === 'kubeControllerManagerArg'
      ? { ...plan, [field]: plan[field].filter((_, index) => index !== item) }
      : null,
});
