import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const capacityNames = {
  'nodes-exceed-subnets': 'ポッドの範囲のブロック数を超えるノード数',
  'nodes-near-limit': 'ポッドの範囲のブロック数に迫るノード数',
  'ppn-exceeds-subnet': 'ノードのブロックのアドレス数を超えるポッド数',
  'maxpods-exceeds-subnet': 'ノードのブロックのアドレス数を超える max-pods',
  'ppn-needs-maxpods': 'max-pods を超える、ノードあたりのポッド数',
  'ppn-beyond-tested': 'Kubernetes が検証していない規模',
  'join-in-batches': '一度に参加する多くのマシン',
  'server-undersized': 'エージェントの数に対して小さいサーバー',
} as const satisfies SomeRuleNames;

export const capacityPages = {
  'nodes-exceed-subnets': {
    happens:
      'ノードは参加時に、ポッドの範囲からブロックを 1 つ受け取ります。ブロックがなくなった後に参加したノードは、Ready と表示されますが、flannel がブロックを待ち続け、ポッドが起動しません。サービスの範囲と重なるブロックは割り当てられません。',
    see: "`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDRs` で、該当するノードに `<none>` と表示されます。ポッドのエラーは `failed to load flannel 'subnet.env' file` で、`CIDRNotAvailable` のイベントも残ります。",
    repair:
      'ノードマスクを長くするか、ポッドの範囲を広げます。稼働中のクラスターでは範囲を変更できません。マスクを変える場合はすべてのサーバーに設定し、既存のノードには、Node オブジェクトを削除して参加し直させると反映されます。',
  },
  'nodes-near-limit': {
    happens:
      'ノードの数が最大になると、ポッドの範囲にあるブロックの 80% を超えて使うことになります。それでも動きますが、あと少しノードを増やすとブロックがなくなり、それ以降のノードではポッドが起動しません。',
    see: 'K3s は警告しません。`kubectl get nodes --no-headers | wc -l` でノードの数がわかります。/16 の範囲に /24 のブロックは 256 個あります。',
    repair:
      'クラスターを作る前に、ノードマスクを長くするか、ポッドの範囲を広げます。稼働中のクラスターでは範囲を変更できません。マスクを長くする場合はすべてのサーバーに設定しますが、使われるのは、その後に参加するノードだけです。',
  },
  'ppn-exceeds-subnet': {
    happens:
      'ポッドのアドレスは、ノードのブロックから割り当てられます。IPv4 のブロックではネットワーク、ブリッジ、ブロードキャストの 3 個をポッドに使えず、/24 なら 253 個です。使い切ると、そのノードのポッドはアドレスを待ち続けます。',
    see: '`kubectl describe pod NAME` で、ContainerCreating のポッドに `no IP addresses available in range set` と表示されます。',
    repair:
      'ノードマスクを短くしてブロックを大きくし、ノードが入りきらなくなる場合はポッドの範囲も広げます。稼働中のクラスターでは、`max-pods` を下げてポッドをほかのノードに分散させます。ノードのブロックは、Node オブジェクトを削除して参加し直すまで変わりません。',
  },
  'maxpods-exceeds-subnet': {
    happens:
      'スケジューラーが見るのは max-pods で、アドレスの数ではありません。両者を比べる仕組みはなく、ノードにはブロックのアドレスより多くのポッドが配置されます。ホストのネットワークを使うポッドは、max-pods には数えられますが、アドレスは使いません。',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.status.capacity.pods,BLOCKS:.spec.podCIDRs` で両方を確認できます。あふれたポッドは `no IP addresses available in range set` となり、ContainerCreating のまま進みません。',
    repair:
      '`max-pods` をブロックのアドレス数以下にするか、ブロックを大きくします。稼働中のクラスターで変えられるのは `max-pods` だけです。各ノードの `kubelet-arg` に書き、K3s を再起動します。',
  },
  'ppn-needs-maxpods': {
    happens:
      'kubelet が受け入れるポッドは max-pods までで、設定がなければ 110 個です。メモリやアドレスが余っていても変わりません。スケジューラーもこの数に従うため、残りのポッドは Pending のままになります。',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.status.capacity.pods` で、設定のないノードには 110 と表示されます。',
    repair:
      'サーバーを含むすべてのノードで、`kubelet-arg` に `max-pods` を設定します。稼働中のクラスターでも変更でき、各ノードで K3s の再起動が必要です。ノードのブロックには、その数のアドレスが必要です。',
  },
  'ppn-beyond-tested': {
    happens:
      'Kubernetes が設計上の対象とするのは、ノードあたり 110 個、ノード 5,000 台、合計 150,000 個のポッドまでです。超えても拒否されませんが、うまく動くかどうかはマシンと負荷によります。',
    see: 'これを知らせるものはありません。`kubectl get pods -A --no-headers | wc -l` で、クラスター全体のポッドの数がわかります。',
    repair:
      'ノードを増やして 1 台あたりのポッドを減らすか、小さなクラスターに分けます。それでも超える場合は、実際に近い負荷で先に試します。',
  },
  'join-in-batches': {
    happens:
      'ノードの参加時には、証明書の発行や最初の一覧の取得などでサーバーの CPU が使われます。多くのマシンが一度に起動すると、サーバーの応答が遅れ、参加がタイムアウトすることがあります。',
    see: '警告は出ません。`kubectl get nodes --watch` で参加の進み具合が、サーバーの `uptime` で負荷がわかります。',
    repair:
      '一度に起動するのは 50 台までにし、Ready になってから次に進みます。アップグレードなどで多くのノードの K3s を再起動するときも同じです。',
  },
  'server-undersized': {
    happens:
      'ドキュメントの表では、CPU 2 個と 4 GiB のサーバーで 350 台、4 個と 8 GiB で 900 台、8 個と 16 GiB で 1,800 台までのエージェントを扱え、16 個と 32 GiB でさらに増えます。サーバー 3 台なら約 1.5 倍です。最低でも CPU 2 個と 2 GiB が必要です。',
    see: '`kubectl get --raw /readyz` の応答が遅く、`journalctl -u k3s` に時間のかかったリクエストが記録されます。',
    repair: 'サーバーを大きくするか、3 台にします。稼働中の etcd のクラスターでは、サーバーを 1 台ずつ入れ替えます。',
  },
} as const satisfies SomeRulePages;
