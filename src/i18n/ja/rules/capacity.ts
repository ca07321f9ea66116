import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

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
    ? '範囲を広げるか、マスクを変える'
    : proposal === range
      ? `ノードごとに /${proposedMask} を使う`
      : `ポッドに ${proposal}、ノードごとに /${proposedMask} を使う`;

const BEYOND = {
  podsPerNode: (planned: number, tested: number) =>
    `ノードあたり ${count(planned)} ポッドは、Kubernetes が試験している ${count(tested)} を超えています。`,
  nodes: (planned: number, tested: number) =>
    `${count(planned)} ノードは、Kubernetes が試験している ${count(tested)} を超えています。`,
  pods: (planned: number, tested: number) =>
    `合計 ${count(planned)} ポッドは、Kubernetes が試験している ${count(tested)} を超えています。`,
} as const;

export const capacityTexts = {
  'nodes-exceed-subnets': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      `${range} で使える /${nodeCidrMaskSize} のブロックは ${count(blocks)} 個で、${count(nodes)} ノードに足りません。`,
    consequence: () =>
      '足りない分のノードにはブロックが割り当てられません。ノードは Ready に見えますが、ポッドが起動しません。範囲は後から変更できないため、ノードのマスクを長くするか、ポッドの範囲を広げます。',
    fix: layoutLabel,
  },
  'nodes-near-limit': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      `${count(nodes)} ノードで、${range} の /${nodeCidrMaskSize} のブロック ${count(blocks)} 個の 80% を超えます。`,
    consequence: () =>
      '増やす余地がほとんどなく、ポッドの範囲は後から変更できません。今のうちにノードのマスクを長くするか、範囲を広げます。',
    fix: layoutLabel,
  },
  'ppn-exceeds-subnet': {
    title: ({ podsPerNode, nodeCidrMaskSize, addresses }) =>
      `ノードのブロック /${nodeCidrMaskSize} のポッド用アドレスは ${count(addresses)} 個で、${count(podsPerNode)} ポッドに足りません。`,
    consequence: () =>
      'あふれたポッドは「no IP addresses available」となり、ContainerCreating のまま進みません。ブロックを大きくし、ノードが入りきらなくなる場合はポッドの範囲も広げます。',
    fix: layoutLabel,
  },
  'maxpods-exceeds-subnet': {
    title: ({ maxPods, isDefault, nodeCidrMaskSize, addresses }) =>
      isDefault
        ? `kubelet は既定で最大 ${count(maxPods)} ポッドを起動しますが、ノードのブロック /${nodeCidrMaskSize} のポッド用アドレスは ${count(addresses)} 個です。`
        : `max-pods は ${count(maxPods)} ですが、ノードのブロック /${nodeCidrMaskSize} のポッド用アドレスは ${count(addresses)} 個です。`,
    consequence: () =>
      'スケジューラーはアドレスの数より多くのポッドをノードに配置し、あふれたポッドは ContainerCreating のまま進みません。max-pods を下げるか、ブロックを大きくします。',
    fix: ({ addresses }) => `max-pods を ${count(addresses)} にする`,
  },
  'ppn-needs-maxpods': {
    title: ({ podsPerNode, maxPods, isDefault }) =>
      isDefault
        ? `ノードあたり ${count(podsPerNode)} ポッドの計画ですが、kubelet が起動するのは既定で ${count(maxPods)} までです。`
        : `ノードあたり ${count(podsPerNode)} ポッドの計画ですが、max-pods は ${count(maxPods)} です。`,
    consequence: ({ maxPods }) =>
      `スケジューラーは各ノード ${count(maxPods)} ポッドで配置をやめ、残りは Pending のままになります。すべてのノードに max-pods を設定します。`,
    fix: ({ podsPerNode }) => `max-pods を ${count(podsPerNode)} にする`,
  },
  'ppn-beyond-tested': {
    title: ({ beyond, planned, tested }) => BEYOND[beyond](planned, tested),
    consequence: ({ beyond }) =>
      beyond === 'podsPerNode'
        ? '性能の高いマシンでは動くかもしれませんが、試験されていません。ノードを増やして 1 台あたりのポッドを減らせば、範囲内に収まります。'
        : '動くかもしれませんが、試験されていません。小さなクラスターに分ければ、範囲内に収まります。',
    fix: null,
  },
} satisfies SomeRuleTexts;
