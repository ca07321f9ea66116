import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const underlayNames = {
  'hostgw-needs-l2': 'ルーターや拠点をまたぐ host-gw',
  'hostgw-extip-or-nat': '外部アドレスや NAT と組み合わせた host-gw',
  'vxlan-exposed': 'インターネットから到達できるノードでの vxlan',
  'vxlan-across-nat': '拠点の間や NAT 越しの vxlan',
  'mtu-too-small': 'IPv6 には小さすぎるポッドの MTU',
  'wireguard-kernel': 'WireGuard のないカーネルでの wireguard-native',
  'nodeport-range': 'K3s 自身のポートを含む NodePort の範囲',
  'nodeport-range-form': 'K3s が使えない NodePort の範囲',
  'mtu-vxlan-v6': 'IPv6 上の vxlan と大きくなるヘッダー',
  'mtu-differs': 'ノード間で異なる MTU',
  'double-tunnel': 'VPN の中でトンネルを使うバックエンド',
} as const satisfies SomeRuleNames;

export const underlayPages = {
  'hostgw-needs-l2': {
    happens:
      'host-gw は、ポッドのアドレスのままのパケットを、そのポッドがあるノードへ直接送ります。途中のルーターはポッドの範囲を知らないため、その先のポッドには届きません。',
    see: 'ポッドから `ping` を実行すると、同じネットワークのノードにあるポッドは応答し、ルーターの先のポッドは応答しません。',
    repair:
      'vxlan を使います。暗号化も必要なら wireguard-native を使います。稼働中のクラスターでは、すべてのサーバーでバックエンドを変更してから、サーバーから順に全ノードの OS を再起動します。短時間の停止を伴います。',
  },
  'hostgw-extip-or-nat': {
    happens:
      '`flannel-external-ip` を有効にすると、各ノードの外部アドレスが、そのノードのポッドへのゲートウェイとして使われます。host-gw のゲートウェイはノードと同じネットワークになければならないため、ポッドの通信が失われます。NAT の内側のノードでも、ほかのノードから見てそのようなアドレスがありません。',
    see: 'ノードで `ip route` を実行すると、ポッドのブロックが外部アドレスを `via` とする経路になっているか、経路自体がありません。',
    repair:
      '外部アドレス向けの wireguard-native を使うか、`flannel-external-ip` を無効にします。稼働中のクラスターでは、すべてのサーバーで変更してから、サーバーから順に全ノードの OS を再起動します。短時間の停止を伴います。',
  },
  'vxlan-exposed': {
    happens:
      'vxlan は、ノードの UDP 8472 に届いたパケットを、誰が送ったものでもポッドへ渡します。暗号化も送信元の検証もしません。',
    see: 'ノードで `ss -lun` を実行すると、ポート `8472` が表示されます。外から届くかどうかは、手前のファイアウォールによって決まります。',
    repair:
      'ファイアウォールやセキュリティグループで、UDP 8472 をノードのアドレスからだけ許可します。これは稼働中のクラスターでも行えます。ノード同士が公開ネットワークを経由する場合は、wireguard-native で暗号化します。',
  },
  'vxlan-across-nat': {
    happens:
      'vxlan は暗号化せず、NAT の変換エントリを維持する仕組みもありません。途中でアドレス変換があると、カーネルによっては誤ったチェックサムを送り、パケットが破棄されます。',
    see: '2 つの拠点のポッドの間で `ping` は通りますが、DNS や TCP は通りません。',
    repair:
      'wireguard-native と `flannel-external-ip` を使い、すべてのノードに `node-external-ip` を設定します。稼働中のクラスターでは、すべてのサーバーで変更してから、サーバーから順に全ノードの OS を再起動します。短時間の停止を伴います。',
  },
  'mtu-too-small': {
    happens:
      'ポッドの MTU は、アップリンクの MTU からバックエンドのオーバーヘッド（vxlan は 50、wireguard-native は 80、host-gw は 0 バイト）を引いた値です。IPv6 ではすべてのリンクに 1280 バイトが必要で、足りないと、それより大きいパケットは分割されるか失われます。',
    see: 'ノードで `cat /run/flannel/subnet.env` を実行すると、`FLANNEL_MTU` が 1280 より小さくなっています。',
    repair:
      'ネットワークの MTU を、vxlan では 1330、wireguard-native では 1360、host-gw では 1280 以上にします。または、オーバーヘッドの小さいバックエンドを使います。稼働中のクラスターでバックエンドを変えるには、全ノードの OS の再起動が必要です。',
  },
  'wireguard-kernel': {
    happens:
      'wireguard-native には、カーネルの WireGuard が必要です。Linux 5.6 以降のカーネルには、無効にしてビルドされていない限り含まれています。それより前のカーネルでは、全ノードにパッケージが必要です。WireGuard がないと、K3s はいったん起動した後終了します。',
    see: '`journalctl -u k3s` に `could not create wireguard interface: operation not supported` と出ます。',
    repair:
      '全ノードにカーネルに合う WireGuard のパッケージ（RHEL 8 系のカーネルでは ELRepo）か新しいカーネルを入れ、K3s を再起動します。WireGuard が不要な vxlan を使う方法もあります。',
  },
  'nodeport-range': {
    happens:
      'NodePort タイプのサービスには、この範囲のポートが割り当てられます。K3s 自身は、6443 とローカルの 2381、2382、6444、10010、10248〜10250、10256〜10259 を使いますが、範囲に含まれているかどうかを検査しません。',
    see: '`kubectl get svc -A` に、これらと同じ NodePort が表示されます。K3s は起動時に何も知らせません。',
    repair:
      'デフォルトの 30000-32767 のように、これらを含まない範囲にします。K3s はサーバー間でこの値を比較しないため、すべてのサーバーで同じにします。すでにこれらのポートを持つサービスには、別のポートが必要です。',
  },
  'nodeport-range-form': {
    happens:
      '範囲には、小さい順に書いた異なる 2 つのポートが必要で、上限は 65535 です。ポートが 1 つだけだと、ネットワークポリシーコントローラーの起動時に K3s が終了します。空の文字列では K3s が待ち続けます。ネットワークポリシーコントローラーが無効なら、どちらも動作します。それ以外の誤りはすぐに拒否されます。',
    see: '`journalctl -u k3s` に `port 1 is greater than or equal to port 2` または `invalid port range` と出ます。空の文字列では `incompatible down-level server detected` と出ます。',
    repair:
      '30000-32767 のように最初と最後のポートを書くか、キーを外します。すべてのサーバーで直し、K3s を再起動します。',
  },
  'mtu-vxlan-v6': {
    happens:
      'IPv6 上の vxlan は 1 パケットにつき 70 バイトを使いますが、flannel が引くのは 50 です。そのため、1430 までしか通らないところでポッドの MTU が 1450 になります。大きなパケットにはノードが「packet too big」を返し、送り直されます。ICMPv6 が遮断されていると、通信が止まります。',
    see: 'アップリンクが 1500 の場合、別のノードのポッドへの `ping -6 -M do -s 1382 POD` は通りますが、`-s 1383` は通りません。',
    repair:
      'ICMPv6 を通せば、変更は不要です。通せない場合は、全ノードの `flannel-conf` で `"MTU"` をアップリンクより 20 小さくします。flannel はそこから 50 を引きます。',
  },
  'mtu-differs': {
    happens:
      '各ノードは自分のアップリンクの MTU を使います。別のノードや途中の経路（VPN、PPPoE、1450 や 1460 のクラウド）がそれより小さいと、大きなパケットだけが失われます。',
    see: '各ノードの `ip link` で `mtu` の値が異なります。`ping -M do -s 1472 NODE` は、経路が 1500 バイトを通す場合だけ成功します。',
    repair:
      'MTU をそろえるか、全体を最小の値に合わせます。flannel では全ノードの `flannel-conf` のバックエンドに `"MTU"` を書き（オーバーヘッドは flannel が引きます）、ほかの CNI ではその MTU の設定を使います。その後、K3s とポッドを再起動します。',
  },
  'double-tunnel': {
    happens:
      'VPN のデバイスを flannel-iface にすると、vxlan や WireGuard のパケットが VPN のパケットの中を流れます。CPU と 50 または 80 バイトを余計に使い、MTU も合わなくなりがちです。',
    see: '`ip -d link show flannel.1` の `dev` の後に VPN のデバイス名が表示され、`mtu` は VPN の MTU から 50 を引いた値になっています。',
    repair:
      'VPN が全ノードを 1 つのネットワークとしてつなぐなら host-gw を使います。ほかに、通常のインターフェースで wireguard-native を使う方法と、K3s の Tailscale 統合（`vpn-auth`）を使う方法があります。このまま使うなら、MTU が合っているかを確かめます。',
  },
} as const satisfies SomeRulePages;
