import { isPoolLeftAtDefault } from './cni-of';
import type { Place } from './finding';
import type { Plan } from './plan';

/** Where the choice of a CNI was made: a backend of none leaves it open which. */
export const cniPlace = ({ cni }: Plan): Pick<Place, 'field'> => ({ field: cni === null ? 'flannelBackend' : 'cni' });

/** Where one of the CNI's ranges comes from. */
export function poolPlace(plan: Plan, item: number): Pick<Place, 'field' | 'item'> {
  if (plan.cniPool.length > 0) return { field: 'cniPool', item };
  return isPoolLeftAtDefault(plan) ? { field: 'cniUnchanged', item: null } : { field: 'clusterCidr', item };
}
