import { SOURCES } from '../k3s/source';
import type { Plan } from '../plan/plan';
import { COMPONENT_OF, readComponentArg, type ArgField } from '../plan/component-arg';
import { defineRule } from './rule';

type Problem = 'several-flags' | 'not-a-number' | 'unknown-flag';

const MASK_FLAGS: readonly string[] = ['node-cidr-mask-size', 'node-cidr-mask-size-ipv4', 'node-cidr-mask-size-ipv6'];
const NUMBER_FLAGS = {
  kubeApiserverArg: [],
  kubeControllerManagerArg: MASK_FLAGS,
  kubeletArg: ['max-pods'],
} as const satisfies Record<ArgField, readonly string[]>;

export const componentArgSyntax = defineRule({
  id: 'component-arg-syntax',
  field: 'kubeControllerManagerArg',
  sources: [SOURCES.seen, { kind: 'source', label: 'K3s source, pkg/util/args.go', url: null }],
  hides: ['node-mask-out-of-range'],
  check: (plan) =>
    (['kubeApiserverArg', 'kubeControllerManagerArg', 'kubeletArg'] as const).flatMap((field) =>
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
              known: NUMBER_FLAGS[field],
            },
          },
        ];
      }),
    ),
  fix: (plan, { place }) => split(plan, place.field, place.item),
});

function problemOf(field: ArgField, text: string): Problem | null {
  const { key, value } = readComponentArg(text);
  if (holdsSeveralFlags(value)) return 'several-flags';
  const isNumberFlag = NUMBER_FLAGS[field].some((flag) => flag === key);
  // Leading zeros would make it octal for the component.
  if (isNumberFlag) return /^(0|[1-9]\d*)$/.test(value) ? null : 'not-a-number';
  const isMeantAsMask = field === 'kubeControllerManagerArg' && /^node-?cidr-?mask/.test(key);
  return isMeantAsMask ? 'unknown-flag' : null;
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
