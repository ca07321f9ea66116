import { PLAN_FIELDS, type PlanTextField } from './fields';
import type { PlanText } from './plan-text';

/** Arguments of components that are fields of the plan, by the list they come in. Their names are the fields' keys. */
const FIELDS_IN = {
  kubeControllerManagerArg: ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'],
  kubeletArg: ['maxPods'],
} as const satisfies Partial<Record<PlanTextField, readonly PlanTextField[]>>;

type ArgList = keyof typeof FIELDS_IN;
type LiftedField = (typeof FIELDS_IN)[ArgList][number];

// Without leading zeros: the flag parser would take 024 as octal. Two dashes before the name are K3s's own tolerance
// (pkg/util/args.go); components take underscores for dashes.
const NUMBER_ARG = /^(?:--)?([a-z0-9_-]+)=(0|-?[1-9]\d*)$/;

function fieldOf(list: ArgList, item: string): { readonly name: LiftedField; readonly number: string } | null {
  const [, key = '', number = ''] = NUMBER_ARG.exec(item) ?? [];
  const flag = key.replaceAll('_', '-');
  const name = FIELDS_IN[list].find((field) => PLAN_FIELDS[field].key === flag);
  return name !== undefined && PLAN_FIELDS[name].read(number).value !== null ? { name, number } : null;
}

/**
 * The text with node masks and max-pods moved from the arguments into the fields that are theirs, so that they count in every
 * number and rule. The last one wins, as for the component, also over the field. What is no good number stays an argument.
 */
export function liftArgs(text: PlanText): PlanText {
  const next: { -readonly [F in PlanTextField]?: string } & Pick<PlanText, 'nodes'> = { ...text };
  for (const list of ['kubeControllerManagerArg', 'kubeletArg'] as const) {
    const items = text[list]?.split('\n') ?? [];
    const kept = items.filter((item) => {
      const lifted = fieldOf(list, item);
      if (lifted !== null) next[lifted.name] = lifted.number;
      return lifted === null;
    });
    if (kept.length === items.length) continue;
    if (kept.length === 0) delete next[list];
    else next[list] = kept.join('\n');
  }
  return next;
}
