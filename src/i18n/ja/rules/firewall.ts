import type { SomeRuleTexts } from '../../rule-text';

export const firewallTexts = {
  'firewalld-on': {
    title: ({ ranges }) => `設定しない限り、firewalld は ${ranges.join(' と ')} のポッドの通信を遮断します。`,
    consequence: ({ ranges, ports }) =>
      `無効にするか、全ノードで firewall-cmd --permanent --zone=trusted ${ranges.map((range) => `--add-source=${range}`).join(' ')} を実行し、必要な相手に ${ports.join('、')} を開けてから firewall-cmd --reload を実行します。firewalld 2.0 より前では、再読み込みのたびに K3s のルールが消えます。NodePort は、開けなくても外から届きます。`,
    fix: null,
  },
  'ufw-on': {
    title: ({ ranges }) => `設定しない限り、ufw は ${ranges.join(' と ')} のポッドの通信を遮断します。`,
    consequence: ({ ranges, ports, hasIpv6 }) =>
      hasIpv6
        ? `無効にするか、全ノードで ${ranges.map((range) => `ufw allow from ${range}`).join('; ')} を実行し、必要な相手に ${ports.join('、')} を開けます。/etc/default/ufw が IPV6=yes でないと、IPv6 はすべて破棄されます。default reject routed を設定すると、ポッドの通信が切れます。`
        : `無効にするか、全ノードで ${ranges.map((range) => `ufw allow from ${range}`).join('; ')} を実行し、必要な相手に ${ports.join('、')} を開けます。default reject routed を設定すると、ポッドの通信が切れます。`,
    fix: null,
  },
  'cloud-sg-list': {
    title: ({ ports }) => `セキュリティグループで、クラスター内の ${ports.join('、')} を許可する必要があります。`,
    consequence: ({ unwrapped, nodePorts }) =>
      unwrapped.length === 0
        ? `クライアントには 80 と 443、NodePort を使うなら ${nodePorts}、kubectl を使う人には 6443 が必要です。ICMP と ICMPv6 も通します。`
        : `ポッドのパケットはそのままの形で流れるため、ノード間で ${unwrapped.join(' と ')} も許可します。クライアントには 80 と 443、NodePort を使うなら ${nodePorts}、kubectl を使う人には 6443 が必要です。`,
    fix: null,
  },
  'kubelet-10250': {
    title: () => 'metrics-server が有効ですが、ノードは互いの TCP 10250 に到達できません。',
    consequence: () =>
      'kubectl top と HorizontalPodAutoscaler が、ほかのノードの値を得られません。それ以外は動きます。ノード間とポッドの範囲からこのポートを開けるか、metrics-server を無効にします。',
    fix: null,
  },
  'netraw-info': {
    title: () => '信頼できないテナントのポッドは、flannel のブリッジ上でほかのポッドになりすませます。',
    consequence: () =>
      'NET_RAW はコンテナに標準で与えられる権限で、これを持つポッドは、同じノードのほかのポッドに代わって ARP に応答できます。Pod Security の restricted プロファイルで取り除けます。',
    fix: null,
  },
  'v6-cloud-rules': {
    title: ({ isDualStack }) =>
      isDualStack
        ? 'セキュリティグループのルールは IPv6 では別で、最初は何も許可されていません。'
        : 'セキュリティグループは、ルールを追加するまで IPv6 を遮断します。',
    consequence: () =>
      'IPv4 の範囲を書いたルールは IPv6 には効きません。ノードの IPv6 アドレスにも同じポートを許可し、近隣探索とパス MTU に必要な ICMPv6 を通します。',
    fix: null,
  },
} satisfies SomeRuleTexts;
