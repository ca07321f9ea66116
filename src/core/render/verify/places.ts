import { flannelBackendOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';

/** Where K3s keeps its files unless told otherwise. */
const DATA_DIR = '/var/lib/rancher/k3s';

export const dataDirOf = ({ dataDir }: Plan): string => (dataDir ?? DATA_DIR).replace(/(?<=.)\/+$/, '');

/** Where the container runtime looks for CNI configurations: K3s points it elsewhere only for its own flannel. */
export const cniConfDirOf = (plan: Plan): string =>
  flannelBackendOf(plan) === 'none' ? '/etc/cni/net.d' : `${dataDirOf(plan)}/agent/etc/cni/net.d`;
