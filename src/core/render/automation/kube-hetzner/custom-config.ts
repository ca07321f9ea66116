import type { Role } from '../../../k3s/flags';
import type { Plan } from '../../../plan/plan';
import { clusterEntries, everyNodeEntries, type Entry } from '../../config-entries';
import { isKnownKey } from '../../known-key';
import type { HclValue } from './hcl';
import { OWN_CONTROLLER_MANAGER_ARG, OWN_KUBELET_ARGS } from './module';

/** Keys for which the module has variables, or which it writes itself. */
const WRITTEN_BY_MODULE: readonly string[] = [
  'cluster-cidr',
  'service-cidr',
  'cluster-dns',
  'flannel-backend',
  'disable-network-policy',
  'disable-kube-proxy',
  'disable-cloud-controller',
  'disable',
  'tls-san',
  'kubelet-arg',
  'prefer-bundled-bin',
  'selinux',
];

/** Keys that do not go with the machines the module builds. */
const NOT_WITH_MODULE: readonly string[] = [
  'disable-agent',
  'docker',
  'container-runtime-endpoint',
  'data-dir',
  'rootless',
  'flannel-external-ip',
];

/** Lists to which the module has arguments of its own, which a custom one replaces: `null` where they depend on its settings. */
export const OWN_ARGUMENTS: ReadonlyMap<string, string | null> = new Map([
  ['kube-controller-manager-arg', OWN_CONTROLLER_MANAGER_ARG],
  ['kube-apiserver-arg', null],
]);

const entriesOf = (plan: Plan, command: Role): readonly Entry[] =>
  [...(command === 'server' ? clusterEntries(plan) : []), ...everyNodeEntries(plan)].filter(({ key }) =>
    isKnownKey(key, command, plan.k3sVersion),
  );

const itemsOf = ({ value }: Entry): readonly string[] =>
  Array.isArray(value) ? value.map(({ text }: { readonly text: string }) => text) : [];

function valueOf(entry: Entry): HclValue {
  const { key, value } = entry;
  if (typeof value === 'string' || typeof value === 'boolean') return value;
  const own = OWN_ARGUMENTS.get(key) ?? null;
  const items = itemsOf(entry);
  return own === null || items.includes(own) ? items : [own, ...items];
}

/** What goes into config.yaml beside what the module writes. */
export const customConfig = (plan: Plan, command: Role): ReadonlyMap<string, HclValue> =>
  new Map(
    entriesOf(plan, command)
      .filter(({ key }) => !WRITTEN_BY_MODULE.includes(key) && !NOT_WITH_MODULE.includes(key))
      .map((entry) => [entry.key, valueOf(entry)]),
  );

/** Arguments of every kubelet; the module adds its own to them. */
export const kubeletArgs = (plan: Plan): readonly string[] =>
  everyNodeEntries(plan)
    .filter(({ key }) => key === 'kubelet-arg')
    .flatMap(itemsOf)
    .filter((item) => !OWN_KUBELET_ARGS.includes(item));

/** Components that the module can leave out; it never runs K3s's own Traefik. */
const COMPONENTS: readonly string[] = ['traefik', 'servicelb', 'local-storage', 'metrics-server'];

/** Keys of the plan that stand nowhere in the file. */
export const leftOutKeys = (plan: Plan): readonly string[] => [
  ...entriesOf(plan, 'server')
    .map(({ key }) => key)
    .filter((key) => NOT_WITH_MODULE.includes(key)),
  ...[...new Set(plan.disable)].filter((name) => !COMPONENTS.includes(name)).map((name) => `disable: ${name}`),
];
