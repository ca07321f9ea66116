import { keysOf } from '../keys-of';
import { readComponentArg } from './component-arg';
import { PLAN_FIELDS, type PlanTextField } from './fields';
import type { Plan, PlanNode } from './plan';
import type { OtherValues } from './server-differences';

/** A machine's configuration as K3s gets it: the common one with its own keys laid over it. */
export interface OwnConfiguration {
  readonly plan: Plan;
  /** Keys that no plan holds. */
  readonly others: OtherValues;
}

/** Own keys with their values; of a key that stands twice the last one counts, and it replaces a list as a whole. */
export const ownSettingsOf = ({ ownSettings }: Pick<PlanNode, 'ownSettings'>): ReadonlyMap<string, string> =>
  new Map(
    ownSettings.map((item) => {
      const [key = '', ...value] = item.split('=');
      return [key, value.join('=')];
    }),
  );

const fieldOf = (key: string): PlanTextField | undefined =>
  keysOf(PLAN_FIELDS).find((name) => PLAN_FIELDS[name].key === key);

/** What K3s makes of the common configuration on one machine. A value that does not parse counts as not written. */
export function ownConfiguration(plan: Plan, node: PlanNode): OwnConfiguration {
  let own: Plan = plan;
  const others: Record<string, string> = {};
  for (const [key, value] of ownSettingsOf(node)) {
    const name = fieldOf(key);
    const read = name === undefined ? null : PLAN_FIELDS[name].read(value).value;
    if (key === 'kube-controller-manager-arg') own = withMaskArg(own, value);
    else if (name === undefined) others[key] = value;
    else if (read !== null) own = { ...own, [name]: read };
  }
  return { plan: own, others };
}

const MASK_ARGS = {
  'node-cidr-mask-size': 'nodeCidrMaskSize',
  'node-cidr-mask-size-ipv4': 'nodeCidrMaskSizeIpv4',
  'node-cidr-mask-size-ipv6': 'nodeCidrMaskSizeIpv6',
} as const;

/** Node masks stand in the list that the own one replaces. */
function withMaskArg(plan: Plan, item: string): Plan {
  const { key, value } = readComponentArg(item);
  const none = { nodeCidrMaskSize: null, nodeCidrMaskSizeIpv4: null, nodeCidrMaskSizeIpv6: null };
  const name = keysOf(MASK_ARGS).find((each) => each === key);
  const read = name === undefined ? null : PLAN_FIELDS[MASK_ARGS[name]].read(value).value;
  return { ...plan, ...none, ...(name === undefined ? {} : { [MASK_ARGS[name]]: read }) };
}
