import type { Plan } from '../../plan/plan';
import { uplinksOf } from '../../plan/uplinks-of';

/** Whether some listed machine has more than one way out. */
export const hasSeveralUplinks = (plan: Plan): boolean => plan.nodes.some((node) => uplinksOf(node).length > 1);
