import { keysOf } from '../keys-of';
import { nearestName } from '../k3s/nearest-name';
import { SOURCES } from '../k3s/source';
import { runsNoAgent } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { COMPONENT_OF, readComponentArg, type ArgField } from '../plan/component-arg';
import { defineRule } from './rule';

type Problem = 'several-flags' | 'not-a-number' | 'unknown-flag';

const MASK_FLAGS: readonly string[] = ['node-cidr-mask-size', 'node-cidr-mask-size-ipv4', 'node-cidr-mask-size-ipv6'];
const NUMBER_FLAGS = {
  kubeApiserverArg: ['v'],
  kubeControllerManagerArg: [...MASK_FLAGS, 'v'],
  kubeProxyArg: ['v'],
  kubeletArg: ['max-pods', 'v'],
} as const satisfies Record<ArgField, readonly string[]>;

/** Flags that plans of networks are about; a name that is nearly one of them is one that is misspelt. */
const MEANT_FLAGS = {
  kubeApiserverArg: ['service-cluster-ip-range', 'service-node-port-range', 'advertise-address', 'feature-gates'],
  kubeControllerManagerArg: [...MASK_FLAGS, 'cluster-cidr', 'service-cluster-ip-range', 'feature-gates'],
  kubeProxyArg: ['proxy-mode', 'cluster-cidr', 'nodeport-addresses', 'feature-gates'],
  kubeletArg: ['max-pods', 'node-ip', 'feature-gates'],
} as const satisfies Record<ArgField, readonly string[]>;

export const componentArgSyntax = defineRule({
  id: 'component-arg-syntax',
  field: 'kubeControllerManagerArg',
  sources: [SOURCES.seen, SOURCES.k3sArgs],
  hides: ['node-mask-out-of-range'],
  check: (plan) =>
    fieldsRead(plan).flatMap((field) =>
      plan[field].flatMap((text, item) => {
        const problem = problemOf(field, text);
        if (problem === null) return [];
        const { key, value } = readComponentArg(text);
        return [
          {
            severity: 'error',
            place: { field, item },
            facts: {
              text: text.slice(0, 64),
              problem,
              component: COMPONENT_OF[field],
              key: key.slice(0, 64),
              value: value.slice(0, 64),
              known: problem === 'unknown-flag' ? meantFlags(field, key) : NUMBER_FLAGS[field],
            },
          },
        ];
      }),
    ),
  fix: (plan, { place }) => split(plan, place.field, place.item),
});

/** Agentless servers run neither kubelet nor kube-proxy, and nobody reads their arguments. */
const fieldsRead = (plan: Plan): readonly ArgField[] =>
  runsNoAgent(plan) ? ['kubeApiserverArg', 'kubeControllerManagerArg'] : keysOf(COMPONENT_OF);

function problemOf(field: ArgField, text: string): Problem | null {
  const { key, value } = readComponentArg(text);
  if (holdsSeveralFlags(value)) return 'several-flags';
  const isNumberFlag = NUMBER_FLAGS[field].some((flag) => flag === key);
  // Leading zeros would make it octal for the component.
  if (isNumberFlag) return /^(0|[1-9]\d*)$/.test(value) ? null : 'not-a-number';
  return meantFlags(field, key).length > 0 ? 'unknown-flag' : null;
}

/** What a name that is no flag was probably meant to be. Components take underscores for dashes. */
function meantFlags(field: ArgField, key: string): readonly string[] {
  const name = key.replaceAll('_', '-');
  if (MEANT_FLAGS[field].some((flag) => flag === name)) return [];
  if (field === 'kubeControllerManagerArg' && /^node-?cidr-?mask/.test(name)) return MASK_FLAGS;
  const nearest = nearestName(name, MEANT_FLAGS[field]);
  return nearest === null ? [] : [nearest];
}

// K3s never splits an item. In feature-gates, node-labels and other maps the first part has a = itself, and commas are theirs.
function holdsSeveralFlags(value: string): boolean {
  const [first = '', ...more] = value.split(/[,\s]\s*/);
  return !first.includes('=') && more.some((part) => /^-*[a-z][a-z0-9-]*=/.test(part));
}

/** The plan with one item per flag; null where that is not the whole trouble. */
function split(plan: Plan, field: string, item: number | null): Plan | null {
  if (item === null || !isArgField(field)) return null;
  const parts = plan[field][item]?.split(/[,\s]\s*/) ?? [];
  if (parts.length < 2 || parts.some((part) => !part.includes('=') || problemOf(field, part) !== null)) return null;
  return { ...plan, [field]: plan[field].toSpliced(item, 1, ...parts) };
}

const isArgField = (field: string): field is ArgField => Object.hasOwn(COMPONENT_OF, field);
