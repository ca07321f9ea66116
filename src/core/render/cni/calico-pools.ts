import type { Family } from '../../cidr/address';
import type { Cidr } from '../../cidr/cidr';
import { calicoEncapsulationOf } from '../../plan/calico';
import { cniPoolOf } from '../../plan/cni-of';
import { familiesOf, type CalicoEncapsulation, type Plan } from '../../plan/plan';
import { statedMtuOf } from './underlay';

/** As chosen, else what works on every network without BGP. */
export const poolEncapsulation = (plan: Plan, family: Family): CalicoEncapsulation =>
  calicoEncapsulationOf(plan, family) ?? 'VXLAN';

export const isVxlan = (encapsulation: CalicoEncapsulation): boolean => encapsulation.startsWith('VXLAN');

export const poolFamilies = (plan: Plan): readonly Family[] => familiesOf(cniPoolOf(plan));

/** Whether nodes learn routes over BGP: chosen, or because pools without VXLAN have no other way. */
export const hasBgp = (plan: Plan): boolean =>
  plan.calicoBgp || poolFamilies(plan).some((family) => !isVxlan(poolEncapsulation(plan, family)));

export interface PodMtu {
  readonly mtu: number;
  readonly underlay: number;
  readonly overhead: number;
}

/** What Calico takes for pods and tunnels alike: the underlay less the largest header (felix, int_dataplane.go). */
export function calicoMtu(plan: Plan): PodMtu | null {
  const underlay = statedMtuOf(plan);
  if (underlay === null) return null;
  const overhead = Math.max(0, ...cniPoolOf(plan).map((pool) => overheadOf(plan, pool)));
  return { mtu: underlay - overhead, underlay, overhead };
}

function overheadOf(plan: Plan, { family }: Cidr): number {
  const encapsulation = poolEncapsulation(plan, family);
  if (isVxlan(encapsulation)) return family === 'ipv4' ? 50 : 70;
  if (plan.calicoDataplane === 'ebpf') return 50;
  return encapsulation === 'None' ? 0 : 20;
}
