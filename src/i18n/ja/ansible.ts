import type { AnsibleTexts } from '../../core/render/automation/ansible/ansible-texts';
import { spaced } from './spaced';

export const ansibleTexts: AnsibleTexts = {
  place: (collection, repository) => `Ansible のインベントリと変数（コレクション ${collection}、${repository}）`,
  needs: (core, command) =>
    `必要なもの: ansible-core ${core} 以降、Python の netaddr、SSH とパスワードなしの sudo によるマシンの root 権限、次のコレクション: ${command}`,
  prepare: (script, mayBeDebian) =>
    `先に、すべてのマシンで ${script} を実行します。コレクションは accept_ra を設定せずに IPv6 の転送を有効にします。${mayBeDebian ? '設定先は /etc/sysctl.conf で、Debian 13 では起動時に読み込まれません。' : ''}`,
  existing: (running, planned) =>
    `クラスターではすでに ${running} が動いています。下のプレイブックは、1 回の実行ですべてのマシンに ${planned} を導入し、K3s を再起動します。代わりに RUNBOOK.md の手順に従ってください。`,
  vpnFile: (path) => `その前に、tailnet に参加するマシンに ${path} を置きます。root だけが読めるようにしてください。`,
  run: (command) => `ファイルを展開したフォルダーで実行: ${command}`,
  several:
    'server の最初のホストがクラスターを開始します。--forks=1 を付けると、1 台ずつ処理されます。付けない場合、2 台目以降のサーバーは一斉に参加し、もう一度実行したときは一斉に再起動します。',
  even: (servers) => `etcd には奇数台のサーバーが必要ですが、ここでは ${servers} 台です。`,
  sqlite:
    'プランでは SQLite ですが、サーバーが複数で外部データストアを使わない場合、コレクションは組み込み etcd を使います。',
  agentless:
    'コレクションは、すべてのサーバーがノードとして表示されるまで待ちます。エージェントレスサーバーは表示されないため、2 台目以降は失敗と報告されます。エージェントの処理は続きます。',
  cni: (folder) =>
    folder === null
      ? 'CNI を導入するまで、ノードは NotReady のままです。コレクションは CNI を導入しません。'
      : `CNI を導入するまで、ノードは NotReady のままです。コレクションは CNI を導入しません。ファイルは ${folder} にあります。`,
  later: (upgrade, reset) =>
    `導入後: k3s_version を新しいリリースに変えて ${upgrade} を実行すると、アップグレードされます。古いリリースには戻せません。${spaced(reset, 'は')}、すべてのホストから K3s とそのデータを削除します。`,
  mode: 'コレクションが書き込む config.yaml は、マシンのどのユーザーからも読めます（モード 0644）。サーバーでは、その中にトークンがあります。',
  hosts:
    'ansible_host は、プランにあるアドレスです。Ansible がそのアドレスでマシンに接続できる必要があります。管理用のアドレスが別にあれば、書き換えてください。ansible_host がなければ、ホストの名前で接続します。',
  placeholders: '大文字の名前は、プランに記載のないマシンの代わりです。置き換えてください。',
  notLinux: (names) => `コレクションは Linux 用のため、ここに含めないもの: ${names.join('、')}`,
  differs: 'このマシンではほかと異なるキーがあるため、共通の設定の代わりに、設定全体をここに書きます。',
  datastore: (variable) =>
    `データストアの接続先にはパスワードが含まれます。トークンと同じ vault に ${variable} として置いてください。実行中、Ansible はこの行を画面に表示します。`,
  user: 'Ansible がログインに使うユーザー。サーバーでは、このユーザーの kubeconfig も作られます。',
  token: (command) =>
    `トークンはここに書きません。最初のサーバーが作成し、ほかのマシンには同じ実行の中で渡されます。--limit を使うときは、最初のサーバーを含めてください。自分で決める場合は、次のコマンドで変数 token を作ります: ${command}`,
  dataDir:
    'data-dir を設定すると、コレクションは最初のサーバーが作成したトークンを見つけられず、待ち続けた末に失敗します。トークンを自分で決めてください。',
  noAddress:
    '最初のサーバーにどのアドレスで接続するかが、プランに書かれていません。ここでは ansible_host または名前を使います。すべてのマシンから接続できる必要があります。',
  airGap: (files, installer) =>
    `このファイルと同じ場所の airgap フォルダーに置くもの: ${files.join('、')}。${spaced(installer, 'が')}なければ、そこに取得されます。`,
  airGapDataDir: (folder) =>
    `コレクションはイメージを ${folder} に置きますが、この data-dir では K3s がそこを読みません。data-dir の agent/images に手動でコピーしてください。`,
  firewallOff: (file, firewall) => {
    const rules = `このプランのルールは ${file} にあります。`;
    if (firewall === 'nftables') return `${rules}コレクションは、ufw と firewalld の設定を変更しなくなります。`;
    return firewall === 'ufw'
      ? `${rules}コレクション自身のルールは、ノード間のポートを誰にでも開きます。`
      : `${rules}コレクション自身のルールは、IPv6 と 2 つ目以降のインターフェースを許可しません。`;
  },
  proxy:
    'インストーラーはプロキシ経由でダウンロードし、プロキシの設定を K3s のサービスに引き継ぎます。インストーラー自体は、コレクションがプロキシを使わずに get.k3s.io から取得します。',
  firewallUnknown:
    'ufw か firewalld が有効なマシンでは、コレクションがポートを開きます。ufw では 8472/udp も含めて誰にでも、firewalld ではノードの IPv4 アドレスに対して開きます。自分のルールを使う場合は manage_firewall: false を設定してください。',
  clusterInit:
    'サーバーが 2 台以上になると、cluster-init はコレクションが書き込みます。そのときは下の行を消してください。',
  leftOut: {
    unknown: (key, command, release) => `省略: ${key}（k3s ${command} ${release} にはないキー）`,
    template: (key) => `省略: ${key}（値に、Ansible や YAML が解釈する文字が含まれるため）`,
    setByCollection: (key) => `省略: ${key}（コレクションが設定するため）`,
  },
};
