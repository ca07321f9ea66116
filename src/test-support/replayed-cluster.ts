import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readPlan } from '../core/plan/plan-text';
import type { Plan } from '../core/plan/plan';
import { NO_CONFIG, readConfig } from '../core/read/config';
import { QUERIES } from '../core/render/verify/queries';
import { jsonPath } from './json-path';

export interface Machine {
  readonly 'config.yaml': readonly string[];
  readonly 'subnet.env': readonly string[] | null;
  readonly cni: Readonly<Record<string, readonly string[]>>;
  readonly 'ip addr': readonly string[];
  readonly 'ip route': readonly string[];
  readonly 'ip -6 route': readonly string[];
  readonly sysctl: readonly string[];
  readonly 'ss -lntu': readonly string[];
}

/** What a cluster's commands printed: kubectl's objects by kind, and each machine's lines. */
export interface Cluster {
  readonly machines: Readonly<Record<string, Machine>>;
  readonly [kind: string]: unknown;
}

const FOLDER = join(import.meta.dirname, '../core/render/verify/clusters');

export const CLUSTERS: readonly string[] = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.json'))
  .map((name) => name.replace('.json', ''));

export const clusterOf = (name: string): Cluster =>
  JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as Cluster; // our own files

export const machineOf = (cluster: Cluster, name: string): Machine => {
  const machine = cluster.machines[name];
  if (machine === undefined) throw new Error(`no machine ${name}`);
  return machine;
};

/** The plan a cluster was built from, as our own reader takes its first server's config.yaml. */
export function planOf(cluster: Cluster): Plan {
  const config = machineOf(cluster, 'server-1')['config.yaml'].join('\n');
  const { text } = readConfig({ ...NO_CONFIG, release: 'v1.36.3+k3s1', config });
  return { ...readPlan(text).plan, servers: 1, agents: 1 };
}

export interface Run {
  readonly status: number | null;
  readonly lines: readonly string[];
  readonly said: string;
  /** How programs were called. */
  readonly calls: readonly string[];
  /** Files that are there after the run and were not before. */
  readonly made: readonly string[];
}

export interface Place {
  readonly machine?: string;
  readonly shell?: readonly string[];
  /** Which of the programs that reach the API there are. */
  readonly programs?: readonly ('k3s' | 'kubectl')[];
  readonly hasApi?: boolean;
  readonly user?: string;
}

/** Runs a script on a machine made of files, where programs print what they printed on the real one. */
export function runOn(script: string, cluster: Cluster, place: Place = {}): Run {
  const name = place.machine ?? 'server-1';
  const root = mkdtempSync(join(tmpdir(), 'cluster-'));
  const put = (path: string, text: string, mode = 0o644): void => {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text, { mode });
  };
  const moved = script.replaceAll(/^(data|flannel_env|cni_folder)='\//gm, `$1='${root}/`);
  put('verify.sh', moved);
  put('log', '');
  putMachine(put, root, machineOf(cluster, name), name, place.user ?? '0');
  const isServer = name.startsWith('server');
  if (isServer) put('var/lib/rancher/k3s/server/token', '');
  putApi(put, root, isServer && place.hasApi !== false ? cluster : null, place.programs ?? ['k3s']);
  const before = filesIn(root);
  const [shell = 'sh', ...words] = place.shell ?? ['sh'];
  const { status, stdout, stderr } = spawnSync(shell, [...words, join(root, 'verify.sh')], {
    cwd: root,
    env: { PATH: `${join(root, 'bin')}:/usr/bin:/bin` },
    encoding: 'utf8',
  });
  const calls = readFileSync(join(root, 'log'), 'utf8').split('\n').slice(0, -1);
  const made = filesIn(root).filter((file) => !before.includes(file));
  rmSync(root, { recursive: true });
  return {
    status,
    lines: stdout
      .replaceAll(root, '')
      .split('\n')
      .filter((line) => line !== ''),
    said: stderr.replaceAll(root, ''),
    calls,
    made,
  };
}

type Put = (path: string, text: string, mode?: number) => void;

const textOf = (lines: readonly string[]): string => lines.map((line) => `${line}\n`).join('');

function putMachine(put: Put, root: string, machine: Machine, name: string, user: string): void {
  const program = (file: string, body: string): void =>
    put(`bin/${file}`, `#!/bin/sh\nprintf '%s\\n' "${file} $*" >>'${root}/log'\n${body}\n`, 0o755);
  for (const command of ['ip addr', 'ip route', 'ip -6 route', 'ss -lntu', 'sysctl'] as const)
    put(`out/${command}`, textOf(machine[command]));
  program('ip', `cat "${root}/out/ip $*"`);
  program('ss', `cat "${root}/out/ss $*"`);
  program('sysctl', `key=$(echo "$2" | tr / .); sed -n "s/^$key = //p" "${root}/out/sysctl"`);
  program('id', `echo ${user}`);
  program('uname', `echo ${name}`);
  if (machine['subnet.env'] !== null) put('run/flannel/subnet.env', textOf(machine['subnet.env']));
  for (const [folder, files] of Object.entries(machine.cni)) for (const file of files) put(join(folder, file), '{}\n');
}

function putApi(put: Put, root: string, cluster: Cluster | null, programs: readonly string[]): void {
  for (const name of Object.keys(QUERIES) as (keyof typeof QUERIES)[]) {
    const query = QUERIES[name];
    const content = cluster?.[query[0]];
    if (content === undefined) continue;
    const answer = jsonPath((query.at(-1) ?? '').replace('jsonpath=', ''), content);
    put(`answers/${name}.args`, ['--request-timeout=10s', 'get', ...query].join(' '));
    put(`answers/${name}.out`, answer);
  }
  const body = [
    '#!/bin/sh',
    `printf '%s\\n' "\${0##*/} $1 $2 $3" >>'${root}/log'`,
    '[ "${0##*/}" = kubectl ] || shift',
    `for query in '${root}'/answers/*.args; do`,
    '  [ -f "$query" ] || continue',
    `  [ "$*" != "$(cat "$query")" ] || { cat "\${query%.args}.out"; exit 0; }`,
    'done',
    "echo 'error: You must be logged in to the server' >&2",
    'exit 1',
  ].join('\n');
  for (const program of programs) put(`bin/${program}`, `${body}\n`, 0o755);
}

const filesIn = (root: string): readonly string[] =>
  readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => statSync(join(root, file)).isFile());
