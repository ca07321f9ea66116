import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const liveNames = {
  'dual-retrofit': '稼働中のクラスターへの 2 つ目のアドレスファミリーの追加',
  'live-cidr-change': '稼働中のクラスターでのポッドやサービスの範囲の変更',
  'live-cni-change': '稼働中のクラスターでの CNI の変更',
  'cilium-ipam-change': '稼働中のクラスターでの Cilium の IPAM モードの変更',
  'live-backend-change': '稼働中のクラスターでの flannel のバックエンドの変更',
  'live-mask-change': '稼働中のクラスターでのノードマスクの変更',
  'live-netpol-off': '稼働中のクラスターでのネットワークポリシーコントローラーの無効化',
  'live-kube-proxy-off': '稼働中のクラスターでの kube-proxy の無効化',
  'egress-change-restart': '稼働中のクラスターでの egress-selector-mode の変更',
  'version-eol-or-skip': 'マイナーリリースを飛ばすアップグレードと、サーバーより新しいエージェント',
} as const satisfies SomeRuleNames;

export const livePages = {
  'dual-retrofit': {
    happens:
      '各ノードは、参加時に割り当てられたポッドのブロックを使い続けます。2 つのファミリーの範囲を指定して再起動すると、K3s は 2 つ目のファミリーのブロックを見つけられずに終了します。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行すると、ノードごとに 1 つのファミリーのブロックだけが表示されます。',
    repair:
      '両方のファミリーで新しいクラスターを作り、ワークロードを移行します。稼働中のクラスターは、起動したときの範囲に戻します。',
  },
  'live-cidr-change': {
    happens:
      'ノードのブロックもサービスのアドレスも、クラスターを起動したときの範囲から割り当てられ、そのまま残ります。ポッドの範囲を変えると、コントローラーマネージャーが範囲の外のノードを見つけて終了します。サービスの範囲を変えると、DNS を含む以前のアドレスが無効になります。',
    see: "`journalctl -u k3s` に `is out the range of cluster cidr` や `flannel net config doesn't contain` と出て、K3s が再起動を繰り返します。",
    repair:
      'すべてのサーバーで、起動したときの範囲に戻します。ポッドの範囲を変えるには、新しいクラスターが必要です。サービスのアドレスは、Kubernetes 1.33 以降なら `ServiceCIDR` オブジェクトで追加できます。',
  },
  'live-cni-change': {
    happens:
      'ポッドは以前の CNI が割り当てたアドレスを使い続け、以前のインターフェース、経路、ルールも、新しい CNI のものと並んでノードに残ります。K3s の開発者は、この変更をサポートしていません。',
    see: 'ノードで `ip -brief link` を実行すると、`flannel.1` と `cilium_host` のように両方のインターフェースが表示され、`ls /etc/cni/net.d` には両方のファイルがあります。',
    repair:
      '目的の CNI で新しいクラスターを作り、ワークロードを移行します。稼働中のクラスターは、起動したときの CNI に戻します。',
  },
  'cilium-ipam-change': {
    happens:
      'このモードは、ポッドのアドレスをどこから取るかを決めます。以前のモードで割り当てたアドレスは新しいモードに合わず、通信できない状態が続くおそれがあると、Cilium のドキュメントにあります。',
    see: '`kubectl -n kube-system get configmap cilium-config -o jsonpath="{.data.ipam}"` で、設定されているモードが表示されます。',
    repair:
      '稼働中のモードを変えません。別のモードにするには、新しいクラスターに Cilium を導入し、ワークロードを移行します。',
  },
  'live-backend-change': {
    happens:
      '新旧のバックエンドのノードは互いに通信できず、最後のノードが起動するまで停止が続きます。以前のインターフェースに残った経路が新しい経路より優先されると、通信は以前の経路を通り続けます。',
    see: 'wireguard-native に変えた後も、ノードの `ip route` に `flannel.1` を通る経路が表示されます。',
    repair:
      'すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。その後、各ノードの経路を確認します。問題が続くノードは作り直します。',
  },
  'live-mask-change': {
    happens:
      'ノードのブロックは参加時に一度だけ割り当てられ、変更できません。新しいマスクは後から参加するノードに使われ、1 つの範囲から 2 種類の大きさのブロックが割り当てられます。',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDRs` に、2 種類の大きさのブロックが表示されます。',
    repair:
      'マスクを変えません。あるノードを新しい大きさにするには、ドレインし、ノードのオブジェクトを削除してから、もう一度参加させます。',
  },
  'live-netpol-off': {
    happens:
      'コントローラーは各ノードにルールを書き込み、無効にしても取り消しません。以前のポリシーによる遮断が、更新されないまま続きます。',
    see: 'ノードで `iptables-save | grep KUBE-ROUTER` を実行すると、まだルールが表示されます。',
    repair:
      'すべてのノードで `iptables-save | grep -v KUBE-ROUTER | iptables-restore` を実行し、ip6tables でも同じようにします。`k3s-killall.sh` でも取り除けますが、そのノードのポッドはすべて止まります。',
  },
  'live-kube-proxy-off': {
    happens:
      'サービスへの接続は kube-proxy のルールに従います。無効にするとルールは更新されず、代わりになるものは既存の接続を知らず、以前のルールもノードに残ります。',
    see: 'ノードで `iptables-save | grep -c KUBE-SVC` を実行すると、まだ 0 より大きい値が表示されます。',
    repair:
      'メンテナンスの時間を確保します。代わりになるものを導入し、すべてのサーバーで `disable-kube-proxy` を設定し、全ノードの K3s を再起動してから、`iptables-save | grep -v KUBE | iptables-restore` で以前のルールを取り除きます。',
  },
  'egress-change-restart': {
    happens:
      'トンネルの使い方は、エージェントの起動時にサーバーとの間で決まります。新しいモードは全ノードを再起動した後に有効になり、それまでは kubelet やポッドへの接続が一部失敗します。',
    see: 'サーバーの `journalctl -u k3s` に、`Tunnel server egress proxy mode:` と有効なモードが出ます。',
    repair:
      'すべてのサーバーで同じように変え、サーバーを 1 台ずつ、その後ですべてのエージェントの K3s を再起動します。',
  },
  'version-eol-or-skip': {
    happens:
      'Kubernetes では、マイナーリリースを 1 つずつ上げ、kubelet を API サーバーより新しくしないことになっています。飛ばすと、新しいリリースで読めないオブジェクトが残るおそれがあります。前のマイナーリリースには、そのリリースで取ったデータストアのスナップショットがないと戻せません。',
    see: '`kubectl get nodes` の VERSION 列に、各ノードのリリースが表示されます。',
    repair:
      'マイナーリリースを 1 つずつ、サーバーを 1 台ずつ、その後でエージェントをアップグレードします。毎回、先にデータストアのスナップショットを取ります。',
  },
} as const satisfies SomeRulePages;
