import { datastoreOf } from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import { ADDRESS_PLACEHOLDER, TOKEN_FILE } from '../../config-entries';
import { CONFIG_FOLDER, DATASTORE_VARIABLE, needsAddress, placeOf } from '../../config-files';
import type { Header } from '../../header';
import { refuseUnless, SAY } from '../../hosts/shell';
import { airGapCommands, installCommand, proxyCommands } from '../../install-command';
import { shellWord } from '../../quote';
import type { TargetRole } from '../../target';
import type { Texts } from './cloud-init-texts';
import type { Kind } from './kind';

/** What is placed for the setup, and what an image without Internet access has to hold already. */
export const SETUP_FOLDER = '/opt/k3s-setup';
export const SETUP_SCRIPT = `${SETUP_FOLDER}/setup.sh`;
export const PREPARE_SCRIPT = `${SETUP_FOLDER}/prepare-host.sh`;
/** Is there when the machine has to start once more. */
export const REBOOT_FILE = '/run/k3s-setup-reboot';
export const SETUP_COMMAND = ['sh', SETUP_SCRIPT] as const;

export const WAIT_MINUTES = 10;
const PAUSE_SECONDS = 5;
const PAUSES = (WAIT_MINUTES * 60) / PAUSE_SECONDS;

const DATASTORE_FILE = `${CONFIG_FOLDER}/datastore-endpoint`;
const IMAGES = 'k3s-airgap-images-*.tar.zst';

/** A file that may not come with the user data, and what is said when it is missing. */
interface Secret {
  readonly path: string;
  readonly missing: string;
}

export function secretsOf(plan: Plan, { role, vpnFile }: Kind, texts: Texts): readonly Secret[] {
  const { script } = texts.cloudInit;
  return [
    ...(role === 'first-server' ? [] : [{ path: TOKEN_FILE, missing: texts.install.script.token(TOKEN_FILE) }]),
    ...(needsDatastore(plan, role) ? [{ path: DATASTORE_FILE, missing: script.datastore(DATASTORE_FILE) }] : []),
    ...(vpnFile === null ? [] : [{ path: vpnFile, missing: script.vpn(vpnFile, `name=${plan.vpn},joinKey=KEY`) }]),
  ];
}

const needsDatastore = (plan: Plan, role: TargetRole): boolean => role !== 'agent' && datastoreOf(plan) === 'external';

/**
 * The script that cloud-init runs: it checks, prepares the machine, waits for secrets and installs. cloud-init itself goes on after
 * a command that fails, and it runs this one once, so that a person can run it again.
 */
export function setupScript(plan: Plan, kind: Kind, header: Header, texts: Texts): string {
  const { cloudInit, install } = texts;
  const { script } = cloudInit;
  const secrets = secretsOf(plan, kind, texts);
  const lines = [
    'set -eu',
    String.raw`refuse() { printf '%s\n' "$*" ${shellWord(script.again(SETUP_COMMAND.join(' ')))} >&2; exit 1; }`,
    SAY,
    ...(secrets.length > 0 ? waitFunction(script.waiting(WAIT_MINUTES)) : []),
    '',
    ...checks(plan, kind, texts),
    '',
    `[ ! -f ${PREPARE_SCRIPT} ] || sh ${PREPARE_SCRIPT} || refuse ${shellWord(script.notPrepared)}`,
    ...secrets.map(({ path, missing }) => `wait_for ${shellWord(path)} ${shellWord(missing)}`),
    ...(needsDatastore(plan, kind.role)
      ? [`${DATASTORE_VARIABLE}=$(cat ${DATASTORE_FILE})`, `export ${DATASTORE_VARIABLE}`]
      : []),
    '',
    ...airGapCommands(plan),
    ...proxyCommands(plan),
    refuseUnless(installCommand(plan, kind.role), script.notInstalled(plan.k3sVersion)),
    // A download that fails ends in an empty script, which sh runs without complaint.
    'PATH="$PATH:/usr/local/bin:/opt/bin"',
    refuseUnless(
      `k3s --version | grep -F ${shellWord(`k3s version ${plan.k3sVersion} `)}`,
      script.notInstalled(plan.k3sVersion),
    ),
    ...(kind.isSuse ? [`if command -v transactional-update >/dev/null; then : >${REBOOT_FILE}; fi`] : []),
  ];
  const place = script.runBy(install.machines({ role: kind.role, folder: null }));
  return `#!/bin/sh\n${header.comments(place).text}${lines.join('\n')}\n`;
}

/** What would fail later is refused before anything changes. */
function checks(plan: Plan, { role, vpnFile }: Kind, { install, hosts }: Texts): readonly string[] {
  const missing = hosts.script.missing;
  // The brackets match the same, and stay as they are when somebody replaces the placeholder wherever it stands.
  const placeholder = ADDRESS_PLACEHOLDER.replace(/.$/, '[$&]');
  return [
    refuseUnless('[ "$(id -u)" -eq 0 ]', install.script.notRoot),
    `cd ${SETUP_FOLDER}`,
    ...(needsAddress(plan, role)
      ? [
          refuseUnless(
            `! grep -q '^server:.*${placeholder}' ${placeOf('config.yaml')}`,
            install.script.address(ADDRESS_PLACEHOLDER),
          ),
        ]
      : []),
    ...(plan.airGap ? airGapChecks(install) : [refuseUnless('command -v curl >/dev/null', missing('curl'))]),
    ...(vpnFile !== null && plan.vpn !== null
      ? [refuseUnless(`command -v ${plan.vpn} >/dev/null`, missing(plan.vpn))]
      : []),
  ];
}

const airGapChecks = ({ script }: Texts['install']): readonly string[] => [
  ...['k3s', 'install.sh'].map((name) => refuseUnless(`[ -s ${name} ]`, script.airGapFile(name))),
  `set -- ${IMAGES}`,
  refuseUnless('[ -s "$1" ]', script.airGapFile(IMAGES)),
];

const waitFunction = (waiting: string): readonly string[] => [
  '# wait_for FILE SENTENCE',
  'wait_for() {',
  `  pauses=${PAUSES}`,
  '  until [ -s "$1" ]; do',
  `    [ "$pauses" -lt ${PAUSES} ] || say ${shellWord(waiting)} "$1"`,
  '    [ "$pauses" -gt 0 ] || refuse "$2"',
  '    pauses=$((pauses - 1))',
  `    sleep ${PAUSE_SECONDS}`,
  '  done',
  '}',
];
