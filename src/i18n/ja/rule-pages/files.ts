import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const fileNames = {
  'yaml-broken': 'YAML として読めない設定ファイル',
  'key-form': 'ダッシュを付けて書かれたキー',
  'flag-removed': 'K3s からなくなったフラグ',
  'agent-key': 'エージェントが受け付けないキー',
  'flannel-flags-on-agent': 'エージェントに書かれたバックエンド、マスカレード、外部アドレスの設定',
  'server-key-unknown': 'サーバーが知らないキー',
  'list-added-up': 'ファイルとコマンドラインの両方にあるリスト',
  'yaml-duplicate-key': '1 つのファイルに 2 回書かれたキー',
  'yaml-octal': '0 で始まる数値',
  'config-not-read': 'K3s が読まないファイル、文書、引数',
  'token-in-argv': 'コマンドラインに書かれた秘密の値',
} as const satisfies SomeRuleNames;

export const filePages = {
  'yaml-broken': {
    happens:
      'K3s は、何よりも先に config.yaml とドロップインを読みます。閉じていない引用符、字下げのタブ、空白のないコロンが 1 つあるだけで、ほかのファイルの内容にかかわらず、K3s はすぐに終了します。',
    see: '`journalctl -u k3s` に `yaml: line 3: found unexpected end of stream` のような行が出ます。行番号は読むのをやめた位置で、閉じていない引用符や括弧はそれより上にあります。',
    repair: '示された位置を直します。コロン、波括弧、パーセント記号を含む値は引用符で囲み、字下げには空白を使います。',
  },
  'key-form': {
    happens:
      'ファイルのキーは、フラグからダッシュを除いたものです。K3s は、それぞれの前にダッシュを 2 つ付けます。キー自体にダッシュがあると、どのフラグの名前でもない引数になり、K3s は終了します。ただしサーバーは、知らないキーを先に取り除きます。',
    see: '`journalctl -u k3s` に `Incorrect Usage: bad flag syntax: ----flannel-backend=host-gw` と出ます。',
    repair:
      'ファイルでは `flannel-backend: host-gw` のように名前だけを書き、コマンドラインではダッシュを 2 つ付けます。',
  },
  'flag-removed': {
    happens:
      '`no-flannel`、`no-deploy`、`cluster-secret` は 1.25 で、`multi-cluster-cidr` は 1.29 でなくなりました。コマンドライン、エージェント、1.25 では、K3s が終了します。1.26 以降のサーバーはファイルのキーを読み飛ばすため、止めたはずの flannel が動きます。',
    see: '`journalctl -u k3s` に `Unknown flag --no-flannel found in config.yaml, skipping` または `flag provided but not defined: -no-flannel` と出ます。',
    repair:
      '代わりに `flannel-backend: none`、`disable`、`token` を書き、`multi-cluster-cidr` は削除します。1.25 や 1.29 をまたぐアップグレードの前に行います。',
  },
  'agent-key': {
    happens:
      'エージェントはキーをふるい分けません。すべてのキーが `k3s agent` のフラグになり、知らないものが 1 つでもあると終了します。範囲、バックエンド、`disable`、`tls-san`、コントロールプレーンの引数はサーバー専用で、エージェントはサーバーに問い合わせます。',
    see: '`journalctl -u k3s-agent` に `Incorrect Usage: flag provided but not defined: -cluster-cidr` と出ます。',
    repair:
      'エージェントのファイルからキーを削除します。サーバーにもないキーなら、すべてのサーバーのファイルに移します。綴りの誤りは直します。',
  },
  'flannel-flags-on-agent': {
    happens:
      'flannel のバックエンド、IPv6 のマスカレード、外部アドレスの使用は、サーバーが全ノードの分を決めます。`k3s agent` はこれらのフラグを知らず、終了します。',
    see: '`journalctl -u k3s-agent` に `flag provided but not defined: -flannel-backend` と出ます。',
    repair:
      'すべてのサーバーの設定に同じように書き、エージェントからは外します。`flannel-iface` と `flannel-conf` はエージェントごとに書けます。',
  },
  'server-key-unknown': {
    happens:
      'サーバーは、そのリリースにないキーを読み飛ばし、1 つにつき 1 行をログに出して、デフォルトのまま起動します。`cluster-cidr` の綴りを誤ると、後から変えられないデフォルトの範囲でクラスターができます。コマンドラインでは、K3s が終了します。',
    see: '`journalctl -u k3s | grep "found in config.yaml, skipping"` で、読み飛ばされたキーがすべてわかります。',
    repair:
      'キーを直すか削除するか、そのキーのあるリリースにします。デフォルトの範囲ですでに動いているクラスターでは、その範囲を使い続けます。',
  },
  'list-added-up': {
    happens:
      '単独の値では、コマンドラインがファイルより優先されます。リストは、ドキュメントの説明と違って足し合わされます。ファイルに 1 つ、コマンドラインに 1 つ範囲を書くと 2 つになり、kube-proxy が受け付けません。',
    see: '同じファミリーの範囲が 2 つになると、起動から約 10 秒後に、`journalctl -u k3s` に `must be a either a single CIDR or dual-stack pair of CIDRs` と出ます。',
    repair:
      'リストは 1 か所に、できればファイルに書きます。ドロップインで意図して追加するときは、`disable+` のようにキーにプラスを付けます。',
  },
  'yaml-duplicate-key': {
    happens:
      '1 つのファイルに同じキーが 2 回あると、最後の値が使われます。リストの値も合わさりません。厳密な YAML の処理系はこのようなファイルを拒否しますが、K3s はメッセージなしに受け付けます。',
    see: '`sed "s/:.*//" /etc/rancher/k3s/config.yaml | sort | uniq -d` で、2 回書かれたキーがわかります。ログには何も出ません。',
    repair: '不要なほうを削除します。追加するつもりなら、2 つ目のキーを `tls-san+` のように書きます。',
  },
  'yaml-octal': {
    happens:
      'YAML 1.1 では、0 で始まる数値は 8 進数です。K3s は 10 進数に直した数字を受け取り、それをファイルのモードとして読みます。0644 は 420 になり、kubeconfig を読めるはずの利用者が読めなくなります。',
    see: '`stat -c %a /etc/rancher/k3s/k3s.yaml` が `644` ではなく `420` を表示します。',
    repair: '`write-kubeconfig-mode: "0644"` のように引用符で囲み、K3s を起動し直します。',
  },
  'config-not-read': {
    happens:
      'K3s が読むのは、1 つの設定ファイルと、その隣にある末尾が .yaml か .yml のドロップインです。指定したファイルがなくても何も出力せず、通常のファイルも読みません。K3S_CONFIG_FILE は `--config` より優先され、2 つ目以降の文書は無視されます。',
    see: 'ログには何も出ません。`kubectl get node NODE -o jsonpath="{.metadata.annotations.k3s\\.io/node-args}"` で、K3s に実際に渡った値がわかります。',
    repair:
      'ファイルは 1 か所だけで、正しいパスで指定し、ドロップインの末尾は .yaml にします。稼働中のクラスターでは、読まれていなかった値が有効になる前に、現在の値と比べます。',
  },
  'token-in-argv': {
    happens:
      'インストーラーはコマンドラインの引数をユニットファイルに書き、シェルの履歴にも残ります。K3s はプロセスの一覧では値を隠しますが、これらは隠しません。',
    see: '`systemctl cat k3s`（エージェントでは `k3s-agent`）に値が表示されます。',
    repair:
      'トークンは config.yaml に書くか、`token-file` でファイルを指定するか、インストーラーに `K3S_TOKEN` で渡します。インストーラーはそれをモード 0600 のファイルに書きます。その後、この引数を付けずにインストーラーを実行し、履歴から削除します。',
  },
} as const satisfies SomeRulePages;
