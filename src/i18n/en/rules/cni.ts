import type { Cni } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import type { SomeRuleTexts } from '../../rule-text';

const nameOf = (cni: Cni): string => CNI_NAME[cni] ?? 'The other CNI';
/** As it is called within a sentence. */
const nameWithin = (cni: Cni): string => CNI_NAME[cni] ?? 'the other CNI';

/** What to write where, so that a CNI hands out the pod range. */
const TO_CHANGE = {
  flannel: 'Give it the pod range.',
  calico: 'Write the pod range into ipPools of the Installation, or into CALICO_IPV4POOL_CIDR of calico.yaml.',
  canal: 'Write the pod range as Network into net-conf.json of canal.yaml.',
  cilium: 'Write the pod range into clusterPoolIPv4PodCIDRList or clusterPoolIPv6PodCIDRList of its values.',
  'kube-ovn': 'Write the pod range as POD_CIDR into install.sh.',
  antrea: 'Give it the pod range.',
  'kube-router': 'Give it the pod range.',
  weave: 'Give it the pod range.',
  other: 'Give it the pod range.',
} as const satisfies Record<Cni, string>;

const DUAL_STACK = {
  flannel: 'It follows the ranges.',
  calico:
    'It never makes an IPv6 pool by itself, and one without further settings has neither encapsulation nor NAT. State a pool for each family.',
  canal:
    'Its file as it comes is IPv4 only. It needs EnableIPv6 and IPv6Network in net-conf.json, usePodCidrIPv6 for its IPAM and FELIX_IPV6SUPPORT; nobody upstream tests that.',
  cilium: 'Its chart has IPv6 switched off. Set ipv6.enabled and give it an IPv6 pool.',
  'kube-ovn': 'It has a switch for this, DUAL_STACK in install.sh. Set it and give it both ranges.',
  antrea: 'Look in its documentation for how it gets both families and whether its policies cover IPv6.',
  'kube-router': 'Look in its documentation for how it gets both families and whether its policies cover IPv6.',
  weave: 'It is not known to support it. Look in its documentation before you rely on it.',
  other: 'Look in its documentation for how it gets both families and whether its policies cover IPv6.',
} as const satisfies Record<Cni, string>;

export const cniTexts = {
  'cni-flannel-still-on': {
    title: ({ cni, flannelBackend }) =>
      `${nameOf(cni)} is to run, but flannel is still on with the backend “${flannelBackend}”.`,
    consequence: () =>
      'Two CNIs set up the same pods. The container runtime keeps reading K3s’s own CNI directory, so the other CNI’s configuration has no effect.',
    fix: () => 'Set flannel-backend to none',
  },
  'cni-netpol-conflict': {
    title: ({ cni }) =>
      cni === 'other'
        ? 'K3s’s network policy controller runs beside another CNI.'
        : `${nameOf(cni)} and K3s’s network policy controller both enforce network policies.`,
    consequence: ({ cni }) =>
      cni === 'other'
        ? 'Most CNIs bring a policy engine of their own; then two write firewall rules for the same policies. Switch K3s’s off on all servers unless the CNI has none.'
        : 'Two engines write firewall rules for the same policies, and a packet must pass both. Switch K3s’s off on all servers.',
    fix: () => 'Set disable-network-policy',
  },
  'cni-pool-mismatch': {
    title: ({ cni, pool, podRange, isDefault, family }) => {
      const subject = isDefault
        ? `${nameOf(cni)} is left at its own range ${pool}`
        : `${nameOf(cni)} gets the range ${pool}`;
      if (podRange === null)
        return `${subject}, but the cluster has no ${family === 'ipv4' ? 'IPv4' : 'IPv6'} pod range.`;
      return cni === 'canal' && !isDefault
        ? `${subject}, which is not the pod range ${podRange}.`
        : `${subject}, which is not inside the pod range ${podRange}.`;
    },
    consequence: ({ cni }) =>
      `Nothing refuses this. ${cni === 'canal' ? 'flannel only routes inside its own range, so pods do not reach each other.' : 'kube-proxy takes such pods for outside sources and masquerades them, egress mode “cluster” turns them away, and firewall rules miss them.'} ${TO_CHANGE[cni]}`,
    fix: () => 'Use the pod ranges as the CNI’s ranges',
  },
  'cni-nodes-notready': {
    title: ({ cni }) => `Nodes stay NotReady until ${nameWithin(cni)} is installed.`,
    consequence: () =>
      'Until then CoreDNS and all other pods with a network of their own stay Pending. Install the CNI right after the first server is up, and let no script wait for Ready before that.',
    fix: null,
  },
  'cni-leftovers': {
    title: ({ cni }) =>
      `Nodes still have files of an earlier CNI in /etc/cni/net.d, where ${cni === 'other' ? 'the new CNI' : nameOf(cni)} writes its own.`,
    consequence: ({ cni }) =>
      cni === 'cilium'
        ? 'Until Cilium has renamed them, the container runtime starts pods with the old CNI. Delete the files on every node and reboot it before you install.'
        : 'The container runtime takes the first file by name, which may be the old one, and starts pods with the wrong CNI. Delete the files on every node and reboot it before you install.',
    fix: null,
  },
  'cni-dual-own-config': {
    title: ({ cni }) => `Dual-stack has to be set up in ${nameWithin(cni)} itself.`,
    consequence: ({ cni }) => `K3s gives its ranges to Kubernetes, not to the CNI. ${DUAL_STACK[cni]}`,
    fix: null,
  },
  'egress-pod-own-ipam': {
    title: ({ cni }) => `egress-selector-mode is pod, but ${nameWithin(cni)} does not use the nodes’ pod ranges.`,
    consequence: () =>
      'K3s documents that this mode does not work then; its program has followed the real addresses of pods since 2022. The mode “cluster”, with the CNI’s range inside the pod range, or “agent” is safe in either case.',
    fix: ({ proposal }) => `Set egress-selector-mode to ${proposal}`,
  },
  'egress-cluster-pool': {
    title: ({ cni, pool, podRange }) =>
      podRange === null
        ? `egress-selector-mode is cluster, but ${nameWithin(cni)} hands out ${pool} and there is no such pod range.`
        : `egress-selector-mode is cluster, but ${nameWithin(cni)} hands out ${pool}, outside the pod range ${podRange}.`,
    consequence: () =>
      'Agents only pass on connections to the pod range and to nodes, so webhooks and aggregated APIs in those pods cannot be reached. Give the CNI the pod range.',
    fix: () => 'Use the pod ranges as the CNI’s ranges',
  },
  'airgap-cni-images': {
    title: ({ cni }) => `The nodes have no Internet access, and K3s’s images do not include ${nameWithin(cni)}.`,
    consequence: () =>
      'Its pods stay in ImagePullBackOff and nodes in NotReady. List its images with grep image: on its manifest, or helm template on its chart, and put them into a private registry or into /var/lib/rancher/k3s/agent/images on every node.',
    fix: null,
  },
  'flannel-options-without-flannel': {
    title: ({ option }) => `${option} is set, but with the backend none there is no flannel.`,
    consequence: ({ option }) => {
      switch (option) {
        case 'flannel-ipv6-masq':
          return 'Pods’ IPv6 traffic is not masqueraded by it; the CNI that is installed instead decides.';
        case 'flannel-external-ip':
          return 'The CNI that is installed instead decides which addresses nodes use among each other; only the API server still prefers external addresses for kubelets.';
        case 'flannel-conf':
          return 'Nothing reads the file; the CNI that is installed instead has its own configuration.';
        case 'flannel-iface':
          return 'The CNI that is installed instead chooses its own interface. Where no node-ip is written, K3s still takes the node’s address from this one, so write node-ip before it goes.';
      }
    },
    fix: ({ option }) => `Remove ${option}`,
  },
} satisfies SomeRuleTexts;
