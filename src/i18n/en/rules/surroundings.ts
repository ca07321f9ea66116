import type { SomeRuleTexts } from '../../rule-text';

export const surroundingsTexts = {
  'registry-mirror-ports': {
    title: ({ peerPort, apiPort }) =>
      `The embedded registry mirror needs TCP ${peerPort} and ${apiPort} between all nodes.`,
    consequence: ({ peerPort }) =>
      `Agents listen on both as well, so open them from every node to every node. The peers’ port ${peerPort} can be changed by K3S_P2P_PORT, alike everywhere.`,
    fix: null,
  },
  'registry-mirror-runtime': {
    title: ({ isDocker, runtime }) =>
      isDocker
        ? 'The embedded registry mirror works with K3s’s own containerd only, but docker is on.'
        : `The embedded registry mirror works with K3s’s own containerd only, not with ${runtime}.`,
    consequence: () =>
      'K3s exits: “embedded registry mirror requires embedded containerd”. Leave out either the other runtime or embedded-registry.',
    fix: null,
  },
  'proxy-no-proxy': {
    title: ({ missing }) =>
      missing.length === 0
        ? 'NO_PROXY names no addresses of nodes.'
        : `NO_PROXY lacks addresses of the nodes: ${missing.join(', ')}.`,
    consequence: ({ httpProxy }) =>
      `Nodes then talk to each other through ${httpProxy}, and joining fails unless it leads back to them. K3s adds pod and Service ranges and the cluster domain itself, but not the nodes.`,
    fix: ({ missing }) => (missing.length === 0 ? 'Add the nodes’ addresses' : `Add ${missing.join(', ')}`),
  },
  'rootless-multinode': {
    title: ({ machines }) => `Rootless K3s runs on a single node, but the plan has ${machines}.`,
    consequence: () =>
      'Its network lies in the namespace of one user on one machine; clusters of several nodes are not supported. Run K3s as root, or plan one server alone.',
    fix: null,
  },
  'overlap-rootless': {
    title: ({ isPods, range, rootless }) =>
      isPods
        ? `The pod range ${range} overlaps ${rootless}, which rootless K3s uses itself.`
        : `The Service range ${range} overlaps ${rootless}, which rootless K3s uses itself.`,
    consequence: ({ rootless }) =>
      `Its user network (slirp4netns) lies in ${rootless}, and routes of the cluster hide it. Move the range, or set K3S_ROOTLESS_CIDR.`,
    fix: ({ proposal }) => (proposal === null ? 'Use a free range' : `Use ${proposal}`),
  },
} satisfies SomeRuleTexts;
