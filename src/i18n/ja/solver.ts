import { count } from '../format';
import type { SolverMessages } from '../solver-messages';
import { spaced } from './spaced';

const RANGES = { clusterCidr: 'ポッド', serviceCidr: 'サービス' } as const;

export const solver: SolverMessages = {
  title: '範囲を自動で決める',
  lead: 'クラスターに必要な数と周囲のネットワークから、範囲、ノードマスク、max-pods を提案します。数字にはそれぞれ理由を添えます。',
  open: '必要な数とプールを指定する',
  needs: '必要な数',
  pools: '使ってよいプール',
  poolsOf: (family) => `使ってよいプール（${family}）`,
  defaults: 'K3s のデフォルトの範囲',
  defaultsHint: '空いていれば使う',
  privateBlock: 'プライベート（RFC 1918）',
  sharedSpace: '共有アドレス（Tailscale や通信事業者が使用）',
  randomUla: 'ランダムなプライベートプレフィックス（RFC 4193）',
  newUla: '別のランダムなプレフィックスにする',
  ownPrefix: (family) => `自分のプレフィックス（${family}）`,
  ownPrefixHint: 'ネットワーク担当から割り当てられたものなど。K3s のデフォルトよりも先に使います。',
  prefixProblems: {
    'not-a-range': '範囲として読めません。アドレス、「/」、プレフィックス長の順に書きます。',
    'other-family': 'もう一方のアドレスファミリーの範囲です。',
    reserved: '予約された範囲で、ネットワークには使えません。',
    documentation: '例示専用の範囲で、実際のネットワークには使えません。',
  },
  avoids: (networks, addresses) =>
    `既存のネットワーク ${networks} 個と、プランにあるアドレス ${addresses} 個を避けます。`,
  find: '範囲を探す',
  results: '提案',
  kinds: {
    preferred: '第一候補',
    'other-pool': '別のプール',
    'other-place': '別の場所',
    tighter: '最小限の大きさ',
    roomier: '余裕のある大きさ',
    'next-best': '次の候補',
  },
  use: 'これを使う',
  useNamed: (kind) => `これを使う: ${kind}`,
  inUse: '使用中',
  perNode: (mask) => `ノードごとに /${mask}`,
  maxPods: 'max-pods',
  blocks: (blocks, left) => `ブロック ${blocks} 個、最大時の残り ${left} 個`,
  podAddresses: (addresses) => `ノードあたりのポッド用アドレス ${addresses} 個`,
  serviceAddresses: (usable, left) => `サービス ${usable} 個、残り ${left} 個`,
  why: 'この数字の理由',
  reasons: {
    place: ({ field, range, why, pool, blocker }) => {
      if (why === 'default') return `${range} は、K3s がデフォルトで${RANGES[field]}に使う範囲で、空いています。`;
      const where =
        why === 'lowest'
          ? `${range} は、${spaced(pool ?? 'プール', 'の中で')}${RANGES[field]}に使える空きのうち、先頭の範囲です。`
          : `${range} は、${spaced(pool ?? 'プール', 'の中で')}${RANGES[field]}に使える空いた範囲です。`;
      return blocker === null ? where : `${where}K3s のデフォルトの範囲は、${spaced(blocker, 'と')}重なります。`;
    },
    'cluster-cidr': ({ prefixLength, nodes, blocks, growth, shape }) => {
      const holds = `/${prefixLength} にはノードブロックが ${count(blocks)} 個入り、最大時のノードは ${count(nodes)} 台です`;
      if (growth === 'a-fifth') return `${holds}。2 倍の広さは取れませんが、5 分の 1 は残ります。`;
      if (shape === 'default') return `${holds}。K3s のデフォルトの大きさで、2 倍まで増やせます。`;
      return shape === 'boundary'
        ? `${holds}。2 倍まで増やせ、4 ビットの区切りにも合います。`
        : `${holds}。2 倍まで増やせます。`;
    },
    'node-mask': ({ nodeCidrMaskSize, podsPerNode, addresses, growth, isDefault }) => {
      const gives = `/${nodeCidrMaskSize} なら、各ノードのポッド ${count(podsPerNode)} 個に対してアドレスが ${count(addresses)} 個あります`;
      if (isDefault) return `${gives}。Kubernetes のデフォルトなので、フラグは不要です。`;
      return growth === 'double'
        ? `${gives}。2 倍あるので、アドレスは間を置いてから再利用されます。`
        : `${gives}。足りますが、アドレスは早めに再利用されます。`;
    },
    'service-cidr': ({ prefixLength, services, usable, isDefault }) =>
      `/${prefixLength} にはサービスが ${count(usable)} 個入ります。必要なのは K3s 自身の分を含めて ${count(services)} 個です。${isDefault ? 'K3s のデフォルトの大きさです。' : ''}`,
    'max-pods': ({ maxPods, why }) => {
      switch (why) {
        case 'default':
          return `max-pods は kubelet のデフォルトの ${count(maxPods)} のままです。`;
        case 'wanted':
          return `max-pods は、ノードあたりに必要なポッド数に合わせて ${count(maxPods)} にします。kubelet のデフォルトは 110 です。`;
        case 'half-of-block':
          return `max-pods は、ノードブロックのアドレスの半分にあたる ${count(maxPods)} にします。`;
      }
    },
    masquerade: ({ range }) =>
      `${range} はプライベートなので、flannel-ipv6-masq を有効にします。無効のままでは、ポッドからインターネットに出られません。`,
  },
  found: (proposals, pods, services) =>
    `提案は ${proposals} 件です。第一候補は、ポッドが ${pods}、サービスが ${services} です。`,
  impossibleTitle: 'このプールでは実現できません',
  impossible: {
    'no-pool': ({ family }) =>
      `${family} に使ってよいプールがありません。上で選ぶか、自分のプレフィックスを入力してください。`,
    'no-room': ({ family }) =>
      `${family} に使ってよいプールは、すでに使われているか、小さすぎます。ノード、ポッド、サービスを減らしても入らないので、別のプールを選んでください。`,
    nodes: ({ family, wanted, most }) =>
      `${family} のプールには、ブロックの 5 分の 1 を空けると ${most} 台分のノードしか入りません。必要なのは ${wanted} 台です。`,
    'pods-per-node': ({ family, wanted, most }) =>
      `${family} のプールには、ノードあたり ${most} 個のポッドしか入りません。必要なのは ${wanted} 個です。`,
    services: ({ family, wanted, most }) =>
      `${family} のプールには、5 分の 1 を空けると ${most} 個のサービスしか入りません。必要なのは ${wanted} 個です。`,
  },
  nearestTitle: '最も近い案',
  useNearest: {
    nodes: (most) => `最大時 ${most} 台のプランにする`,
    'pods-per-node': (most) => `ノードあたりポッド ${most} 個のプランにする`,
    services: (most) => `サービス ${most} 個のプランにする`,
  },
  nothingNear: '提案できる近い案はありません。',
  findFree: '空きを探す',
  findFreeFor: (range) => `空きを探す: ${range} の次の範囲`,
  moved: (name, range) => `${name}: ${range} に移しました。`,
  noOther: (name) => `${name}: 同じ大きさの空きはほかにありません。`,
};
