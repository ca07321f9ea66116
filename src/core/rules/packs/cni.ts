import type { Pack } from '../pack';

/** Rules about CNIs that K3s does not bring, and about several networks in a pod. */
export const CNI = {
  cni: [],
  calico: [],
  cilium: [],
  'other-cni': [],
} as const satisfies Pack;
