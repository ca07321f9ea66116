import type { CniTexts } from '../../core/render/cni/cni-texts';

export const cniFileTexts: CniTexts = {
  place: {
    calicoInstallation: (command) => `Calico のオペレーターの起動後に実行: ${command}`,
    calicoEndpoint: (command) => `Calico のオペレーターより前に実行: ${command}`,
    calicoEndpointManifest: (command) => `Calico より前に実行: ${command}`,
    calicoFelix: (command) => `k3s kubectl get tigerastatus で apiserver が Available になってから実行: ${command}`,
    kustomization: (folder, file, command) => `${folder} フォルダーに ${file} を置いて実行: ${command}`,
    patch: (folder, file) => `${folder}/kustomization.yaml を通して ${file} を変更するもので、単独では適用しない`,
    ciliumChart: (path) =>
      `配置先: すべてのサーバーの ${path}（内容は全サーバーで同じ）。K3s がチャートをインストールするので、values.yaml とは併用しない`,
    ciliumValues: (command) => `cilium.yaml の代わりに Helm を使う場合: ${command}`,
    ciliumValuesOnly: (command) =>
      `Helm で実行: ${command}（ノードとなるサーバーがなく、サーバー上でジョブを動かせないため、K3s 自身ではチャートをインストールできない）`,
    multusChart: (path) => `配置先: CNI の動作を確認した後、すべてのサーバーの ${path}`,
    steps: '手作業で進める手順。このプランですでに満たしている項目にはチェックが付いている',
  },
  release: {
    tested: (name, release, first, last) =>
      `${name} ${release}。開発元は Kubernetes ${first}〜${last} でテストしている`,
    untested: (name, release, first, last, minor) =>
      `${name} ${release}。開発元がテストしているのは Kubernetes ${first}〜${last} で、${minor} は含まれない`,
    unknown: (name, release) => `${name} ${release}。どの Kubernetes でテストされているかは把握していない`,
    none: (name, minor) => `開発元が Kubernetes ${minor} でテストしている ${name} のリリースは把握していない`,
    fetch: (file, command) => `先に ${file} を取得: ${command}`,
    before: (command) => `その前に実行: ${command}`,
  },
  calico: {
    fixed: 'プールの範囲とブロックサイズは後から変更できません。',
    publicIpv6: (range) =>
      `${range} は公開アドレスのため、パケットは NAT なしで外へ出ます。外側のルーターにノードへの経路が必要です。`,
    bgpNeeded:
      'VXLAN を使わないプールは BGP（ノード間の TCP 179）で経路を受け取ります。BGP がないと、オペレーターが拒否します。',
    mtu: (underlay, overhead) =>
      overhead === 0
        ? `ノード間で最小の MTU ${underlay}。パケットには何も付け足されません。ポッドに使われる値です。`
        : `ノード間で最小の MTU ${underlay} から、ヘッダーの ${overhead} を引いた値。ポッドとトンネルの両方に使われます。`,
    mtuNotFound: (names) =>
      `Calico はインターフェイス名から MTU を調べますが、${names} は対象に含まれず、1460 とみなされます。プランにアップリンクの MTU を書くか、ここに mtu を設定してください。`,
    endpointPlaceholder: (placeholder) =>
      `${placeholder} を、すべてのポッドから届くサーバーのアドレスまたは VIP に置き換えてください。`,
    endpointLoopback:
      'ループバックが使えるのはホストのネットワークで動く部分だけで、Calico がこれを区別するのは 3.32 以降です。K3s での実績はありません。サーバーのアドレスか VIP なら確実です。',
    ebpf: 'オペレーターより前に ConfigMap kubernetes-services-endpoint が、すべてのサーバーで disable-kube-proxy が必要です。Calico の eBPF のテスト対象に K3s は含まれていません。',
    apiServer: 'kubectl で Calico のリソースを扱うため、またプールを後から変更するために必要です。',
    onePool: (ranges) => `calico.yaml が作るプールはファミリーごとに 1 つだけ。${ranges} の IPPool は後から作成`,
  },
  canal: {
    old: 'canal.yaml の flannel は、どの系列でも v0.24.4 に固定されている。Calico のドキュメントは、新しいクラスターには Calico 単体の VXLAN を勧めている',
    ipv6: 'そのままの canal.yaml は IPv4 専用。ここでの変更は RKE2 のチャートと同じもので、Calico の開発元ではテストされていない',
    mtu: (underlay, overhead) =>
      `${underlay} から VXLAN の ${overhead} を引いた値。0 のままだと、Calico はアップリンクの MTU をそのままポッドに割り当てます。`,
  },
  cilium: {
    loopback:
      'https-listen-port と lb-server-port が既定値で、disable-apiserver-lb が無効であれば、K3s のどのノードも自身のループバックアドレスのポート 6444 で応答します。',
    fixed: 'モード、範囲、マスクは後から変更できません。範囲の追加はできます。',
    follows: 'ポッドのアドレスは、K3s がノードに割り当てたブロックから取られます。モードは後から変更できません。',
    span: (longest) => `IPv6 では、プールとブロックの差は最大 16 ビットで、ここでは /${longest} までです。`,
    multiPool:
      'Multi-pool は Cilium ではベータ版です。default プールは最初の起動時に一度だけ作られます。モードは後から変更できません。',
    oneLayer2: 'すべてのノードが 1 つのレイヤー 2 ネットワークにある必要があります。',
    routed: 'ノードは 1 つのレイヤー 2 ネットワークにありません。各ノードのブロックへの経路がルーターに必要です。',
    publicIpv6: (range) =>
      `${range} は公開アドレスのため、パケットは NAT なしで外へ出ます。外側のルーターにノードへの経路が必要です。`,
    mtu: 'ノード間で最小の MTU。トンネルのヘッダーの分は Cilium が自分で差し引きます。',
    oneNode: '2 つ目は置けるノードがなく、Pending のままになります。',
    tolerations:
      'チャートの既定の一覧に、K3s のドキュメントがサーバーに付ける taint を加えたものです。ほかの taint を使うなら追加してください。',
    nodePorts: (range) => `K3s の service-node-port-range は ${range} です。`,
    certificates: 'ジョブで更新されます。チャートの既定では 1 年で期限が切れます。',
    loadBalancer:
      'LoadBalancer サービスのアドレスは、後から作る CiliumLoadBalancerIPPool から割り当てられます。アドレスを広告するには、ネットワークに応じて l2announcements.enabled か bgpControlPlane.enabled を有効にしてください。',
    bootstrap:
      'ネットワークができる前に、サーバー上のジョブでインストールします。すべてのサーバーに独自の taint があると、ジョブは始まりません。',
    abort: '既定の reinstall では、アップグレードに失敗したときに K3s がネットワークをアンインストールしてしまいます。',
    staticChart: (path) => `先に Cilium のチャートをすべてのサーバーに置いてください: ${path}`,
    noVersion: 'spec.version を追加してください。ないと最新のチャートがインストールされます。',
  },
  multus: {
    noVersion:
      'この K3s でテストされたリリースを把握していないため、固定していません。固定するには spec.version を使います。',
    autoconfig: 'v4.2.202 より前のチャートでは、この行を削除してください。',
  },
  steps: {
    title: (name, release) => `K3s ${release} での ${name}`,
    settings: '設定',
    settingsIntro: 'すべてのサーバーの config.yaml で同じ内容にします。',
    doThis: '手順',
    ports: 'ノード間のポート',
    check: '確認',
    open: '確定していないこと',
    wrong: (setting, value) => `${setting}（プランでは ${value}）`,
    egressAny: (value) => `${value}: ノードのブロックを使う CNI には、どのモードも使えます`,
    egressOwn: (value) =>
      `${value}: 独自の範囲を持つ CNI には、K3s のドキュメントは agent か cluster を勧めています。cluster では、その範囲がポッドの範囲に収まっている必要があります`,
    podRange: (ranges) => `ポッドの範囲: ${ranges}`,
    serviceRange: (ranges) => `サービスの範囲: ${ranges}`,
    noOtherCni: '各マシンに、ほかの CNI のファイルが残っていない。',
    nodesReady: 'すべてのノードが Ready になる。',
    chooseRelease: (placeholder) =>
      `使う Kubernetes でテストされているリリースを選び、以下の ${placeholder} をそのタグに置き換える。ここでは把握していない。`,
    untried: 'これらの手順はドキュメントとソースコードに基づくもので、この組み合わせで実行した例はありません。',
  },
  kubeOvn: {
    kernel:
      '各マシンのカーネルで IPv6 が無効になっていない。IPv4 のみの場合も、Geneve に必要。次のコマンドが 0 を表示する。',
    fetch: (file, release) => `Kube-OVN ${release} の ${file} を取得する。`,
    ranges: 'このプランの範囲を書き込み、結果を確かめる。',
    disjoint: (pods, services, join) =>
      `ポッドの ${pods}、サービスの ${services}、ノードとポッドの間の ${join} が、互いに、またノードのネットワークとも重なっていない。`,
    gateway:
      'POD_GATEWAY には、スクリプトの既定値にならって各ポッド範囲の最初のアドレスを書き込みます。この変数は v1.9 のスクリプトで確認したもので、grep に現れなければ不要です。',
    databases:
      'OVN のデータベースは、このラベルの付いたノードで動く。K3s では、エージェントレスでないサーバーがそれにあたる。少なくとも 1 台が表示される。',
    run: 'サーバーで実行する。',
    dbPorts: 'OVN のデータベースがあるノードへの TCP 6641〜6644',
    tunnelPort: 'UDP 6081（既定の Geneve）。代わりに選んだ場合は VXLAN の UDP 4789、STT の TCP 7471',
    metricPorts: 'TCP 10660、10661、10665',
    subnets: (ranges) => `サブネット ovn-default が ${ranges} になっている。`,
    noK3sPage: 'Kube-OVN のドキュメントに K3s のページはありません。',
    otherRelease: (read) =>
      `内容を確認したスクリプトは ${read} のものです。ほかのリリースでは名前が異なることがあります。`,
  },
  antrea: {
    fetch: (file) => `${file} を取得する。`,
    proxyAll: (address) =>
      `ConfigMap antrea-config の antrea-agent.conf で、antreaProxy.proxyAll を true に、kubeAPIServerOverride を ${address} に設定する。`,
    proxyAllPlaceholder: (placeholder) =>
      `ConfigMap antrea-config の antrea-agent.conf で、antreaProxy.proxyAll を true に、kubeAPIServerOverride をサーバーのアドレスまたは VIP（${placeholder}）に設定する。`,
    apply: 'インストールする。',
    tunnelPort: 'UDP 6081（既定の Geneve）。代わりに選んだ場合は VXLAN の UDP 4789、WireGuard の UDP 51820',
    ownPorts: 'TCP 10349〜10351、UDP 10351',
    healthPort: '各ノードの TCP 10256 はヘルスチェック用で、kube-proxy が動いていれば取り合いになります',
    blocks: (ranges) => `各ノードに ${ranges} のブロックがあり、ポッドのアドレスはそこから割り当てられる。`,
    oldTest: 'Antrea のドキュメントでテスト済みとされている K3s は、v1.19.8 が最後です。',
    dualStack: 'K3s でのデュアルスタックの動作は確認されていません。',
  },
  kubeRouter: {
    fetch: (file) => `${file} を取得する。`,
    ranges: (pods, services) =>
      `その中のポッドの範囲（kubeconfig の clusterCIDR）を ${pods} に、portmap プラグインにサービスの範囲があれば ${services} に置き換える。`,
    api: (address) =>
      `その中の API サーバーのアドレスを ${address} に置き換える。localhost のポート 6443 はサーバーでしか応答しない。`,
    args: (args) => `kube-router の引数に次のものを含める: ${args}`,
    plugins:
      '各マシンの /opt/cni/bin に bridge、host-local、loopback、portmap のプラグインがある。または、使うリリースの kube-router に含まれている。flannel を使わない場合、K3s 自身のプラグインは参照されない。',
    apply: 'インストールする。',
    bgpPort: 'TCP 179（BGP）',
    conflist: '各ノードに次のファイルがある。',
    blocks: (ranges) => `各ノードに ${ranges} のブロックがあり、ポッドのアドレスはそこから割り当てられる。`,
    policies:
      'K3s のネットワークポリシーコントローラーは kube-router の一部です。disable-network-policy により、両者が同じルールを扱うのを避けます。',
    dualStack: 'K3s でのデュアルスタックの動作は確認されていません。',
  },
  multusSteps: {
    afterCni: (name) =>
      name === null
        ? '先に CNI が動作し、すべてのノードが Ready になっている。'
        : `先に ${name} が動作し、すべてのノードが Ready になっている。`,
    chart: (path) => `multus.yaml を ${path} としてすべてのサーバーに置く。`,
    again:
      'K3s をアップグレードするたびに Multus をデプロイし直す。このリリースではプラグインのディレクトリーが置き換わる。',
    exclusive: 'Cilium の cni.exclusive が false になっている。そうでないと Multus のファイルの名前が変えられる。',
    whereabouts: (path) => `whereabouts を使う各 NetworkAttachmentDefinition の ipam に ${path} を書く。`,
    whereaboutsStandard: 'whereabouts は /etc/cni/net.d にある設定を自分で見つける。',
    hostLocal:
      'host-local は割り当ての一覧をノードごとに持つため、2 台のノードが同じアドレスを割り当てることがある。ノードが 1 台の場合に限るか、ノードごとに範囲を分ける。',
    dhcp: '追加のネットワークで DHCP サーバーが応答する。リースを維持するデーモンはチャートが動かす。',
    static: '各ポッドが自分のアドレスを指定する。重複は検査されない。',
    ipamMissing:
      '追加のインターフェイスへのアドレスの割り当て方を選ぶ: whereabouts、host-local（ノードが 1 台の場合のみ）、dhcp、static。',
    dirs: (conf, bin) => `confDir は ${conf}、binDir は ${bin}（コンテナランタイムが参照する場所）`,
    binDir: (stated, right) => `binDir は、コンテナランタイムが参照する ${right} にする（プランでは ${stated}）`,
    pods: '各ノードで Multus のポッドが動いていて、プラグインが置かれている。',
    definition: '追加のネットワークごとに NetworkAttachmentDefinition を作る。',
    overlap:
      '追加のネットワークの範囲がポッドともサービスとも重ならず、同じアドレスを使う DHCP サーバーやマシンもない。',
    version: 'この K3s に合うチャートのリリースは、どこにも示されていません。',
  },
};
