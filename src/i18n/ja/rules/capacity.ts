import { CNI_NAME } from '../../cni-name';
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
    `ノードあたり ${count(planned)} 個のポッドは、Kubernetes が検証している ${count(tested)} 個を超えています。`,
  nodes: (planned: number, tested: number) =>
    `ノード ${count(planned)} 台は、Kubernetes が検証している ${count(tested)} 台を超えています。`,
  pods: (planned: number, tested: number) =>
    `合計 ${count(planned)} 個のポッドは、Kubernetes が検証している ${count(tested)} 個を超えています。`,
} as const;

export const capacityTexts = {
  'nodes-exceed-subnets': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      `${range} で使える /${nodeCidrMaskSize} のブロックは ${count(blocks)} 個で、ノード ${count(nodes)} 台に足りません。`,
    consequence: ({ cni }) =>
      cni !== 'flannel'
        ? `${CNI_NAME[cni] ?? 'CNI'} はポッドのアドレスをこのブロックから割り当てるため、足りない分のノードでは独自のネットワークを持つポッドが起動しません。範囲は後から変更できないため、ノードマスクを長くするか、ポッドの範囲を広げます。`
        : '足りない分のノードにはブロックが割り当てられません。ノードは Ready に見えますが、ポッドが起動しません。範囲は後から変更できないため、ノードマスクを長くするか、ポッドの範囲を広げます。',
    fix: layoutLabel,
  },
  'nodes-near-limit': {
    title: ({ range, nodeCidrMaskSize, blocks, nodes }) =>
      `ノード ${count(nodes)} 台は、${range} にある /${nodeCidrMaskSize} のブロック ${count(blocks)} 個の 80% を超えます。`,
    consequence: () =>
      '増やす余地がほとんどなく、ポッドの範囲は後から変更できません。今のうちにノードマスクを長くするか、範囲を広げます。',
    fix: layoutLabel,
  },
  'ppn-exceeds-subnet': {
    title: ({ podsPerNode, nodeCidrMaskSize, addresses }) =>
      `ノードのブロック /${nodeCidrMaskSize} のポッド用アドレスは ${count(addresses)} 個で、ポッド ${count(podsPerNode)} 個に足りません。`,
    consequence: () =>
      'あふれたポッドは「no IP addresses available」となり、ContainerCreating のまま進みません。ブロックを大きくし、ノードが入りきらなくなる場合はポッドの範囲も広げます。',
    fix: layoutLabel,
  },
  'maxpods-exceeds-subnet': {
    title: ({ maxPods, isDefault, nodeCidrMaskSize, addresses }) =>
      isDefault
        ? `kubelet はデフォルトで最大 ${count(maxPods)} 個のポッドを起動しますが、ノードのブロック /${nodeCidrMaskSize} のポッド用アドレスは ${count(addresses)} 個です。`
        : `max-pods は ${count(maxPods)} ですが、ノードのブロック /${nodeCidrMaskSize} のポッド用アドレスは ${count(addresses)} 個です。`,
    consequence: () =>
      'スケジューラーはアドレスの数を超えるポッドをノードに配置し、あふれたポッドは ContainerCreating のまま進みません。max-pods を下げるか、ブロックを大きくします。',
    fix: ({ addresses }) => `max-pods を ${count(addresses)} にする`,
  },
  'ppn-needs-maxpods': {
    title: ({ podsPerNode, maxPods, isDefault }) =>
      isDefault
        ? `ノードあたり ${count(podsPerNode)} 個のポッドを予定していますが、kubelet が起動するのはデフォルトで ${count(maxPods)} 個までです。`
        : `ノードあたり ${count(podsPerNode)} 個のポッドを予定していますが、max-pods は ${count(maxPods)} です。`,
    consequence: ({ maxPods }) =>
      `スケジューラーが各ノードに配置するのは ${count(maxPods)} 個までで、残りのポッドは Pending のままになります。すべてのノードに max-pods を設定します。`,
    fix: ({ podsPerNode }) => `max-pods を ${count(podsPerNode)} にする`,
  },
  'ppn-beyond-tested': {
    title: ({ beyond, planned, tested }) => BEYOND[beyond](planned, tested),
    consequence: ({ beyond }) =>
      beyond === 'podsPerNode'
        ? '性能の高いマシンでは動くかもしれませんが、検証されていません。ノードを増やして 1 台あたりのポッドを減らせば、範囲内に収まります。'
        : '動くかもしれませんが、検証されていません。小さなクラスターに分ければ、範囲内に収まります。',
    fix: null,
  },
  'join-in-batches': {
    title: ({ machines, most }) =>
      `マシン ${machines} 台を一度に参加させると多すぎます。一度に ${most} 台までにします。`,
    consequence: () =>
      'ノードの参加にはサーバーの CPU が使われ、一度に多いと過負荷になることがあります。参加したノードが Ready になってから、次のマシンを起動します。',
    fix: null,
  },
} satisfies SomeRuleTexts;
