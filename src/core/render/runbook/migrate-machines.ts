import type { Plan } from '../../plan/plan';
import { isPublicCloud } from '../../plan/surroundings-of';

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
