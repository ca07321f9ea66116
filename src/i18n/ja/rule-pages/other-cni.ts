import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const otherCniNames = {
  'weave-eol': '開発と保守が終了した Weave Net',
  'antrea-proxy-port': 'AntreaProxy と kube-proxy のポートの競合',
  'kubeovn-svc-cidr': 'Kube-OVN 独自の範囲',
  'kuberouter-proxy': 'kube-router のサービスプロキシと kube-proxy の併用',
  'multus-cilium-exclusive': 'Multus の設定を退避させる Cilium',
  'multus-bindir': 'ランタイムが探さない場所にある Multus のプラグイン',
  'multus-hostlocal': '複数のノードでの host-local',
  'whereabouts-path': '設定ファイルが見つからない whereabouts',
} as const satisfies SomeRuleNames;

export const otherCniPages = {
  'weave-eol': {
    happens:
      'Weave Net の開発元の会社は解散し、リポジトリはアーカイブされ、インストーラーも配布されていません。新しいカーネルや Kubernetes のリリースに合わせた修正は行われません。コミュニティーのフォークはあります。',
    see: '導入済みのクラスターでは、`kubectl -n kube-system get daemonset weave-net` に表示されます。イメージが更新されなくなったことは、どこにも表示されません。',
    repair:
      '別の CNI を選びます。ノード間の暗号化が必要なら、wireguard-native の flannel が使えます。稼働中のクラスターの CNI を変えるより、新しいクラスターを作るほうが確実です。',
  },
  'antrea-proxy-port': {
    happens:
      'proxyAll を有効にすると、AntreaProxy がすべてのサービスを処理し、TCP 10256 でヘルスチェックに応答します。K3s に内蔵された kube-proxy も同じポートを使います。externalTrafficPolicy が Local のサービスのヘルスチェックでも、ポートが競合します。',
    see: 'externalTrafficPolicy が Local のサービスについて、`journalctl -u k3s` に「Failed to start healthcheck」と「bind: address already in use」が繰り返し出ます。',
    repair:
      'すべてのサーバーで `disable-kube-proxy: true` を設定します。API のサービスのアドレスは Antrea が動くまで使えなくなるため、Antrea の kubeAPIServerOverride にサーバーのアドレスまたは VIP を指定します。kube-proxy が動いていたノードは再起動します。',
  },
  'kubeovn-svc-cidr': {
    happens:
      'Kube-OVN の install.sh には独自の範囲が書かれています。SVC_CIDR（10.96.0.0/12）はクラスターのサービスの範囲と一致する必要があり、ノードとポッドの間のネットワークである JOIN_CIDR（100.64.0.0/16）は、ほかのどの範囲とも重なってはいけません。K3s のデフォルトのサービスの範囲は 10.43.0.0/16 です。',
    see: '`kubectl get subnets join -o yaml` に JOIN_CIDR の範囲が表示されます。ポッドの中の `nslookup kubernetes.default` はタイムアウトします。',
    repair:
      'install.sh を実行する前に、SVC_CIDR をサービスの範囲に、JOIN_CIDR を空いている範囲に変えます。JOIN_CIDR は後から変更できません。',
  },
  'kuberouter-proxy': {
    happens:
      '--run-service-proxy を指定すると、kube-router が IPVS でサービスを処理し、kube-proxy は不要になります。K3s の kube-proxy はプログラムに内蔵されて動き続けるため、両方が同じサービスのルールを書き込みます。',
    see: '`ipvsadm -Ln` にサービスのアドレスが表示され、`iptables-save | grep -c KUBE-SVC` の結果も 0 になりません。',
    repair:
      'すべてのサーバーで `disable-kube-proxy: true` を設定するか、kube-router から --run-service-proxy を外します。kube-proxy がない場合は、サーバーの実際のアドレスを書いた kubeconfig を kube-router に渡します。kube-proxy が動いていたノードは再起動します。',
  },
  'multus-cilium-exclusive': {
    happens:
      'Cilium のチャートでは cni.exclusive がデフォルトで true です。Cilium は CNI のディレクトリにあるほかのファイルの名前を *.cilium_bak に変え、Multus のファイルもその対象になるため、ポッドには Cilium のネットワークだけが付きます。',
    see: 'ノードで `ls /etc/cni/net.d` を実行すると、00-multus.conf.cilium_bak のようなファイルが表示されます。',
    repair:
      'Cilium の values で cni.exclusive: false にします。その後、名前の変わったファイルを削除し、Multus のポッドを再起動してファイルを作り直します。',
  },
  'multus-bindir': {
    happens:
      'flannel を使う K3s では、コンテナランタイムがデータディレクトリの data/cni でプラグインを探します。v1.28.15、v1.29.10、v1.30.6、v1.31.2 より前は、アップグレードごとに入れ替わる data/current/bin でした。Multus のチャートがプラグインを置く /opt/cni/bin は、flannel を使わない場合の場所です。',
    see: '起動しないポッドの `kubectl describe pod` に「failed to find plugin "multus" in path」と、探した場所が表示されます。',
    repair:
      'チャートの values の config.cni_conf.binDir を実際に探す場所に変え、confDir をデータディレクトリの agent/etc/cni/net.d にします。古いリリースでは、K3s のアップグレードのたびに Multus をデプロイし直します。',
  },
  'multus-hostlocal': {
    happens:
      'host-local は、割り当てたアドレスをノードのディスクに記録します。どのノードも同じ範囲の先頭から割り当てるため、別々のノードのポッドに同じアドレスが付くことがあります。',
    see: '`kubectl get pods -A -o yaml | grep -A20 network-status` に、追加ネットワークの同じアドレスが 2 回表示されます。',
    repair:
      'クラスター全体で 1 つの記録を使う whereabouts にするか、そのネットワークに DHCP サーバーがあれば dhcp にします。host-local が適しているのは、ノードが 1 台の場合か、ノードごとに範囲を分ける場合です。',
  },
  'whereabouts-path': {
    happens:
      'whereabouts は、指定がなければ /etc/cni/net.d/whereabouts.d/whereabouts.conf を読みます。flannel を使う K3s の CNI のファイルはデータディレクトリの agent/etc/cni/net.d にあり、whereabouts の設定もそこに作られます。',
    see: '追加ネットワークのあるポッドの `kubectl describe pod` に、ネットワークの追加の失敗と whereabouts の名前が表示されます。',
    repair:
      '各 NetworkAttachmentDefinition の ipam に `"configuration_path": "/var/lib/rancher/k3s/agent/etc/cni/net.d/whereabouts.d/whereabouts.conf"` と書きます。flannel を使わない場合は省略します。',
  },
} as const satisfies SomeRulePages;
