import { cniOf } from '../../../plan/cni-of';
import {
  agentCount,
  clusterCidrOf,
  datastoreOf,
  flannelBackendOf,
  peakNodeCount,
  serverCount,
  serviceCidrOf,
} from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import type { Header } from '../../header';
import { plainFile, type RenderedFile } from '../../rendered-file';
import { leftOutKeys } from './custom-config';
import { group, printGroups, type Group } from './hcl';
import type { KubeHetznerTexts } from './kube-hetzner-texts';
import { MODULE, MODULE_BACKENDS, MOST_SERVERS, type Major } from './module';
import { cniGroup, componentsGroup, customGroups, networkGroup, rangesGroup } from './variables';

/** Variables of the Terraform module kube-hetzner, for each major version that can build the plan. */
export const kubeHetznerFiles = (plan: Plan, header: Header, texts: KubeHetznerTexts): readonly RenderedFile[] =>
  majorsOf(plan).map((major) =>
    plainFile(
      `automation/kube-hetzner/v${major}.tfvars`,
      `${header.comments(texts.place(major)).text}\n${printGroups(groupsOf(plan, major, texts))}`,
    ),
  );

/** The module installs from the Internet on machines of its own, with embedded etcd and one of three CNIs. */
function majorsOf(plan: Plan): readonly Major[] {
  const cni = cniOf(plan);
  const isBuilt =
    plan.cloud === 'hetzner' &&
    plan.vpn === null &&
    !plan.airGap &&
    datastoreOf(plan) !== 'external' &&
    (cni === 'calico' || cni === 'cilium' || (cni === 'flannel' && MODULE_BACKENDS.includes(flannelBackendOf(plan))));
  if (!isBuilt) return [];
  const families = [clusterCidrOf(plan), serviceCidrOf(plan)].map((ranges) =>
    ranges.map(({ family }) => family).join(),
  );
  if (families.every((each) => each === 'ipv4')) return [2, 3];
  // 3.x puts IPv4 first, and has IPv6 with Cilium only, but not with native routing.
  const isDual = families.every((each) => each === 'ipv4,ipv6');
  return isDual && cni === 'cilium' && plan.ciliumRouting !== 'native' ? [3] : [];
}

const groupsOf = (plan: Plan, major: Major, texts: KubeHetznerTexts): readonly Group[] => [
  group([], ...aboutAll(plan, major, texts)),
  networkGroup(plan, major, texts),
  rangesGroup(plan, major, texts),
  cniGroup(plan, major, texts),
  group([[MODULE[major].version, plan.k3sVersion]]),
  {
    notes: [texts.firewall],
    lines: [
      ['firewall_kube_api_source', ['192.0.2.0/24']],
      ['firewall_ssh_source', ['192.0.2.0/24']],
    ],
    isOpen: true,
  },
  componentsGroup(plan, major),
  ...customGroups(plan, texts),
];

const aboutAll = (plan: Plan, major: Major, texts: KubeHetznerTexts): readonly string[] => [
  texts.needs(MODULE[major].terraform),
  texts.pools(serverCount(plan), agentCount(plan)),
  ...(peakNodeCount(plan) > MOST_SERVERS ? [texts.manyNodes(MOST_SERVERS)] : []),
  texts.token(MODULE[major].token),
  ...(datastoreOf(plan) === 'sqlite' ? [texts.etcd] : []),
  ...leftOutNotes(plan, texts),
];

function leftOutNotes(plan: Plan, texts: KubeHetznerTexts): readonly string[] {
  const keys = leftOutKeys(plan);
  return keys.length === 0 ? [] : [texts.leftOut(keys)];
}
