import type { Blocks, RunbookTexts } from '../../core/render/runbook/runbook-texts';
import { CNI_NAME } from '../cni-name';
import { FAMILY } from '../family';
import { count } from '../format';

const list = (values: readonly string[]): string => values.join('、');
const both = (values: readonly (string | number)[]): string => values.join(' と ');
const cniName = (cni: keyof typeof CNI_NAME): string => CNI_NAME[cni] ?? '使う CNI';

const blocksText = (blocks: readonly Blocks[]): string =>
  blocks.map(({ prefix, range }) => `${range} の ${prefix}`).join('、続いて ');

export const runbookTexts: RunbookTexts = {
  title: (release) => `K3s ${release} の運用手順書`,
  place: '対象: このクラスターの準備、インストール、確認、運用を担当する人',
  intro: [
    'コマンドは、各手順に示したマシンで root として実行します。`NODE` のような大文字の語は、実際の値に置き換えます。',
  ],
  expect: '結果の確認:',
  separator: '、',
  glance: {
    title: 'プランの概要',
    rows: {
      what: '項目',
      value: 'このプラン',
      release: 'K3s',
      machines: 'マシン',
      datastore: 'データストア',
      stack: 'アドレスファミリー',
      pods: 'ポッド範囲',
      blocks: 'ノードのブロック',
      pool: 'CNI の範囲',
      room: '参加できるノード数',
      services: 'サービス範囲',
      api: 'API サーバー（サービスのアドレス）',
      dns: 'DNS',
      domain: 'クラスタードメイン',
      cni: 'CNI',
      mtu: 'ポッドの MTU',
      kubeProxy: 'K3s の kube-proxy',
      policy: 'K3s によるネットワークポリシー',
      egress: 'Egress Selector のモード',
      disabled: '無効にした K3s の部品',
      registration: 'マシンの参加先',
      san: '証明書に加える名前（`tls-san`）',
    },
    on: '有効',
    off: '無効',
    machines: (servers, agents, peak, isAgentless) =>
      [
        `${isAgentless ? 'エージェントレスサーバー' : 'サーバー'} ${count(servers)} 台`,
        agents === 0 ? 'エージェントなし' : `エージェント ${count(agents)} 台`,
        ...(peak === null ? [] : [`最大時のノード数 ${count(peak)}`]),
      ].join('、'),
    datastores: { sqlite: 'SQLite', etcd: '組み込み etcd', external: '外部データベース' },
    stacks: {
      ipv4: 'IPv4 のみ',
      ipv6: 'IPv6 のみ',
      'ipv4-ipv6': 'デュアルスタック（IPv4 がプライマリ）',
      'ipv6-ipv4': 'デュアルスタック（IPv6 がプライマリ）',
    },
    blocks: (prefix, range, blocks, addresses) =>
      `${range} からノードごとに ${prefix}（ブロックは ${count(blocks)} 個、ポッドのアドレスは各 ${count(addresses)} 個）`,
    pool: (range, block) => (block === null ? range : `${range}（ブロックは ${block}）`),
    noRoom: 'なし。この範囲では、どのノードもブロックを得られない',
    blocksUnused: (prefix, range, cni) => `${range} からノードごとに ${prefix}（${cniName(cni)} は使わない）`,
    room: (nodes, full, now, atPeak, podsPerNode) =>
      `${count(nodes)}（${full === null ? '' : `どのノードでもポッドを上限まで動かす場合は ${count(full)}、`}現在 ${count(now)}、最大時 ${count(atPeak)}、ポッドは 1 ノードあたり ${count(podsPerNode)} 個まで）`,
    services: (range, addresses) => `${range}（アドレス ${count(addresses)} 個）`,
    cni: (cni, release) => (release === null ? (CNI_NAME[cni] ?? 'プランに指定なし') : `${cniName(cni)} ${release}`),
    backend: (backend) => `flannel、${backend}`,
    ownBackend: (path) => `flannel、設定は ${path}`,
    tailscale: 'flannel、Tailscale 経由',
    mtu: (mtus, uplinks, isAssumed) =>
      `${mtus.join(' または ')}（アップリンクの MTU: ${uplinks.join(' または ')}${isAssumed ? '。1500 は仮定' : ''}）`,
    noRegistration: 'プランに指定なし',
    ports: 'マシンが受け付ける通信:',
    portColumns: ['プロトコル', 'ポート', '送信元', '宛先', '用途'],
    anyProtocol: 'すべて',
    anyPort: 'すべて',
    cniPorts: 'ポッドのパケットを運ぶ仕組みのポートは、この表にありません。その製品のドキュメントで確認します。',
    fixed: '次のものは、K3s を再起動しても変えられません。',
    classes: {
      never: '新しいクラスターでなければ変えられないもの:',
      extendable: '設定した値は変えられないが、範囲を追加できるもの:',
      'new-nodes': '変更後に参加するノードだけに効くもの:',
    },
    restart:
      '`config.yaml` のほかの設定は、K3s を再起動すれば変わります。すべてのノードで K3s を、またはマシンを再起動しなければならない設定は、「日々の運用」の章にあります。',
    labels: { cni: 'CNI', pool: 'CNI の範囲', block: 'CNI のブロック', ipam: 'CNI の IPAM' },
  },
  before: {
    title: 'インストールの前に',
    everyMachine: 'すべてのマシンで:',
    prepare: 'ファイルを展開したフォルダーから実行し、マシンを準備します。',
    prepared: '最後に「完了しました。」と表示されます。再起動を求められたら、再起動してからもう一度実行します。',
    tools:
      'Alpine では、この手順書のコマンドに必要なパッケージをインストールします。busybox のコマンドには、ないオプションがあります。',
    firewall: (hasChoice) =>
      `ファイアウォールのルールを読み込みます。${hasChoice ? 'マシンに合う行を実行します。' : ''}`,
    firewallOpen: 'プランに書かれていないノードのアドレスがあります。先にファイルの空欄を埋めます。',
    groups: (file) => `${file} の一覧を、クラウド、またはマシン間にあるファイアウォールに設定します。`,
    names: 'マシンごとに異なるホスト名を付けます。',
    namesExpect:
      'どの名前も重複せず、`localhost` でもありません。使われているのは英小文字、数字、`-`、`.` だけです。`node-name` の設定がなければ、この名前がノードの名前になります。',
    clock: '時計を NTP で合わせます。',
    clockExpect: 'どのマシンも同じ時刻を示します。時計が遅れているマシンは、証明書をまだ有効でないと判断します。',
    routes: 'どのマシンにもデフォルトルートが必要です。',
    routesExpect: (families) =>
      `${both(families.map((family) => FAMILY[family]))} のデフォルトルートが 1 行${families.length > 1 ? 'ずつ' : ''}表示されます。`,
    sameLink:
      'IPv4 のデフォルトルートのインターフェースに、両方のファミリーのアドレスがあります。flannel は、どちらのファミリーにもこのインターフェースを使います。',
    free: (ranges) => `クラスターの範囲（${list(ranges)}）が、マシンで使われていないことを確かめます。`,
    freeExpect:
      '何も表示されません。表示されるネットワークがあると、ポッドからそこに届かなくなるか、ポッド宛てのパケットがそちらに流れてしまいます。',
    addresses: 'マシンのアドレスが変わらないようにします。',
    addressesFixed: 'アドレスは、手動で設定されているか、DHCP で予約されています。',
    addressesExpect: (addresses) =>
      `どのマシンにも、${addresses.length === 0 ? '自分の `node-ip` があります。' : `プランのアドレス（${list(addresses)}）のうち自分のものがあります。`}手動で設定されているか、DHCP で予約されています。`,
    pool: (ranges) => `ロードバランサーが使う ${list(ranges)} は、DHCP の配布範囲に含まれていません。`,
    iface: (names) => `flannel が使うインターフェースを確かめます: ${list(names)}`,
    ifaceExpect: (hasIpv4) =>
      hasIpv4
        ? 'UP で、グローバルな IPv4 アドレスが 1 つだけあります。2 つ以上ある場合と 1 つもない場合は、`node-ip` を設定しないと K3s は起動しません。'
        : 'UP で、グローバルな IPv6 アドレスがあります。ない場合は、`node-ip` を設定しないと K3s は起動しません。',
    registration: (address) =>
      `マシンの参加先 ${address} が、すでに動いているサーバーにつながるようにします。このアドレスは DHCP の配布範囲に含めません。`,
    resolves: (name) => `どのマシンでも、${name} からそのアドレスが得られます。`,
    inSan: '`tls-san` に書かれているので、証明書に含まれます。',
    notInSan:
      '`tls-san` に書かれていません。サーバー自身の名前かアドレスであれば、K3s が証明書に加えます。そうでなければ、追加が必要です。',
    leftovers: '以前の Kubernetes が残っていないことを確かめます。',
    leftoversExpect:
      'どのフォルダーも、存在しないか、このプランで置いたファイルのほかは空です。古いデータストアが残っていると、K3s は以前のクラスターとして動き始めます。',
    token: (path) =>
      `最初のサーバーのトークンを、ほかのマシンの ${path} へ暗号化された経路で渡す方法を決めておきます。`,
    datastore: (variable) =>
      `データベースの接続先を用意します。このプランのファイルには書かず、${variable} で渡します。`,
    vpn: (path, form) =>
      `Tailscale をインストールし、再利用できる認証キーを ${form} の形式で ${path} に書き込みます。root だけが読めるようにします。`,
    vpnExpect: (ranges, policy) =>
      `tailnet の \`autoApprovers\` が ${list(ranges)} のルートを承認し、ポリシーがノードとポッドの相互の通信を許可しています。どちらも ${policy} にあります。`,
    registries: (file) =>
      `すべてのノードで、ミラーするレジストリを ${file} の \`mirrors\` に書きます。\`embedded-registry\` だけでは、何もミラーされません。`,
    file: (key, path) => `${key} に指定したファイルを置きます: ${path}`,
    proxy: (variable, networks) =>
      `インストーラーには、プロキシを環境変数で渡します。${variable} にはノードのネットワークを含めます（${list(networks) || 'プランに記載なし'}）。ポッドとサービスの範囲は K3s が自分で加えます。`,
    airGap: 'インターネットに接続できるマシンがあるうちに、`INSTALL.md` の手順 1 のファイルを取得します。',
    airGapCni: (cni) =>
      `アーカイブに含まれるのは K3s のイメージだけです。${cniName(cni)} のイメージは、自分のミラーから取得できるようにします。`,
    ipv6Only:
      'ダウンロード元の GitHub には IPv6 アドレスがありません。プロキシ、NAT64、またはエアギャップ用のファイルを用意します。`/etc/resolv.conf` のリゾルバーには IPv6 アドレスを使います。',
    existing:
      'すでにクラスターがあります。先に「日々の運用」の章の手順でバックアップを取り、`/etc/rancher/k3s` も控えておきます。',
  },
  installing: {
    title: 'インストール',
    existing: 'クラスターはすでにあります。ここの手順は、新しく参加するマシンのためのものです。',
    intro: 'コマンドは `INSTALL.md` にあります。ここではその順番を示します。途中で守ること:',
    step: (number, title) => `\`INSTALL.md\` の手順 ${number}「${title}」を行います。`,
    oneAtATime: (isAgentless) =>
      `サーバーは 1 台ずつインストールし、${isAgentless ? '応答するようになって' : 'Ready になって'}から次に進みます。`,
    cloudController:
      'ノードのネットワークが動き始めたら、すぐにクラウドのコントローラーをインストールします。`cloud-provider=external` では、それが動くまでノードの taint が外れず、通常のポッドは起動しません。',
    sameOnAll: (isCompared) =>
      isCompared
        ? '`config.yaml` の共通部分は、すべてのサーバーで同じにします。K3s はサーバーの参加時に一部を比べますが、その後は比べません。'
        : '`config.yaml` の共通部分は、すべてのサーバーで同じにします。外部データベースでは、K3s は何も比べません。',
    configFirst:
      'インストーラーより先に `config.yaml` を置きます。最初の起動で作られたものは、2 回目の起動では作り直されません。',
    staysUp:
      '起動するたびに 1 分待ちます。設定に誤りがあると、起動から 10 秒ほどたってから K3s が停止することがあります。',
    manifests: (folder) =>
      `${folder} にある K3s 自身のファイルは編集しません。K3s が上書きします。同じ場所に置いた自分の HelmChartConfig は、そのまま残ります。`,
    batches: 'エージェントを同時に参加させるのは 50 台までにします。',
    fewBlocks: (blocks) =>
      `ノードのブロックは ${count(blocks)} 個です。先に参加したノードから割り当てられ、残りのノードには割り当てられません。`,
  },
  verify: {
    title: '確認',
    intro:
      'スクリプトが、比べられるものをすべて比べます。続く手順では、同じことを手作業で確かめます。1 台のマシンのスクリプトからは見えないことも、そこで確かめます。',
    everyNode: 'すべてのノードで:',
    aServer: 'サーバーで:',
    script: 'クラスターをこのプランと照らし合わせます。スクリプトは何も変更しません。',
    scriptCodes:
      '終了コードは、確認したことがすべて一致すれば 0、違いがあれば 1、違いはなくても確認できないことがあれば 2 です。',
    nodes: 'ノードと、ポッド用のブロック（podCIDR）を確かめます。',
    nodeCount: (nodes, release) =>
      nodes === 0
        ? 'ノードはまだありません。エージェントレスサーバーはノードになりません。'
        : `ノードは ${count(nodes)} 台で、${nodes === 1 ? '' : 'すべて '}Ready です。バージョンは ${release} です。`,
    blocks: (blocks) => `BLOCKS に ${blocksText(blocks)} があります。`,
    blocksDiffer: '同じブロックを持つノードはありません。',
    addresses: (families) =>
      `ADDRESSES は ${families.map((family) => `${FAMILY[family]} アドレス`).join('、続いて ')}で始まります。`,
    looksReady: 'BLOCKS が `<none>` のノードは、Ready と表示されても使えません。ポッドが起動しないためです。',
    looksReadyFlannel: (message) => `そのノードのポッドのイベントに ${message} と表示されます。`,
    blocksRanOut: (reason) => `そのノードに ${reason} イベントがあれば、ブロックの空きがありません。`,
    blocksUnused: (cni) => `ブロックのないノードも動作します。${cniName(cni)} はこのブロックを使いません。`,
    services: 'K3s が作るサービスを確かめます。',
    api: (address) => `\`kubernetes\` のアドレスは ${address} です。`,
    dns: (addresses) =>
      `\`kube-dns\` のアドレスは ${list(addresses)} です。\`kube-dns\` がなければ、アドレスが拒否されています。ポッドは名前解決ができませんが、ほかは正常に見えます。`,
    noDns: 'K3s の CoreDNS はありません。ポッドには、別に用意した DNS が応答します。',
    serviceRange: (ranges) => `ServiceCIDR \`kubernetes\` の範囲は ${list(ranges)} です。`,
    endpoint: (family, port) => `エンドポイントは、サーバーの ${FAMILY[family]} アドレスとポート ${port} です。`,
    lookup: 'ポッドから名前解決を試します。',
    lookupExpect: (name, address) => `${name} のアドレスとして ${address} が得られます。`,
    lookupAirGap: (image) =>
      `インターネットに接続できない場合、${image} はミラーから取得するか、ノードに読み込んでおきます。`,
    subnetEnv: 'flannel がポッド用に書き込んだ内容を確かめます。',
    subnetEnvExpect: (lines) =>
      `${list(lines)} と、このノードのブロックがあります。ファイルがなければ、このノードにはブロックがありません。`,
    link: (names) => `flannel のインターフェースを確かめます: ${list(names)}`,
    linkExpect: (name, words) => `${name} に ${list(words)} と表示されます。`,
    routes: (ranges) => `${list(ranges)} への経路を確かめます。`,
    routesVia: (routes, links) =>
      `どのコマンドでも、\`via\` のある行が ${count(routes)} 行表示されます。ほかのノードのブロックごとに 1 行で、${both(links)} に向いています。このノードのブロックは、ここでポッドが動き始めると \`cni0\` に向きます。`,
    routesHostGw: (routes) =>
      `どのコマンドでも、\`via\` のある行が ${count(routes)} 行表示されます。ほかのノードのブロックごとに 1 行で、そのノードのアドレスを経由してアップリンクに向いています。このノードのブロックは、ここでポッドが動き始めると \`cni0\` に向きます。\`flannel.1\` はありません。`,
    routesWireguard: (ranges, links) =>
      `${both(ranges)} は${ranges.length > 1 ? '、それぞれ' : ''} ${both(links)} に向いています。\`cni0\` に向くことがあるのは、このノードのブロックだけです。`,
    peers: 'WireGuard のピアを確かめます。コマンドは wireguard-tools パッケージに含まれます。',
    peersExpect: (peers) => `ピアは ${count(peers)} 個で、どれも直近の数分以内にハンドシェイクしています。`,
    external: 'flannel が知らせているアドレスを確かめます。',
    externalExpect: '外部アドレスを持つノードは、そのアドレスを知らせています。',
    tailscale: 'tailnet を確かめます。',
    tailscaleExpect:
      'すべてのノードが表示されます。AdvertiseRoutes にこのノードのブロックがあり、tailnet で承認されています。',
    ping: (placeholder) =>
      `最大のパケットが届くことを確かめます。${placeholder} は、ping に応答するポッドのアドレスです。ほかのノードのポッドを選びます。`,
    pingExpect: (family, size, mtu) =>
      `${FAMILY[family]}: ${mtu} バイトのパケット（\`-s ${size}\`）は届き、1 バイト大きいと届きません。`,
    pathNarrower: (mtu, path, key) =>
      `ポッドは ${mtu} バイトまでのパケットを送りますが、ノード間を通れるのは ${path} バイトまでです。${key} でその MTU を設定しないと、大きなパケットが失われます。`,
    pingIpv6Vxlan: (mtu, podMtu) =>
      `ポッドの MTU は ${podMtu} ですが、IPv6 では VXLAN がさらに 20 バイト使います。${mtu} バイトを超えるパケットは、ICMPv6 の「packet too big」が届かないと失われます。`,
    acceptRa: 'IPv6 のデフォルトルートを確かめます。',
    acceptRaExpect:
      '数時間後も残っています。`proto ra` のルートが残るのは、そのインターフェースの `accept_ra` が 2 のとき、または 0 でネットワークサービスがルーター広告を処理しているときだけです。`all` の値は関係ありません。',
    masq: 'ポッドの IPv6 パケットが、ノードのアドレスで外に出るかどうかを確かめます。',
    masqExpect: (isOn) =>
      isOn
        ? 'MASQUERADE のルールがあります。'
        : 'チェーンがないか、その中に MASQUERADE がありません。外側のルーターにポッドへの経路がなければ、応答は届きません。',
    rules: 'kube-proxy とネットワークポリシーのルールを数えます。',
    kubeProxyRules: (isOn) =>
      isOn ? 'KUBE-SVC は 1 以上です。' : 'KUBE-SVC は 0 です。1 以上なら、以前の kube-proxy のルールが残っています。',
    policyRules: (isOn) => (isOn ? 'KUBE-ROUTER は 1 以上です。' : 'KUBE-ROUTER は 0 です。'),
    egress: 'API サーバーから必要な相手に届くことを確かめます。',
    egressMode: (mode) => `ログの最後の行に、モード ${mode} と表示されます。`,
    execWorks: 'どのノードのポッドに対しても、`kubectl logs` と `kubectl exec` が動きます。',
    connections: '接続の表（conntrack）を確かめます。',
    connectionsExpect: '現在の数が上限より十分に小さくなっています。表がいっぱいになると、接続が失われます。',
    metrics: 'metrics-server が動き始めて 1 分ほどたつと、すべてのノードの値が表示されます。',
    calico: 'Calico の状態を確かめます。',
    calicoExpect: (pools) => `プールは ${list(pools)} です。`,
    calicoNode: 'Calico がノードで見つけた値を確かめます。',
    calicoMtu: (mtu) =>
      mtu === null
        ? 'ポッドの MTU は、アップリンクの MTU からカプセル化のヘッダーを引いた値です。カプセル化しなければ、同じ値です。'
        : `ポッドの MTU は ${mtu} です。`,
    available: 'すべての行が Available（True）です。',
    forwarding: (text) => `設定に ${text} があります。`,
    canal: 'Canal の状態を確かめます。',
    canalExpect: 'どのノードでも、名前が `canal-` で始まるポッドが Running です。',
    canalNode: 'Canal がポッドにパケットの転送を許しているかどうかを確かめます。',
    cilium: 'Cilium の状態を確かめます。',
    ciliumReplacement: (isOn) => `KubeProxyReplacement は ${isOn ? 'True' : 'False'} です。`,
    ciliumBlocks: (blocks) => `どのノードにも ${blocksText(blocks)} があります。`,
    ownSteps: (file) => `${file} の最後にある確認を行います。`,
    unknownCni: 'CNI は、その製品のドキュメントに従って確かめます。',
    ports: '待ち受けているポートに接続してみます。',
    portsExpect: 'このポートは、クラスターのマシン間で開いています。',
    kubeletPort: (placeholder) => `${placeholder} は、ほかのノードのアドレスです。`,
    kubeletClosed: 'クラスターの外から、ポート 10250 には届きません。',
    udp: (ports) =>
      `UDP はこの方法では試せません。ポッドがほかのノードのポッドと通信している間、ポート ${list(ports)} のパケットを観察します。`,
    udpClosed: 'ほかのノードとの間のパケットが表示されます。それ以外からのパケットは届きません。',
    checkConfig: 'マシンを K3s に検査させます。',
    checkConfigExpect: 'カーネルに必要なものは、すべてそろっています。スワップの警告は問題ありません。',
    checkConfigFirewall:
      'この検査はデフォルトゾーンのポートしか見ません。ゾーンやポリシーで許可している場合は、問題がなくても、遮断されていると表示されます。',
    checkConfigRanges: '範囲の重なりは、このプランの範囲ではなく、デフォルトの範囲について調べます。',
  },
  dayTwo: {
    title: '日々の運用',
    intro: '各手順の後に、もう一度 `verify.sh` を実行します。',
    joining: '2 章のとおりに準備し、トークンを置いた新しいマシンで:',
    addAgentWithoutRoom: 'エージェントを追加します。',
    addAgent: (room, now) =>
      `エージェントを追加します。参加できるノードは ${count(room)} 台で、現在のプランは ${count(now)} 台です。`,
    newFiles: '先にマシンをプランに加え、ファイルを取得し直します。FOLDER は新しいマシンのフォルダーです。',
    firewallOthers: 'ほかのマシンのファイアウォールでも許可が必要です。そのファイルも取得し直します。',
    joined: (hasBlock) => (hasBlock ? 'ノードが Ready になり、ブロックがあります。' : 'ノードが Ready になります。'),
    joinedAgentless:
      '新しいサーバーで `k3s kubectl get nodes` が応答します。エージェントレスサーバーは一覧に表示されません。',
    addServer: 'サーバーを追加します。',
    addServerEtcd: (servers) =>
      `etcd ではサーバーを奇数台にします（現在のプランは ${count(servers)} 台）。1 台ずつ追加し、Ready になってから次に進みます。`,
    sqliteToEtcd:
      '2 台目のサーバーには etcd が必要です。サーバーに `cluster-init: true` を設定して再起動すると、SQLite が etcd に移ります。その後、組み込み etcd のプランにしてファイルを取得し直します。',
    sqliteStays:
      '2 台目のサーバーには別のデータストアが必要ですが、このリリースは SQLite を移行できません。空のクラスターが始まってしまいます。',
    remove: (chapter) => `ノードを外す場合も交換する場合も、まず ${chapter} 章の最初の手順でそのノードを外します。`,
    passwordGone: 'ノードを削除すると、そのパスワードも消えます。残っていると、同じ名前のマシンは参加し直せません。',
    blockIsFree: 'そのブロックは空きます。代わりのマシンには、別のブロックが割り当てられることがあります。',
    firstServer: (key) =>
      `最初のサーバーには ${key} があり、フォルダーが空だと新しいクラスターを始めてしまいます。2 台目以降のサーバーの設定でインストールし直し、\`server\` には動いているサーバーを指定します。`,
    machineWhere: 'そのマシンで:',
    restart: 'K3s を再起動します。その間もポッドは動き続けます。',
    restartServers: (hasAgents) => `サーバーで 1 台ずつ${hasAgents ? '、その後エージェントで' : ''}:`,
    restarted: 'ノードが再び Ready になります。',
    restartExpect: 'ノードが再び Ready になってから、次に進みます。',
    change: (file) => `${file} の設定を変え、上の手順で再起動します。`,
    changeUnnoticed: '共通部分は、すべてのサーバーで同じように変えます。参加した後の違いに、K3s は気づきません。',
    changeInstaller: '`config.yaml` だけを変えた場合、インストーラーを再実行しても K3s は再起動しません。',
    changeBackend:
      '`flannel-backend`: すべてのサーバーで変え、サーバー、エージェントの順に、すべてのマシンを再起動します。バックエンドの異なるノードのポッド同士は通信できません。',
    changeEgress: '`egress-selector-mode`: すべてのノードで K3s を再起動します。',
    changePolicy:
      '`disable-network-policy`: すべてのノードで K3s を再起動します。KUBE-ROUTER のルールは、マシンを再起動するか `k3s-killall.sh` を実行するまで残ります。',
    changeMasks: (keys) =>
      `${list(keys)}: すべてのサーバーで変えます。新しい大きさのブロックを得るのは、その後に参加したノードだけです。`,
    backup: {
      etcd: (folder) =>
        `etcd をバックアップします。デフォルトでは 0 時と 12 時にもスナップショットが作られ、${folder} に 5 個まで残ります。これを別のマシンにコピーします。`,
      sqlite: (folder) => `SQLite をバックアップします。サーバーの ${folder} フォルダーをコピーします。`,
      external: () => 'データベースを、その製品の方法でバックアップします。K3s はバックアップを取りません。',
    },
    backupToken: (path) =>
      `${path} と \`/etc/rancher/k3s\` もコピーします。同じトークンがないと、バックアップは使えません。`,
    restore: (placeholder) =>
      `etcd を復元します。先にすべてのサーバーで K3s を止めます。${placeholder} はファイルのパスです。`,
    restoreWhere: (isAlone) =>
      isAlone
        ? 'サーバーで:'
        : '最初のサーバーで実行します。ほかのサーバーで行う場合は、先に `config.yaml` から `server` の行を外します。残っていると、2 つ目のコマンドが拒否されます:',
    restoreExpect:
      '2 つ目のコマンドは、`--cluster-reset` を付けずに起動するよう表示して終わります。スナップショットより後の変更は失われます。',
    restoreOthers: 'ほかのサーバーを再び参加させます。',
    restoreOthersWhere: 'ほかのサーバーで 1 台ずつ:',
    restoreOthersExpect: 'サーバーが Ready になります。移動したフォルダーは、後で削除できます。',
    upgrade: (from, next, placeholder) =>
      `K3s を ${from} からアップグレードします。マイナーリリースは飛ばせないため、${placeholder} は ${next} までです。先にバックアップを取ります。`,
    upgradeFrom: (running, planned, between, placeholder) =>
      between.length === 0
        ? `K3s を ${running} から ${planned} にアップグレードします。先にバックアップを取ります。`
        : `K3s を ${running} から ${planned} にアップグレードします。マイナーリリースは飛ばせないため、途中で ${list(between)} を経由します。${placeholder} には、それぞれのリリースを順に、最後に ${planned} を指定します。先にバックアップを取ります。`,
    upgradeMigrate: (chapter) =>
      `${chapter} 章でバックエンドを変えます。どのリリースで変えるかもそこに書かれているので、途中でその手順を行います。`,
    upgradeOrder: (hasAgents) =>
      `サーバーで 1 台ずつ${hasAgents ? '、その後エージェントで（エージェントのリリースはサーバーより新しくできません）' : ''}:`,
    upgraded: (release, isAlone) =>
      isAlone
        ? `マシンが ${release} で Ready になります。`
        : `マシンが ${release} で Ready になってから、次に進みます。`,
    upgradeAirGap: (release) =>
      `先に、${release} のバイナリとイメージのアーカイブを \`INSTALL.md\` のとおりに置きます。`,
    upgradeDatastore: (variable) =>
      `\`INSTALL.md\` のとおりに ${variable} をもう一度設定します。設定しないと、保存されている値をインストーラーが消します。`,
    upgradeProxy:
      'プロキシの環境変数も、もう一度設定します。設定しないと、保存されている値をインストーラーが消します。',
    upgradeCni: (cni, release, [first, last], next, isTested) =>
      `${cniName(cni)} ${release} はそのままです。開発元は Kubernetes ${first}〜${last} でテストして${isTested ? `おり、${next} も含まれます。` : `います。先に ${next} でテストされたリリースを探します。`}`,
    upgradeCniUnknown: (cni, release) =>
      `${cniName(cni)} ${release} はそのままです。どの Kubernetes でテストされているかは、ここではわかりません。`,
    upgradeMultus: 'その後、Multus をデプロイし直します。このリリースではプラグインのフォルダーが置き換わります。',
    upgradeBack: '古いリリースに戻すには、そのリリースで取ったバックアップを復元するしかありません。',
    limits: (limit, { need, capacity }, maxPods, addresses) =>
      ({
        'node-blocks': `先に尽きるのはノードの枠です。最大時に ${count(capacity)} 台のうち ${count(need)} 台を使います。`,
        services: `先に尽きるのはサービスのアドレスです。${count(capacity)} 個のうち ${count(need)} 個を使う予定です。`,
        'pod-addresses': `先にいっぱいになるのはノードです。ポッドのアドレスは 1 ノードに ${count(addresses)} 個で、\`max-pods\`（${maxPods}）より少なくなっています。`,
        'max-pods': `先にいっぱいになるのはノードです。\`max-pods\` は ${maxPods} です。ポッドのアドレスは 1 ノードに ${count(addresses)} 個あるので、再起動すれば増やせます。`,
      })[limit],
    noRoom: 'この範囲では、どのノードもブロックを得られません。',
    blocksFull: (room) => `参加できるノードは ${count(room)} 台までです。足りなくなったら:`,
    blocksSigns: 'ブロックを得られなかったノードごとに 1 行表示されます。ノード自体は Ready と表示されます。',
    blocksFree: '使わなくなったノードを削除すると、ブロックが空きます。範囲そのものは広げられません。',
    blocksMask: (keys) =>
      `${list(keys)} をすべてのサーバーで同じように大きくすると、その後に参加するノードのブロックが小さくなり、数が増えます。`,
    poolFull: (cni) =>
      ({
        calico: 'Calico には、別のプールを追加できます。`cluster-cidr` の中に置きます。',
        cilium: 'Cilium の範囲には、後から追加できます。`cluster-cidr` の中に置きます。',
      })[String(cni)] ?? `${cniName(cni)} のアドレスを増やす方法は、その製品のドキュメントで確認します。`,
    moreServices: (range) =>
      `サービスのアドレスを増やすには、範囲を追加します。割り当て済みのアドレスは変わりません。このプランでは ${range} が空いています。`,
    moreServicesExpect: (ranges) => `ServiceCIDR が 2 つあり、範囲は ${list(ranges)} です。`,
    moreServicesOpen:
      'K3s 自身が知っているのは `service-cidr` だけです。K3s のネットワークポリシーとプロキシの設定が 2 つ目の範囲でも働くかどうかは、ドキュメントに書かれていません。先に試します。',
    noMoreServices: 'サービスのアドレスを増やせるのは Kubernetes 1.33 以降です。このリリースの範囲は広げられません。',
    kubeconfig: (file, url) =>
      `ほかのマシンから操作するには、サーバーの ${file} をそのマシンの \`~/.kube/config\` にコピーし、\`server:\` のアドレスを ${url} に書き換えます。トークンと同じように扱います。`,
    certificate: (names) =>
      `API サーバーに別の名前を付けるには、すべてのサーバーの ${names.length === 0 ? '`tls-san` ' : `\`tls-san\`（現在は ${list(names)}）`}にその名前を加え、K3s を再起動します。`,
    certificateExpect:
      '証明書にその名前があります。なければ、サーバーで 1 台ずつ K3s を止め、`k3s certificate rotate` を実行してから起動します。',
    dynamicIp: (key, file) =>
      `マシンの外部アドレスが変わったら、${file} の ${key} を書き換えて K3s を再起動します。役割に合う行を実行します。`,
    dynamicIpExpect: 'ノードの ExternalIP が新しいアドレスになり、flannel もそれを知らせます。',
    proxy: (files) =>
      `プロキシを使うため、ノードが増えたら、そのアドレスをすべてのマシンの NO_PROXY に加えます（${list(files)}）。その後、K3s を再起動します。`,
  },
};
