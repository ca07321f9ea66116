import type { Family } from '../../cidr/address';
import { cniOf } from '../../plan/cni-of';
import type { Plan } from '../../plan/plan';
import { hasIpv6Pods } from '../../plan/surroundings-of';
import { comment, shellWord } from '../quote';
import type { Header } from '../header';
import type { Flow } from './flow';
import { hasServiceLb } from './flows';
import { areCniPortsKnown } from './tunnels';
import type { HostTexts } from './host-texts';
import type { Peers } from './peers';
import {
  familiesOfGroup,
  firewallStart,
  onServers,
  openingsOf,
  refuseUnless,
  say,
  section,
  usageOf,
  variableOf,
  type Opening,
} from './shell';
import { hasSeveralUplinks } from './uplinks';

const DEFAULTS_FILE = '/etc/default/ufw';
const BEFORE_RULES = '/etc/ufw/before.rules';
const SYSCTL_FILE = '/etc/ufw/sysctl.conf';

/** Whether flannel's own rules let pods' packets through. */
const isFlannels = (plan: Plan): boolean => cniOf(plan) === 'flannel' || cniOf(plan) === 'canal';

/** Rules for ufw: run again, it changes nothing. */
export function ufwScript(plan: Plan, peers: Peers, flows: readonly Flow[], header: Header, texts: HostTexts): string {
  const usage = usageOf(plan, 'ufw.sh');
  const { ufw, script } = texts;
  const lines = [
    ...firewallStart(plan, peers, flows, 'ufw', usage, texts),
    '',
    ...(peers.families.includes('ipv6') || hasIpv6Pods(plan)
      ? [refuseUnless(`grep -q '^IPV6=yes' ${DEFAULTS_FILE}`, ufw.ipv6Off)]
      : []),
    // Rules of its own for forwarding come before what the policy rejects.
    ...(isFlannels(plan)
      ? [refuseUnless(`! grep -q '^DEFAULT_FORWARD_POLICY="REJECT"' ${DEFAULTS_FILE}`, ufw.routed)]
      : []),
    ...podRules(plan, peers, texts),
    ...(['nodes', 'servers'] as const).flatMap((group) =>
      section(
        script[group],
        peers.families.flatMap((family) => groupRules(flows, group, family, ufw)),
      ),
    ),
    ...section(script.admins, ADMINS),
    ...(areCniPortsKnown(plan) ? [] : ['', comment(script.cniPorts)]),
    '',
    comment(script.clients(hasServiceLb(flows))),
    ...(hasSeveralUplinks(plan) && peers.families.includes('ipv4')
      ? [`if grep -q '^net/ipv4/conf/all/rp_filter=1' ${SYSCTL_FILE}; then`, `  ${say(ufw.reverse(SYSCTL_FILE))}`, 'fi']
      : []),
    '',
    "if ! ufw status | grep -q '^Status: active'; then",
    `  ${say(ufw.inactive)}`,
    'fi',
    say(script.done),
  ];
  return `#!/bin/sh\n${header.comments(texts.place.ufw(usage)).text}${lines.join('\n')}\n`;
}

const ADMINS = onServers(['for from in $admins; do', '  ufw allow proto tcp from "$from" to any port 6443', 'done']);

/** Pods reach their own host; forwarding is flannel's to allow, and other CNIs may leave it to the firewall. */
function podRules(plan: Plan, peers: Peers, { ufw, script }: HostTexts): readonly string[] {
  const loops = (lines: readonly string[]): readonly string[] =>
    familiesOfGroup(peers, 'pods').flatMap((family) => [
      `for pods in $${variableOf('pods', family)}; do`,
      ...lines.map((line) => `  ${line}`),
      'done',
    ]);
  return [
    ...section(script.pods, loops(['ufw allow from "$pods"'])),
    ...(isFlannels(plan)
      ? []
      : section(ufw.forwarding, loops(['ufw route allow from "$pods"', 'ufw route allow to "$pods"']))),
  ];
}

function groupRules(
  flows: readonly Flow[],
  group: 'nodes' | 'servers',
  family: Family,
  ufw: HostTexts['ufw'],
): readonly string[] {
  const openings = openingsOf(flows, group, family);
  const rulesFor = (to: Opening['to']): readonly string[] =>
    openings.filter((each) => each.to === to).map((each) => rule(each, ufw));
  const [forAll, forServers] = [rulesFor('nodes'), rulesFor('servers')];
  const loop = (lines: readonly string[]): readonly string[] => [
    `for from in $${variableOf(group, family)}; do`,
    ...lines.map((line) => `  ${line}`),
    'done',
  ];
  if (openings.length === 0) return [];
  return forAll.length === 0 ? onServers(loop(forServers)) : loop([...forAll, ...onServers(forServers)]);
}

/** ufw writes ranges of ports with a colon, and knows no IP in IP. */
function rule({ protocol, ports }: Opening, ufw: HostTexts['ufw']): string {
  if (protocol === 'ipip') {
    const message = ufw.ipip(`-A ufw-before-input -p 4 -s %s -j ACCEPT`).split('%s');
    return `grep -qF -e "-p 4 -s $from -j ACCEPT" ${BEFORE_RULES} || say ${message.map(shellWord).join('"$from"')}`;
  }
  return `ufw allow proto ${protocol} from "$from" to any port ${ports.join(',').replaceAll('-', ':')}`;
}
