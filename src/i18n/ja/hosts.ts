import type { HostTexts } from '../../core/render/hosts/host-texts';
import { spaced } from './spaced';

export const hostTexts: HostTexts = {
  place: {
    prepare: (script) => `K3s のインストール前に、すべてのマシンで root として実行: sh ${script}`,
    firewalld: (usage) => `firewalld が動いているすべてのマシンで、root として実行: ${usage}`,
    ufw: (usage) => `ufw が動いているすべてのマシンで、root として実行: ${usage}`,
    nftables: (file) => `独自の nftables ルールがあるすべてのマシンに置き、次で読み込む: nft -f ${file}`,
    groups: 'クラウドのセキュリティグループや、マシン間にあるファイアウォールに設定するルール',
  },
  script: {
    notRoot: 'root で実行してください。',
    missing: (program) => `このマシンに ${program} がインストールされていません。`,
    role: (usage) => `このマシンの役割を指定してください: ${usage}`,
    openNodes: (variable, family) =>
      `プランには ${family === 'ipv4' ? 'IPv4' : 'IPv6'} アドレスが書かれていません。先にこのファイルの ${variable} に、アドレスまたは範囲を空白で区切って書き込んでください。`,
    nodes: 'クラスターのすべてのノード',
    servers: 'サーバー。etcd と通信するのはサーバーだけです',
    pods: 'ポッド。自分が動いているノードと通信します',
    admins: 'クラスターの外から kubectl を使う場所。アドレスまたは範囲で、プランからはわかりません',
    joiners:
      'tailnet の外のアドレスを参加先とするマシンは、自分のアドレスからサーバーの 6443 に接続します。マシンのアドレスも許可してください。',
    cniPorts: 'ここにないもの: ポッドのパケットを運ぶ仕組みのポート。その製品のドキュメントで確認してください。',
    clients: (hasServiceLb) =>
      `ここにないもの: NodePort と、${hasServiceLb ? 'ServiceLB の 80 と 443' : 'LoadBalancer のサービスのポート'}。これらのパケットは、このルールで判定される前に書き換えられるため、ルールがなくても届きます。閉じるには、マシンより手前で行います。`,
    done: '完了しました。',
  },
  prepare: {
    otherPlatform: (planned) => `このプランは別のプラットフォーム（${planned}）向けです。このマシン:`,
    otherRelease: (planned) => `このプランは別のリリース（${planned}）向けです。このマシン:`,
    unknownPlatform: 'このプラットフォームに固有の準備はわかりません。共通の準備だけを行います:',
    written: '書き込みました:',
    unchanged: '変更なし:',
    packages: 'パッケージ',
    modules: 'このプランのネットワークに必要なカーネルモジュール。iptables 用のモジュールは K3s が自分で読み込みます',
    moduleMissing:
      '実行中のカーネルに次のモジュールがありません。カーネルを更新した後であれば、再起動してからもう一度実行してください:',
    rebootForModules:
      'パッケージは、実行中のカーネルより新しいカーネルのものです。再起動してからもう一度実行してください:',
    wireguardRhel8: (packageName) =>
      `リリース 8 のカーネルには WireGuard がありません。ELRepo の ${packageName} をインストールしてください。セキュアブートでは鍵の登録が必要で、次のマイナーリリースへの更新で動かなくなることがあります。vxlan を選ぶ方法もあります。`,
    sysctl: 'カーネルの設定。転送は K3s も有効にしますが、ほかのプログラムが元に戻すことがあります',
    acceptRa:
      'マシンがパケットを転送するようになると、アップリンク自体のキーでしか IPv6 のデフォルトルートを保てません。キー all に効果はありません。このリンクでルーター広告を送れる人は、通信の経路を変えられます。',
    noUplink: (usage) =>
      `IPv6 のデフォルトルートがなく、アップリンクがわかりません。インターフェースを指定してください: ${usage}`,
    acceptRaOpen: (line) =>
      `アップリンクのルーター広告をカーネル自体が処理している場合は、/etc/sysctl.d のファイルに、インターフェース名を入れて次の行を書きます: ${line}。systemd-networkd と NetworkManager は自分で処理します。`,
    networkManager: 'NetworkManager がポッドのインターフェースを管理しないようにします',
    networkManagerRunning:
      'K3s がすでに動いています。NetworkManager がインターフェースを手放すように、再起動してください。',
    networkManagerReload:
      'NetworkManager が動いている場合は、NetworkManager に再読み込みさせるかマシンを再起動して、このファイルを読み込ませてください。',
    networkManagerOther:
      'この CNI で NetworkManager の管理から外すインターフェースはわかっていません。CNI のドキュメントで確認してください。',
    nmCloudSetup: 'nm-cloud-setup は、ポッドへの返信を CNI のルートから外してしまいます',
    nmCloudSetupLater:
      'ドキュメントが nm-cloud-setup の無効化を求めているのは、リリース 8.4 までです。その後もクラウドのアドレスごとにルーティングテーブルが追加されるので、ポッドへの返信が届かないときは次を確認してください: ip rule',
    alpineCgroups: 'Alpine では、cgroups サービスが cgroup をマウントします',
    alpineFstab:
      '/etc/fstab に cgroup の行があります。古いリリースから更新したシステムでは、その行を消し、/etc/rc.conf に rc_cgroup_mode="unified" を設定してください。',
    transactional:
      'これはトランザクショナルなシステムです。K3s のインストーラーはポリシーを新しいスナップショットに入れ、K3s を起動しません。再起動してから起動してください。',
    piCgroups: (word) =>
      `メモリの cgroup が無効で、このままでは K3s が起動しません。カーネルのコマンドラインは 1 行です。その行の末尾に ${word} を書き足し、再起動してからもう一度実行してください:`,
    defaultRoute:
      'デフォルトルートがありません。K3s には必要です。ダミーインターフェースを経由するものでもかまいません。',
    oracle:
      'イメージに含まれるルールが、INPUT と FORWARD の末尾でパケットを拒否します。flannel が追加するルールは、その後ろになります。iptables と ip6tables から取り除いて保存するか、許可するルールを先に置いてください。',
    ipsec:
      'バックエンド ipsec には、すべてのマシンに swanctl と charon が必要です。新しいリリースの K3s には、どちらも含まれていません。',
    airGap: 'インターネットに接続できない場合、パッケージはマシンに設定されたミラーから取得されます。',
  },
  firewalld: {
    trusted: 'ポッド。自分のホストへの通信と、ホストを通る転送。転送まで許可するのはゾーン trusted だけです',
    policy: '専用のポリシーを作り直します。マシンのゾーンが許可しているもの（SSH など）は、そのまま残ります',
    reload:
      '2.0.0 より前の firewalld は、再読み込みのときに K3s のルールをすべて消します。K3s が動いている場合は、いま K3s と svclb のポッドを再起動してください。',
    reverse:
      'アップリンクが複数あります。IPv6 の返信が、届いたときとは別のアップリンクから出る場合は、/etc/firewalld/firewalld.conf の IPv6_rpfilter を loose（2.2.0 より前では no）にしてください。',
  },
  ufw: {
    ipv6Off:
      '/etc/default/ufw に IPV6=yes を設定し、次を実行してください: ufw reload。設定しないと、ルールに関係なく IPv6 のパケットがすべて破棄されます。',
    routed: 'flannel のルールより先に、ポッドのパケットが拒否されます。次を実行してください: ufw default deny routed',
    forwarding: 'ポッドのための転送。自分で許可するとわかっているのは flannel だけです',
    ipip: (line) =>
      `ufw では IP in IP を指定できません。/etc/ufw/before.rules の COMMIT より前に次の行を追加し、再読み込みしてください: ${line}`,
    reverse: (file) =>
      `アップリンクが複数あります。ufw の設定により、カーネルは、返信が出るのとは別のアップリンクから届いたパケットを破棄します。${spaced(file, 'に')} net/ipv4/conf/all/rp_filter=2 を設定してください。`,
    inactive:
      'ufw は有効になっていません。ルールは有効にしたときから適用されます。先に SSH を許可してから次を実行してください: ufw enable',
  },
  nftables: {
    load: '専用のテーブルです。もう一度読み込むと置き換わり、ほかには影響しません。ノード間のポートを、ほかからの通信に対して閉じます。パケットを破棄する別のテーブルがある場合は、そちらでも同じパケットを許可してください。',
    onlyInput: '転送のチェーンは置きません。そこで破棄すると、K3s が許可していても届かなくなります。',
    flush:
      'ノードで nft flush ruleset を実行しないでください。K3s のルールも消えます。Debian の nftables.conf はこれで始まるため、起動時にはこのファイルをその後で読み込み、動いているノードでは nftables サービスを再読み込みしたり停止したりしないでください。',
    api: 'ここにないもの: サーバーの 6443。クラスターを管理する人の場所が、プランに書かれていないためです。ノードとポッドからは届く必要があります。',
    open: (set) =>
      `プランに書かれていません。${spaced(set, 'に')}書き込み、それ以外を破棄する下のルールから # を外してください。`,
  },
  groups: {
    title: 'セキュリティグループのルール',
    intro:
      'マシンが受け入れる通信です。クラウドによっては、送信元にグループ自身を指定できます。アドレスを並べるより短くなります。',
    members: 'グループのメンバー',
    group: 'グループ',
    ranges: 'アドレスと範囲',
    open: 'プランにないため、書き込んでください',
    rules: '許可する通信',
    columns: {
      protocol: 'プロトコル',
      ports: 'ポート',
      family: 'ファミリー',
      source: '送信元',
      destination: '宛先',
      purpose: '用途',
    },
    names: { nodes: 'ノード', servers: 'サーバー', pods: 'ポッド', admins: '管理者', clients: 'クライアント' },
    any: 'すべて',
    anyPort: 'すべて',
    notes: '注意',
    outbound:
      '外向きの通信にルールはいりません。クラウドによっては、外向きのルールが 1 つでもあると、それ以外がすべて拒否されます。',
    service: 'サービスの範囲にルールはいりません。そのアドレスは、パケットがマシンを出る前に書き換えられます。',
    dhcp: 'DHCP を使うマシンには、68/udp への応答が必要です。IPv6 では 546/udp です。',
    unwrapped:
      'ポッドのパケットは、ポッドのアドレスのままマシン間を通ります。すべてのマシンで送信元と宛先の検査を無効にするか、転送を許可してください。',
    tailnet:
      'ノードとポッドは tailnet を通して通信します。そこではそのポリシーで決まり、上のルールは tailnet の外からの通信についてのものです。etcd はサーバーのプライベートネットワークを使います。',
    clouds: {
      aws: 'AWS: IPv6 のルールは別に作ります。送信元にはグループ自身を指定できます。ポッドのパケットがポッドのアドレスのまま通る場合は、送信元/送信先チェックを無効にします。',
      azure:
        'Azure: 作成したルールより優先度の低い既定のルールが、仮想ネットワーク全体からの通信を許可しています。ポッドのパケットがポッドのアドレスのまま通る場合は、ネットワークインターフェースで IP 転送を有効にします。',
      gcp: 'Google Cloud: 1 つのルールに書けるのは、IPv4 か IPv6 のどちらかの範囲だけです。グループの代わりに、タグやサービスアカウントも使えます。ポッドのパケットがポッドのアドレスのまま通る場合は、canIpForward を付けてマシンを作成します。',
      hetzner:
        'Hetzner: 外向きのルールが 1 つでもあると、それ以外の外向きの通信は拒否されます。ファイアウォールに設定できるのは、実質 500 件ほどです。プライベートネットワークは IPv4 だけで、フィルターの対象にならないと報告されています。',
      oracle:
        'Oracle: セキュリティリストのほかに、Ubuntu のイメージにもルールがあり、どちらのファミリーでも INPUT と FORWARD の末尾が REJECT です。すべてのマシンで取り除き、保存してください。',
      vmware: null,
      'vmware-nsx': null,
      other: null,
    },
  },
  purposes: {
    api: 'Kubernetes API とノードの参加',
    etcd: 'etcd データストア',
    kubelet: 'kubelet、metrics-server',
    vxlan: 'ノード間の VXLAN。インターネットからは閉じます',
    wireguard: 'ノード間の WireGuard',
    unwrapped: 'ポッドのアドレスのままのパケット',
    geneve: 'ノード間の Geneve',
    ipip: 'ノード間の IP in IP（プロトコル 4）',
    bgp: 'ノード間の BGP',
    typha: 'Calico の Typha',
    'registry-api': '組み込みレジストリミラーのピアの検索',
    'cilium-health': 'Cilium のヘルスチェック',
    hubble: 'Cilium の Hubble',
    antrea: 'Antrea',
    'antrea-members': 'Antrea のメンバー間',
    ovn: 'OVN データベース（それを持つノード）',
    'kube-ovn': 'Kube-OVN',
    'kube-router': 'kube-router の BGP',
    metallb: 'MetalLB のレイヤー 2 モード',
    'metallb-udp': 'MetalLB のレイヤー 2 モード',
    registry: '組み込みレジストリミラー',
    'node-ports': 'NodePort',
    'load-balancer': 'ServiceLB 経由の Traefik',
    icmp: '経路 MTU。IPv6 では近隣の探索にも使います',
  },
};
