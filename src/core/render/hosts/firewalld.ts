import type { Family } from '../../cidr/address';
import type { Plan } from '../../plan/plan';
import { comment } from '../quote';
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
  say,
  section,
  usageOf,
  variableOf,
  type Opening,
} from './shell';
import { hasSeveralUplinks } from './uplinks';

const POLICY = 'k3s-nodes';

// A policy rather than a zone of its own: nodes keep what their zone lets in otherwise, SSH among it. Policies are there from
// 0.9.0 on (https://firewalld.org/2020/09/policy-objects-introduction).
const POLICY_LINES = [
  `if firewall-cmd --permanent --get-policies | grep -qw ${POLICY}; then`,
  `  firewall-cmd --permanent --delete-policy=${POLICY}`,
  'fi',
  `firewall-cmd --permanent --new-policy=${POLICY}`,
  `firewall-cmd --permanent --policy=${POLICY} --add-ingress-zone=ANY`,
  `firewall-cmd --permanent --policy=${POLICY} --add-egress-zone=HOST`,
];

const FUNCTIONS = [
  '# allow FAMILY SOURCE RULE',
  `allow() { firewall-cmd --permanent --policy=${POLICY} --add-rich-rule="rule family=\\"$1\\" source $2 $3 accept"; }`,
  '# group NAME FAMILY RANGE...',
  'group() {',
  '  name=$1 family=$2',
  '  shift 2',
  '  if firewall-cmd --permanent --get-ipsets | grep -qw "$name"; then',
  '    firewall-cmd --permanent --delete-ipset="$name"',
  '  fi',
  '  firewall-cmd --permanent --new-ipset="$name" --type=hash:net --option=family="$family"',
  String.raw`  printf '%s\n' "$@" >"$entries"`,
  '  firewall-cmd --permanent --ipset="$name" --add-entries-from-file="$entries"',
  '}',
];

/** Rules for firewalld: run again, they are made anew from the plan. */
export function firewalldScript(
  plan: Plan,
  peers: Peers,
  flows: readonly Flow[],
  header: Header,
  texts: HostTexts,
): string {
  const usage = usageOf(plan, 'firewalld.sh');
  const { firewalld, script } = texts;
  const lines = [
    ...firewallStart(plan, peers, flows, 'firewall-cmd', usage, texts),
    '',
    'entries=$(mktemp)',
    `trap 'rm -f "$entries"' EXIT`,
    '',
    ...FUNCTIONS,
    ...section(
      firewalld.trusted,
      familiesOfGroup(peers, 'pods').flatMap((family) => [
        `for pods in $${variableOf('pods', family)}; do`,
        '  firewall-cmd --permanent --zone=trusted --add-source="$pods"',
        'done',
      ]),
    ),
    ...section(firewalld.policy, POLICY_LINES),
    ...(['nodes', 'servers'] as const).flatMap((group) =>
      section(
        script[group],
        peers.families.flatMap((family) => groupRules(flows, group, family)),
      ),
    ),
    ...section(script.admins, ADMINS),
    ...(areCniPortsKnown(plan) ? [] : ['', comment(script.cniPorts)]),
    '',
    comment(script.clients(hasServiceLb(flows))),
    'firewall-cmd --check-config',
    'firewall-cmd --reload',
    '',
    'case $(firewall-cmd --version) in',
    `  0.* | 1.*) ${say(firewalld.reload)} ;;`,
    'esac',
    ...(hasSeveralUplinks(plan) && peers.families.includes('ipv6') ? ['', say(firewalld.reverse)] : []),
    say(script.done),
  ];
  return `#!/bin/sh\n${header.comments(texts.place.firewalld(usage)).text}${lines.join('\n')}\n`;
}

const ADMINS = onServers([
  'for from in $admins; do',
  '  case $from in *:*) family=ipv6 ;; *) family=ipv4 ;; esac',
  `  allow "$family" "address=\\"$from\\"" 'port port="6443" protocol="tcp"'`,
  'done',
]);

const SET_FAMILY = { ipv4: 'inet', ipv6: 'inet6' } as const satisfies Record<Family, string>;

function groupRules(flows: readonly Flow[], group: 'nodes' | 'servers', family: Family): readonly string[] {
  const openings = openingsOf(flows, group, family);
  if (openings.length === 0) return [];
  const set = `k3s-${group}-${family}`;
  const rulesFor = (to: Opening['to']): readonly string[] =>
    openings.filter((each) => each.to === to).flatMap((each) => rules(each, family, set));
  const ofSet = ['# shellcheck disable=SC2086', `group ${set} ${SET_FAMILY[family]} $${variableOf(group, family)}`];
  const [forAll, forServers] = [rulesFor('nodes'), rulesFor('servers')];
  if (forAll.length === 0) return onServers([...ofSet, ...forServers]);
  return [...ofSet, ...forAll, ...onServers(forServers)];
}

function rules({ protocol, ports }: Opening, family: Family, set: string): readonly string[] {
  const allow = (what: string): string => `allow ${family} 'ipset="${set}"' '${what}'`;
  if (protocol === 'ipip') return [allow('protocol value="ipip"')];
  return ports.map((port) => allow(`port port="${port}" protocol="${protocol}"`));
}
