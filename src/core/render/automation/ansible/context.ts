import type { Role } from '../../../k3s/flags';
import type { Plan } from '../../../plan/plan';
import type { Entry } from '../../config-entries';
import type { AnsibleTexts } from './ansible-texts';
import type { Machine } from './machines';
import type { SharedKeys } from './own-keys';

/** Whether a command of the plan's release takes a key. */
export type IsKnown = (key: string, command: Role) => boolean;

/** What the parts of an inventory are made of. */
export interface Context {
  readonly plan: Plan;
  readonly texts: AnsibleTexts;
  readonly machines: readonly Machine[];
  readonly shared: SharedKeys;
  readonly isKnown: IsKnown;
  /** What all machines of a role have in common. */
  readonly common: Readonly<Record<Role, readonly Entry[]>>;
  /** Where others join: a name or an address without brackets, which the collection adds. Null when the plan does not say. */
  readonly endpoint: string | null;
}
