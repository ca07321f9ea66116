import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const calicoNames = {
  'calico-block-range': 'Calico が受け付けないブロックの長さ',
  'calico-blocks-vs-nodes': 'ノードより少ない Calico のブロック',
  'calico-blocks-per-node': 'Calico のブロック 20 個に収まらないポッド',
  'calico-default-pool-lan': 'ノードのネットワークと重なる Calico のデフォルトの範囲',
  'canal-default-net': 'デフォルトのままの Canal の範囲',
  'calico-manifest-pool': '書き換えていない calico.yaml',
  'calico-ip-forward': 'パケットを転送できないポッド',
  'calico-apply-limit': 'Calico の CRD と kubectl apply',
  'calico-manifest-version': 'リリースを固定していない Calico のファイル',
  'calico-pools-fixed': '後から変更できない Calico のプールの設定',
  'calico-ipip-v6': 'IPv6 のプールでの IPIP',
  'calico-ipip-azure': 'Azure での IPIP',
  'calico-none-aws': 'AWS でのカプセル化しないパケット',
  'calico-vxlan-v6-kernel': '古いカーネルでの IPv6 の VXLAN',
  'calico-ebpf-api': 'API サーバーに届かない Calico の eBPF データプレーン',
  'networkmanager-calico': 'NetworkManager と Calico',
  'metallb-calico-bgp': 'MetalLB と Calico の両方による BGP',
} as const satisfies SomeRuleNames;

export const calicoPages = {
  'calico-block-range': {
    happens:
      'Calico はプールをブロックに分けてノードに割り当てます。ブロックは IPv4 で /20 から /32、IPv6 で /116 から /128、デフォルトは /26 と /122 で、プールには 1 個以上のブロックが必要です。',
    see: '`kubectl get tigerastatus` で ippools が Degraded になり、`kubectl describe tigerastatus ippools` に「IPv4 pool block size must be greater than 19 and less than or equal to 32」または「IP pool size is too small」と表示されます。',
    repair: 'ブロックの長さをデフォルトのままにするか、プールに収まる長さにします。プールの作成後は変更できません。',
  },
  'calico-blocks-vs-nodes': {
    happens:
      'プールのブロックは 2^(ブロックの長さ − プレフィックス長) 個です。ブロックのないノードは、ほかのノードのブロックからアドレスを 1 個ずつ借り、そのたびに経路が増えます。strictAffinity が有効な場合は借りられません。',
    see: '`calicoctl ipam show --show-blocks` でブロックの一覧が表示され、ノードの `ip route` に個々のポッドへの /32 の経路が並びます。',
    repair:
      'ブロックを長くして数を増やすか、プールを広げます。稼働中のクラスターでは、新しいプールを追加するしかありません。',
  },
  'calico-blocks-per-node': {
    happens:
      'IPAMConfiguration で変更しない限り、ノードのブロックはファミリーごとに 20 個までで、アドレスの 1 個はノードのトンネルが使います。/30 のブロック 20 個はポッド 79 個分です。',
    see: '起動しないポッドの `kubectl describe pod` に「limit of 20 blocks reached for this node」と表示されます。',
    repair:
      'ブロックを大きくします。110 個のポッドには /29 で足ります。IPAMConfiguration の strictAffinity と maxBlocksPerHost で上限を変えることもできますが、このプランでは扱いません。',
  },
  'calico-default-pool-lan': {
    happens:
      'Calico のファイルに書かれているプールは 192.168.0.0/16 で、家庭や会社のネットワークでもよく使われています。ポッドとマシンのアドレスが重複し、ネットワークへの経路がクラスターの中に向きます。',
    see: '`kubectl get ippools -o wide` に 192.168.0.0/16 が表示され、同じネットワークのマシンへの `ip route get` が cali で始まるインターフェースを示します。',
    repair:
      '最初のインストールの前に、プールにポッドの範囲を書きます。ポッドの範囲は、ノードのネットワークと重ならないものにします。',
  },
  'canal-default-net': {
    happens:
      'canal.yaml の net-conf.json には 10.244.0.0/16 と書かれていますが、K3s のデフォルトのポッドの範囲は 10.42.0.0/16 です。ノードには K3s の範囲のブロックが割り当てられ、Canal の flannel は自分の範囲の中だけをルーティングします。',
    see: '`kubectl -n kube-system get configmap canal-config -o yaml` の Network が、cluster-cidr と異なります。',
    repair:
      '`kubectl apply` の前に、canal.yaml の 10.244.0.0/16 を IPv4 のポッドの範囲に置き換えます。Network は cluster-cidr と同じである必要があります。',
  },
  'calico-manifest-pool': {
    happens:
      'calico.yaml がポッドの範囲を自動で検出するのは、kubeadm で作ったクラスターだけです。K3s では CALICO_IPV4POOL_CIDR を指定しない限り 192.168.0.0/16 のプールが作られ、警告も出ません。',
    see: '`kubectl get ippools -o wide` に、cluster-cidr ではなく 192.168.0.0/16 が表示されます。',
    repair:
      '最初のインストールの前に、calico.yaml の CALICO_IPV4POOL_CIDR のコメントを外してポッドの範囲を書きます。後からは新しいプールを追加するしかありません。',
  },
  'calico-ip-forward': {
    happens:
      'Calico のデフォルトでは、ポッドの中の IP フォワーディングが無効です。ServiceLB や VPN など、パケットを転送するポッドが動作しません。K3s のドキュメントでも有効にする必要があるとされています。',
    see: '`grep allow_ip_forwarding /etc/cni/net.d/10-calico.conflist`（Canal は 10-canal.conflist）の結果が空か、false です。',
    repair:
      'オペレーターでは Installation に `containerIPForwarding: Enabled`、マニフェストでは CNI 設定に `"container_settings": {"allow_ip_forwarding": true}` を書きます。ポッドは作り直す必要があります。',
  },
  'calico-apply-limit': {
    happens:
      '`kubectl apply` は、オブジェクトを最大 262144 バイトのアノテーションに複製します。Installation の CRD だけで 600 kB を超えるため、apply は失敗します。',
    see: '`kubectl apply -f` が「metadata.annotations: Too long: must have at most 262144 bytes」を表示します。',
    repair:
      '初回は `kubectl create -f`、2 回目以降は `kubectl apply --server-side --force-conflicts -f` または `kubectl replace -f` を使います。',
  },
  'calico-manifest-version': {
    happens:
      'オペレーター、CRD、リソースは同じリリースのものをそろえる必要があります。CRD は 3.30 から別ファイルになり、ドキュメントでの名前は 3.32 でも変わりました。混在すると、CRD が不足するか、ファイルが見つかりません。',
    see: '`kubectl create -f` が 404、または「no matches for kind "Installation" in version "operator.tigera.io/v1"」を返します。',
    repair:
      '先頭の v を付けたタグを 1 つに固定し、すべてのファイルをそこから取得します。Kubernetes 1.34 から 1.36 は Calico 3.32、1.33 は 3.31 の検証対象に含まれています。',
  },
  'calico-pools-fixed': {
    happens:
      'プールの範囲とブロックの長さは変更できません。Calico 3.28 以降のオペレーターは、Installation の NAT、カプセル化、ノードセレクターの変更を反映します。それより前は、どの変更も反映しません。',
    see: 'Installation の範囲や blockSize を変えると、`kubectl get tigerastatus ippools` が Degraded になるか、何も変わりません。',
    repair:
      'どちらも最初のインストールの前に決めます。後から変えるには、新しいプールを追加し、古いプールを無効にし、ポッドを再起動してから、古いプールを削除します。',
  },
  'calico-ipip-v6': {
    happens:
      'IPIP は IPv4 を IPv4 で運ぶ方式です。Calico は IPv6 のプールでの使用を拒否し、インストールが始まりません。',
    see: '`kubectl describe tigerastatus ippools` に「IPIP encapsulation is not supported by IPv6 pools」と表示されます。',
    repair:
      'IPv6 のプールには VXLAN か VXLANCrossSubnet を使います。同じレイヤー 2 の中なら、None と BGP でもかまいません。',
  },
  'calico-ipip-azure': {
    happens:
      'Azure のネットワークは、IPIP が使う IP プロトコル 4 を破棄します。同じノードのポッド同士は通信できますが、異なるノードのポッド同士は通信できません。calico.yaml のデフォルトは IPIP です。',
    see: '異なるノードのポッド間の `ping` に応答がなく、`ip -s link show tunl0` の送信パケットだけが増えます。',
    repair: 'プールに `encapsulation: VXLAN` を設定します。稼働中のクラスターでも、プールの設定で変更できます。',
  },
  'calico-none-aws': {
    happens:
      'カプセル化しないパケットはポッドのアドレスのまま送られ、AWS は送信元または送信先がインスタンス自身でないパケットを破棄します。CrossSubnet の方式も、サブネットの中ではカプセル化しません。',
    see: '同じサブネットの 2 つのインスタンスにあるポッド間の `ping` に応答がなく、`aws ec2 describe-instances --query "Reservations[].Instances[].SourceDestCheck"` が true を表示します。',
    repair:
      '追加するものも含め、すべてのインスタンスで `aws ec2 modify-instance-attribute --no-source-dest-check --instance-id INSTANCE` を実行してチェックを無効にします。または、すべて VXLAN にします。',
  },
  'calico-vxlan-v6-kernel': {
    happens:
      'Calico の IPv6 の VXLAN には Linux 4.19.1 以降、RHEL 系では 4.18 以降が必要です。それより古いカーネルでは、ノード間の IPv6 のパケットが届きません。',
    see: '各ノードの `uname -r` でカーネルを確認します。',
    repair:
      'カーネルを新しくします。最近の Calico では、いずれにしても 5.10 以降が必要です。同じレイヤー 2 の中なら、IPv6 のプールを None と BGP にすれば VXLAN は不要です。',
  },
  'calico-ebpf-api': {
    happens:
      'eBPF データプレーンは kube-proxy を置き換えるため、Calico は API のサービスを通して接続できず、実際のアドレスが必要です。K3s の kube-proxy はプログラムに内蔵されており、Calico の機能では無効にできません。',
    see: '`kubectl -n tigera-operator get configmap kubernetes-services-endpoint -o yaml` が存在しないか、ループバックアドレスを示します。`ss -ltn | grep 10256` には kube-proxy のヘルスチェックのポートが表示されます。',
    repair:
      'すべてのサーバーで `disable-kube-proxy: true` を設定し、サーバーのアドレスまたは VIP とポート 6443 を書いた ConfigMap をオペレーターより先に作ります。custom-resources-bpf.yaml はそのまま使えません。',
  },
  'networkmanager-calico': {
    happens:
      'NetworkManager は新しいインターフェースを管理対象にし、その経路を書き換えます。ポッドやトンネルのインターフェースも対象になります。',
    see: '`nmcli device` で、cali や vxlan.calico のインターフェースが「管理なし」（unmanaged）以外になっています。',
    repair:
      'すべてのノードに /etc/NetworkManager/conf.d/calico.conf を作り、`[keyfile]` の下に `unmanaged-devices=interface-name:cali*;interface-name:tunl*;interface-name:vxlan.calico;interface-name:vxlan-v6.calico;interface-name:wireguard.cali;interface-name:wg-v6.cali` と書いて、`systemctl restart NetworkManager` を実行します。',
  },
  'metallb-calico-bgp': {
    happens:
      'BGP のセッションは、2 つのアドレスの間に 1 つだけです。MetalLB の speaker と Calico の BIRD は同じノードから同じルーターに接続するため、一方が拒否されます。IPIP と None の場合も、Calico は BGP を使います。',
    see: '`calicoctl node status` に Established でないピアが表示されるか、MetalLB の speaker のログにセッションの失敗が記録されます。',
    repair:
      'MetalLB を L2 モードにするか、サービスのアドレスを Calico から広告する（BGPConfiguration の serviceLoadBalancerIPs）か、Calico を VXLAN と `bgp: Disabled` にします。',
  },
} as const satisfies SomeRulePages;
