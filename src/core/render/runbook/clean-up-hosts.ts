import { NM_CLOUD_SETUP } from '../../k3s/host-packages';
import { MODULES_FILE, NETWORK_MANAGER_FILE, SYSCTL_FILE, UNMANAGED } from '../../k3s/host-settings';
import { cniOf } from '../../plan/cni-of';
import { hostsOf } from '../../plan/host';
import type { Cni, Platform, Plan } from '../../plan/plan';
import { peersOf } from '../hosts/peers';
import { familiesOfGroup } from '../hosts/shell';
import { code } from '../markdown';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import type { CleanUpTexts } from './clean-up-texts';

/** What the files of `hosts/` put on machines, taken back. */
export function hostSteps(plan: Plan, texts: CleanUpTexts): readonly RunbookStep[] {
  const platforms = hostsOf(plan, ['platform']).map(({ platform }) => platform);
  if (platforms.every((platform) => platform === 'windows')) return [];
  return [filesStep(plan, platforms, texts), ...cloudSetupStep(plan, platforms, texts), ...firewallStep(plan, texts)];
}

type Platforms = readonly (Platform | null)[];

const mayBe = (platforms: Platforms, ...which: readonly Platform[]): boolean =>
  platforms.some((platform) => platform === null || which.includes(platform));

function filesStep(plan: Plan, platforms: Platforms, { hosts, where }: CleanUpTexts): RunbookStep {
  const hasManager = plan.networkService === null || plan.networkService === 'networkmanager';
  const files = [
    SYSCTL_FILE,
    MODULES_FILE,
    ...(hasManager && Object.hasOwn(UNMANAGED, cniOf(plan)) ? [NETWORK_MANAGER_FILE] : []),
  ];
  const notes = [
    ...(mayBe(platforms, 'rhel', 'ubuntu') || plan.flannelBackend === 'wireguard' ? [hosts.packages] : []),
    ...(mayBe(platforms, 'alpine') ? [hosts.cgroups] : []),
  ];
  return runbookStep(withNotes(hosts.files(code('prepare-host.sh')), notes), {
    where: where.machine,
    commands: [`rm -f ${files.join(' ')}`],
  });
}

const cloudSetupStep = (plan: Plan, platforms: Platforms, { hosts, where }: CleanUpTexts): readonly RunbookStep[] =>
  plan.nmCloudSetup && mayBe(platforms, 'rhel')
    ? [
        runbookStep(hosts.nmCloudSetup, {
          where: where.machine,
          commands: [`systemctl enable --now ${NM_CLOUD_SETUP.units}`],
        }),
      ]
    : [];

/** CNIs that allow forwarding themselves, so that ufw gets no rules for it. */
const ACCEPTS_FORWARDING: readonly Cni[] = ['flannel', 'canal'];

/** Names are those that the files for the firewall give. */
function firewallStep(plan: Plan, { hosts, where }: CleanUpTexts): readonly RunbookStep[] {
  const peers = peersOf(plan);
  const ranges = familiesOfGroup(peers, 'pods').flatMap((family) => peers.pods[family]);
  const routed = ACCEPTS_FORWARDING.includes(cniOf(plan)) ? [] : [hosts.ufwRouted];
  switch (plan.firewall) {
    case 'firewalld':
      return [
        runbookStep(hosts.firewalld(code('k3s-nodes')), {
          where: where.machine,
          commands: [
            'firewall-cmd --permanent --delete-policy=k3s-nodes',
            'for set in $(firewall-cmd --permanent --get-ipsets); do case $set in k3s-nodes-* | k3s-servers-*) firewall-cmd --permanent --delete-ipset="$set" ;; esac; done',
            ...ranges.map((range) => `firewall-cmd --permanent --zone=trusted --remove-source=${range}`),
            'firewall-cmd --reload',
          ],
        }),
      ];
    case 'ufw':
      return [
        runbookStep(withNotes(hosts.ufw(ranges.map(code)), [...routed, hosts.ufwNumbers]), {
          where: where.machine,
          commands: ['ufw status numbered', 'ufw delete NUMBER'],
        }),
      ];
    case 'nftables':
      return [
        runbookStep(hosts.nftables(code('k3s_hosts'), code('hosts/nftables.conf')), {
          where: where.machine,
          commands: ['nft delete table inet k3s_hosts'],
        }),
      ];
    case 'none':
    case 'security-groups':
    case null:
      return [];
  }
}
