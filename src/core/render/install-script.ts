import { datastoreOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { ADDRESS_PLACEHOLDER, TOKEN_FILE } from './config-entries';
import { CONFIG_FILE, DATASTORE_VARIABLE, needsAddress } from './config-files';
import type { Header } from './header';
import { airGapCommands, installCommand, scriptOf } from './install-command';
import type { InstallTexts } from './install-texts';
import { shellWord } from './quote';
import type { Target, TargetRole } from './target';

/** A script for the machines of one role: it places config.yaml beside what is already there and installs K3s. */
export function installScript(
  plan: Plan,
  role: TargetRole,
  targets: readonly Target[],
  header: Header,
  texts: InstallTexts,
): string {
  const lines = [
    'set -eu',
    String.raw`refuse() { printf '%s\n' "$1" >&2; exit 1; }`,
    '',
    refuseUnless('[ "$(id -u)" -eq 0 ]', texts.script.notRoot),
    'cd "$(dirname "$0")"',
    ...configOf(role, targets, texts),
    refuseUnless(`[ ! -e ${CONFIG_FILE} ] || cmp -s "$config" ${CONFIG_FILE}`, texts.script.otherConfig(CONFIG_FILE)),
    ...preconditions(plan, role, texts),
    '',
    `install -D -m 0600 "$config" ${CONFIG_FILE}`,
    ...(plan.airGap ? airGapCommands : []),
    installCommand(plan, role),
    '',
    // A download that fails ends in an empty script, which sh runs without complaint.
    'PATH="$PATH:/usr/local/bin:/opt/bin"',
    `k3s --version | grep -F ${shellWord(`k3s version ${plan.k3sVersion} `)}`,
  ];
  const comments = header.comments(texts.header.runOn(texts.machines({ role, folder: null })));
  return `#!/bin/sh\n${comments.text}${lines.join('\n')}\n`;
}

/** Ends the script with a message unless the test holds. */
const refuseUnless = (test: string, message: string): string => `${test} || refuse ${shellWord(message)}`;

/** Sets `$config`: the one file there is, or the one of the folder named when running the script. */
function configOf(role: TargetRole, targets: readonly Target[], texts: InstallTexts): readonly string[] {
  const [only] = targets;
  if (role === 'first-server' && only !== undefined) return [`config=${shellWord(`${only.folder}/config.yaml`)}`];
  const isWithoutChoice = targets.some(({ node }) => node === null);
  return [
    `config=\${1:-${isWithoutChoice ? role : ''}}/config.yaml`,
    refuseUnless('[ -f "$config" ]', texts.script.folderMissing(`sh ${scriptOf(role)} ${only?.folder ?? role}`)),
  ];
}

function preconditions(plan: Plan, role: TargetRole, { script }: InstallTexts): readonly string[] {
  return [
    ...(needsAddress(plan, role)
      ? [refuseUnless(`! grep -q '^server:.*${ADDRESS_PLACEHOLDER}' "$config"`, script.address(ADDRESS_PLACEHOLDER))]
      : []),
    ...(role === 'first-server' ? [] : [refuseUnless(`[ -s ${TOKEN_FILE} ]`, script.token(TOKEN_FILE))]),
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
