import type { UsageMessages } from '../usage-messages';

export const usage: UsageMessages = {
  details: 'Now and at peak',
  together: 'Together',
  counted: 'What is counted',
  dnsMayBeTaken: (addresses) =>
    `${addresses} is not among the static Services: another Service may take it before CoreDNS starts.`,
  serviceLimits: (release, limits) =>
    `K3s ${release} takes Service ranges from ${limits.map(({ family, largest, smallest }) => `/${largest} to /${smallest} (${family})`).join(' and ')}.`,
  rows: {
    nodeBlocks: 'Node blocks',
    blocksUsedNow: 'used now',
    blocksUsedAtPeak: 'used at peak',
    blocksLeftAtPeak: 'left at peak',
    podsNow: 'Pods that can run now',
    podsAtPeak: 'at peak',
    podAddressesNow: 'Pod addresses now',
    podAddressesAtPeak: 'at peak',
    services: 'Service addresses',
    servicesPlanned: 'planned, K3s’s own four included',
    servicesLeft: 'left',
  },
  otherCni: {
    details: 'With another CNI',
    note: (maxPods) =>
      `What Calico and Cilium make of the pod range with their own defaults and max-pods ${maxPods}. Both take another block size when you write one.`,
    calico: 'Calico',
    calicoBlocks: 'blocks',
    calicoFullNodes: 'nodes that can be full',
    calicoAddresses: 'most addresses on a node (20 blocks)',
    tooSmall: 'smaller than a block',
    cilium: 'Cilium, cluster-pool',
    ciliumNodes: 'nodes',
    ciliumAddresses: 'addresses on a node, a few of them Cilium’s own',
    ciliumRefused: (longest) => `refused, set a mask up to /${longest}`,
  },
};
