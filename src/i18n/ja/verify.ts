import type { VerifyTexts } from '../../core/render/verify/verify-texts';

const FAMILY = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;
const USES = {
  api: 'API サーバー',
  etcd: 'etcd',
  kubelet: 'kubelet',
  flannel: 'flannel のトンネル',
} as const;

export const verifyTexts: VerifyTexts = {
  purpose:
    '稼働中のクラスターをこのプランと照らし合わせます。何も変更しません。サーバーで root として実行: sh verify.sh（エージェントでは、そのマシンだけを確認します）',
  exitCodes: '終了コード: 0 は確認できたことがすべて一致、1 は相違あり、2 は相違はないが確認できないことがあった場合。',
  labels: { agrees: '一致  ', differs: '相違  ', unseen: '未確認', note: '補足  ' },
  summary: (agreed, differed, unseen) => `一致: ${agreed}　相違: ${differed}　確認できず: ${unseen}`,
  notRoot: 'root で実行してください。',
  missingTool: (tool) => `このスクリプトには ${tool} が必要ですが、インストールされていません。`,
  cluster: 'クラスター',
  server: (machine) => `このマシン: ${machine}（サーバー）`,
  agent: (machine) => `このマシン: ${machine}（エージェント）`,
  apiSilent:
    'API サーバーが kubectl に応答しません。K3s が動いていない可能性があります。理由は journalctl -u k3s でわかります。',
  apiOnServers:
    'エージェントには API を使うための認証情報がありません。ノードとサービスも確認するには、サーバーでも実行してください。',
  nodes: {
    counted: (found) => `ノードの数はプランどおりです: ${found}`,
    tooFew: (found, planned) => `ノードの数は ${found} です。プラン: ${planned}`,
    tooMany: (found, planned) => `ノードの数は ${found} です。プランの上限: ${planned}`,
    named: 'ノードの名前はプランの一覧どおりです。',
    missing: (node) => `プランの一覧にあるノード ${node} がありません。`,
    unlisted: (node) => `ノード ${node} はプランの一覧にありません。`,
    ready: 'すべてのノードが Ready です。',
    notReady: (node, reason) => `${node} が Ready ではありません: ${reason}`,
    withoutCni: (node) => `${node} が Ready ではありません。CNI がまだインストールされていません。`,
    release: 'すべてのノードの K3s は、プランどおりのリリースです。',
    otherRelease: (node, found, planned) => `${node} のリリースは ${found} です。プラン: ${planned}`,
    addresses: (families) =>
      `すべてのノードのアドレス（InternalIP）はプランどおりです: ${families.map((family) => FAMILY[family]).join('、')}${families.length > 1 ? ' の順' : ''}`,
    noAddress: (node, family, found) => `${node} に ${FAMILY[family]} アドレスがありません（InternalIP: ${found}）。`,
    otherFirst: (node, primary, found) =>
      `${node} のアドレスは、プライマリの ${FAMILY[primary]} が先頭になっていません（InternalIP: ${found}）。`,
    otherAddresses: (node, planned, found) => `${node} のアドレスは ${found} です。プランの node-ip: ${planned}`,
    outsideRanges: 'ポッドとサービスの範囲に入るアドレスを持つノードはありません。',
    insidePods: (node, address, range) =>
      `${node} のアドレス ${address} がポッドの範囲 ${range} に入っています。このアドレス宛てのパケットが、ポッドのネットワークに送られることがあります。`,
    taken: (node, address, service) =>
      `${node} のアドレス ${address} が、Service ${service} にも割り当てられています。クラスターから ${node} 宛ての通信は、このサービスに向かいます。`,
    insideServices: (node, address, range) =>
      `${node} のアドレス ${address} がサービスの範囲 ${range} に入っています。同じアドレスがサービスに割り当てられると、このノード宛ての通信はそのサービスに向かいます。`,
  },
  blocks: {
    fit: (ranges) => `すべてのノードに、それぞれ別のポッド用ブロックがあります: ${ranges.join('、')}`,
    none: (node, ranges) =>
      `${node} にポッド用のブロック（podCIDR）がありません（範囲: ${ranges.join('、')}）。ノードが Ready でも、ポッドは起動しません。`,
    noneNeeded: (node) => `${node} にポッド用のブロック（podCIDR）はありません。この CNI はブロックを使いません。`,
    tooFew: (found, room) => `ノードの数は ${found} ですが、ポッドの範囲にあるブロックは ${room} 個だけです。`,
    noFamily: (node, family, range) =>
      `${node} に ${FAMILY[family]} のポッド用ブロックがありません。プランの範囲: ${range}`,
    extraFamily: (node, block, family) =>
      `${node} にポッド用のブロック ${block} がありますが、プランは ${FAMILY[family]} を使いません。`,
    otherFirst: (node, blocks, primary) =>
      `${node} のポッド用ブロックは ${blocks} の順です。プライマリの ${FAMILY[primary]} が先頭になるはずです。`,
    outside: (node, block, range) => `${node} のポッド用ブロック ${block} は、プランの範囲 ${range} の外にあります。`,
    otherSize: (node, block, prefixLength) =>
      `${node} のポッド用ブロックは ${block} です。プランの大きさ: /${prefixLength}`,
    shared: (node, block) => `${node} のポッド用ブロック ${block} は、ほかのノードにも割り当てられています。`,
  },
  services: {
    range: (ranges) => `サービスの範囲はプランどおりです: ${ranges}`,
    otherRange: (found, planned) => `サービスの範囲は ${found} です。プラン: ${planned}`,
    api: (address) => `Service kubernetes は、範囲の最初のアドレス ${address} にあります。`,
    otherApi: (found, planned) => `Service kubernetes のアドレスは ${found} です。プラン: ${planned}`,
    noApi: 'Service kubernetes がありません。',
    dns: (addresses) => `Service kube-dns のアドレスはプランどおりです: ${addresses}`,
    otherDns: (found, planned) => `Service kube-dns のアドレスは ${found} です。プランの cluster-dns: ${planned}`,
    noDns: (planned) =>
      `アドレス ${planned} にあるはずの Service kube-dns がありません。ポッドは名前を解決できません。`,
    noDnsOutside: (address, ranges) =>
      `Service kube-dns がありません。cluster-dns の ${address} がサービスの範囲 ${ranges} の外にあるためです。ポッドは名前を解決できません。`,
  },
  flannel: {
    backend: (backend) => `flannel は、すべてのノードでバックエンド ${backend} を使っています。`,
    otherBackend: (node, found, planned) => `${node} の flannel のバックエンドは ${found} です。プラン: ${planned}`,
    unregistered: (node) =>
      `${node} に flannel のアノテーションがありません。flannel がポッド用のブロックを待っているか、動いていません。`,
    reachable: 'flannel がほかのノードに知らせているアドレスは、どれもそのノード自身のものです。',
    elsewhere: (node, found, addresses) =>
      `${node} の flannel が知らせているアドレス ${found} は、このノードのアドレス（${addresses}）ではありません。flannel は node-ip ではなくデフォルトルートに従います。ネットワークが違う場合は flannel-iface を設定してください。`,
    notOverwritten: (node, external) =>
      `${node} の flannel が、外部アドレス ${external} を知らせていません（flannel-external-ip）。`,
    unknownConf: 'flannel 自身の設定の内容がプランにないため、バックエンドは照合しません。',
    noEnv: (file) =>
      `${file} がありません。flannel がこのマシンのブロックを得ていないため、ここではポッドが起動しません。`,
    network: (file, range) => `${file} のポッドの範囲はプランどおりです: ${range}`,
    otherNetwork: (file, found, planned) => `${file} のポッドの範囲は ${found} です。プラン: ${planned}`,
    noNetwork: (file, family, planned) => `${file} に ${FAMILY[family]} のポッドの範囲がありません。プラン: ${planned}`,
    subnetOutside: (file, found, range, prefixLength) =>
      `${file} にあるこのマシンのブロックは ${found} で、${range} の中の /${prefixLength} ではありません。`,
    otherSubnet: (file, found, blocks) =>
      `${file} にあるこのマシンのブロックは ${found} ですが、ノードのポッド用ブロックは ${blocks} です。`,
    mtu: (file, mtu) => `${file} のポッドの MTU は ${mtu} です。`,
    otherMtu: (file, found, planned) => `${file} のポッドの MTU は ${found} です。プラン: ${planned}`,
    link: (name, mtu) => `インターフェース ${name} があり、MTU は ${mtu} です。`,
    noLink: (name) => `このバックエンドが作るインターフェース ${name} がありません。`,
    otherLinkMtu: (name, found, planned) => `インターフェース ${name} の MTU は ${found} です。プラン: ${planned}`,
  },
  cni: {
    file: (file) => `コンテナランタイムは CNI の設定 ${file} を使います。`,
    noFile: (folder) =>
      `${folder} に CNI の設定がありません。CNI がインストールされていないため、ここではポッドが起動しません。`,
    otherFile: (found, planned) =>
      `コンテナランタイムは、フォルダーの先頭にある CNI の設定 ${found} を使います。プラン: ${planned}`,
    pools: (ranges) => `IP プールはプランどおりです: ${ranges}`,
    noPool: (range, found) => `IP プール ${range} がありません。あるもの: ${found}`,
    otherBlockSize: (range, found, planned) =>
      `IP プール ${range} のブロックの大きさは /${found} です。プラン: /${planned}`,
    unreadable: (what) => `kubectl で ${what} を表示できません。CNI がまだインストールされていない可能性があります。`,
    unchecked: (cni) =>
      cni === null
        ? 'どの CNI を使うかがプランにないため、CNI が持つ範囲は照合しません。'
        : `${cni} が持つ範囲は照合しません。${cni} のツールで確認できます。`,
    ciliumBlocks: 'Cilium は、すべてのノードにプランのプールからブロックを割り当てています。',
    noCiliumBlock: (node) => `Cilium が、${node} にすべてのファミリーのブロックを割り当てていません（CiliumNode）。`,
    ciliumBlockOutside: (node, block, ranges) =>
      `Cilium が ${node} に割り当てたブロック ${block} は、プランのプール ${ranges} の外にあります。`,
    canalNetwork: (range) => `canal-config のポッドの範囲はプランどおりです: ${range}`,
    otherCanalNetwork: (found, planned) => `canal-config のポッドの範囲は ${found} です。プラン: ${planned}`,
  },
  machine: {
    notANode: 'このマシンのアドレスを持つノードがありません。kubectl が別のクラスターを見ている可能性があります。',
    noUplink: (family) =>
      `ほかのマシンにつながるインターフェース（${FAMILY[family]} のデフォルトルート）が見つからないため、MTU は照合しません。`,
    uplinkMtu: (link, mtu) => `インターフェース ${link} の MTU はプランどおりです: ${mtu}`,
    otherUplinkMtu: (link, found, planned) => `インターフェース ${link} の MTU は ${found} です。プラン: ${planned}`,
    gateways: 'デフォルトゲートウェイは、ポッドとサービスの範囲の外にあります。',
    gatewayTaken: (gateway, service) =>
      `デフォルトゲートウェイのアドレス ${gateway} が、Service ${service} にも割り当てられています。ゲートウェイ宛ての通信は、このサービスに向かいます。`,
    gatewayInside: (gateway, range) =>
      `デフォルトゲートウェイ ${gateway} がプランの範囲 ${range} に入っています。ゲートウェイ宛ての通信がクラスターの中に向かうことがあります。`,
    addressInside: (address, range) =>
      `このマシンのアドレス ${address} がプランの範囲 ${range} に入っています。このアドレス宛ての通信がクラスターの中に向かうことがあります。`,
    addressesOutside: 'このマシンのアドレスは、ポッドとサービスの範囲の外にあります。',
    forwarding: (family) => `カーネルは ${FAMILY[family]} パケットを転送します。`,
    notForwarding: (family, key, found) =>
      `カーネルが ${FAMILY[family]} パケットを転送しません（${key}: ${found}）。ポッドの通信はこのマシンの外に届きません。`,
    routerAdvertisements: (link, value) =>
      `IPv6 のデフォルトルートは ${link} のルーター広告によるもので、accept_ra は ${value} です（2 はパケットを転送していてもカーネルが広告を受け取り、0 はネットワーク管理サービスが受け取る設定）。`,
    ignoredAdvertisements: (link, value) =>
      `IPv6 のデフォルトルートは ${link} のルーター広告によるものですが、accept_ra が ${value} です。パケットを転送するカーネルは広告を無視するため、期限が切れるとルートが消えます。net.ipv6.conf.${link}.accept_ra を 2 にしてください。`,
    noAdvertisedRoute: 'プランにある、ルーター広告による IPv6 のデフォルトルートがありません。',
    listening: (ports) => `必要なポートで待ち受けています: ${ports}`,
    silent: (protocol, port, use) => `${protocol} ${port}（${USES[use]}）で待ち受けているプログラムがありません。`,
    noSocketTool: 'ss でも netstat でもソケットを表示できないため、ポートは照合しません。',
  },
};
