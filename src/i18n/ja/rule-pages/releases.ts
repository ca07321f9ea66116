import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const releaseNames = {
  'backend-unknown': 'K3s にない flannel のバックエンド',
  'backend-wireguard-removed': 'K3s 1.26 でなくなったバックエンド wireguard',
  'backend-wireguard-legacy': 'K3s 1.26 より前のバックエンド wireguard',
  'backend-ipsec-removed': 'K3s 1.27 でなくなったバックエンド ipsec',
  'backend-ipsec-no-binaries': 'K3s 1.27 より前のバックエンド ipsec',
  'backend-inline-options': 'バックエンド名の後に書かれたオプション',
  'backend-native-too-old': 'K3s 1.23.6 より前の wireguard-native',
  'flag-needs-version': 'そのリリースにまだないオプション',
  'flannel-options-without-flannel': 'バックエンド none と flannel のオプション',
  'backend-not-encrypted': '共有ネットワークでの暗号化しないバックエンド',
  'nftables-mode-flannel': 'K3s の flannel での nftables',
  'flannel-conf-network': '存在しない、読めない、またはポッドの範囲と合わない flannel-conf のファイル',
  'flannel-conf-overrides': '自動生成の設定に代わる flannel-conf のファイル',
} as const satisfies SomeRuleNames;

export const releasePages = {
  'backend-unknown': {
    happens:
      'K3s がバックエンド名を確かめるのは、ノードで flannel を起動するときです。その時点でコントロールプレーンは起動しており、約 10 秒後に K3s が終了します。',
    see: '`journalctl -u k3s` に、`failed to start networking: Cannot configure unknown flannel backend` とバックエンド名が出ます。',
    repair:
      '`vxlan`、`wireguard-native`、`host-gw`、`none` のいずれかを小文字で書き、すべてのサーバーでそろえます。動いていたクラスターでは、それまでのバックエンドを書きます。',
  },
  'backend-wireguard-removed': {
    happens:
      'このバックエンドは K3s 1.26 でなくなりました。コントロールプレーンは起動しますが、その後 K3s が終了するため、アップグレードするとクラスターが止まります。',
    see: "`journalctl -u k3s` に、K3s 1.26 では `please switch to wireguard-native`、1.27 以降では `Cannot configure unknown flannel backend 'wireguard'` と出ます。",
    repair:
      '`wireguard-native` を使います。カーネルに WireGuard が必要で、5.6 以降には含まれています。稼働中のクラスターでは、アップグレードの前に切り替えます。すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。最後のノードが起動するまでは、互いに通信できないポッドがあります。',
  },
  'backend-wireguard-legacy': {
    happens:
      'このバックエンドは、各ノードの wg コマンドを使います。K3s 1.26 でなくなり、後継の wireguard-native を使うノードとは通信できません。',
    see: 'wg コマンドのないノードでは、`command -v wg` を実行しても何も表示されません。バックエンドがなくなる予定は、クラスターでは確認できません。',
    repair:
      '`wireguard-native` を使います（K3s 1.23.6 以降）。稼働中のクラスターでは、すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。短時間の停止を見込んでおきます。',
  },
  'backend-ipsec-removed': {
    happens:
      'このバックエンドは K3s 1.27 でなくなりました。コントロールプレーンは起動しますが、その後 K3s が終了するため、アップグレードするとクラスターが止まります。',
    see: "`journalctl -u k3s` に、K3s 1.27 では `please switch to wireguard-native`、1.28 以降では `Cannot configure unknown flannel backend 'ipsec'` と出ます。",
    repair:
      '`wireguard-native` を使います。カーネルに WireGuard が必要で、5.6 以降には含まれています。稼働中のクラスターでは、アップグレードの前に、すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。短時間の停止を見込んでおきます。',
  },
  'backend-ipsec-no-binaries': {
    happens:
      'このバックエンドには swanctl と charon が必要です。K3s 1.23.15、1.24.9、1.25.5、1.26.0 以降には含まれず、K3s 1.27 ではバックエンド自体がなくなります。',
    see: 'インストールされていないノードでは、`command -v swanctl` を実行しても何も表示されません。',
    repair:
      '`wireguard-native` に切り替えます。稼働中のクラスターでは、すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。それまでに K3s をアップグレードするなら、先に両方のプログラムをすべてのノードにインストールします。',
  },
  'backend-inline-options': {
    happens:
      '以前の K3s では、`wireguard-native=PersistentKeepaliveInterval=25` のように、バックエンド名の後にオプションを書けました。1.27 以降では、コントロールプレーンが起動した後に K3s が終了します。',
    see: '`journalctl -u k3s` に、K3s 1.27 では `use flannel-conf instead`、1.28 以降では `Cannot configure unknown flannel backend` と書かれた値全体が出ます。',
    repair:
      'バックエンド名だけを書きます。オプションは JSON ファイルに書き、必要なノードで `flannel-conf` に指定します。このファイルは K3s が作るものに置き換わるため、ネットワークとバックエンドも書きます。25 秒のキープアライブは、K3s が自動で設定します。',
  },
  'backend-native-too-old': {
    happens:
      'wireguard-native を使えるのは K3s 1.23.6 以降です。それより前のリリースはこの名前を知らず、コントロールプレーンが起動した後に K3s が終了します。',
    see: '`journalctl -u k3s` に、flannel のバックエンドが不明だと出ます。',
    repair:
      '新しいリリースにするか、それまでは vxlan を使います。稼働中のクラスターでは、マイナーリリースを 1 つずつアップグレードしてから、すべてのサーバーでバックエンドを変え、サーバーから順に全ノードの OS を再起動します。',
  },
  'flag-needs-version': {
    happens:
      'プランのオプションが、そのリリースにはまだありません。コマンドラインでは拒否されます。サーバーの設定ファイルでは読み飛ばされることがあり、その場合は、書いた値ではなくデフォルトになります。1.19.1 より前の K3s は config.yaml を読みません。',
    see: '`journalctl -u k3s` に `Unknown flag --egress-selector-mode found in config.yaml, skipping` のように出るか、K3s がこのフラグのために終了します。',
    repair:
      'オプションのあるリリースにするか、オプションを外します。稼働中のクラスターでは、サーバー、エージェントの順にアップグレードしてから設定します。',
  },
  'flannel-options-without-flannel': {
    happens:
      'バックエンドが none の場合、K3s は flannel を起動しないため、flannel のオプションは読まれません。マスカレードやインターフェースの選択は、代わりに導入する CNI が行います。',
    see: 'ノードで `ls /var/lib/rancher/k3s/agent/etc/flannel/net-conf.json` を実行してもファイルがありません。設定を読む flannel が動いていないためです。',
    repair:
      'オプションを外し、同じことを CNI で設定します。`node-ip` のないノードでは `flannel-iface` がノードのアドレスを決めるため、先に `node-ip` を書きます。稼働中のクラスターでは、すべてのサーバーで同じように変え、再起動します。',
  },
  'backend-not-encrypted': {
    happens:
      'vxlan と host-gw は、ポッドのパケットをそのまま運びます。ノード間のネットワークにいる人は、パケットを読み取ることも、ポッドにパケットを送り込むこともできます。',
    see: 'ノードで `tcpdump -ni IFACE udp port 8472` を実行すると、vxlan の中のポッドのパケットがそのまま読めます。',
    repair:
      '`wireguard-native` を使います。稼働中のクラスターでは、すべてのサーバーで設定を変え、サーバーから順に全ノードの OS を再起動します。その間、通信が途切れます。その後 `ip route` で、`flannel.1` を通る経路が残っていないことを確かめます。残っていると、暗号化されないままの通信があります。',
  },
  'nftables-mode-flannel': {
    happens:
      'K3s の flannel とネットワークポリシーコントローラーは、常に iptables のルールを書きます。flannel の EnableNFTables は働きません。`proxy-mode=nftables` にすると、kube-proxy だけが別のルールを書き、ほかはそれを考慮しません。',
    see: 'ノードで `nft list tables` を実行すると `kube-proxy` のテーブルが表示され、`iptables-save | grep FLANNEL` でもルールが表示されます。',
    repair:
      'すべてのノードの `kube-proxy-arg` から `proxy-mode` を、flannel のファイルから EnableNFTables を外します。稼働中のクラスターでは、その後、各ノードの K3s を再起動します。OS を再起動すると、以前のモードのルールも消えます。',
  },
  'flannel-conf-network': {
    happens:
      'flannel は、K3s が作るファイルの代わりに、`flannel-conf` で指定したファイルを読みます。ファイルがない、JSON でない、または Network がノードのブロックを含まない場合、K3s は起動しますが、数秒後に flannel によって終了します。IPv6 のあるクラスターで `EnableIPv6` を省いた場合の動作は確認していません。',
    see: "`journalctl -u k3s` に `failed to read net conf`、`error parsing subnet config`、またはノードのブロックとともに `specified in the flannel net config doesn't contain` と出ます。",
    repair:
      'Network と IPv6Network にポッドの範囲を書き、IPv6 のポッドがあれば EnableIPv6 を有効にします。稼働中のクラスターでは、範囲ではなくファイルのほうを合わせます。',
  },
  'flannel-conf-overrides': {
    happens:
      'このファイルは、置かれたマシンで flannel の設定全体（ネットワーク、バックエンド、MTU）に取って代わります。プランの内容は、ファイルに書いた分だけが flannel に伝わります。',
    see: 'ノードの `cat /run/flannel/subnet.env` に、実際に使われているネットワークと MTU が表示されます。',
    repair:
      'Network、EnableIPv6、IPv6Network、Backend を書き、すべてのノードで同じ内容にします。必要がなければ `flannel-conf` を外します。',
  },
} as const satisfies SomeRulePages;
