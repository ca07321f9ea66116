import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const siteNames = {
  'external-ip-advertised': 'ポッドが外部アドレスで接続する API サーバー',
  'multisite-ext-ip-missing': '複数の拠点にあるのに外部アドレスがないノード',
  'multisite-flags': 'wireguard-native と外部アドレスを使わない複数拠点の構成',
  'multisite-url': 'ほかの拠点のエージェントの接続先になっているプライベートアドレス',
  'extip-insecure': '暗号化しないバックエンドでの外部アドレス',
  'multisite-etcd': '拠点をまたぐ組み込み etcd',
  'extip-dynamic': '変わることのある外部アドレス',
  'latency-multisite': 'サーバーから遠いノード',
} as const satisfies SomeRuleNames;

export const sitePages = {
  'external-ip-advertised': {
    happens:
      '`advertise-address` がないと、サーバーの `node-external-ip` が kubernetes サービスのエンドポイントになります。このアドレスに内側から届かない場合、API に接続するポッドがタイムアウトします。',
    see: '`kubectl get endpointslices -n default -l kubernetes.io/service-name=kubernetes` を実行すると、外部アドレスが表示されます。',
    repair:
      '各サーバーの `advertise-address` に、最初のサービスの範囲と同じファミリーの、そのサーバー自身のプライベートアドレスを設定し、K3s を再起動します。',
  },
  'multisite-ext-ip-missing': {
    happens:
      '`flannel-external-ip` を有効にすると、ノード同士は互いの `node-external-ip` で接続します。これがないノードには内部アドレスが使われますが、ほかの拠点からは届きません。K3s はログで警告するだけです。',
    see: '`kubectl get node NODE -o jsonpath="{.metadata.annotations}"` の出力に `flannel.alpha.coreos.com/public-ip-overwrite` がありません。',
    repair:
      'ほかの拠点から届く `node-external-ip` をノードに設定し、そのノードの K3s を再起動します。稼働中のクラスターでも変更できます。',
  },
  'multisite-flags': {
    happens:
      '複数の拠点にあるノードは、外部アドレスでしか互いに届きません。flannel が外部アドレスを使うのは `flannel-external-ip` が有効な場合で、バックエンドのうち暗号化し、NAT を越えられるのは wireguard-native です。ほかの設定では、別の拠点のポッドに届きません。',
    see: 'ノードで `ip -brief link show flannel-wg` を実行してもインターフェースがないか、`kubectl get nodes -o yaml` に `public-ip-overwrite` がありません。',
    repair:
      'すべてのサーバーで `flannel-backend` を wireguard-native にして `flannel-external-ip` を有効にし、すべてのノードに `node-external-ip` を設定します。ドキュメントにあるもう 1 つの方法は Tailscale との統合です。稼働中のクラスターでは、その後サーバーから順に全ノードの OS を再起動します。短時間の停止を伴います。',
  },
  'multisite-url': {
    happens:
      'エージェントは、`K3S_URL` に書かれたサーバーのアドレスへ接続して参加します。ある拠点のプライベートアドレスは別の拠点からは届かないため、参加できません。',
    see: 'エージェントのマシンで `nc -zv ADDRESS 6443` を実行しても、接続できません。',
    repair:
      'エージェントの接続先を最初のサーバーの外部アドレスにし、それがサーバーの `node-external-ip` でなければ `tls-san` にも加えます。インストール済みのエージェントは、新しい `K3S_URL` で再インストールします。',
  },
  'extip-insecure': {
    happens:
      '`flannel-external-ip` を有効にすると、ポッドの通信がノードの外部アドレス間を通ります。暗号化されるのは wireguard-native だけで、vxlan では途中にいる誰もが読み取り、書き換えることができます。',
    see: '`journalctl -u k3s` に `insecure backend` という警告が出ます。',
    repair:
      'wireguard-native を使います。稼働中のクラスターでは、すべてのサーバーで変更してから、サーバーから順に全ノードの OS を再起動します。短時間の停止を伴います。再起動後、flannel.1 を通る経路が残っていないことを `ip route` で確かめます。',
  },
  'multisite-etcd': {
    happens:
      '書き込みは、etcd のメンバーの過半数に届くまで待たされます。そのため距離があると API 全体が遅くなり、回線が切れると一部または全部の拠点で過半数を失います。K3s は、拠点をまたぐ組み込み etcd をサポートしていません。',
    see: 'K3s は拒否しません。サーバーの `journalctl -u k3s` に、処理の遅れについての etcd の警告や、リーダーの交代が出ます。',
    repair:
      'すべてのサーバーを、共通のプライベートネットワークがある 1 つの拠点に置きます。エージェントはどこでもかまいません。または外部データベースを使います。稼働中のクラスターでは、1 つの拠点でサーバーを追加してから、ほかのサーバーを 1 台ずつ外します。',
  },
  'extip-dynamic': {
    happens:
      'K3s は起動時にノードの外部アドレスを記録し、ほかのノードはそこへパケットを送ります。アドレスが変わると、新しいアドレスを設定するまで、パケットは以前のアドレスに送られます。',
    see: '`kubectl get nodes -o wide` の EXTERNAL-IP に以前のアドレスが表示され、そのノードのポッドとほかの拠点との通信に応答がありません。',
    repair:
      '固定アドレスを使います。変わったときは、ノードの設定ファイルの `node-external-ip` を直し、K3s を再起動します。',
  },
  'latency-multisite': {
    happens:
      'ほかの拠点のエージェントは離れた API を監視し、ポッドの通信も拠点をまたぎます。動作はしますが、すべてに時間がかかり、回線が切れるとその拠点のノードは NotReady になります。',
    see: '回線が切れると、`kubectl get nodes` でその拠点のノードが NotReady になります。遅延は `ping` でわかります。',
    repair:
      'プランで直すところはありません。ノードのラベルとアフィニティで、通信し合うポッドを同じ拠点に置くか、拠点ごとにクラスターを作ります。',
  },
} as const satisfies SomeRulePages;
