import { cniOf, isOtherCni } from '../../../plan/cni-of';
import { datastoreOf } from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import { runsAlready } from '../../../plan/runs-already';
import { ADDRESS_PLACEHOLDER } from '../../config-entries';
import { needsAddress } from '../../config-files';
import { CNI_FOLDERS } from '../../target';
import type { Texts } from './cloud-init-texts';
import type { Kind } from './kind';
import { secretsOf, SETUP_COMMAND, SETUP_FOLDER, WAIT_MINUTES } from './setup-script';

const LOG = '/var/log/cloud-init-output.log';
/** Where Ubuntu's images for the Raspberry Pi look for user data. */
const UBUNTU_PI = { file: 'user-data', folder: '/boot/firmware' } as const;

/** What a person has to know before a document of this kind is used. */
export function notesOf(plan: Plan, kind: Kind, texts: Texts): readonly string[] {
  const { notes } = texts.cloudInit;
  const { config, guide } = texts.install;
  const secrets = secretsOf(plan, kind, texts).map(({ path }) => path);
  const { role } = kind;
  return [
    ...(needsAddress(plan, role) ? [config.address(ADDRESS_PLACEHOLDER)] : []),
    ...(runsAlready(plan) ? [role === 'first-server' ? notes.existing.first : notes.existing.others] : []),
    notes.noSecrets,
    ...(secrets.length > 0 ? [notes.secrets(secrets, WAIT_MINUTES)] : []),
    ...(role === 'server' && datastoreOf(plan) === 'etcd' ? [guide.oneAtATime(plan.disableAgent)] : []),
    ...(plan.airGap ? [notes.airGap(SETUP_FOLDER), guide.selinux] : []),
    ...machineNotes(kind, texts),
    ...firewallNotes(plan, texts),
    ...(role === 'first-server' && isOtherCni(plan) ? cniNotes(plan, texts) : []),
    notes.again(LOG, SETUP_COMMAND.join(' ')),
  ];
}

function machineNotes({ isSuse, pi }: Kind, { cloudInit: { notes } }: Texts): readonly string[] {
  return [
    ...(pi === 'ubuntu' ? [notes.ubuntuOnPi(UBUNTU_PI.file, UBUNTU_PI.folder)] : []),
    ...(pi === 'raspberry-pi-os' ? [notes.raspberryPiOs] : []),
    ...(isSuse ? [notes.transactional] : []),
  ];
}

const FIREWALL_FILES = {
  firewalld: 'hosts/firewalld.sh',
  ufw: 'hosts/ufw.sh',
  nftables: 'hosts/nftables.conf',
} as const;

function firewallNotes({ firewall }: Plan, { cloudInit: { notes } }: Texts): readonly string[] {
  if (firewall !== 'firewalld' && firewall !== 'ufw' && firewall !== 'nftables') return [];
  return [notes.firewall(FIREWALL_FILES[firewall])];
}

function cniNotes(plan: Plan, { install: { guide } }: Texts): readonly string[] {
  const folder = CNI_FOLDERS.find((each) => each === cniOf(plan));
  return [
    ...(plan.flannelBackend === 'none' ? [guide.notReadyWithoutCni] : []),
    folder === undefined ? guide.cniUnknown : guide.cniFiles(`${folder}/`),
  ];
}
