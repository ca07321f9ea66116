import type { InstallTexts } from '../../core/render/install-texts';
import { spaced } from './spaced';

const ROLES = {
  'first-server': '最初のサーバー',
  server: '2 台目以降の各サーバー',
  agent: '各エージェント',
} as const;

export const installTexts: InstallTexts = {
  machines: ({ role, folder }) => {
    if (folder === null) return ROLES[role];
    return role === 'first-server' ? `最初のサーバー ${folder}` : folder;
  },
  header: {
    madeBy: (release) => `K3s Network Wizard が K3s ${release} 向けに作成`,
    goesTo: (path, machines) => `配置先: ${path}（${machines}）`,
    runOn: (machines) => `${spaced(machines, 'で')}、root として実行`,
    link: (link) => `このプラン: ${link}`,
    acknowledged: (ids) => `承知のうえで残した指摘: ${ids}`,
  },
  config: {
    address: (placeholder) =>
      `インストールの前に、${placeholder} を最初のサーバーの名前またはアドレスに置き換えてください。`,
    datastore: (variable) =>
      `データストアの接続先にはパスワードが含まれるため、ここには書きません。インストール時に ${variable} で渡します。`,
    leftOut: (key, release) => `省略: ${key}（K3s ${release} にはないキー）`,
    shared:
      'ここから下は、すべてのサーバーで同じ内容にします。内容の異なるサーバーは、参加を拒否されるか、クラスターを不安定にします。',
    own: 'このマシンだけの設定です。config.yaml の後に読み込まれ、同じキーではこちらの値が使われます。',
  },
  script: {
    notRoot: 'root で実行してください。',
    folderMissing: (usage) => `config.yaml が見つかりません。このマシンのフォルダーを指定してください: ${usage}`,
    otherConfig: '内容の異なるファイルがすでにあります。先に別の場所へ移してください:',
    alsoRead: 'K3s は次のファイルも読み込みます。そちらの値が優先されることがあります:',
    address: (placeholder) => `config.yaml の ${placeholder} を、先に置き換えてください。`,
    token: (path) => `最初のサーバーのトークンを、先に ${path} に書き込んでください。`,
    datastore: (variable) => `データストアの接続先を、先に ${variable} に設定してください。`,
    airGapFile: (name) => `このスクリプトと同じ場所に ${name} がありません。`,
    vpn: (path) => `RUNBOOK.md のとおりに、VPN の認証キーを先に ${path} に書き込んでください。`,
  },
  steps: {
    gather: 'インターネットに接続できるマシンでファイルを取得する',
    prepare: 'マシンを準備する',
    firstServer: '最初のサーバーをインストールする',
    cni: 'CNI を導入する',
    token: 'トークンをほかのマシンに渡す',
    servers: '2 台目以降のサーバーをインストールする',
    agents: 'エージェントをインストールする',
    multus: 'Multus を導入する',
    check: 'クラスターを確認する',
  },
  guide: {
    title: (release) => `K3s ${release} のインストール`,
    intro:
      '手順は上から順に進め、コマンドは root で実行します。設定ファイルは、インストーラーが K3s を起動する前に置いておく必要があります。',
    existing:
      'すでに動いているクラスターがあります。ここの手順は、そのクラスターに参加するマシンか、別に作る新しいクラスターのためのものです。動いているマシンの変更は、RUNBOOK.md のとおりに行います。',
    files: 'root だけが読めるようにファイルを置きます。',
    commands: '次のコマンドを実行します。',
    scripts: (script) =>
      `または、このフォルダーをマシンにコピーし、そこで \`${script}\` を実行します。ファイルの配置とインストールをまとめて行います。`,
    expect: '結果の確認:',
    otherArchitectures:
      'ファイル名は amd64 のものです。arm64 では k3s-arm64、k3s-airgap-images-arm64.tar.zst、sha256sum-arm64.txt を取得します。チェックサムの一覧には k3s-arm64 という名前で載っているので、k3s に改名するのは確認の後にします。',
    selinux:
      'SELinux を使うマシンには、先に k3s-selinux パッケージを手動でインストールします。インターネットに接続できないと、インストーラーはこれを取得できません。',
    defaultRoute: 'どのマシンにもデフォルトルートが必要です。ダミーインターフェースを経由するものでもかまいません。',
    prepare: 'すべてのマシンで、ファイルを展開したフォルダーから実行します。何度実行してもかまいません。',
    prepared: '最後に「完了しました。」と表示されます。再起動を求められたら、再起動してからもう一度実行します。',
    before: 'ほかにマシンで整えておくことは、RUNBOOK.md の 2 章にあります。',
    cniImages:
      'イメージのアーカイブに含まれるのは K3s のものだけです。CNI のイメージは、マシンから到達できるレジストリに置くか、各マシンに取り込んでおきます。',
    firewallScript: (command) =>
      `続いてファイアウォールを設定します。マシンの役割に合わせて \`${command} server\` または \`${command} agent\` を実行します。プランにないアドレスは、スクリプトの先頭で書き足します。`,
    firewallRules: (file) =>
      `続いてファイアウォールを設定します。各マシンで書き足す内容と読み込み方は ${file} に書かれています。`,
    firewallTable: (file) => `マシンの間にファイアウォールがあれば、${file} にある通信を許可します。`,
    loadBalancer: (name, ranges) =>
      `${name} はここにあるファイルでは導入されません。${name} を導入${ranges === '' ? '' : `して ${ranges} を割り当てられるように`}するまで、LoadBalancer のサービスは pending のままです。`,
    runbook: '手作業で確認する項目と、運用を始めてからの作業は RUNBOOK.md にあります。',
    cniFiles: (folder) =>
      `ファイルは ${folder} にあります。実行するコマンド、または置き場所とその時期は、各ファイルの先頭に書かれています。`,
    cniUnknown: 'CNI が指定されていません。使う CNI の手順に従い、このプランのポッド範囲を設定します。',
    copyToAll:
      'k3s、イメージのアーカイブ、install.sh をすべてのマシンにコピーし、このプランのファイルと同じ場所に置きます。',
    address: (placeholder) =>
      `最初のサーバーにどのアドレスで接続するかが、プランに書かれていません。config.yaml の ${placeholder} を置き換えます。`,
    datastore: (variable, file) =>
      `どのサーバーにも、データストアの接続先を ${variable} で渡します。インストーラーはこれを、root だけが読める ${file} に保存します。この変数なしでインストーラーを再実行すると、保存された値は消えます。`,
    tokenSecret: 'トークンを持つ人は、クラスター全体を操作できます。必ず暗号化された経路で送ります。',
    tokenRead: '1 つ目のコマンドは最初のサーバーで実行します。K3s が最初の起動時に作成したトークンが表示されます。',
    tokenWrite: (path) =>
      `2 つ目のコマンドはほかの各マシンで実行します。貼り付けた内容が ${path} に書き込まれます。最後に Enter と Ctrl+D を押します。`,
    oneAtATime: (isAgentless) =>
      `サーバーは 1 台ずつインストールし、${isAgentless ? '応答するようになって' : 'Ready になって'}から次に進みます。`,
    laterAgents: 'このプランには、まだエージェントがありません。ファイルは、後から加えるエージェントのためのものです。',
    checksumsMatch: '最後のコマンドが、すべてのファイルについて OK と表示します。',
    firstReady: '1 分ほどで、`k3s kubectl get nodes` に最初のサーバーが Ready と表示されます。',
    firstAgentless:
      '`k3s kubectl get nodes` は応答しますが、サーバーは表示されません。エージェントレスサーバーはノードにならないためです。',
    staysUp: (command) =>
      `1 分たっても K3s が動き続けています。設定に誤りがあると、起動から 10 秒ほどたってから停止することがあります。理由は \`${command}\` でわかります。`,
    serverReady: '`k3s kubectl get nodes` に新しいサーバーが Ready と表示されます。',
    serverAgentless:
      '新しいサーバーで `k3s kubectl get nodes` が応答します。エージェントレスサーバーなので、一覧には表示されません。',
    agentReady: 'サーバーで `k3s kubectl get nodes` を実行すると、エージェントが Ready と表示されます。',
    notReadyWithoutCni:
      'CNI を導入するまで、ノードは NotReady のままです。`flannel-backend: none` では、K3s は CNI を用意しません。',
    readyWithCni: 'CNI が動き始めたノードから Ready になります。',
    verified:
      '`verify.sh` はクラスターをプランと照らし合わせます。何も変更しません。すべて一致すれば終了コードは 0 です。',
    nodesInAll: (nodes, release) =>
      nodes === 0
        ? 'ノードは表示されません。エージェントレスサーバーはノードにならず、エージェントもまだないためです。'
        : nodes === 1
          ? `ノードは 1 台で、バージョンは ${release} です。`
          : `ノードは ${nodes} 台で、バージョンはすべて ${release} です。`,
  },
};
