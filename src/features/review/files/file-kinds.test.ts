import { expect, test } from 'vitest';
import { fileList } from '../../../i18n/en/file-list';
import { FILE_GROUPS, fileKind, groupFiles, type FileKind } from './file-kinds';

test.each<readonly [string, FileKind]>([
  ['srv-1/config.yaml', 'config'],
  ['first-server/config.yaml', 'config'],
  ['srv-1/config.yaml.d/10-node.yaml', 'ownConfig'],
  ['RUNBOOK.md', 'runbook'],
  ['INSTALL.md', 'guide'],
  ['install-first-server.sh', 'install'],
  ['verify.sh', 'verify'],
  ['calico/installation.yaml', 'cni'],
  ['cilium/values.yaml', 'cni'],
  ['antrea/STEPS.md', 'cniSteps'],
  ['multus/multus.yaml', 'cni'],
  ['hosts/prepare-host.sh', 'prepare'],
  ['hosts/ufw.sh', 'firewall'],
  ['hosts/nftables.conf', 'firewall'],
  ['hosts/security-groups.csv', 'groups'],
  ['hosts/anything-else.txt', 'hosts'],
  ['automation/cloud-init/server.yaml', 'cloudInit'],
  ['automation/ansible/inventory.yml', 'ansible'],
  ['automation/kube-hetzner/v2.tfvars', 'terraform'],
  ['automation/tailscale/policy.hujson', 'tailscale'],
  ['automation/anything-else.txt', 'automation'],
  ['plan.json', 'planJson'],
  ['plan.schema.json', 'planSchema'],
  ['anything-else.txt', 'other'],
  // A node's folder, whatever the node is called.
  ['ansible/config.yaml', 'config'],
  ['calico-1/config.yaml', 'config'],
])('%s is %s', (path, kind) => {
  expect(fileKind(path)).toBe(kind);
});

test('groups and kinds stand in their order, files in that of the plan, and nothing stands empty', () => {
  const files = ['plan.json', 'b/config.yaml', 'verify.sh', 'hosts/ufw.sh', 'a/config.yaml', 'INSTALL.md', 'odd'];
  expect(groupFiles(files.map((path) => ({ path })))).toEqual([
    {
      group: 'configuration',
      kinds: [{ kind: 'config', files: [{ path: 'b/config.yaml' }, { path: 'a/config.yaml' }] }],
    },
    {
      group: 'guides',
      kinds: [
        { kind: 'guide', files: [{ path: 'INSTALL.md' }] },
        { kind: 'verify', files: [{ path: 'verify.sh' }] },
      ],
    },
    { group: 'hosts', kinds: [{ kind: 'firewall', files: [{ path: 'hosts/ufw.sh' }] }] },
    { group: 'plan', kinds: [{ kind: 'planJson', files: [{ path: 'plan.json' }] }] },
    { group: 'others', kinds: [{ kind: 'other', files: [{ path: 'odd' }] }] },
  ]);
  expect(groupFiles([])).toEqual([]);
});

test('every kind that there are words for belongs to one group', () => {
  expect(Object.values(FILE_GROUPS).flat().toSorted()).toEqual(Object.keys(fileList.kinds).toSorted());
});
