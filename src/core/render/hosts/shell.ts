import type { Family } from '../../cidr/address';
import { agentCount } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { comment, shellWord } from '../quote';
import type { Flow } from './flow';
import type { HostTexts } from './host-texts';
import { areOnlyInTailnet, joinFromOutside } from './joiners';
import type { Peers } from './peers';

export const FAMILY_NAME = { ipv4: 'IPv4', ipv6: 'IPv6' } as const satisfies Record<Family, string>;

/** Words that end a script: a sentence, and what the script found out. */
export const REFUSE = String.raw`refuse() { printf '%s\n' "$*" >&2; exit 1; }`;
export const SAY = String.raw`say() { printf '%s\n' "$*"; }`;

/** Ends the script with a message unless the test holds. */
export const refuseUnless = (test: string, message: string, found = ''): string =>
  `${test} || refuse ${shellWord(message)}${found === '' ? '' : ` ${found}`}`;

export const say = (message: string, found = ''): string =>
  `say ${shellWord(message)}${found === '' ? '' : ` ${found}`}`;

/** A block with a comment that says what it is for, and a blank line before it. */
export const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', comment(title), ...lines];

/** Lines for servers only. */
export const onServers = (lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['if [ "$role" = server ]; then', ...lines.map((line) => `  ${line}`), 'fi'];

export const variableOf = (group: 'nodes' | 'servers' | 'pods', family: Family): string => `${group}_${family}`;

export const usageOf = (plan: Plan, script: string): string =>
  `sh ${script} ${agentCount(plan) > 0 ? 'server|agent' : 'server'}`;

/** What firewall scripts begin with: checks, the role of the machine, and the ranges as variables. */
export function firewallStart(
  plan: Plan,
  peers: Peers,
  flows: readonly Flow[],
  program: string,
  usage: string,
  { script }: HostTexts,
): readonly string[] {
  return [
    'set -eu',
    REFUSE,
    SAY,
    '',
    refuseUnless('[ "$(id -u)" -eq 0 ]', script.notRoot),
    refuseUnless(`command -v ${program} >/dev/null`, script.missing(program)),
    `role=\${1:-${agentCount(plan) > 0 ? '' : 'server'}}`,
    `case $role in server | agent) ;; *) refuse ${shellWord(script.role(usage))} ;; esac`,
    ...rangesOf(peers, flows, script),
    ...section(script.admins, [
      ...(joinFromOutside(plan) && areOnlyInTailnet(peers) ? [comment(script.joiners)] : []),
      "admins=''",
    ]),
  ];
}

/** The ranges that a script lets in, by group and family; those that the plan does not name are to be filled in. */
function rangesOf(peers: Peers, flows: readonly Flow[], script: HostTexts['script']): readonly string[] {
  const groups = (['nodes', 'servers', 'pods'] as const).filter((group) =>
    flows.some(({ from }) => from.includes(group)),
  );
  const titles = { nodes: script.nodes, servers: script.servers, pods: script.pods };
  return groups.flatMap((group) => {
    const lines = familiesOfGroup(peers, group).map(
      (family) => `${variableOf(group, family)}=${shellWord(peers[group][family].join(' '))}`,
    );
    const open = familiesOfGroup(peers, group)
      .filter((family) => peers[group][family].length === 0)
      .map((family) => {
        const variable = variableOf(group, family);
        return refuseUnless(`[ -n "$${variable}" ]`, script.openNodes(variable, family));
      });
    return section(titles[group], [...lines, ...open]);
  });
}

/** Families in which a group has packets to send: machines in all of theirs, pods in those that have ranges. */
export const familiesOfGroup = (peers: Peers, group: 'nodes' | 'servers' | 'pods'): readonly Family[] =>
  group === 'pods' ? (['ipv4', 'ipv6'] as const).filter((family) => peers.pods[family].length > 0) : peers.families;

/** Flows that a host's own firewall decides on; what clients send to Services is rewritten before it is asked. */
export const inboundOf = (flows: readonly Flow[]): readonly Flow[] =>
  flows.filter(({ from, purpose }) => purpose !== 'unwrapped' && !from.includes('clients'));

/** Ports of a group in a family, by protocol; those that only servers need apart. */
export interface Opening {
  readonly protocol: 'tcp' | 'udp' | 'ipip';
  readonly ports: readonly string[];
  readonly to: 'servers' | 'nodes';
}

export function openingsOf(
  flows: readonly Flow[],
  group: 'nodes' | 'servers' | 'pods',
  family: Family,
): readonly Opening[] {
  const own = inboundOf(flows).filter(
    (flow) => flow.from.includes(group) && (flow.family === null || flow.family === family),
  );
  const keys = (['tcp', 'udp', 'ipip'] as const).flatMap((protocol) =>
    (['nodes', 'servers'] as const).map((to) => ({ protocol, to })),
  );
  const portsOf = (protocol: string, to: 'nodes' | 'servers'): readonly string[] =>
    own.flatMap((flow) => (flow.protocol === protocol && flow.to === to ? flow.ports : []));
  return keys.flatMap(({ protocol, to }) => {
    // What every node lets in, servers do.
    const known = to === 'servers' ? portsOf(protocol, 'nodes') : [];
    const ports = portsOf(protocol, to).filter((port) => !known.includes(port));
    const isThere = protocol === 'ipip' && own.some((flow) => flow.protocol === 'ipip' && flow.to === to);
    return ports.length > 0 || isThere ? [{ protocol, to, ports }] : [];
  });
}
