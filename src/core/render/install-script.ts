import { datastoreOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { ADDRESS_PLACEHOLDER, TOKEN_FILE, VPN_AUTH_FILE } from './config-entries';
import { CONFIG_FOLDER, configNamesOf, DATASTORE_VARIABLE, needsAddress, NODE_FILE } from './config-files';
import type { Header } from './header';
import { airGapCommands, installCommand, proxyCommands, scriptOf } from './install-command';
import type { InstallTexts } from './install-texts';
import { shellWord } from './quote';
import type { Target, TargetRole } from './target';

/** A script for the machines of one role: it places their configuration beside what is already there and installs K3s. */
export function installScript(
  plan: Plan,
  role: TargetRole,
  targets: readonly Target[],
  header: Header,
  texts: InstallTexts,
): string {
  const names = namesOf(plan, targets);
  const lines = [
    'set -eu',
    String.raw`refuse() { printf '%s\n' "$1" >&2; exit 1; }`,
    '',
    refuseUnless('[ "$(id -u)" -eq 0 ]', texts.script.notRoot),
    'cd "$(dirname "$0")"',
    ...folderOf(role, targets, texts),
    ...notOverOthers(names, texts),
    ...preconditions(plan, role, texts),
    '',
    ...names.flatMap(placed),
    ...airGapCommands(plan),
    ...proxyCommands(plan),
    installCommand(plan, role),
    '',
    // A download that fails ends in an empty script, which sh runs without complaint.
    'PATH="$PATH:/usr/local/bin:/opt/bin"',
    `k3s --version | grep -F ${shellWord(`k3s version ${plan.k3sVersion} `)}`,
  ];
  const comments = header.comments(texts.header.runOn(texts.machines({ role, folder: null })));
  return `#!/bin/sh\n${comments.text}${lines.join('\n')}\n`;
}

const DROP_INS = `${CONFIG_FOLDER}/config.yaml.d`;

/** The files that machines of a role have; those of one machine alone may be missing on another. */
function namesOf(plan: Plan, targets: readonly Target[]): readonly string[] {
  const names = configNamesOf(plan);
  return [...new Set(targets.flatMap(names))];
}

function placed(name: string): readonly string[] {
  const command = `install -D -m 0600 "$folder/${name}" ${CONFIG_FOLDER}/${name}`;
  return name === NODE_FILE ? [`[ ! -f "$folder/${name}" ] || ${command}`] : [command];
}

/** Ends the script with a message unless the test holds. */
const refuseUnless = (test: string, message: string): string => `${test} || refuse ${shellWord(message)}`;

/** Sets `$folder`: the only one there is, or the one named when running the script. */
function folderOf(role: TargetRole, targets: readonly Target[], texts: InstallTexts): readonly string[] {
  const [only] = targets;
  if (role === 'first-server' && only !== undefined) return [`folder=${shellWord(only.folder)}`];
  const isWithoutChoice = targets.some(({ node }) => node === null);
  return [
    `folder=\${1:-${isWithoutChoice ? role : ''}}`,
    refuseUnless(
      '[ -f "$folder/config.yaml" ]',
      texts.script.folderMissing(`sh ${scriptOf(role)} ${only?.folder ?? role}`),
    ),
  ];
}

/** What lies there already is left alone. Other files in config.yaml.d are no mistake, but K3s reads them, too. */
function notOverOthers(names: readonly string[], { script }: InstallTexts): readonly string[] {
  const own = names.map((name) => `${CONFIG_FOLDER}/${name}`).filter((path) => path.startsWith(`${DROP_INS}/`));
  return [
    ...names.map((name) => {
      const there = `${CONFIG_FOLDER}/${name}`;
      return `[ ! -e ${there} ] || cmp -s "$folder/${name}" ${there} || refuse ${shellWord(`${script.otherConfig} ${there}`)}`;
    }),
    `for there in ${DROP_INS}/*; do`,
    `  case $there in ${[`'${DROP_INS}/*'`, ...own].join(' | ')}) continue ;; esac`,
    String.raw`  printf '%s\n' ${shellWord(script.alsoRead)}" $there" >&2`,
    'done',
  ];
}

function preconditions(plan: Plan, role: TargetRole, { script }: InstallTexts): readonly string[] {
  return [
    ...(needsAddress(plan, role)
      ? [
          refuseUnless(
            `! grep -q '^server:.*${ADDRESS_PLACEHOLDER}' "$folder/config.yaml"`,
            script.address(ADDRESS_PLACEHOLDER),
          ),
        ]
      : []),
    ...(role === 'first-server' ? [] : [refuseUnless(`[ -s ${TOKEN_FILE} ]`, script.token(TOKEN_FILE))]),
    ...(plan.vpn === null
      ? []
      : [
          refuseUnless(
            `! cat "$folder"/*.yaml "$folder"/*/*.yaml 2>/dev/null | grep -q '^vpn-auth-file:' || [ -s ${VPN_AUTH_FILE} ]`,
            script.vpn(VPN_AUTH_FILE),
          ),
        ]),
    ...(role !== 'agent' && datastoreOf(plan) === 'external' ? datastore(script) : []),
    ...(plan.airGap
      ? ['k3s', 'install.sh'].map((name) => refuseUnless(`[ -s ${name} ]`, script.airGapFile(name)))
      : []),
  ];
}

const datastore = (script: InstallTexts['script']): readonly string[] => [
  refuseUnless(`[ -n "\${${DATASTORE_VARIABLE}:-}" ]`, script.datastore(DATASTORE_VARIABLE)),
  `export ${DATASTORE_VARIABLE}`,
];
