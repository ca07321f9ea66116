import { expect, test } from 'vitest';
import { DEFAULT_K3S_VERSION } from '../plan/plan';
import { printPlan, readPlan } from '../plan/plan-text';
import { NO_CONFIG, readConfig, type ConfigInput } from '../read/config';
import { fixFinding } from './check-plan';

/** The plan after the repair of the first finding of a rule, as text without its release; null where it has none. */
function repaired(id: string, input: Partial<ConfigInput>): Readonly<Record<string, unknown>> | null {
  const { text, findings } = readConfig({ ...NO_CONFIG, ...input });
  const { plan } = readPlan(text);
  const finding = findings.find((each) => each.id === id);
  if (finding === undefined) throw new Error(`no ${id}`);
  const fixed = fixFinding(plan, finding);
  return fixed === null ? null : printPlan({ ...fixed, k3sVersion: DEFAULT_K3S_VERSION });
}

// What only readers report is put right in the plan: a text that was meant is read.
test.each<[string, Partial<ConfigInput>, Readonly<Record<string, unknown>> | null]>([
  ['key-form', { config: '--flannel-backend: host-gw\n' }, { flannelBackend: 'host-gw' }],
  ['key-form', { config: '--token: SECRET\n' }, null],
  [
    'server-key-unknown',
    { config: 'cluster-cidrs: [10.52.0.0/16, "fd00:52::/56"]\n' },
    { clusterCidr: '10.52.0.0/16,fd00:52::/56' },
  ],
  ['server-key-unknown', { config: 'cluster-cidrs: ten\n' }, null],
  ['server-key-unknown', { config: 'something-else: 1\n' }, null],
  [
    'server-key-unknown',
    { config: 'kubelet-args:\n- v=2\n- v=3\nkubelet-arg: a=b\n' },
    { kubeletArg: 'a=b\nv=2\nv=3' },
  ],
  ['server-key-unknown', { release: 'v1.28.5+k3s1', config: 'embedded-registry: true\n' }, null],
  [
    'agent-key',
    { role: 'agent', config: 'node-ips: 192.0.2.11\n' },
    { nodes: [{ role: 'agent', nodeIp: '192.0.2.11' }] },
  ],
  ['agent-key', { role: 'agent', config: 'disable: traefik\n' }, { disable: 'traefik', nodes: [{ role: 'agent' }] }],
  [
    'flannel-flags-on-agent',
    { role: 'agent', args: ['--flannel-backend=host-gw'] },
    { flannelBackend: 'host-gw', nodes: [{ role: 'agent' }] },
  ],
  ['flag-removed', { config: 'no-flannel: true\n' }, { flannelBackend: 'none' }],
  ['flag-removed', { config: 'no-flannel: false\n' }, null],
  ['flag-removed', { config: 'no-deploy: [traefik]\ndisable: servicelb\n' }, { disable: 'servicelb,traefik' }],
  ['flag-removed', { config: 'cluster-secret: SECRET\n' }, null],
  ['flag-removed', { config: 'multi-cluster-cidr: true\n' }, null],
])('%s in %j becomes %j', (id, input, text) => {
  expect(repaired(id, input)).toEqual(text);
});
