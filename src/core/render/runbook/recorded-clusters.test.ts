import { expect, test } from 'vitest';
import { hostTexts } from '../../../i18n/en/hosts';
import { installTexts } from '../../../i18n/en/install';
import { runbookTexts } from '../../../i18n/en/runbook';
import { clusterOf, machineOf, planOf } from '../../../test-support/replayed-cluster';
import { containsAddress, parseCidr } from '../../cidr/cidr';
import { parseAddress } from '../../cidr/address';
import { clusterCidrOf } from '../../plan/effective';
import { runbookFacts } from './runbook-facts';
import { flannelSteps } from './verify-flannel';

const MACHINES = ['server-1', 'agent-1'] as const;

/** Whether a route leads into one of the cluster's pod ranges, and through a machine. */
function isToPods(line: string, ranges: ReturnType<typeof clusterCidrOf>): boolean {
  const parsed = parseCidr(line.split(' ')[0] ?? '');
  const first = parsed.ok ? parseAddress((line.split(' ')[0] ?? '').split('/')[0] ?? '') : null;
  return line.includes(' via ') && first?.ok === true && ranges.some((range) => containsAddress(range, first.value));
}

test.each([
  { name: 'ipv4-vxlan-defaults', links: 1, sees: 'flannel.1' },
  { name: 'dual-stack-vxlan', links: 2, sees: 'flannel-v6.1' },
  { name: 'dual-stack-ipv6-first', links: 2, sees: 'flannel.1' },
  { name: 'dual-stack-host-gw-small-blocks', links: 0, sees: 'through the address of the node' },
  { name: 'ipv6-only', links: 1, sees: 'flannel-v6.1' },
])('what is to be expected is what $name showed', ({ name, links, sees }) => {
  const cluster = clusterOf(name);
  const plan = planOf(cluster);
  const sentences = flannelSteps(
    runbookFacts(
      plan,
      { runbook: runbookTexts, install: installTexts, hosts: hostTexts },
      { migrate: null, cleanUp: 6 },
    ),
  ).flatMap((step) => step.expect);
  const said = sentences.join('\n');
  expect(said).toContain(sees);
  const lines = [...said.matchAll(/`(FLANNEL_\w+=[^`]+)`/g)].map(([, line]) => line);
  const mtus = [...said.matchAll(/`(flannel\S+)` has `mtu (\d+)`/g)];
  expect([lines.length > 1, mtus.length]).toEqual([true, links]);
  for (const machine of MACHINES.map((each) => machineOf(cluster, each))) {
    expect(machine['subnet.env']).toEqual(expect.arrayContaining(lines));
    for (const [, link, mtu] of mtus) {
      const line = machine['ip addr'].find((each) => each.includes(`: ${link}: `));
      expect(line).toContain(` mtu ${mtu} `);
    }
    const routes = [...machine['ip route'], ...machine['ip -6 route']].filter((line) =>
      isToPods(line, clusterCidrOf(plan)),
    );
    expect(said).toContain('Each command prints 1 line with `via`');
    expect(routes).toHaveLength(clusterCidrOf(plan).length);
  }
});
