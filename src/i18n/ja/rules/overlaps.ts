import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

export const overlapTexts = {
  'overlap-pod-svc': {
    title: ({ pods, services }) => `ポッドの範囲 ${pods} とサービスの範囲 ${services} が重なっています。`,
    consequence: ({ isAllTaken }) =>
      isAllTaken
        ? 'K3s は起動しますが、どのノードにもポッド用のブロックが割り当てられず、それを知らせるものもありません。互いに重ならない範囲にします。'
        : 'K3s は起動しますが、サービスの範囲にかかるブロックを何も言わずに飛ばし、通信が誤った宛先に向かうこともあります。互いに重ならない範囲にします。',
    fix: ({ newPods, newServices }) =>
      newPods !== null && newServices !== null
        ? `ポッドに ${newPods}、サービスに ${newServices} を使う`
        : newServices !== null
          ? `サービスに ${newServices} を使う`
          : newPods !== null
            ? `ポッドに ${newPods} を使う`
            : '重ならない範囲を使う',
  },
  'overlap-host-net': {
    title: ({ range, address, node, nodes }) =>
      nodes > 1
        ? `ポッドの範囲 ${range} に、${address} など ${count(nodes)} 台のノードのアドレスが含まれています。`
        : node === null || node === ''
          ? `ポッドの範囲 ${range} に、ノード自身のアドレス ${address} が含まれています。`
          : `ポッドの範囲 ${range} に、${node} のアドレス ${address} が含まれています。`,
    consequence: () =>
      'K3s は何も言いませんが、ノード同士や LAN の宛先がポッドとして扱われ、通信できなくなります。ほかで使っていない範囲にします。',
    fix: ({ proposal }) => (proposal === null ? '空いている範囲を使う' : `ポッドに ${proposal} を使う`),
  },
  'overlap-node-address': {
    title: ({ range, address, count: addresses }) =>
      addresses > 1
        ? `サービスの範囲 ${range} に、${address} などノードのアドレスが ${count(addresses)} 個含まれています。`
        : `サービスの範囲 ${range} に、ノードのアドレス ${address} が含まれています。`,
    consequence: () =>
      'K3s は何も言いませんが、DNS を含むサービスにノード自身のアドレスが割り当てられることがあります。ほかで使っていない範囲にします。',
    fix: ({ proposal }) => (proposal === null ? '空いている範囲を使う' : `サービスに ${proposal} を使う`),
  },
} satisfies SomeRuleTexts;
