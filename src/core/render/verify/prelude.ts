import { cniConfDirOf, dataDirOf } from './places';
import { oneLine, shellWord } from '../quote';
import { NET } from './net';
import type { Facts } from './plan-facts';
import { sentence, slot, stop } from './slot';

const LISTED_ROW = [
  '# listed_row NODE: sets what the plan says of a Node, or nothing',
  'listed_row() {',
  '  row=',
  '  case $newline$listed in',
  '    *"$newline$1|"*) row=$newline$listed; row=${row#*"$newline$1|"}; row=${row%%"$newline"*} ;;',
  '  esac',
  '  row_ips=${row%%"|"*}; rest=${row#*"|"}',
  '  row_link=${rest%%"|"*}; rest=${rest#*"|"}',
  '  row_mtu=${rest%%"|"*}; row_release=${rest#*"|"}',
  '}',
];

/** What every check uses: how results are told and counted, where things lie, how addresses are compared. */
export function prelude({ plan, texts, listed, flannel }: Facts): readonly string[] {
  const { labels } = texts;
  return [
    // Names of files and what programs print are never patterns here.
    'set -uf',
    'LC_ALL=C',
    'export LC_ALL',
    'PATH="$PATH:/usr/sbin:/sbin:/usr/local/bin:/opt/bin"',
    "newline='",
    "'",
    'agreed=0 differed=0 unlooked=0',
    `agrees() { agreed=$((agreed + 1)); printf '%s %s\\n' ${shellWord(labels.agrees)} "$1"; }`,
    `differs() { differed=$((differed + 1)); printf '%s %s\\n' ${shellWord(labels.differs)} "$1"; }`,
    `note() { printf '%s %s\\n' ${shellWord(labels.note)} "$1"; }`,
    `unseen() { unlooked=$((unlooked + 1)); printf '%s %s\\n' ${shellWord(labels.unseen)} "$1"; }`,
    String.raw`heading() { printf '\n%s\n' "$1"; }`,
    String.raw`stop() { printf '%s\n' "$1" >&2; exit 2; }`,
    // What a cluster or a kernel says is shown to a person: nothing in it may move the cursor.
    String.raw`plain() { tr -d '\001-\010\013-\037\177'; }`,
    '',
    `data=${place(dataDirOf(plan))}`,
    ...(flannel === null ? [] : ["flannel_env='/run/flannel/subnet.env'"]),
    `cni_folder=${place(cniConfDirOf(plan))}`,
    ...(listed.length > 0 ? ['# name|node-ip|interface|MTU|release', `listed=${shellWord(listed.join('\n'))}`] : []),
    '',
    `net=${shellWord(NET)}`,
    '# inside ADDRESS-OR-RANGE RANGE',
    'inside() {',
    '  case $1,$2 in *:*,*.* | *.*,*:*) return 1 ;; esac',
    '  awk "$net" "$1" "$2" </dev/null',
    '}',
    '# of_family FAMILY "LIST": sets picked to the first of the list that is of the family, or to nothing',
    'of_family() {',
    '  picked=',
    '  for each in $2; do',
    '    case $1,$each in',
    '      ipv6,*:* | ipv4,*.*.*) picked=$each; return ;;',
    '    esac',
    '  done',
    '}',
    ...(listed.length > 0 ? LISTED_ROW : []),
    '# holder_of ADDRESS: sets holder to the Service that has it, or to nothing',
    'holder_of() {',
    '  holder=',
    '  case $services in',
    "    *\"$1\"*) holder=$(printf '%s\\n' \"$services\" | awk -F '|' '",
    '      { n = split($2, each, " "); for (i = 1; i <= n; i++) if (each[i] == address) print $1 }',
    '    \' address="$1" -) ;;',
    '  esac',
    '}',
    '# column NUMBER ROW',
    String.raw`column() { printf '%s\n' "$2" | cut -d '|' -f "$1"; }`,
    '',
    `[ "$(id -u)" -eq 0 ] || ${stop(texts.notRoot)}`,
    'for tool in awk cut ip sed sysctl tr uname; do',
    `  command -v "$tool" >/dev/null || ${stop(texts.missingTool(slot('tool')))}`,
    'done',
  ];
}

const place = (path: string): string => shellWord(oneLine(path));

/** The last lines: the sums, and the exit code. */
export const ending = ({ texts }: Facts): readonly string[] => [
  `printf '\\n%s\\n' ${sentence(texts.summary(slot('agreed'), slot('differed'), slot('unlooked')))}`,
  '[ "$differed" -eq 0 ] || exit 1',
  '[ "$unlooked" -eq 0 ] || exit 2',
];
