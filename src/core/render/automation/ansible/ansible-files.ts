import { printAddress } from '../../../cidr/address';
import { cniOf, isOtherCni } from '../../../plan/cni-of';
import { datastoreOf, registrationAddressOf, serverCount } from '../../../plan/effective';
import { hostsOf } from '../../../plan/host';
import type { Plan } from '../../../plan/plan';
import type { Entry } from '../../config-entries';
import type { Header } from '../../header';
import { isKnownKey } from '../../known-key';
import { comment } from '../../quote';
import { plainFile, type RenderedFile } from '../../rendered-file';
import { CNI_FOLDERS } from '../../target';
import type { AnsibleTexts } from './ansible-texts';
import { COLLECTION, installCollection, playbook } from './collection';
import { commonEntries } from './config-text';
import type { Context, IsKnown } from './context';
import { hostGroups } from './host-groups';
import { machinesOf } from './machines';
import { sharedKeysOf } from './own-keys';
import { textsOf } from './templates';
import { clusterVariables } from './variables';
import { printLines } from './yaml-lines';

const PATH = 'automation/ansible/inventory.yml';

/** Inventory and variables in one file, as the collection's own sample has them. None where no machine runs Linux. */
export function ansibleFiles(plan: Plan, header: Header, texts: AnsibleTexts): readonly RenderedFile[] {
  if (hostsOf(plan, ['platform']).every(({ platform }) => platform === 'windows')) return [];
  const isKnown = knownKeysOf(plan);
  const machines = machinesOf(plan, isKnown);
  const shared = sharedKeysOf(machines);
  const endpoint = endpointOf(plan);
  const common = commonEntries(plan, endpoint);
  const context: Context = { plan, texts, machines, shared, isKnown, common, endpoint };
  const lines = [
    ...introduction(context).map(comment),
    'k3s_cluster:',
    ['children:', hostGroups(context), 'vars:', clusterVariables(context)],
  ];
  const place = texts.place(`${COLLECTION.name} ${COLLECTION.release}`, COLLECTION.repository);
  return [plainFile(PATH, `${header.comments(place).text}${printLines(lines)}`)];
}

/** The same few keys are asked for on every machine. */
function knownKeysOf({ k3sVersion }: Plan): IsKnown {
  const known = { server: new Map<string, boolean>(), agent: new Map<string, boolean>() };
  return (key, command) => {
    const found = known[command].get(key) ?? isKnownKey(key, command, k3sVersion);
    known[command].set(key, found);
    return found;
  };
}

function endpointOf(plan: Plan): string | null {
  const address = registrationAddressOf(plan);
  return address === null || typeof address === 'string' ? address : printAddress(address);
}

const isVpnFile = ({ key }: Entry): boolean => key === 'vpn-auth-file';

function introduction({ plan, texts, machines, isKnown }: Context): readonly string[] {
  const servers = serverCount(plan);
  const datastore = datastoreOf(plan);
  const folder = CNI_FOLDERS.find((each) => each === cniOf(plan));
  const vpnFile = machines.flatMap(({ own }) => own.filter(isVpnFile))[0];
  return [
    texts.needs(COLLECTION.ansibleCore, installCollection),
    ...existing(plan, texts),
    texts.prepare('hosts/prepare-host.sh', mayBeDebian(plan)),
    ...(vpnFile === undefined || !isKnown(vpnFile.key, 'server') ? [] : [texts.vpnFile(textsOf(vpnFile).join(''))]),
    texts.run(`ansible-playbook ${playbook('site')} -i ${PATH}${servers > 1 ? ' --forks=1' : ''}`),
    ...(servers > 1 ? [texts.several] : []),
    ...(servers > 1 && datastore === 'sqlite' ? [texts.sqlite] : []),
    ...(servers % 2 === 0 && datastore !== 'external' ? [texts.even(servers)] : []),
    ...(servers > 1 && plan.disableAgent ? [texts.agentless] : []),
    ...(isOtherCni(plan) ? [texts.cni(folder === undefined ? null : `${folder}/`)] : []),
    texts.later(playbook('upgrade'), playbook('reset')),
    texts.mode,
  ];
}

/** An inventory is right for a cluster that runs, but the first run is no careful upgrade. */
const existing = ({ runningK3sVersion, k3sVersion }: Plan, texts: AnsibleTexts): readonly string[] =>
  runningK3sVersion === null || runningK3sVersion === k3sVersion ? [] : [texts.existing(runningK3sVersion, k3sVersion)];

const mayBeDebian = (plan: Plan): boolean =>
  hostsOf(plan, ['platform']).some(({ platform }) => platform === null || platform === 'debian');
