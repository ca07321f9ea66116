import type { SomeRuleTexts } from '../../rule-text';

export const consistencyTexts = {
  'etcd-even': {
    title: ({ servers }) =>
      `etcd のサーバーを ${servers} 台にしても、耐えられる故障の台数は ${servers - 1} 台のときと変わりません。`,
    consequence: ({ tolerated }) =>
      tolerated === 0
        ? 'etcd は過半数が必要なため、どちらか 1 台が止まると API も止まります。1 台または 3 台以上の奇数にします。'
        : `etcd は過半数が必要で、耐えられるのは ${tolerated} 台の故障までです。奇数台にします。`,
    fix: ({ proposal }) => `サーバーを ${proposal} 台にする`,
  },
  'sqlite-ha': {
    title: ({ servers }) => `SQLite で動かせるサーバーは 1 台だけですが、プランには ${servers} 台あります。`,
    consequence: () =>
      '2 台目のサーバーが参加できません。複数のサーバーには、組み込み etcd（1 台目に cluster-init）か外部データベースが必要です。',
    fix: () => '組み込み etcd を使う',
  },
} satisfies SomeRuleTexts;
