import { isSince, type Since } from '../k3s/version';
import { flannelBackendOf } from './effective';
import type { Plan } from './plan';

const DATA_DIR = '/var/lib/rancher/k3s';
/** Before, plugins lay in a directory that every upgrade replaces. */
const FIXED_BIN_DIR: Since = ['1.28.15', '1.29.10', '1.30.6', '1.31.2'];

/** Where the container runtime looks for CNIs when K3s does not say (pkg/executor/embed/embed.go), as Multus' chart does. */
const STANDARD = { conf: '/etc/cni/net.d', bin: '/opt/cni/bin' } as const;
export const STANDARD_BIN_DIR = STANDARD.bin;

const hasFlannel = (plan: Plan): boolean => flannelBackendOf(plan) !== 'none';
export const dataDirOf = ({ dataDir }: Plan): string => withoutSlash(dataDir ?? DATA_DIR);

/** A path as it is compared: K3s's documentation writes directories with a slash at the end. */
export const withoutSlash = (path: string): string => path.replace(/(?<=.)\/+$/, '');

/** Whether plugins beside K3s's own are still there after an upgrade. */
export const hasLastingBinDir = (plan: Plan): boolean => !hasFlannel(plan) || isSince(plan.k3sVersion, FIXED_BIN_DIR);

/** Where the container runtime looks for CNI plugins. */
export function cniBinDirOf(plan: Plan): string {
  if (!hasFlannel(plan)) return STANDARD.bin;
  return `${dataDirOf(plan)}/${hasLastingBinDir(plan) ? 'data/cni' : 'data/current/bin'}`;
}

/** Where the container runtime looks for the configuration of CNIs. */
export const cniConfDirOf = (plan: Plan): string =>
  hasFlannel(plan) ? `${dataDirOf(plan)}/agent/etc/cni/net.d` : STANDARD.conf;

const WHEREABOUTS = 'whereabouts.d/whereabouts.conf';

/** Where whereabouts looks when `configuration_path` is not set. */
export const STANDARD_WHEREABOUTS_CONF = `${STANDARD.conf}/${WHEREABOUTS}`;

/** Where whereabouts' installation leaves its configuration in this plan. */
export const whereaboutsConfOf = (plan: Plan): string => `${cniConfDirOf(plan)}/${WHEREABOUTS}`;

/** What has to be written as `configuration_path`; null where it can be left out. */
export const whereaboutsConfigOf = (plan: Plan): string | null => {
  const conf = whereaboutsConfOf(plan);
  return conf === STANDARD_WHEREABOUTS_CONF ? null : conf;
};
