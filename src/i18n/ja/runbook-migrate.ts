import type { MigrateTexts } from '../../core/render/runbook/migrate-texts';

const FAMILY = { ipv4: 'IPv4', ipv6: 'IPv6' } as const;

const SAME = '変わるのはバックエンドだけで、ポッドとサービスの範囲も、ノードのブロックもそのままです。';
const AGAIN = 'すべてのサーバーで';

const withMtu = (mtu: number | null): string => (mtu === null ? '' : `、mtu は ${mtu}`);

export const migrateTexts: MigrateTexts = {
  title: (from, to) => `flannel のバックエンドを ${from} から ${to} に変更する`,
  where: {
    everyNode: 'すべてのノードで:',
    aNode: 'まだ残っているノードで:',
    aServer: 'どれか 1 台のサーバーで:',
    servers: (count) => (count === 1 ? 'サーバーで:' : `${count} 台のサーバーすべてで:`),
    firstServer: (isOne, name) => `${isOne ? 'サーバー' : '最初のサーバー'}${name === null ? '' : ` ${name} `}で:`,
    otherServers: (count) => (count === 1 ? 'もう 1 台のサーバーで:' : `残りの ${count} 台のサーバーで、1 台ずつ:`),
    agents: (count) => (count === 1 ? 'エージェントで:' : `${count} 台のエージェントすべてで:`),
    upgraded: (servers, hasAgents) =>
      `${servers === 1 ? 'サーバーで' : '各サーバーで 1 台ずつ'}${hasAgents ? '、続いて各エージェントで' : ''}:`,
  },
  intro: {
    running: (from, to) => `クラスターはバックエンド ${from} で動いています。これを ${to} に変えます。${SAME}`,
    planned: (from, to) =>
      `このプランのバックエンド ${from} は、新しいリリースの K3s にはありません。これで動いているクラスターは、次の手順で ${to} に移行します。${SAME}`,
    otherFiles: (planned, to) =>
      `このプランの設定ファイルは、まだ ${planned} のままです。移行後のクラスターに合うように、プランでも ${to} を選びます。`,
    orders: {
      now: ({ release, from, until }) =>
        until === null
          ? ''
          : `稼働中の K3s ${release} は両方のバックエンドに対応していますが、${until} 以降の K3s は ${from} があると終了します。先にバックエンドを変え、${until} 以降へのアップグレードはその後にします。`,
      upgrade: ({ release, to, needs }) =>
        `稼働中の K3s ${release} にはまだ ${to} がありません。使えるのは ${needs ?? ''} からです。そこで、最初の手順にある範囲で先にアップグレードし、それからバックエンドを変えます。`,
      stopped: ({ release, from, until }) =>
        `稼働中の K3s ${release} には、もう ${from} がありません。${until} 以降では、コントロールプレーンが起動した後に K3s が終了します。先にファイルを書き換え、それからマシンを起動します。`,
      ask: ({ from, until, to, needs }) =>
        [
          ...(needs === null ? [] : [`${to} が使えるのは K3s ${needs} からです。`]),
          ...(until === null ? [] : [`${until} 以降の K3s は ${from} があると終了します。`]),
          'プランには稼働中のリリースが書かれていません。リリースごとの進め方は、最初の手順にあります。',
        ].join(''),
    },
    planTooOld: (release, to, needs) =>
      `このプランの K3s ${release} には ${to} がありません。プランで ${needs} 以降を選びます。`,
    outage: (nodes) =>
      `この変更は停止を伴います。以前のバックエンドのノードと新しいバックエンドのノードは、互いを無視します。そのため、最初の再起動から、${nodes} 台のノードの最後の 1 台が戻るまで、バックエンドの異なるノードにあるポッド同士は通信できません。相手側のポッドに頼る DNS、Webhook、サービスも失敗します。同じノードのポッド同士や、同じバックエンドのノードにあるポッド同士の通信は続きます。API、etcd、kubelet の通信も、ノード自身のアドレスを使うため続きます。ただし、再起動中のサーバーはまったく応答しません。`,
    outageThere: (nodes) =>
      nodes === 1
        ? '停止はすでに起きています。K3s は起動せず、新しいバックエンドで動き始めるまで続きます。'
        : `停止はすでに起きています。このリリースのマシンでは K3s が起動せず、サーバーがなければ API も使えません。${nodes} 台のノードの最後の 1 台が新しいバックエンドで戻るまで続き、それまでは、新しいバックエンドのノードとほかのノードの間でポッド同士の通信ができません。`,
    oneNode: 'ノードは 1 台なので、ノード間の通信に影響はありません。停止するのは、マシンを再起動する間だけです。',
  },
  upgrade: {
    before: (path, to) => `${to} が使えるリリースまで、K3s をアップグレードします: ${path}。その先にはまだ進みません。`,
    after: (path) => `K3s をアップグレードします: ${path}。`,
    afterUnknown: (release) =>
      `稼働中のリリースがこのプランの ${release} より古い場合は、ここでアップグレードします。マイナーリリースを 1 つずつ、サーバーを 1 台ずつ、続いてエージェントの順です。`,
    agents:
      'サーバーを 1 台ずつ、その後にエージェントの順です。エージェントでは、コマンドの最後の語を agent にします。',
    airGap: 'その前に、各リリースのバイナリ、イメージ、install.sh をマシンに置きます。',
    again:
      'ユニットに引数や変数がある場合は、インストーラーにもう一度渡します。渡さないと失われます。config.yaml の内容は残ります。',
    ipsec:
      'v1.23.15、v1.24.9、v1.25.5、v1.26.0 からは、K3s に swanctl と charon が含まれません。変更が終わるまで、ipsec のノードはそれより古いリリースにとどめるか、swanctl と charon をインストールしておきます。',
    next: (release) => `同じように ${release} に進みます。`,
    done: (release) =>
      `\`k3s kubectl get nodes\` の結果で、すべてのノードが Ready になり、バージョンが ${release} になっています。`,
    ask: '稼働中のリリースを確認します。',
    askNeeds: (needs, to) =>
      `${needs} より前: まだ ${to} がありません。先に、これが使えるリリースまで、マイナーリリースを 1 つずつアップグレードします。`,
    askFrom: (needs) => `${needs} 以降: このまま次に進みます。`,
    askBetween: (needs, until) =>
      `${needs === null ? '' : `${needs} 以降、`}${until} より前: このまま次に進み、アップグレードはその後にします。`,
    askUntil: (until, from) =>
      `${until} 以降: ${from} では、もう K3s が起動しません。それでも次に進みます。K3s を起動する前に、ファイルを書き換える必要があります。`,
  },
  before: {
    find: 'バックエンドがどこで設定されているかを確認します。ユニットのコマンドラインにあれば、ファイルより優先されます。ファイルは config.yaml、config.yaml.d の中のファイル（名前順）の順に読まれ、最後の値が有効です。',
    findExpect: 'flannel-backend の行が表示されます。1 行もなければ、デフォルトの vxlan です。',
    look: '現在の状態を確認します。',
    types: (type) => `すべてのノードの種類が ${type} です。flannel は、以前のバックエンドをこう呼びます。`,
    kernel:
      'カーネルで WireGuard が使えることを確認します。5.6 以降のカーネルには含まれています。5.6 より前のカーネルには、パッケージのモジュールが必要です。',
    kernelExpect: '2 つ目のコマンドは何も表示しません。モジュールがないと、このノードでは K3s が終了します。',
    direct:
      'host-gw では、パケットがポッドのアドレスのまま流れます。すべてのノードが 1 つのレイヤー 2 ネットワークにあること、クラウドでは送信元と宛先の検査が無効であることが必要です。',
    ports: (ports) =>
      `すべてのノードの間で、${ports.join('、')} を双方向に開けます。以前のポートは、すべて終わるまで開けておきます。`,
    portsSame: (ports) => `${ports.join('、')} は以前のバックエンドも使うため、すでにノード間で開いています。`,
    portsVxlan: 'VXLAN のポートに外部から届くと、ポッドにパケットを送り込まれます。ノードに対してだけ開けます。',
    portsHosts: (file) => `ルールは ${file} にあります。`,
    mtu: (uplink, before, after) =>
      `ポッドの MTU が ${before} から ${after} に変わります（ノード間の MTU は ${uplink}）。反映されるのは、ポッドが起動し直したときです。マシンを再起動すれば、ポッドも起動し直します。独自にサイズを設定しているポッドでは、その値も合わせます。`,
    externalIp:
      'ノードは外部アドレスで互いに接続します（flannel-external-ip）。node-external-ip のないノードには、内部アドレスで接続します。',
    externalIpGate: (gates) =>
      `このオプションが使えるのは ${gates.join(' と ')} からです。それより古いリリースでは、先にアップグレードします。`,
  },
  change: {
    log: 'K3s が終了する理由を確認します。',
    logExpect: (message) => `ログに ${message} とあります。`,
    edit: (line, isOne, isStopped) =>
      [
        isOne
          ? `config.yaml に ${line} と書きます。`
          : `config.yaml に ${line} と書きます。どのサーバーでも同じにします。エージェントはサーバーから受け取るため、エージェントにはこの行を書きません。`,
        isStopped
          ? '終了した K3s はマシンが繰り返し起動し直すため、サーバーはまもなく新しいバックエンドで動き始めます。それでもマシンの再起動は必要です。'
          : '次に起動するまで、K3s はこれまでどおり動きます。',
      ].join(''),
    editDropIn: '2 つ目のコマンドで config.yaml.d のファイルが表示されたら、その中の行を書き換えます。',
    editUnit:
      '3 つ目のコマンドで何か表示されたら、ユニットから flannel-backend を取り除き、systemd では systemctl daemon-reload を実行します。',
    editExpect: (line) => `${line} の 1 行だけが表示され、ユニットからは何も表示されません。`,
    options: (example) =>
      `名前の後ろのオプション（${example}…）は、flannel-conf で指定するファイルに移します。K3s 1.27 以降は、これがあると終了します。`,
    conf: (path, type) =>
      `このプランでは、K3s が生成する設定の代わりに、flannel 独自の設定 ${path} が使われます。再起動の前に、エージェントを含むすべてのノードで、Backend の Type を ${type}（新しいバックエンドの flannel での名前）に書き換えます。`,
    rebootFirst: (isOne) =>
      `マシンを再起動します。${isOne ? '' : 'サーバーを 1 台ずつ、その後にエージェントの順です。'}K3s を起動し直すだけでは足りません。以前のバックエンドのインターフェースや経路が残ることがあります。範囲の狭い経路が優先されるため、パケットは以前の経路を通り続け、暗号化されないこともあります。`,
    rebootServers: 'マシンを再起動し、Ready になってから次のサーバーに進みます。',
    rebootAgents: 'マシンを再起動します。すべてが早く戻るほど、停止は短くなります。',
    restartAgentless:
      'サーバーを 1 台ずつ、K3s を起動し直します。エージェントレスサーバーでは flannel は動きませんが、エージェントはサーバーからバックエンドを受け取ります。',
    ready: 'サーバーで `k3s kubectl get nodes` を実行すると、そのノードが再び Ready になっています。',
    answers: '`k3s kubectl get nodes` が応答します。',
  },
  check: {
    types: 'flannel の状態を確認します。',
    typesExpect: (type, nodes) =>
      nodes === 1
        ? `ノードの種類が ${type} です。`
        : `${nodes} 台のノードすべての種類が ${type} です。種類の違うノードは、まだ再起動されていません。`,
    machine: 'パケットの経路を確認します。',
    wg: 'wg コマンドは wireguard-tools パッケージに含まれます。K3s 自身には必要ありません。',
    wireguard: (link, mtu) => `${link} があり、種類は wireguard${withMtu(mtu)} です。`,
    vxlan: (link, mtu) => `${link} があり、種類は vxlan、id は 1、dstport は 8472${withMtu(mtu)} です。`,
    whole: (range, link) => `${range} 全体の経路が ${link} に向いています。`,
    blocks: (range, link, others) =>
      `${link} に向いた経路が ${others} 本あります。${range} のうち、ほかのノードのブロックごとに 1 本です。`,
    direct: (range, others) =>
      `${range} への経路が、ほかのノードのアドレスを経由して ${others} 本あり、flannel のインターフェースに向いたものはありません。`,
    peers: (links, others) =>
      `${links.join('、')} に、ピアが${links.length > 1 ? 'それぞれ' : ''} ${others} 個あります。ほかのノード 1 台につき 1 個で、ハンドシェイクは最近のものです。`,
    listens: (ports) => `ノードが ${ports.join('、')} で待ち受けています。`,
    noOld: (link) => `${link} は存在しません。`,
    noPolicies: 'ポッドの範囲のポリシーは残っていません。',
    ping: (pod, address) =>
      `ノードからノードへ、最大のパケットを送ります。${pod} は、イメージに iputils の ping があるポッドです（名前空間は -n で指定）。${address} は、別のノードのポッドのアドレスです。`,
    pingExpect: (family, packet, size) =>
      `${FAMILY[family]}: パケットは ${packet} バイトで、応答があります。-s ${size + 1} では応答がありません。`,
    verify: (script) => `クラスターをこのプランと照らし合わせます。${script} は何も変更しません。`,
    verifyExpect: '終了コードは 0 です。',
  },
  after: {
    left: '以前のインターフェースが残っていたら、削除するか、そのノードをもう一度再起動します。以前のバックエンドのもので、もう必要ありません。',
    leftDirect:
      'ほかのノードのアドレスを経由する、ポッドの範囲への経路が残っていたら、そのノードをもう一度再起動します。',
    close: (ports) => `ほかに使うものがなければ、${ports.join('、')} を閉じます。`,
    ipsec: 'swanctl と charon のパッケージ、IPsec 用のファイアウォールのルールは、もう必要ありません。',
    wgTool: 'wireguard-tools パッケージは、K3s にはもう必要ありません。',
    back: (from) =>
      `元に戻す手順も同じです。${AGAIN} ${from} に書き戻し、同じ順にすべてを再起動します。停止も同じように発生します。`,
    backUntil: (from, until) =>
      `${until} より前のリリースで動いている間は、元に戻せます。${AGAIN} ${from} に書き戻し、同じ順にすべてを再起動します。停止も同じように発生します。${until} 以降では戻せません。K3s を前のマイナーリリースに戻すには、そのリリースで取ったデータストアのスナップショットが必要です。`,
    noBack: (from, release) =>
      `K3s ${release} では ${from} に戻せません。WireGuard がどうしても使えない場合に残るのは、暗号化しない vxlan です。`,
  },
};
