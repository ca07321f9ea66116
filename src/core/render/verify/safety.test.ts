import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { arbitraryPlan } from '../../../test-support/arbitrary-plan';
import { HOSTILE_LINKS } from '../../../test-support/hostile-links';
import { planWith } from '../../../test-support/plans';
import { CLUSTERS, clusterOf, planOf, runOn } from '../../../test-support/replayed-cluster';
import { EN, JA, scriptOf } from '../../../test-support/verify-script';
import type { Plan } from '../../plan/plan';

// Each run starts some hundred programs.
vi.setConfig({ testTimeout: 30_000 });

const DUAL = clusterOf('dual-stack-vxlan');
const NONE = { flannelBackend: 'none', disableNetworkPolicy: true };

// Each shape of script: families, backends, CNIs, roles, listed machines.
const PLANS: readonly Plan[] = [
  ...CLUSTERS.map((name) => planOf(clusterOf(name))),
  planWith({}),
  planWith({ servers: 3, agents: 2, flannelBackend: 'wireguard-native', uplinkMtu: 9000 }),
  planWith({
    ...NONE,
    cni: 'calico',
    clusterCidr: '10.42.0.0/16,fd00:42::/56',
    serviceCidr: '10.43.0.0/16,fd00:43::/112',
  }),
  planWith({ ...NONE, cni: 'cilium', clusterCidr: 'fd00:42::/56', serviceCidr: 'fd00:43::/112' }),
  planWith({ ...NONE, cni: 'cilium', ciliumIpam: 'multi-pool' }),
  planWith({ ...NONE, cni: 'canal' }),
  planWith({ ...NONE, cni: 'kube-ovn', servers: 3, disableAgent: true, agents: 1 }),
  planWith({ flannelExternalIp: true, flannelIface: 'eth1', disable: 'coredns' }),
  planWith({ vpn: 'tailscale', flannelConf: '/etc/flannel.json' }),
  planWith({
    nodes: [
      { role: 'server', nodeName: 'a', nodeIp: '192.0.2.10', flannelIface: 'eth0' },
      { role: 'agent', nodeName: 'b', nodeIp: '192.0.2.11', uplinkMtu: 1400 },
    ],
  }),
];

const isHere = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;

test.each(['sh', 'bash', 'dash'].filter(isHere))('%s reads every script', (shell) => {
  const scripts = [...PLANS, ...fc.sample(arbitraryPlan, { numRuns: 10, seed: 1 })].flatMap((plan) => [
    scriptOf(plan, EN),
    scriptOf(plan, JA),
  ]);
  // One process reads them all: each text becomes the body of a function that is never called.
  const input = scripts.map((text, index) => `never${index}() {\n${text}}\n`).join('\n');
  expect(execFileSync(shell, ['-n'], { input, stdio: 'pipe' }).toString()).toBe('');
});

const LINTER = 'shellcheck';

test.runIf(isHere(LINTER))('shellcheck finds nothing in any script', { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), 'verify-'));
  const files = PLANS.map((plan, index) => {
    const file = join(folder, `${index}.sh`);
    writeFileSync(file, scriptOf(plan, index % 2 === 0 ? EN : JA));
    return file;
  });
  const { stdout, status } = spawnSync(LINTER, ['--shell=sh', ...files], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect({ stdout, status }).toEqual({ stdout: '', status: 0 });
});

test('nothing is written, and every program is only asked', () => {
  const { made, calls, status } = runOn(scriptOf(planOf(DUAL)), DUAL);
  expect({ made, status }).toEqual({ made: [], status: 0 });
  const asked =
    /^(id -u|uname -n|ip addr|ip (-6 )?route|ss -lntu|sysctl -n \S+|k3s kubectl --request-timeout=10s get)$/;
  expect(calls.filter((call) => !asked.test(call))).toEqual([]);
  expect(calls.length).toBeGreaterThan(8);
});

test.each([['bash'], ['dash'], ['busybox', 'ash']].filter(([program = '']) => isHere(program)))(
  '%s says the same as sh',
  (...shell) => {
    const script = scriptOf(planOf(DUAL), JA);
    expect(runOn(script, DUAL, { shell })).toEqual(runOn(script, DUAL));
  },
);

test('kubectl alone does as well', () => {
  const script = scriptOf(planOf(DUAL));
  expect(runOn(script, DUAL, { programs: ['kubectl'] }).lines).toEqual(runOn(script, DUAL).lines);
});

test('a server whose API is silent could not be looked at', () => {
  const { status, lines } = runOn(scriptOf(planOf(DUAL)), DUAL, { hasApi: false });
  expect(status).toBe(2);
  expect(lines[0]).toBe('unseen  The API server gives no answer to kubectl; K3s may not be running: journalctl -u k3s');
});

test('others than root are sent away', () => {
  const { status, lines, said } = runOn(scriptOf(planOf(DUAL)), DUAL, { user: '1000' });
  expect({ status, lines, said }).toEqual({ status: 2, lines: [], said: 'Run this as root.\n' });
});

/** A plan whose free texts are somebody's own, as no form would let them through. */
const hostilePlan = (text: string): Plan => ({
  ...planOf(DUAL),
  flannelBackend: text,
  flannelIface: text,
  dataDir: `/${text}`,
  disable: [text],
  nodes: planWith({ nodes: [{ role: 'server' }, { role: 'agent' }] }).nodes.map((node) => ({
    ...node,
    nodeName: text,
    flannelIface: text,
  })),
});

const HARM = [
  "'; touch harm; '",
  '$(touch harm)',
  '`touch harm`',
  'a\ntouch harm\n',
  '\u0001$(touch harm)\u0001',
  'EOF\ntouch harm',
];

test.each(HARM)('%j from a plan or a link runs nowhere', (text) => {
  const { made, lines } = runOn(scriptOf(hostilePlan(text), EN, text), DUAL);
  expect(made).toEqual([]);
  expect(lines.length).toBeGreaterThan(10);
});

const FRAGMENTS = [...new Set(HOSTILE_LINKS.flatMap((link) => link.split(/[#&=]/)))];

test('hostile fragments stay values in every script', () => {
  const scripts = FRAGMENTS.map((text) => scriptOf(hostilePlan(text), JA, text));
  const input = scripts.map((text, index) => `never${index}() {\n${text}}\n`).join('\n');
  expect(spawnSync('sh', ['-n'], { input, encoding: 'utf8' }).stderr).toBe('');
  for (const script of scripts) expect(script).not.toMatch(/[\u202e\u2028\u0085\u200b]/);
});
