import { printAddress } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { cniOf, isOtherCni } from '../../plan/cni-of';
import { clusterCidrOf, datastoreOf, hostFamiliesOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { TOKEN_FILE, VPN_AUTH_FILE } from '../config-entries';
import { DATASTORE_VARIABLE } from '../config-files';
import { code } from '../markdown';
import { runbookStep as step, withNotes, type RunbookStep } from './chapter';
import { codes, when, word, type RunbookFacts } from './runbook-facts';

/** @see https://docs.k3s.io/installation/registry-mirror */
const REGISTRIES_FILE = '/etc/rancher/k3s/registries.yaml';

/** More addresses than this are looked up where they stand. */
export const MOST_LISTED = 10;

/** Secrets, files and downloads that have to be at hand. */
export const thingsToHave = (facts: RunbookFacts): readonly RunbookStep[] => [
  ...secretSteps(facts),
  ...fileSteps(facts),
  ...downloadSteps(facts),
];

/** What has to be at hand and stands in no file of ours. */
function secretSteps({ plan, machines, texts: { before } }: RunbookFacts): readonly RunbookStep[] {
  return [
    ...(machines > 1 ? [step(before.token(code(TOKEN_FILE)))] : []),
    ...(datastoreOf(plan) === 'external' ? [step(before.datastore(code(DATASTORE_VARIABLE)))] : []),
    ...(plan.vpn === null
      ? []
      : [
          step(before.vpn(code(VPN_AUTH_FILE), code('name=tailscale,joinKey=KEY')), {
            where: before.everyMachine,
            commands: ['command -v tailscale'],
            expect: [
              before.vpnExpect(codes(clusterCidrOf(plan).map(printCidr)), code('automation/tailscale/policy.hujson')),
            ],
          }),
        ]),
  ];
}

function fileSteps({ plan, texts: { before } }: RunbookFacts): readonly RunbookStep[] {
  const files = [
    ['flannel-conf', plan.flannelConf],
    ['flannel-cni-conf', plan.flannelCniConf],
    ['resolv-conf', plan.resolvConf],
  ] as const;
  const named = files.flatMap(([key, path]) =>
    path === null
      ? []
      : [
          step(before.file(code(key), code(path)), {
            where: before.everyMachine,
            commands: [`ls -l -- ${word(path)}`],
          }),
        ],
  );
  return [...named, ...(plan.embeddedRegistry ? [step(before.registries(code(REGISTRIES_FILE)))] : [])];
}

function downloadSteps({ plan, families, texts: { before } }: RunbookFacts): readonly RunbookStep[] {
  const isIpv6Only =
    families.length === 1 && families[0] === 'ipv6' && !hostFamiliesOf(plan.hostFamilies).includes('ipv4');
  return [
    ...(plan.httpProxy === null ? [] : [step(before.proxy(code('NO_PROXY'), codes(reachedDirectly(plan))))]),
    ...(isIpv6Only && !plan.airGap ? [step(before.ipv6Only)] : []),
    ...(plan.airGap ? [step(withNotes(before.airGap, when(isOtherCni(plan), before.airGapCni(cniOf(plan)))))] : []),
  ];
}

/** What machines must reach without the proxy: as stated, and where nodes stand. */
function reachedDirectly({ noProxy, existingNetworks, nodes }: Plan): readonly string[] {
  const networks = existingNetworks.filter(({ kind }) => kind === 'node-lan').map(({ cidr }) => printCidr(cidr));
  const addresses = nodes.flatMap(({ nodeIp }) => nodeIp).slice(0, MOST_LISTED);
  return [...new Set([...noProxy, ...(networks.length > 0 ? networks : addresses.map(printAddress))])];
}
