import type { UsageMessages } from '../usage-messages';

export const usage: UsageMessages = {
  details: '現在と最大時の数',
  together: '全体',
  counted: '項目',
  dnsMayBeTaken: (addresses) =>
    `${addresses} は静的割り当て用のアドレスに含まれないため、CoreDNS が起動する前にほかのサービスが使う場合があります。`,
  serviceLimits: (release, limits) =>
    `K3s ${release} で使えるサービスの範囲は、${limits.map(({ family, largest, smallest }) => `${family} では /${largest} から /${smallest}`).join('、')} です。`,
  rows: {
    nodeBlocks: 'ノードのブロック',
    blocksUsedNow: '現在の使用',
    blocksUsedAtPeak: '最大時の使用',
    blocksLeftAtPeak: '最大時の残り',
    podsNow: '動かせるポッド（現在）',
    podsAtPeak: '最大時',
    podAddressesNow: 'ポッドのアドレス（現在）',
    podAddressesAtPeak: '最大時',
    services: 'サービスのアドレス',
    servicesPlanned: '予定（K3s 自身の 4 個を含む）',
    servicesLeft: '残り',
  },
  otherCni: {
    details: 'ほかの CNI を使う場合',
    note: (maxPods) =>
      `Calico と Cilium が、それぞれのデフォルトと max-pods ${maxPods} でこのポッドの範囲をどう分けるかを示します。どちらもブロックの大きさは変更できます。`,
    calico: 'Calico',
    calicoBlocks: 'ブロック',
    calicoFullNodes: '満杯にできるノード',
    calicoAddresses: 'ノードあたりの最大アドレス数（20 ブロック）',
    tooSmall: 'ブロックより小さい範囲です',
    cilium: 'Cilium（cluster-pool）',
    ciliumNodes: 'ノード',
    ciliumAddresses: 'ノードあたりのアドレス数（数個は Cilium が使います）',
    ciliumRefused: (longest) => `拒否されます。/${longest} までのマスクを指定してください`,
  },
};
