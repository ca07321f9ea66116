import type { Role } from '../k3s/flags';
import type { K3sVersion } from '../k3s/version';
import type { NodeText, PlanText } from '../plan/plan-text';
import { NO_CONFIG, readConfig, withMachine, type ConfigReading } from '../read/config';
import type { Given, Host } from './judge-k3s-case';

/** The addresses of the hosts on which K3s was started, on their only interface. */
const HOSTS = {
  first: { ipv4: '192.0.2.10', ipv6: '2001:db8:1::10' },
  second: { ipv4: '192.0.2.11', ipv6: '2001:db8:1::11' },
} as const;

/** Where further files of a case lie. */
const FOLDER = '/etc/rancher/';

export const readGiven = (given: Given, release: K3sVersion): ConfigReading =>
  readConfig({
    ...NO_CONFIG,
    role: given.role ?? 'server',
    release,
    config: given.config ?? null,
    dropIns: given.dropins ?? {},
    files: Object.fromEntries(Object.entries(given.files ?? {}).map(([name, text]) => [FOLDER + name, text])),
    args: given.args ?? [],
    env: given.env ?? {},
    hasAllFiles: true,
  });

export function machineOf({ families, hostname }: Host, which: keyof typeof HOSTS): NodeText {
  const { ipv4, ipv6 } = HOSTS[which];
  const addresses = families === 'both' ? [ipv4, ipv6] : [families === 'ipv4' ? ipv4 : ipv6];
  return {
    hostAddresses: addresses.join(','),
    interfaces: `eth0=${addresses.join('+')}`,
    defaultRoute: families,
    ...(typeof hostname === 'string' ? { hostname } : {}),
  };
}

/** The text of a plan with what is known of the host it was started on. */
export function onHost(text: PlanText, role: Role, host: Host, furtherNodes: number): PlanText {
  return {
    ...withMachine(text, role, machineOf(host, 'first')),
    hostFamilies: host.families,
    existingNetworks:
      host.families === 'ipv6' ? NETWORKS.ipv6 : host.families === 'ipv4' ? NETWORKS.ipv4 : NETWORKS.both,
    ...(furtherNodes > 0 ? { agents: String(furtherNodes) } : {}),
    ...(host.agentless === true ? { disableAgent: 'true' } : {}),
    ...(host.without?.includes('wireguard') === true ? { wireguardInKernel: 'false' } : {}),
  };
}

const NETWORKS = {
  ipv4: '192.0.2.0/24;node-lan',
  ipv6: '2001:db8:1::/64;node-lan',
  both: '192.0.2.0/24;node-lan\n2001:db8:1::/64;node-lan',
} as const;
