import type { Cni } from '../../core/plan/plan';
import type { CleanUpTexts } from '../../core/render/runbook/clean-up-texts';
import { CNI_NAME } from '../cni-name';

const list = (items: readonly string[]): string => items.join('、');

/** To be followed by Japanese words. */
const nameOf = (cni: Cni): string => `${CNI_NAME[cni] ?? 'その CNI'} `;

const STAYS = 'データ、設定、プログラムは残るため、起動するかマシンを再起動すると、K3s は再び動きます。';

export const cleanUpTexts: CleanUpTexts = {
  title: '後片付け',
  where: {
    stayingServer: '残すサーバーで:',
    everyNode: 'すべてのノードで:',
    machine: 'そのマシンで:',
    agent: 'エージェントで:',
    server: () => 'サーバーで:',
  },
  intro: {
    killall: (script, links) =>
      `${script} は K3s とそのコンテナをすべて停止し、ネットワークを取り除きます。対象は、${list(links)}、ポッドのネットワーク名前空間、/var/lib/cni、KUBE-、CNI-、flannel のどれかを含む iptables のルールです。${STAYS}`,
    killallOther: (script, cni) =>
      `${script} は K3s とそのコンテナをすべて停止し、/var/lib/cni、ポッドのネットワーク名前空間、KUBE-、CNI-、flannel のどれかを含む iptables のルールを取り除きます。${nameOf(cni)}が作ったものは取り除きません。${STAYS}`,
    uninstall: (scripts, folder, inFolder, others) =>
      `${scripts[0] ?? ''}${scripts[1] === undefined ? ' は' : `（エージェントでは ${scripts[1]}）は`}、同じことをした後に K3s を削除します。対象は、ユニットとプログラム、${folder}（${list(inFolder)} を含む）、${list(others)} です。`,
    volumes: 'local-path のボリュームも、データと一緒に消えます。',
    selinux: 'パッケージ k3s-selinux があれば、それも削除されます。',
    rest: 'それ以外はマシンに残るので、下の手順で片付けます。',
    snapshot: '削除したものは元に戻せません。必要なものは先に取り出しておきます。',
    otherRuntime:
      'このプランでは、K3s に組み込まれた containerd 以外でコンテナが動きます。スクリプトが停止するのは、組み込みの containerd のコンテナだけです。ほかのコンテナは、そのランタイムのツールで停止します。',
    rootless:
      'このプランでは K3s をルートレスで動かします。下のスクリプトとフォルダーは root で動かす K3s のもので、ルートレスでの場所は、ここでは扱いません。',
  },
  node: {
    remove: (node) =>
      `クラスターを残してノードを 1 台だけ外すには、ポッドを退避させてから Node を削除します。${node} はその名前です。故障したマシンでは、最初のコマンドを省きます。`,
    onlyAgents: '外せるのはエージェントです。唯一のサーバーを外すと、クラスターがなくなります。',
    etcd: 'サーバーの Node を削除すると、そのサーバーは etcd から外れ、そこで動く K3s は終了します。ほかがすべて Ready のときに 1 台ずつ削除し、台数を奇数に保ちます。',
    agentless:
      'エージェントレスサーバーは Node にならないため、K3s は etcd から外しません。外す方法は、ここでは扱いません。',
    registration: (address) =>
      `ほかのマシンは ${address} に接続して参加します。それが外すマシンを指している場合は、先に各マシンの config.yaml の server を変えます。`,
    registrationFirst:
      'ほかのマシンが、外すマシンに接続して参加している場合は、先に各マシンの config.yaml の server を変えます。',
    firewalls: 'プランからもそのマシンを外し、残るマシンでファイアウォールのファイルを読み込み直します。',
    gone: (secret) =>
      `最後のコマンドで ${secret} が見つかりません。ノードのパスワードが消え、同じ名前のマシンがまた参加できます。`,
  },
  cluster: {
    order: (agents, servers) =>
      agents === 0
        ? `クラスター全体を終えるには、サーバー（${servers} 台）を順に片付け、最初のサーバーを最後にします。Node を削除する必要はありません。この後の手順は、片付けるマシンごとに行います。`
        : `クラスター全体を終えるには、エージェント（${agents} 台）、サーバー${servers === 1 ? '' : `（${servers} 台）`}の順に片付けます。${servers === 1 ? '' : '最初のサーバーを最後にします。'}Node を削除する必要はありません。この後の手順は、片付けるマシンごとに行います。`,
  },
  machine: {
    cilium:
      'K3s のスクリプトを実行する直前に、Cilium のインターフェースとルールを取り除きます。スクリプトはこれらを知らず、残っていると SSH を含めてマシンのネットワークが切れることがあります。',
    ciliumExpect: '何も表示されません。インターフェースが見つからないと表示された場合は、すでに取り除かれています。',
    tailnet:
      'K3s は停止するときにマシンを tailnet から切断するため、tailnet 経由の SSH も切れます。別のネットワークから接続します。',
    uninstall: (isAgent) =>
      isAgent ? 'エージェントから K3s をアンインストールします。' : 'サーバーから K3s をアンインストールします。',
    uninstallOne: 'K3s をアンインストールします。クラスターはこれで終わります。',
    dataDir: (folder) =>
      `データは ${folder} にあります。スクリプトにはその場所を変数で渡します。フォルダーは、K3s 以外のものも含めて丸ごと削除されます。`,
    dataDirExpect:
      '最初のコマンドで表示されるのは、K3s のフォルダーだけです。2 つ目のコマンドは 1 以上の数を表示します。0 の場合は、スクリプトが古く、変数に対応していません。その場合、ポッドはマシンを再起動するまで動き続け、フォルダーは手作業で削除することになります。',
    dataDirByHand: (folder) =>
      `データは ${folder} にあります。スクリプトはその場所を見つけないため、ポッドはマシンを再起動するまで動き続けます。その後、K3s のものを手作業で削除します。`,
    uninstalled: '最後のコマンドで、どれも見つかりません。',
    password: (folder) => `${folder} を削除します。ノードのパスワードが入っています。`,
    files: (paths) => `プランでは ${list(paths)} も使っています。ほかに読むプログラムがなければ削除します。`,
  },
  cni: {
    files: (cni) => `${nameOf(cni)}がマシンに置いたものを削除します。`,
    look: '最後のコマンドに、残っているものが表示されます。別のコンテナエンジンのファイルが含まれることもあります。',
    bak: (pattern) => `${pattern} は、Cilium が名前を変えた、ほかの CNI のファイルです。`,
    unknown: 'どのファイルかは、ここではわかりません。その製品のドキュメントで確認します。',
    multus: 'Multus とその IPAM のファイルも同じフォルダーにあります。',
  },
  hosts: {
    files: (script) => `${script} が書いたファイルを削除します。sysctl の値は、マシンを再起動するまで残ります。`,
    packages: 'インストールされたパッケージは、ほかのプログラムも使うことがあるため、残します。',
    cgroups: 'Alpine のサービス cgroups は、ほかのコンテナにも必要なため、有効のままにします。',
    nmCloudSetup: 'RHEL 8.4 以前では、nm-cloud-setup を再び有効にします。',
    firewalld: (policy) => `firewalld から、ポリシー ${policy} とそのセット、ポッドの範囲を取り除きます。`,
    ufw: (ranges) => `ufw から、ノードとポッド（${list(ranges)}）のルールを取り除きます。`,
    ufwRouted: '転送のルールも含みます。',
    ufwNumbers: '削除すると後ろの番号が詰まるため、NUMBER の大きいものから行います。',
    nftables: (table, file) => `テーブル ${table} と、起動時に ${file} を読み込む行を削除します。`,
  },
  reboot: {
    text: 'マシンを再起動します。どのスクリプトも知らないインターフェース、経路、ルールも、これで消えます。',
    check: '何も残っていないことを確認します。',
    noLinks: (links) => `インターフェースに ${list(links)} がありません。`,
    lookUp: 'CNI のインターフェースがありません。その名前はここではわからないため、製品のドキュメントで確認します。',
    noRules: 'ルールは表示されません。',
  },
  outside: {
    intro: 'クラスターのマシンの外にあるものも片付けます。',
    groups: (file) => `${file} のルールを、クラウドのグループや途中のファイアウォールから取り除きます。`,
    datastore: '外部データストアにはクラスターのデータが残ります。データベースと、そのアカウントを削除します。',
    tailnet: (ranges) =>
      `tailnet では、マシンを削除し、キーを失効させ、autoApprovers とルールから ${list(ranges)} を取り除きます。`,
    registration: (address) =>
      `マシンの参加先だった ${address} を廃止します（DNS の名前、アドレス、ロードバランサー）。`,
    kubeconfig:
      '作業用のマシンや保管場所にある kubeconfig とトークンのコピーは、クラスター全体がなくなれば使えなくなります。',
  },
  rules: {
    policy:
      'クラスターを残し、ネットワークポリシーコントローラーだけを無効にした場合は、残ったルールを取り除きます。残っていると、パケットが破棄され続けます。マシンの再起動でも消えます。',
    kubeProxy: (isByHand) =>
      isByHand
        ? 'クラスターを残し、kube-proxy を無効にした場合は、代わりのものがサービスを処理するようになってから、残ったルールを取り除きます。残っていると、サービス宛てのパケットがそのルールで処理され続けます。マシンの再起動でも消えます。'
        : 'クラスターを残し、kube-proxy を無効にした場合は、代わりのものがサービスを処理するようになってから、ノードを 1 台ずつ再起動します。残ったルールがあると、サービス宛てのパケットがそのルールで処理され続けます。',
    gone: '最後に確認のコマンドを実行しても、何も表示されません。',
  },
};
