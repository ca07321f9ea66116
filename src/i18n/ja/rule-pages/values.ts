import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const valueNames = {
  'input-dropped': 'プランに取り込めないリンクの一部',
  'cidr-syntax': '範囲として読めない値',
  'address-syntax': 'アドレスとして読めない値',
  'list-blank': 'リストのカンマの前後にある空白',
  'cidr-v4-mapped': 'IPv6 の形で書かれた IPv4 の範囲',
  'cidr-host-bits': '先頭のアドレスで始まらない範囲',
  'bool-form': 'true でも false でもない値',
  'value-form': '形の正しくない値',
  'input-value': 'プランの項目に入らない値',
  'input-unknown': 'プランにないキー',
  'disable-unknown': '存在しないコンポーネントの無効化',
  'cluster-domain-form': '大文字や末尾のドットがある、または空のクラスタードメイン',
} as const satisfies SomeRuleNames;

export const valuePages = {
  'input-dropped': {
    happens:
      'リンクに、プランに取り込めない部分があります。2 回以上書かれたキー（最後の値を使います）、5,000 台を超えるノード、新しいリンク形式、64 kB を超えるリンクがこれに当たります。読める部分は取り込んでいます。',
    see: 'ファイルには書き出されないため、クラスターでは確認できません。リンクの送り主のプランと見比べます。',
    repair:
      'リンクを直すか、送り直してもらいます。同じバージョンのこのページで作ったリンクを使い、大きなプランは JSON で受け渡します。',
  },
  'cidr-syntax': {
    happens:
      'K3s は範囲の書き方を厳密に確かめ、読めなければすぐに終了します。プレフィックス長がない値や長すぎる値、0 で始まる数値を含む値、末尾のカンマの後に残る空の項目は読めません。',
    see: '`journalctl -u k3s` に `invalid cluster-cidr 10.42.0.0: invalid CIDR address: 10.42.0.0` のように出ます。サービスの範囲なら `service-cidr` です。',
    repair:
      '`10.42.0.0/16` や `fd00:42::/56` のように、アドレス、スラッシュ、プレフィックス長を書きます。動いていたクラスターでは、最初に起動したときの範囲を書きます。',
  },
  'address-syntax': {
    happens:
      'この項目に書けるのはアドレスだけです。名前、プレフィックス長、ゾーン、0 で始まる数値があると、K3s はすぐに終了します。',
    see: '`journalctl -u k3s`（エージェントでは `-u k3s-agent`）に、`invalid node-ip: invalid ip format` と値、または `invalid cluster-dns address` と値が出ます。',
    repair: '`192.0.2.10` や `2001:db8::10` のようにアドレスだけを書き、K3s を起動し直します。',
  },
  'list-blank': {
    happens:
      'K3s はこのようなリストをカンマで区切るだけで、空白を取り除きません。範囲やアドレスでは起動せずに終了し、`tls-san` ではその名前が証明書に入りません。`disable` では問題になりません。',
    see: '`journalctl -u k3s` に、空白が 2 つ続いた `invalid cluster-cidr  fd00:42::/56: invalid CIDR address` が出ます。名前の場合は `dropping invalid CN:  b.example` です。',
    repair:
      '空白を除くか、1 行に 1 項目の YAML リストにします。稼働中のクラスターでもいつでも直せ、K3s を起動し直すと有効になります。',
  },
  'cidr-v4-mapped': {
    happens:
      'K3s は、::ffff:0:0/96 の中の範囲を、何も言わずに対応する IPv4 の範囲として扱います。IPv6 として読むプログラムもあり、この値を書き写したファイアウォールのルールは一致しません。',
    see: '設定ファイルでは IPv6 の範囲なのに、`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` では IPv4 のブロックが表示されます。',
    repair:
      'IPv4 の形で書きます。K3s にとっては同じ範囲なので、稼働中のクラスターでも、すべてのサーバーで書き方だけを直せます。',
  },
  'cidr-host-bits': {
    happens:
      'K3s は、プレフィックス長より後ろの部分を何も言わずに切り捨て、それを含む範囲を使います。そのため入力ミスに気づきにくく、元の書き方のままのファイアウォールや VPN のルールは一致しないことがあります。',
    see: '`kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` では、範囲の先頭からのブロックが表示されます。ログには何も出ません。',
    repair:
      '範囲の先頭のアドレスを書き、意図した範囲かどうかを確かめます。K3s はすでにこの範囲を使っているので、稼働中のクラスターでもこの書き方に直せます。',
  },
  'bool-form': {
    happens:
      'K3s がここで受け付けるのは true と false（1、0、t、f も可）です。YAML で引用符のない yes と no は真偽値になりますが、引用符で囲んだり、ほかの語を書いたりすると、K3s はすぐに終了します。',
    see: '`journalctl -u k3s` に `Incorrect Usage: invalid boolean value "enabled" for -flannel-ipv6-masq: parse error` のように出ます。',
    repair: '`true` か `false` を書き、K3s を起動し直します。',
  },
  'value-form': {
    happens:
      'K3s は値をコマンドラインの引数に置き換えます。マッピングはほとんどのオプションが解釈できない文字列になり、K3s は終了します。値を 1 つだけ受け取るキーに複数の値があると最後の値が、リストの中のリストでは最初の項目が使われます。',
    see: '`journalctl -u k3s` に、マッピングが値として `invalid cluster-cidr [{ipv4 10.42.0.0/16}]: invalid CIDR address` のように出ます。リストがどう扱われたかを知らせるものはありません。',
    repair:
      'キーの後に値を 1 つ書きます。複数書ける項目では、入れ子のないリストにします。その後、K3s を起動し直します。',
  },
  'input-value': {
    happens:
      'プランのこの項目には入らない値です。項目には前の値、なければ K3s のデフォルトが残り、数値やファイルもそれをもとに作られます。',
    see: 'ファイルには書き出されないため、クラスターでは確認できません。使える値は、項目に示されます。',
    repair: 'リリースは省略せずに、数は範囲内の整数で書き、選択肢からは 1 つを選ぶなど、項目に示された形にします。',
  },
  'input-unknown': {
    happens:
      'リンクまたは JSON のプランに、プランの項目ではないキーがあります。多くは書き誤りです。このキーを除いて読み込んだため、作成者の意図した設定が抜けています。',
    see: 'ファイルには書き出されないため、クラスターでは確認できません。',
    repair:
      'リンクでは `cluster-cidr`、JSON では `clusterCidr` のように、K3s のフラグ名で書きます。不要なら削除します。',
  },
  'disable-unknown': {
    happens:
      'K3s は `disable` の名前を確認しません。知らない名前は何の効果もなく、止めるつもりだったコンポーネントは動き続けます。',
    see: '`kubectl get pods -n kube-system` に、そのコンポーネントが残っています。ログには何も出ません。',
    repair:
      '`coredns`、`servicelb`、`traefik`、`local-storage`、`metrics-server`、`runtimes` のいずれかを書きます。稼働中のクラスターでは、すべてのサーバーで直し、K3s を再起動します。',
  },
  'cluster-domain-form': {
    happens:
      'K3s はクラスタードメインの形を確認しません。大文字や末尾のドットがあるか、空の場合、このドメインを付けた API サーバーの名前は証明書の名前として正しくないため、証明書に入りません。',
    see: '`journalctl -u k3s` に、`dropping invalid CN: kubernetes.default.svc.` とドメインが出ます。',
    repair:
      '小文字で、末尾にドットを付けずに書くか、未設定にして `cluster.local` を使います。値はすべてのサーバーでそろえます。稼働中のクラスターでは、証明書、DNS、サービスアカウントのトークンがこのドメインに依存し、変更しても動き続けるかどうかは文書化されていません。',
  },
} as const satisfies SomeRulePages;
