import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const rangeNames = {
  'cidr-count': '同じファミリーの範囲の重複指定',
  'cidr-family-sets-differ': 'ポッドとサービスのアドレスファミリーの不一致',
  'cidr-family-order-differs': 'ポッドとサービスのプライマリファミリーの不一致',
  'node-mask-below-cluster': 'ノード 1 台分のブロックより小さいポッドの範囲',
  'node-mask-v6-span': '16 ビットを超える IPv6 のポッドの範囲とノードマスクの差',
  'node-mask-wrong-flag': 'スタックに合わないノードマスクのフラグ',
  'node-mask-out-of-range': 'プレフィックス長として正しくないノードマスク',
  'node-mask-no-room': 'ポッドのアドレスが残らないノードのブロック',
  'component-args-override': '1 つのコンポーネントだけ K3s の値を置き換える引数',
  'component-arg-syntax': 'コンポーネントが読み取れない引数',
  'node-mask-unchanged': '大きさを変えたポッドの範囲とデフォルトのノードマスク',
  'svc4-too-large': '/12 より大きい IPv4 のサービスの範囲',
  'svc6-too-large': '/112 より大きい IPv6 のサービスの範囲',
  'svc-too-small-for-dns': 'DNS 用の 10 番目のアドレスがないサービスの範囲',
  'svc-below-8': 'アドレスが 8 個に満たない最初のサービスの範囲',
  'svc-capacity': '予定のサービス数に対して小さいサービスの範囲',
  'dns-outside-svc': 'サービスの範囲の外にあるクラスター DNS のアドレス',
  'dns-collides-kubernetes': 'kubernetes サービスと同じクラスター DNS のアドレス',
  'dns-count-vs-stack': 'ファミリーの数と合わないクラスター DNS のアドレス',
  'advertise-family': 'サービスとファミリーの異なる API サーバーのアドレス',
  'docs-prefix-used': '例から書き写した範囲',
  'reserved-range': '予約されたアドレス空間にある範囲',
} as const satisfies SomeRuleNames;

export const rangePages = {
  'cidr-count': {
    happens:
      '指定できるのは、IPv4 の範囲 1 つ、IPv6 の範囲 1 つ、またはその両方です。ポッドの範囲が多すぎると、K3s はいったん起動した後 kube-proxy によって終了します。サービスの範囲は kube-apiserver が拒否します。設定ファイルとコマンドラインの両方に書いたリストは、合算されます。',
    see: '`journalctl -u k3s` に、ポッドでは `must be a either a single CIDR or dual-stack pair of CIDRs`、サービスでは `must be of different IP family` または `must not contain more than two entries` と出ます。',
    repair:
      'ファミリーごとに 1 つだけ残し、1 か所にだけ書きます。動いていたクラスターでは範囲を変更できないため、最初に起動したときの範囲を残します。',
  },
  'cidr-family-sets-differ': {
    happens:
      'エージェントが動くノードは、起動時に `cluster-cidr` と `service-cidr` のファミリーを比べ、そろっていなければ終了します。指定しなかったほうには K3s のデフォルトが使われます。デフォルトが IPv6 になるのは、サーバーの最初のノード IP が IPv6 の場合だけです。',
    see: '`journalctl -u k3s` に、両方の範囲とともに `must share the same IP version (IPv4, IPv6 or dual-stack)` と出ます。',
    repair:
      '両方を明示し、ファミリーをそろえます。動いていたクラスターでは、後からファミリーを増減できないため、元の範囲に戻します。',
  },
  'cidr-family-order-differs': {
    happens:
      'リストの最初の範囲がプライマリのファミリーを決めます。ポッドとサービスで同じでなければならず、エージェントが動くノードは起動時にこれを確認し、異なっていれば終了します。',
    see: '`journalctl -u k3s` に、両方の範囲が書かれた順に表示され、`must share the same IP version (IPv4, IPv6 or dual-stack)` と出ます。',
    repair:
      'すべてのサーバーで、`cluster-cidr` と `service-cidr` のファミリーを同じ順に書きます。動いていたクラスターでは、最初に起動したときの順に戻します。',
  },
  'node-mask-below-cluster': {
    happens:
      '各ノードには、ポッドの範囲から 1 つのブロック（デフォルトは /24、IPv6 では /64）が割り当てられます。K3s はこの大きさを範囲に合わせて変えません。ブロックのほうが範囲より大きいと kube-controller-manager が終了し、K3s も終了します。',
    see: '`journalctl -u k3s` に `mask size of cluster CIDR must be less than or equal to --node-cidr-mask-size configured for CIDR family` と出ます。',
    repair:
      'ポッドの範囲を広げるか、すべてのサーバーでノードマスクを長くします。動いていたクラスターでは範囲を変更できないため、元の範囲に戻します。',
  },
  'node-mask-v6-span': {
    happens:
      'IPv6 では、ポッドの範囲から切り出せるノードのブロックは 2^16 個までです。範囲とノードマスクの差が 16 ビットを超えると kube-controller-manager が終了し、K3s も終了します。IPv4 にこの制限はありません。',
    see: '`journalctl -u k3s` に `New CIDR set failed; the node CIDR size is too big` と出ます。',
    repair:
      'ポッドの範囲を狭めるか、ノードマスクを短くします。デフォルトの /64 なら、範囲は /48 から /64 までです。動いていたクラスターで変更できるのはマスクだけで、新しいノードにだけ適用されます。',
  },
  'node-mask-wrong-flag': {
    happens:
      'デュアルスタックでは `node-cidr-mask-size-ipv4` と `node-cidr-mask-size-ipv6` を、シングルスタックでは `node-cidr-mask-size` を使います。合わない組み合わせでは kube-controller-manager が終了し、K3s も終了します。Kubernetes 1.23 より前では、シングルスタックでファミリー別のフラグを使うことも認められません。',
    see: '`journalctl -u k3s` に `usage of --node-cidr-mask-size is not allowed with dual-stack clusters`、またはほかのフラグについて同様の行が出ます。',
    repair:
      'スタックに合うフラグを `kube-controller-manager-arg` に書き、すべてのサーバーで同じにします。ブロックを割り当て済みのノードは、そのブロックを使い続けます。',
  },
  'node-mask-out-of-range': {
    happens:
      'ノードマスクがアドレスの長さ（32 または 128 ビット）を超えていても、起動時に検査されません。エラーもなく起動しますが、どのノードにもブロックが割り当てられず、ポッドはアドレスを得られません。負の数や文字列では kube-controller-manager が終了します。0 はデフォルトを意味します。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行しても、何も表示されません。それでもノードは Ready に見えます。',
    repair:
      '24 や 64 のような数値だけを書くか、フラグを外します。すべてのサーバーで直し、K3s を再起動します。それでもブロックのないノードは、削除して参加し直させます。',
  },
  'node-mask-no-room': {
    happens:
      'ノードのブロックのうち、ネットワーク、ブロードキャスト、ゲートウェイのアドレスはポッドに使えません。IPv4 の /31 と /32、IPv6 の /127 と /128 もブロックとして割り当てられますが、そのノードのポッドはアドレスを得られません。',
    see: '起動しないポッドを `kubectl describe pod` で見ると、`too small to allocate from` と表示されます。',
    repair:
      'ブロックは小さくても /30、IPv6 では /126 にします。通常は /24 と /64 です。稼働中のクラスターで変えたマスクは、後から参加するノードにだけ適用されます。既存のノードのブロックは、ノードを削除して参加し直させるまで変わりません。',
  },
  'component-args-override': {
    happens:
      'K3s はすべてのコンポーネントに同じ範囲を渡します。コンポーネントの引数に書くと、そのコンポーネントの値だけが何の知らせもなく置き換わります。ポッドの範囲が食い違うと flannel が終了し、サービスの範囲が食い違うと kube-apiserver が kube-dns サービスを拒否します。',
    see: "`journalctl -u k3s` に `specified in the flannel net config doesn't contain` と PodCIDR が出ます。DNS がない場合は、`kubectl get events -A` に coredns の `ApplyManifestFailed` が出ます。",
    repair:
      'この引数を外し、`cluster-cidr`、`service-cidr`、`service-node-port-range` のうち対応するキーを設定します。ノードやサービスがすでに引数の範囲のアドレスを持っている場合、これは範囲の変更にあたり、新しいクラスターが必要です。',
  },
  'component-arg-syntax': {
    happens:
      '`kube-controller-manager-arg` や `kubelet-arg` などのリストでは、1 項目が 1 つのフラグです。K3s は項目をカンマで分割しません。フラグ名の誤りや、数値であるべき値に書かれた文字列があると、コンポーネントが終了し、K3s も終了します。',
    see: '`journalctl -u k3s` に `unknown flag:`、または `strconv.ParseInt` を含む `invalid argument` の行が出ます。',
    repair: 'フラグごとに 1 項目とし、`name=value` の形で数値だけを書いて、K3s を再起動します。',
  },
  'node-mask-unchanged': {
    happens:
      'K3s はノードマスクをポッドの範囲に合わせて変えません。/20 をデフォルトの /24 で分けると、ブロックは 16 個です。それより後のノードは、Ready に見えてもブロックがなく、ポッドが起動しません。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行すると、範囲の大きさにかかわらず、ノードごとに /24 または /64 のブロックが表示されます。',
    repair:
      '最初に起動する前に、ノードマスクを長くするか、範囲を広げます。稼働中のクラスターの範囲は変更できず、マスクの変更は新しいノードにだけ適用されます。',
  },
  'svc4-too-large': {
    happens:
      'Kubernetes 1.33 までは、kube-apiserver が /12 より大きいサービスの範囲を拒否し、K3s は終了します。1.34 以降は受け付けますが、K3s のドキュメントの範囲外です。/1 と /0 は空とみなされ、どのリリースでも拒否されます。',
    see: '1.33 までは、`journalctl -u k3s` に `specified --service-cluster-ip-range is too large; for 32-bit addresses, the mask must be >= 12` と出ます。1.34 以降は何も表示されません。',
    repair:
      '範囲を狭めます。/16 でもサービスは 65,534 個入ります。サービスの範囲は後から変更できないため、大きい範囲で稼働中のクラスターはそのまま使います。',
  },
  'svc6-too-large': {
    happens:
      'K3s のドキュメントにある IPv6 のサービスの範囲の上限は /112 です。Kubernetes 1.33 までは、kube-apiserver が /108 より大きい範囲を拒否します。1.34 以降の上限は /64 で、これより大きいと、エラーは出ないまま kubernetes サービスも DNS もない状態で動き続けます。',
    see: '`kubectl get svc -A` に `kubernetes` も `kube-dns` も表示されません。1.33 までは `journalctl -u k3s` に `for 128-bit addresses, the mask must be >= 108` と出ます。',
    repair:
      '/112 にします。サービスは 65,535 個入ります。サービスの範囲は後から変更できないため、より大きい範囲で問題なく動いているクラスターはそのまま使います。',
  },
  'svc-too-small-for-dns': {
    happens:
      '`cluster-dns` を指定しない場合、K3s はサービスの範囲ごとに 10 番目のアドレスを DNS に使います。/28（IPv6 では /124）より小さい範囲には 10 番目のアドレスがなく、K3s は起動時に終了します。',
    see: '`journalctl -u k3s` に、`subnet too small` を含む `cannot configure default cluster-dns address` の行が出ます。',
    repair:
      '範囲を広げます。小さくする利点はありません。その範囲で作ったクラスターなど、範囲を変えられない場合は、範囲内の空いているアドレスを `cluster-dns` に指定します。',
  },
  'svc-below-8': {
    happens:
      '最初のサービスの範囲には 8 個以上のアドレスが必要です（/29、IPv6 では /125）。`cluster-dns` の指定にかかわらず、K3s は起動時に確認し、足りなければ終了します。',
    see: '`journalctl -u k3s` に `the service cluster IP range must be at least 8 IP addresses` と出ます。',
    repair: '/16 や /112 のように範囲を広げます。小さい範囲では何も起動していないため、失われるものはありません。',
  },
  'svc-capacity': {
    happens:
      'ClusterIP を持つサービスは、使う範囲ごとにアドレスを 1 つ占めます。K3s 自身のサービスは 4 個です。空きがなくなると、新しいサービスを作成できません。',
    see: '`kubectl get svc -A` に使用中のアドレスが表示されます。その数を範囲の大きさと比べます。',
    repair:
      '最初に起動する前に範囲を広げます。稼働中のクラスターの範囲は変更できませんが、Kubernetes 1.33 以降では、ServiceCIDR オブジェクトで同じファミリーの範囲を追加できます。',
  },
  'dns-outside-svc': {
    happens:
      'K3s は `cluster-dns` を検査しません。アドレスがサービスの範囲の外にある、ネットワークアドレスかブロードキャストアドレスである、またはサービスにないファミリーである場合、kube-apiserver が kube-dns サービスを拒否し、K3s はクラスター DNS のないまま動き続けます。',
    see: '`kubectl get events -A` に coredns の `ApplyManifestFailed` が出て、`the provided network does not match the current range` または `IPv6 is not configured on this cluster` と表示されます。',
    repair:
      '`cluster-dns` を外してサービスの範囲ごとの 10 番目のアドレスに任せるか、範囲内の空いているアドレスを書きます。すべてのサーバーで同じにし、K3s を再起動します。',
  },
  'dns-collides-kubernetes': {
    happens:
      '最初のサービスの範囲で使える先頭のアドレスは、ポッドが API に接続するための kubernetes サービスのものです。kube-apiserver はこれを kube-dns に割り当てることを拒否し、K3s はクラスター DNS のないまま動き続けます。',
    see: '`kubectl get events -A` に coredns の `ApplyManifestFailed` が出て、`provided IP is already allocated` と表示されます。',
    repair:
      '`cluster-dns` を外して 10 番目のアドレスに任せるか、空いている別のアドレスを書きます。すべてのサーバーで同じにし、K3s を再起動します。',
  },
  'dns-count-vs-stack': {
    happens:
      'kube-dns サービスのアドレスは、`cluster-dns` に書いたものだけです。同じファミリーのアドレスが 2 つあると拒否され、K3s は DNS のないまま動き続けます。デュアルスタックでアドレスが 1 つだけの場合、DNS はそのファミリーでしか応答しません。v1.25.15、v1.26.10、v1.27.7、v1.28.3 より前のリリースで指定できるアドレスは 1 つだけです。',
    see: '`kubectl get svc -n kube-system kube-dns -o jsonpath="{.spec.clusterIPs}"` を実行すると、アドレスが 1 つだけ表示されるか、サービスが見つからずエラーになります。',
    repair:
      '`cluster-dns` を外すか、ファミリーごとに 1 つずつ書きます。すべてのサーバーで同じにします。異なるアドレスを指定したサーバーは参加を拒否されます。',
  },
  'advertise-family': {
    happens:
      'kube-apiserver が通知するアドレスは 1 つで、`advertise-address`、最初の `node-external-ip`、最初の `node-ip`、`flannel-iface` のアドレスの順に選ばれます。そのファミリーが最初のサービスの範囲と異なると、kube-apiserver は終了します。どれも指定しなければ、適したアドレスが自動で選ばれます。',
    see: '`journalctl -u k3s` に、範囲とアドレスを示して `service IP family` と `must match public address family` を含む行が出ます。',
    repair:
      '各サーバーの `advertise-address` に、そのサーバー自身のプライマリファミリーのアドレスを指定するか、`node-ip` と `node-external-ip` でそのアドレスを先頭に書きます。稼働中のクラスターでは、範囲の順序は変更できません。',
  },
  'docs-prefix-used': {
    happens:
      '2001:db8::/32 は例示専用で、ルーティングされることはありません。以前の例に使われていた 2001:cafe::/32 は通常の公開アドレスで、誰かに割り当てられている可能性があります。どちらもクラスターの中では動くため、誤りに気づくのが遅れます。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行すると、`2001:db8:` または `2001:cafe:` で始まるブロックが表示されます。K3s は何も知らせません。',
    repair:
      'fd00::/8 から選んだランダムな /48 か、自分のプレフィックスを使います。稼働中のクラスターの範囲は変更できません。外部との通信に支障がある場合は、新しいクラスターを計画します。',
  },
  'reserved-range': {
    happens:
      'ループバック、リンクローカル、マルチキャストなど、予約されたアドレスはマシン間でルーティングされません。それでも K3s は、このような範囲のまま何も言わずに起動します。',
    see: '起動時には何も表示されません（ポッドの範囲が `0.0.0.0/0` の場合だけは、flannel が終了します）。割り当てられたブロックは `kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` で確かめられます。',
    repair:
      '10.0.0.0/8 や fd00::/8 などのプライベートな範囲を使います。稼働中のクラスターの範囲は変更できないため、新しいクラスターを作ります。',
  },
} as const satisfies SomeRulePages;
