import { CNI_NAME } from '../../cni-name';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const nodeCount = (nodes: number): string => (nodes === 1 ? 'one node' : `${count(nodes)} nodes`);

const layoutLabel = ({
  range,
  proposal,
  proposedMask,
}: {
  range: string;
  proposal: string | null;
  proposedMask: number | null;
}): string =>
  proposal === null || proposedMask === null
    ? 'Use a larger range or another mask'
    : proposal === range
      ? `Use /${proposedMask} per node`
      : `Use ${proposal} for pods, /${proposedMask} per node`;

const BEYOND = {
  podsPerNode: (planned: number, tested: number) =>
    `${count(planned)} pods per node are more than the ${count(tested)} that Kubernetes is tested for.`,
  nodes: (planned: number, tested: number) =>
    `${count(planned)} nodes are more than the ${count(tested)} that Kubernetes is tested for.`,
  pods: (planned: number, tested: number) =>
    `${count(planned)} pods in total are more than the ${count(tested)} that Kubernetes is tested for.`,
} as const;

export const capacityTexts = {
  'nodes-exceed-subnets': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      blocks === 0n
        ? `${range} has no block of /${nodeCidrMaskSize} left for nodes; ${nodeCount(nodes)} would need one.`
        : `${range} has ${count(blocks)} ${blocks === 1n ? 'block' : 'blocks'} of /${nodeCidrMaskSize} for ${nodeCount(nodes)}.`,
    consequence: ({ cni }) =>
      cni !== 'flannel'
        ? `${CNI_NAME[cni] ?? 'The CNI'} takes pod addresses from these blocks, so no pod with a network of its own starts on further nodes, and the range cannot be changed later. Take a longer node mask or a larger pod range.`
        : 'Further nodes get no block. They still look Ready, but their pods do not start, and the range cannot be changed later. Take a longer node mask or a larger pod range.',
    fix: layoutLabel,
  },
  'nodes-near-limit': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      nodes === 1
        ? `One node takes more than 80% of the blocks of /${nodeCidrMaskSize} in ${range}: there ${blocks === 1n ? 'is one' : `are ${count(blocks)}`}.`
        : `${count(nodes)} nodes take more than 80% of the ${count(blocks)} blocks of /${nodeCidrMaskSize} in ${range}.`,
    consequence: () =>
      'There is hardly room to grow, and the pod range cannot be changed later. Take a longer node mask or a larger range now.',
    fix: layoutLabel,
  },
  'ppn-exceeds-subnet': {
    title: ({ podsPerNode, nodeCidrMaskSize, addresses }) =>
      `A node block of /${nodeCidrMaskSize} has ${count(addresses)} pod ${addresses === 1n ? 'address' : 'addresses'} for ${count(podsPerNode)} pods.`,
    consequence: () =>
      'Pods beyond that stay in ContainerCreating: “no IP addresses available”. Take larger blocks, and a larger pod range if the nodes then do not fit.',
    fix: layoutLabel,
  },
  'maxpods-exceeds-subnet': {
    title: ({ maxPods, isDefault, nodeCidrMaskSize, addresses }) =>
      isDefault
        ? `kubelet starts up to ${count(maxPods)} pods by default, but a node block of /${nodeCidrMaskSize} has ${count(addresses)} pod ${addresses === 1n ? 'address' : 'addresses'}.`
        : `max-pods is ${count(maxPods)}, but a node block of /${nodeCidrMaskSize} has ${count(addresses)} pod ${addresses === 1n ? 'address' : 'addresses'}.`,
    consequence: () =>
      'The scheduler places more pods on a node than there are addresses; they stay in ContainerCreating. Lower max-pods, or take larger blocks.',
    fix: ({ addresses }) => `Set max-pods to ${count(addresses)}`,
  },
  'ppn-needs-maxpods': {
    title: ({ podsPerNode, maxPods, isDefault }) =>
      isDefault
        ? `${count(podsPerNode)} pods per node are wanted, but kubelet starts at most ${count(maxPods)} by default.`
        : `${count(podsPerNode)} pods per node are wanted, but max-pods is ${count(maxPods)}.`,
    consequence: ({ maxPods }) =>
      `The scheduler stops at ${count(maxPods)} pods on each node; further ones stay Pending. Set max-pods on every node.`,
    fix: ({ podsPerNode }) => `Set max-pods to ${count(podsPerNode)}`,
  },
  'ppn-beyond-tested': {
    title: ({ beyond, planned, tested }) => BEYOND[beyond](planned, tested),
    consequence: ({ beyond }) =>
      beyond === 'podsPerNode'
        ? 'It may work on strong machines, but it is not tested. More nodes with fewer pods each stay within the limits.'
        : 'It may work, but it is not tested. Several smaller clusters stay within the limits.',
    fix: null,
  },
  'join-in-batches': {
    title: ({ machines, most }) => `${machines} machines should not join all at once, but at most ${most} at a time.`,
    consequence: () =>
      'Each join takes CPU time on the servers, and many at once can overload them. Start the next machines when the last ones are Ready.',
    fix: null,
  },
} satisfies SomeRuleTexts;
