import { slot, unseen, indent } from './slot';
import type { Facts } from './plan-facts';
import { oneLine, shellWord } from '../quote';
import { forEachLine, forEachNode } from './queries';

/** Reads the machine the script runs on: its links, addresses and routes, and which Node it is. */
export const machineFacts = (facts: Facts): readonly string[] => [
  '# name|MTU| of each link, then name||address of its addresses',
  "links=$(ip addr 2>/dev/null | awk '",
  '  /^[0-9]+: / {',
  '    name = $2; sub(/:$/, "", name); sub(/@.*/, "", name)',
  '    for (i = 3; i < NF; i++) if ($i == "mtu") print name "|" $(i + 1) "|"',
  '  }',
  '  $1 == "inet" || $1 == "inet6" { split($2, part, "/"); print name "||" part[1] }',
  "' | plain)",
  '# mtu_of LINK: sets mtu, to nothing where there is no such link',
  'mtu_of() {',
  '  mtu=',
  '  case $newline$links in',
  '    *"$newline$1|"[0-9]*) mtu=$newline$links; mtu=${mtu#*"$newline$1|"}; mtu=${mtu%%"|"*} ;;',
  '  esac',
  '}',
  '# default_route FAMILY: gateway|link|protocol',
  'default_route() {',
  "  case $1 in ipv6) ip -6 route ;; *) ip route ;; esac 2>/dev/null | awk '",
  '    $1 == "default" {',
  '      for (i = 2; i < NF; i++) value[$i] = $(i + 1)',
  '      print value["via"] "|" value["dev"] "|" value["proto"]',
  '      exit',
  "    }' | plain",
  '}',
  ...whoAmI(facts),
];

/** Which Node this is: the one with an address of this machine; else its host name, which K3s lowers. */
const whoAmI = ({ listed, flannel }: Facts): readonly string[] => [
  'is_here() {',
  '  for each in $1; do case "$links$newline" in *"||$each$newline"*) return 0 ;; esac; done',
  '  return 1',
  '}',
  'self=',
  ...(flannel === null
    ? forEachNode(['node', 'internal'], ['if is_here "$internal"; then self=$node; fi'])
    : [
        'own_blocks=',
        ...forEachNode(
          ['node', 'blocks', 'internal'],
          ['if is_here "$internal"; then self=$node; own_blocks=$blocks; fi'],
        ),
      ]),
  'self_found=$self',
  ...(listed.length > 0
    ? [
        'if [ -z "$self" ]; then',
        ...indent(forEachLine('listed', ['node', 'ips', '_'], ['if is_here "$ips"; then self=$node; fi'])),
        'fi',
      ]
    : []),
  "self=${self:-$(uname -n | tr '[:upper:]' '[:lower:]' | plain)}",
];

/** Sets `uplink` to the link flannel uses, `stated` to the MTU the plan says it has, `mtu` to the one it has. */
export const uplinkFacts = ({ plan, primary, listed, flannel, texts }: Facts): readonly string[] => [
  `uplink=${plan.flannelIface === null ? '' : shellWord(oneLine(plan.flannelIface))}`,
  `stated=${plan.uplinkMtu ?? ''}`,
  ...(listed.length > 0 ? ['listed_row "$self"', 'uplink=${row_link:-$uplink}', 'stated=${row_mtu:-$stated}'] : []),
  `[ -n "$uplink" ] || uplink=$(column 2 "$(default_route ${primary})")`,
  'mtu_of "$uplink"',
  `[ -n "$mtu" ] ${flannel === null ? '|| [ -z "$stated" ] ' : ''}|| ${unseen(texts.machine.noUplink(primary))}`,
  'uplink_mtu=$mtu',
];

export const uplink = slot('uplink');
