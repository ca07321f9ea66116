import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const stackNames = {
  'dual-too-old': 'v1.23.7 より前のリリースでのデュアルスタック',
  'v6only-too-old': 'v1.22.9 より前のリリースでの IPv6 シングルスタック',
  'node-ip-family-missing': 'ポッドが使うファミリーのアドレスがないノード',
  'v6-primary-node-ip': 'IPv6 優先の範囲と合わないノードのアドレスの順序',
  'v6-ula-no-masq': 'マスカレードされないローカル IPv6 アドレスのポッド',
  'v6-gua-unrouted': 'マスカレードされないグローバル IPv6 アドレスのポッド',
  'masq6-without-v6': 'IPv6 のないポッドに対する IPv6 マスカレード',
  'v6-only-downloads': 'IPv6 しかないノードでのダウンロード',
  'dual-external-ccm': 'K3s のクラウドコントローラーを使わないデュアルスタック',
  'iface-not-found': 'ノードで使えない flannel-iface',
  'node-ip-not-on-host': 'マシンにないアドレスを指定した node-ip',
  'hostname-bad': 'ノードの名前に使えない名前',
  'hostname-duplicate': '名前が同じ 2 つのノード',
  'dual-nodeip-kubelet-bug': 'プライマリでないインターフェースの IPv6 を失う古い kubelet',
  'iface-many-addresses': 'IPv4 アドレスが複数ある flannel-iface（node-ip なし）',
} as const satisfies SomeRuleNames;

export const stackPages = {
  'dual-too-old': {
    happens:
      'K3s が 2 つのファミリーの範囲を受け付けるのは v1.21.0 以降です。v1.23.7 より前は実験的な機能で、flannel とネットワークポリシーコントローラーは、それぞれ後のリリースで対応しました。',
    see: '`k3s --version` を実行すると、リリースが表示されます。',
    repair:
      'クラスターを作る前に v1.23.7 以降のリリースにします。1 つのファミリーで作ったクラスターは、アップグレードしてもそのままです。',
  },
  'v6only-too-old': {
    happens:
      'v1.22.9 より前では、K3s の一部が IPv4 のポッドの範囲を前提にしており、ないとエラーになります。最初のノード IP が IPv6 のサーバーでは範囲のデフォルトも IPv6 になるため、範囲を書かなくても起こります。',
    see: '`journalctl -u k3s` に `no IPv4 CIDRs found` と出ます。',
    repair:
      'v1.22.9 以降のリリースを使うか、IPv4 で計画します。稼働中のクラスターのファミリーは変更できないため、アップグレードで対応します。',
  },
  'node-ip-family-missing': {
    happens:
      'エージェントが動くノードには、ポッドが使うすべてのファミリーのアドレスが必要で、足りないノードでは K3s が終了します。`node-ip` があれば書かれたとおりに扱われ、なければマシンのアドレスが調べられます。クラスターよりファミリーが多いノードは問題ありません。',
    see: '`journalctl -u k3s`（エージェントでは `-u k3s-agent`）に、範囲と `node-ip` を示して `must share the same IP version (IPv4, IPv6 or dual-stack)` と出ます。',
    repair:
      'マシンに足りないファミリーのアドレスを追加し、両方を `node-ip` に書きます。または、すべてのマシンが持つファミリーだけで計画します。稼働中のクラスターで変更できるのはノードのほうで、範囲のファミリーは変更できません。',
  },
  'v6-primary-node-ip': {
    happens:
      'IPv6 が最初のファミリーの場合、kube-apiserver は IPv6 アドレスを通知する必要があります。`node-ip` や `node-external-ip` が IPv4 で始まるサーバーや、`flannel-iface` だけを指定したサーバーは終了します。何も書かない場合やエージェントでは、v1.26.15、v1.27.12、v1.28.8、v1.29.3 より前のリリースで、ノードが IPv4 優先で登録されることがあります。',
    see: 'サーバーでは `journalctl -u k3s` に `service IP family` と `must match public address family` を含む行が出ます。エージェントでは `kubectl get nodes -o wide` の `INTERNAL-IP` が IPv4 になります。',
    repair:
      'すべてのノードで `node-ip` を IPv6 から書き、`node-external-ip` を使う場合はそれも IPv6 から書いて、K3s を再起動します。サーバーでは、`advertise-address` に IPv6 アドレスを指定してもかまいません。',
  },
  'v6-ula-no-masq': {
    happens:
      'fc00::/7 のアドレスはローカル用です。flannel は IPv4 を常にマスカレードしますが、IPv6 は `flannel-ipv6-masq` がある場合だけです。ないと、ポッドのパケットがローカルアドレスのまま外へ出て、応答が戻りません。クラスター内の通信には影響しません。',
    see: 'ノードで `ip6tables -t nat -S FLANNEL-POSTRTG` を実行しても、マスカレードのルールが表示されません。',
    repair:
      'すべてのサーバーで `flannel-ipv6-masq` を true にし、全ノードの K3s を再起動します。値は全サーバーで一致している必要があります。ポッドの範囲はそのままでかまいません。',
  },
  'v6-gua-unrouted': {
    happens:
      '`flannel-ipv6-masq` がないと、ポッドは自身のグローバルアドレスで外へ出ます。K3s はこのアドレスをどこにも広告しないため、ネットワーク側でポッドの範囲がノードへルーティングされていなければ、応答が届きません。',
    see: 'ノードの手前のルーターで `ip -6 route` を実行しても、ポッドの範囲への経路が表示されません。',
    repair:
      'ポッドの範囲をクラスターのいずれかのノードへ、または各ノードのブロックをそのノードへルーティングします。あるいは、すべてのサーバーで `flannel-ipv6-masq` を true にし、全ノードの K3s を再起動します。',
  },
  'masq6-without-v6': {
    happens:
      '`flannel-ipv6-masq` は、IPv6 アドレスを持つポッドのパケットに対する設定です。IPv6 のポッドの範囲がなければ、何の効果もありません。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行すると、IPv4 のブロックだけが表示されます。',
    repair:
      'すべてのサーバーで、このオプションを外します。ポッドに IPv6 を使うつもりだった場合、ファミリーは後から追加できないため、両方のファミリーで新しいクラスターを計画します。',
  },
  'v6-only-downloads': {
    happens:
      'インストーラーは github.com からファイルを、ランタイムは docker.io からイメージを取得します。どちらの名前にも IPv6 アドレスがないため、IPv6 しかないノードからは届きません。',
    see: 'ノードで `curl -6 https://github.com` を実行すると失敗します。',
    repair:
      'エアギャップ方式でインストールするか、ノードから NAT64 またはプロキシを使えるようにします。docker.io については、IPv6 用のエンドポイントも使えます。',
  },
  'dual-external-ccm': {
    happens:
      'デュアルスタックでは、K3s はノードのアドレスの設定をクラウドコントローラーに任せ、kubelet に `node-ip` を渡しません。`disable-cloud-controller` を指定すると、ノードには IPv4 アドレスだけが登録され、ネットワークポリシーコントローラーが有効なら K3s が終了します。',
    see: '`journalctl -u k3s` に `IPv6 was enabled, but no IPv6 address was found on the node` と出ます。ネットワークポリシーコントローラーが無効なら、`kubectl get nodes -o jsonpath="{.items[*].status.addresses}"` に IPv4 アドレスだけが表示されます。',
    repair:
      'すべてのノードの `kubelet-arg` に、そのノード自身のアドレスで `node-ip=<IPv4>,<IPv6>` を加え、K3s を再起動します。または、クラウドコントローラーを有効のままにします。',
  },
  'iface-not-found': {
    happens:
      'flannel はこのインターフェースを使い、`node-ip` がなければ K3s もノードのアドレスをここから取ります。存在しない場合や、ループバックのアドレスしかない場合、K3s は終了します。Linux のインターフェース名は 15 文字までで、「/」と空白は使えません。',
    see: "`journalctl -u k3s` に `does not have a correct global unicast ip` と、`no such network interface` または `can't find ip for interface` が出ます。実際の名前は `ip -brief address` で確かめられます。",
    repair:
      'ノードのアドレスを持つインターフェースを指定します。名前がマシンごとに違う場合はノードごとに書くか、指定をやめます。指定しなければ、デフォルトルートのインターフェースが使われます。',
  },
  'node-ip-not-on-host': {
    happens:
      'K3s は `node-ip` を書かれたとおりに受け取ります。その後、ネットワークポリシーコントローラーがそのアドレスを持つインターフェースを探し、見つからずに K3s を終了させます。NAT の外側のアドレスを書いた場合によく起こります。',
    see: '`journalctl -u k3s` に `failed to find interface with specified node ip` と出ます。マシンのアドレスは `ip -brief address` で確かめられます。',
    repair:
      '`node-ip` にはマシン自身のアドレスを、NAT の外側のアドレスは `node-external-ip` に書き、そのノードの K3s を再起動します。',
  },
  'hostname-bad': {
    happens:
      'ノードの名前は `node-name` で、なければホスト名を小文字にしたものです。使えるのは a–z、0–9、「-」、「.」で、「.」で区切った各部分は英数字で始まり、英数字で終わります。「_」があるとノードとして登録されず、名前がないと K3s は 1 分ほど待った後終了します。「localhost」で参加できるのは 1 台だけです。',
    see: '`kubectl get nodes` にマシンが表示されません。名前がない場合は、`journalctl -u k3s` に `node name not set` と出ます。',
    repair:
      '`node-name`（または環境変数 `K3S_NODE_NAME`）を指定するか、マシンの名前を変え、そのマシンの K3s を再起動します。',
  },
  'hostname-duplicate': {
    happens:
      'ノードの名前は、最初のマシンが参加したときのパスワードと結び付きます。同じ名前の 2 台目はパスワードが異なるため、参加できません。名前は小文字にして比べられます。',
    see: '2 台目のマシンで `journalctl -u k3s-agent` に `Node password rejected, duplicate hostname` と出ます。',
    repair:
      'マシンごとに異なる `node-name` を付けるか、`with-node-id` を指定します。再インストールしたマシンで元の名前を使う場合は、先に古いノードを削除します。パスワードも一緒に削除されます。',
  },
  'dual-nodeip-kubelet-bug': {
    happens:
      '1.27 より前の kubelet は、デフォルトルートのあるインターフェースのアドレスしか認識しません。デュアルスタックで別のインターフェースを使うと、ノードの IPv6 アドレスが失われ、ポッドも IPv6 を使えなくなります。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].status.addresses}"` に IPv6 の InternalIP が表示されません。',
    repair:
      'サーバーとエージェントの `kubelet-arg` に `node-ip=0.0.0.0`（IPv4 優先）または `node-ip=::`（IPv6 優先）を書いて K3s を再起動するか、1.27 以降を使います。',
  },
  'iface-many-addresses': {
    happens:
      'flannel-iface があって node-ip がない場合、K3s はそのインターフェースからノードのアドレスを取ります。IPv6 は最初のものを使いますが、IPv4 が複数あると選べずに終了します。',
    see: '`journalctl -u k3s` に `multiple global unicast addresses defined for eth0, please set ip from one of [...]` と出ます。',
    repair:
      'そのノードの `node-ip` に、クラスターのファミリーごとに 1 つずつアドレスを書きます。VIP のように移動するアドレスは選びません。',
  },
} as const satisfies SomeRulePages;
