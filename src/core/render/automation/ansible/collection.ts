/**
 * The collection the inventory is for; 1.2.2 is the first that takes an IPv6 address as `api_endpoint` and knows
 * `manage_firewall` (https://github.com/k3s-io/k3s-ansible, README.md and CHANGELOG.md).
 */
export const COLLECTION = {
  name: 'k3s.orchestration',
  release: '1.2.2',
  repository: 'https://github.com/k3s-io/k3s-ansible',
  ansibleCore: '2.15',
} as const;

// ansible.utils is in the repository's collections/requirements.yml, but not among what the collection declares.
const OTHERS = 'community.general ansible.posix ansible.utils';

export const installCollection = `ansible-galaxy collection install git+${COLLECTION.repository}.git,${COLLECTION.release} ${OTHERS}`;

export const playbook = (name: 'site' | 'upgrade' | 'reset'): string => `${COLLECTION.name}.${name}`;

/**
 * Keys that roles/k3s_server/tasks/main.yml and the agents' unit set. They stand in `server_config_yaml` only by mistake:
 * there, they would win.
 */
export const SET_BY_COLLECTION: ReadonlySet<string> = new Set(['token', 'token-file', 'server', 'cluster-init']);
