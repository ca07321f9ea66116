import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { isPublicCloud } from '../../plan/surroundings-of';

/** What starts K3s on a machine: Alpine has OpenRC, the others systemd. */
type Init = 'systemd' | 'openrc';

/** The ones of a plan's machines; systemd where no platform is stated. */
function initsOf(plan: Plan): readonly Init[] {
  const platforms = hostsOf(plan, ['platform']).map(({ platform }) => platform);
  const inits = platforms.map((platform): Init => (platform === 'alpine' ? 'openrc' : 'systemd'));
  return [...new Set(inits)].toSorted().toReversed();
}

/** Commands about K3s's service on a server. */
const SERVICE = {
  show: { systemd: 'systemctl cat k3s', openrc: 'cat /etc/init.d/k3s' },
  restart: { systemd: 'systemctl restart k3s', openrc: 'rc-service k3s restart' },
  log: { systemd: 'journalctl -u k3s -n 50', openrc: 'tail -n 50 /var/log/k3s.log' },
} as const satisfies Record<string, Record<Init, string>>;

/** A command as the plan's machines need it; where they differ, one that looks which it is on. */
export function serviceCommand(plan: Plan, name: keyof typeof SERVICE): string {
  const inits = initsOf(plan);
  const { systemd, openrc } = SERVICE[name];
  if (inits.length > 1) return `if command -v systemctl >/dev/null; then ${systemd}; else ${openrc}; fi`;
  return SERVICE[name][inits[0] ?? 'systemd'];
}

/** The rules for the firewall in the download, as the file that has them; null where the plan has none. */
export function firewallFileOf({ firewall, cloud }: Plan): string | null {
  switch (firewall) {
    case 'firewalld':
      return 'hosts/firewalld.sh';
    case 'ufw':
      return 'hosts/ufw.sh';
    case 'nftables':
      return 'hosts/nftables.conf';
    case 'security-groups':
    case null:
      return GROUPS_FILE;
    case 'none':
      return isPublicCloud(cloud) ? GROUPS_FILE : null;
  }
}

const GROUPS_FILE = 'hosts/security-groups.md';
