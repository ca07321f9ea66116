import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const overlapNames = {
  'overlap-pod-svc': 'ポッドとサービスの範囲の重なり',
  'overlap-host-net': 'ノード自身のネットワークと重なる範囲',
  'overlap-node-address': 'ノードのアドレスを含むサービスの範囲',
  'overlap-reachable-net': '使用中のほかのネットワークと重なる範囲',
  'overlap-docker': 'Docker のネットワークと重なる範囲',
  'overlap-cgnat': 'Tailscale などの VPN が使うアドレス空間にある範囲',
  'overlap-other-cluster': 'ほかのクラスターも使っている範囲',
} as const satisfies SomeRuleNames;

export const overlapPages = {
  'overlap-pod-svc': {
    happens:
      'K3s はこの 2 つの範囲を比べません。サービスの範囲と重なるブロックはノードに割り当てられず、ポッドの範囲全体がサービスの範囲に含まれると、どのノードにもブロックがなく、ポッドは 1 つも起動しません。',
    see: '`kubectl get nodes -o custom-columns=NAME:.metadata.name,PODS:.spec.podCIDRs` で、ブロックのないノードに `<none>` と表示されます。`CIDRNotAvailable` のイベントは残りますが、重なりを知らせるログはありません。',
    repair:
      '一方の範囲、ふつうは小さいほうを移します。稼働中のクラスターではどちらの範囲も変更できません。ノードにまだブロックが割り当てられるなら使い続けることもできますが、そうでなければクラスターを作り直します。',
  },
  'overlap-host-net': {
    happens:
      'ノードは、ポッドの範囲のうち使用中のブロックに宛てたパケットをポッドへ、サービスのアドレスに宛てたパケットをそのサービスへ送ります。ほかのノードやゲートウェイなどがこうしたアドレスを持っていると、届かなくなります。K3s は、範囲とホストのネットワークの重なりを確認しません。',
    see: 'ノードで `ip route get ADDRESS` にほかの機器のアドレスを指定すると、ネットワークカードではなく `cni0` や、vxlan の場合は `flannel.1` が表示されます。',
    repair:
      'ネットワークのどこでも使っていない範囲にします。稼働中のクラスターでは範囲を変更できないため、機器のアドレスを変えるか、クラスターを作り直します。',
  },
  'overlap-node-address': {
    happens:
      'Kubernetes はサービスのアドレスをこの範囲から割り当てますが、そのアドレスを使っている機器があるかどうかは知りません。そのため、ノードのアドレスがサービスに割り当てられることがあります。実際に、DNS にサーバー自身のアドレスが割り当てられることを確認しています。',
    see: '`kubectl get services -A` の CLUSTER-IP 列に、ノードのアドレスが現れます。K3s のログには何も出ません。',
    repair:
      'ほかで使っていない範囲にし、`cluster-dns` も合わせて変えます。稼働中のクラスターでは範囲を変更できないため、ノードのアドレスを変えるか、クラスターを作り直します。',
  },
  'overlap-reachable-net': {
    happens:
      '重なるアドレスに宛てたノードやポッドのパケットは、クラスターの外に出ず、ポッドやサービスに届きます。どの機器に届かなくなるかは、使用中のブロックとサービスによって変わるため、何か月も後に初めて気づくことがあります。',
    see: 'ポッドの範囲のアドレスなら、ノードで `ip route get ADDRESS` を実行すると `cni0` や `flannel.1` が表示されます。サービスの範囲なら、`kubectl get services -A` の CLUSTER-IP 列にそのアドレスが現れます。',
    repair:
      'クラスターから接続する相手が使っていない範囲にします。稼働中のクラスターでは範囲を変更できないため、NAT やアドレスの変更によって別のアドレスで接続するか、クラスターを作り直します。',
  },
  'overlap-docker': {
    happens:
      'Docker は、172.17.0.0/16 から 172.31.0.0/16、続いて 192.168.0.0/16 から、自分のネットワークの範囲を取ります。クラスターの範囲がそこにあると、一方に宛てたパケットがもう一方に届きます。',
    see: 'そのノードで `ip route` を実行すると、Docker のブリッジ側と、`cni0` や `flannel.1` の側に、重なり合うネットワークが表示されます。',
    repair:
      '10.0.0.0/8 の中など、Docker が使わない範囲にします。稼働中のクラスターで変えられるのは Docker 側だけです。daemon.json の `bip` と `default-address-pools` を設定し、Docker のネットワークを作り直します。',
  },
  'overlap-cgnat': {
    happens:
      'Tailscale など一部の VPN は、100.64.0.0/10 全体から機器にアドレスを割り当てます。クラスターの範囲がこの空間にあると、同じアドレスを機器とクラスターの両方が使い、一方にしか届かなくなることがあります。',
    see: '`tailscale status` には機器のアドレスが、`kubectl get pods,services -A -o wide` にはクラスターのアドレスが表示されます。',
    repair:
      '100.64.0.0/10 の外（IPv6 では fd7a:115c:a1e0::/48 の外）の範囲にします。Kube-OVN では、その JOIN_CIDR も避けます。稼働中のクラスターでは範囲を変更できないため、ノードを VPN に参加させる前に、クラスターを作り直します。',
  },
  'overlap-other-cluster': {
    happens:
      'クラスター同士がつながっていない間は、何も起こりません。VPN やピアリングで互いに届くようになると、同じアドレスがどちらのクラスターのものか区別できず、パケットが誤った側に届きます。',
    see: '両方のクラスターで `kubectl get nodes -o jsonpath="{.items[*].spec.podCIDRs}"` を実行すると、同じ範囲のブロックが表示されます。',
    repair:
      'クラスターごとに別の範囲を使います。稼働中のクラスターでは範囲を変更できないため、ポッドやサービスのアドレスが互いの経路に載らないようにするか、一方を作り直します。',
  },
} as const satisfies SomeRulePages;
