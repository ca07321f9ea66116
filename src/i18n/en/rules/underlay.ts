import type { SomeRuleTexts } from '../../rule-text';

export const underlayTexts = {
  'mtu-too-small': {
    title: ({ podMtu, uplinkMtu, flannelBackend, overhead }) =>
      overhead === 0
        ? `Pods get an MTU of ${podMtu}, too small for IPv6.`
        : `Pods get an MTU of ${podMtu} (${uplinkMtu} less ${overhead} for ${flannelBackend}), too small for IPv6.`,
    consequence: ({ least, needed, flannelBackend, overhead }) =>
      overhead === 0
        ? `IPv6 requires ${least} bytes on every link, so packets of that size are fragmented or lost. The network needs an MTU of at least ${needed}.`
        : `IPv6 requires ${least} bytes on every link, so packets of that size are fragmented or lost. With ${flannelBackend} the network needs an MTU of at least ${needed}; a backend with less overhead needs less.`,
    fix: null,
  },
} satisfies SomeRuleTexts;
