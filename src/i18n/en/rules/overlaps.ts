import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

export const overlapTexts = {
  'overlap-pod-svc': {
    title: ({ pods, services }) => `Pods (${pods}) and Services (${services}) overlap.`,
    consequence: ({ isAllTaken }) =>
      isAllTaken
        ? 'K3s starts, but no node ever gets a block for its pods, and nothing says so. Take ranges that do not touch.'
        : 'K3s starts, but skips the node blocks under the Service range without a word, and traffic may go astray. Take ranges that do not touch.',
    fix: ({ newPods, newServices }) =>
      newPods !== null && newServices !== null
        ? `Use ${newPods} for pods and ${newServices} for Services`
        : newServices !== null
          ? `Use ${newServices} for Services`
          : newPods !== null
            ? `Use ${newPods} for pods`
            : 'Use ranges that do not touch',
  },
  'overlap-host-net': {
    title: ({ range, address, node, nodes }) =>
      nodes > 1
        ? `The pod range ${range} covers the addresses of ${count(nodes)} nodes, such as ${address}.`
        : node === null || node === ''
          ? `The pod range ${range} covers a node’s own address ${address}.`
          : `The pod range ${range} covers ${address}, the address of ${node}.`,
    consequence: () =>
      'K3s says nothing, but nodes then take each other and their own network for pods and cannot reach them. Take a range that is used nowhere else.',
    fix: ({ proposal }) => (proposal === null ? 'Use a free range' : `Use ${proposal} for pods`),
  },
  'overlap-node-address': {
    title: ({ range, address, count: addresses }) =>
      addresses > 1
        ? `The Service range ${range} covers ${count(addresses)} addresses of nodes, such as ${address}.`
        : `The Service range ${range} covers ${address}, an address of a node.`,
    consequence: () =>
      'K3s says nothing, but a Service, DNS included, can be given a node’s own address. Take a range that is used nowhere else.',
    fix: ({ proposal }) => (proposal === null ? 'Use a free range' : `Use ${proposal} for Services`),
  },
} satisfies SomeRuleTexts;
