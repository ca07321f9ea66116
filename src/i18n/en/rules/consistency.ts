import type { SomeRuleTexts } from '../../rule-text';

export const consistencyTexts = {
  'etcd-even': {
    title: ({ servers }) => `${servers} servers with etcd tolerate no more failures than ${servers - 1}.`,
    consequence: ({ tolerated }) =>
      tolerated === 0
        ? 'etcd needs a majority: when either server fails, the API stops. Use an odd number: one, or at least three.'
        : `etcd needs a majority and stays up while at most ${tolerated} of them fail. Use an odd number.`,
    fix: ({ proposal }) => `Use ${proposal} servers`,
  },
  'sqlite-ha': {
    title: ({ servers }) => `SQLite serves one server; the plan has ${servers}.`,
    consequence: () =>
      'The second server cannot join. Several servers need embedded etcd (cluster-init on the first) or an external database.',
    fix: () => 'Use embedded etcd',
  },
} satisfies SomeRuleTexts;
