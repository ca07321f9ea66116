import type { Role } from '../../../k3s/flags';
import { datastoreOf } from '../../../plan/effective';
import type { Firewall, Plan } from '../../../plan/plan';
import { comment, yamlString } from '../../quote';
import type { AnsibleTexts } from './ansible-texts';
import { configText, isLoneEtcd, type ConfigText } from './config-text';
import type { Context } from './context';
import { ownKeysText } from './own-keys';
import { isTemplate } from './templates';
import { configLines, type Lines } from './yaml-lines';

// The collection's sample, for where the plan names no address.
export const FIRST_SERVER = `{{ hostvars[groups['server'][0]]['ansible_host'] | default(groups['server'][0]) }}`;

const FIREWALL_FILES = {
  firewalld: 'hosts/firewalld.sh',
  ufw: 'hosts/ufw.sh',
  nftables: 'hosts/nftables.conf',
} as const satisfies Partial<Record<Firewall, string>>;

/** Variables of all machines, in the group `k3s_cluster`: agents read the ranges in `server_config_yaml`, too. */
export function clusterVariables(context: Context): Lines {
  const { plan, texts, machines, endpoint } = context;
  return [
    comment(texts.user),
    'ansible_user: "ANSIBLE_USER"',
    `k3s_version: ${yamlString(plan.k3sVersion)}`,
    comment(texts.token('ansible-vault create automation/ansible/group_vars/k3s_cluster/vault.yml')),
    ...(plan.dataDir === null ? [] : [comment(texts.dataDir)]),
    ...(endpoint === null ? [comment(texts.noAddress)] : []),
    `api_endpoint: ${yamlString(endpoint ?? FIRST_SERVER)}`,
    ...(datastoreOf(plan) === 'external' ? ['use_external_database: true'] : []),
    ...airGapLines(plan, texts),
    ...proxyLines(plan, texts),
    ...firewallLines(plan, texts),
    ...(isLoneEtcd(plan) ? [comment(texts.clusterInit)] : []),
    ...configLines('server_config_yaml', textFor(context, 'server')),
    ...(machines.some(({ command }) => command === 'agent')
      ? configLines('agent_config_yaml', textFor(context, 'agent'))
      : []),
  ];
}

function textFor(context: Context, command: Role): ConfigText {
  const own = ownKeysText(context, command);
  const common = configText(context, command, context.common[command]);
  return { notes: [...own.notes, ...common.notes], lines: [...own.lines, ...common.lines] };
}

/** Relative paths would count from the folder of the collection's playbooks. */
function airGapLines({ airGap, dataDir }: Plan, texts: AnsibleTexts): readonly string[] {
  if (!airGap) return [];
  return [
    comment(texts.airGap(['k3s', 'k3s-airgap-images-*.tar.zst'], 'k3s-install.sh')),
    ...(dataDir === null ? [] : [comment(texts.airGapDataDir('/var/lib/rancher/k3s/agent/images'))]),
    'airgap_dir: "{{ inventory_dir }}/airgap"',
  ];
}

/** Rules that come with the plan and the collection's own would be two that let in different things. */
function firewallLines({ firewall }: Plan, texts: AnsibleTexts): readonly string[] {
  if (firewall === null) return [comment(texts.firewallUnknown)];
  if (firewall !== 'firewalld' && firewall !== 'ufw' && firewall !== 'nftables') return [];
  return [comment(texts.firewallOff(FIREWALL_FILES[firewall], firewall)), 'manage_firewall: false'];
}

/** The installer writes them into the environment of the service. */
function proxyLines({ httpProxy, noProxy }: Plan, texts: AnsibleTexts): Lines {
  if (httpProxy === null) return [];
  const values = { HTTP_PROXY: httpProxy, HTTPS_PROXY: httpProxy, NO_PROXY: noProxy.join(',') };
  const said = Object.entries(values).filter(([, value]) => value !== '');
  const lines = said.flatMap(([name, value]) => (isTemplate({ value }) ? [] : [`${name}: ${yamlString(value)}`]));
  return [
    ...said.flatMap(([name, value]) => (isTemplate({ value }) ? [comment(texts.leftOut.template(name))] : [])),
    ...(lines.length === 0 ? [] : [comment(texts.proxy), 'extra_install_envs:', lines]),
  ];
}
