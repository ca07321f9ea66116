import { expect, test, vi } from 'vitest';
import { CLUSTERS, clusterOf, planOf, runOn } from '../../../test-support/replayed-cluster';
import { EN, JA, scriptOf } from '../../../test-support/verify-script';

// Each run starts some hundred programs.
vi.setConfig({ testTimeout: 30_000 });

const SOUND = [
  'dual-stack-host-gw-small-blocks',
  'dual-stack-ipv6-first',
  'dual-stack-vxlan',
  'ipv4-vxlan-defaults',
  'ipv6-only',
];
const BROKEN = ['no-cni', 'no-dns', 'one-block-for-two-nodes', 'services-on-the-node-lan'];

/** What a cluster's own plan finds wrong with it. */
function judged(name: string, machine: string, language = EN) {
  const cluster = clusterOf(name);
  const { status, lines, said } = runOn(scriptOf(planOf(cluster), language), cluster, { machine });
  const label = language.verify.labels.differs;
  return {
    status,
    said,
    lines,
    differs: lines.flatMap((line) => (line.startsWith(`${label} `) ? [line.slice(label.length + 1)] : [])),
  };
}

test('all clusters are here', () => {
  expect(CLUSTERS.toSorted()).toEqual([...SOUND, ...BROKEN].toSorted());
});

test.each(SOUND.flatMap((name) => ['server-1', 'agent-1'].map((machine) => [name, machine] as const)))(
  '%s, %s: agrees with the plan it was built from',
  (name, machine) => {
    const { status, said, differs, lines } = judged(name, machine);
    expect({ status, said, differs }).toEqual({ status: 0, said: '', differs: [] });
    expect(lines.filter((line) => line.startsWith(EN.verify.labels.agrees)).length).toBeGreaterThan(7);
  },
);

test.each([
  {
    name: 'no-cni',
    machine: 'server-1',
    differs: [
      'agent-1 is not Ready because no CNI is installed yet.',
      'server-1 is not Ready because no CNI is installed yet.',
      'There is no CNI configuration in /etc/cni/net.d: no CNI is installed, so no pod starts here.',
    ],
  },
  {
    name: 'no-cni',
    machine: 'agent-1',
    differs: ['There is no CNI configuration in /etc/cni/net.d: no CNI is installed, so no pod starts here.'],
  },
  {
    name: 'no-dns',
    machine: 'server-1',
    differs: [
      'There is no kube-dns Service, because cluster-dns 10.99.0.10 is outside the Service range 10.43.0.0/16: pods cannot look up names.',
    ],
  },
  {
    name: 'one-block-for-two-nodes',
    machine: 'server-1',
    differs: [
      'Nodes: 2, but the pod range has blocks for 1 only.',
      'server-1 has no pod block (podCIDR) in 10.42.0.0/24: no pod starts there, even when the Node is Ready.',
      'flannel has left no annotations on server-1: it is waiting for a pod block, or it is not running.',
      'Nothing listens on UDP 8472 (the tunnels of flannel).',
      '/run/flannel/subnet.env does not exist: flannel has no block for this machine, so no pod starts here.',
      'There is no interface flannel.1, which this backend makes.',
    ],
  },
  {
    name: 'services-on-the-node-lan',
    machine: 'server-1',
    differs: [
      'The address 192.0.2.11 of agent-1 is inside the Service range 192.0.2.0/24: a Service can get that address, and packets to the Node then end up there.',
      'The Service kube-system/kube-dns has the address 192.0.2.10 of server-1: packets from this cluster to server-1 end up at the Service.',
      'The Service default/kubernetes has the address 192.0.2.1 of the default gateway: packets to the gateway itself end up at the Service.',
    ],
  },
  {
    name: 'services-on-the-node-lan',
    machine: 'agent-1',
    differs: [
      'The default gateway 192.0.2.1 is inside the planned range 192.0.2.0/24: packets to it can end up inside the cluster.',
      'The address 192.0.2.11 of this machine is inside the planned range 192.0.2.0/24: packets to it can end up inside the cluster.',
    ],
  },
])('$name, $machine: is named for what it is', ({ name, machine, differs }) => {
  expect(judged(name, machine)).toMatchObject({ status: 1, said: '', differs });
});

test('a whole report in English', () => {
  expect(judged('dual-stack-vxlan', 'server-1').lines.join('\n')).toMatchInlineSnapshot(`
    "The cluster
    agrees  The number of Nodes is as planned: 2.
    agrees  All Nodes are Ready.
    agrees  All Nodes run the planned K3s release.
    agrees  All Nodes have addresses (InternalIP) as planned: IPv4, then IPv6.
    agrees  No Node has an address inside the pod or Service ranges.
    agrees  Every Node has a pod block of its own in 10.42.0.0/16 (/24) and fd00:42::/56 (/64).
    agrees  The Service range is 10.43.0.0/16 fd00:43::/112.
    agrees  The kubernetes Service is at 10.43.0.1, the first address of its range.
    agrees  The kube-dns Service is at 10.43.0.10 fd00:43::a, as planned.
    agrees  flannel runs on all Nodes with the backend vxlan.
    agrees  flannel announces only addresses that belong to its Nodes.
    This machine: server-1 (server)
    agrees  No default gateway is inside the pod or Service ranges.
    agrees  The kernel forwards IPv4 packets.
    agrees  The kernel forwards IPv6 packets.
    agrees  Listening, as needed here: tcp/6443 tcp/10250 udp/8472.
    agrees  The container runtime uses the CNI configuration 10-flannel.conflist.
    agrees  /run/flannel/subnet.env has the planned pod range 10.42.0.0/16.
    agrees  /run/flannel/subnet.env has the planned pod range fd00:42::/56.
    agrees  /run/flannel/subnet.env has the MTU 1450 for pods.
    agrees  The interface flannel.1 exists; its MTU is 1450.
    agrees  The interface flannel-v6.1 exists; its MTU is 1430.
    Agrees: 21. Differs: 0. Could not be looked at: 0."
  `);
});

test('a whole report in Japanese', () => {
  expect(judged('dual-stack-ipv6-first', 'server-1', JA).lines.join('\n')).toMatchInlineSnapshot(`
    "クラスター
    一致   ノードの数はプランどおりです: 2
    一致   すべてのノードが Ready です。
    一致   すべてのノードの K3s は、プランどおりのリリースです。
    一致   すべてのノードのアドレス（InternalIP）はプランどおりです: IPv6、IPv4 の順
    一致   ポッドとサービスの範囲に入るアドレスを持つノードはありません。
    一致   すべてのノードに、それぞれ別のポッド用ブロックがあります: fd00:42::/56 (/64)、10.42.0.0/16 (/24)
    一致   サービスの範囲はプランどおりです: fd00:43::/112 10.43.0.0/16
    一致   Service kubernetes は、範囲の最初のアドレス fd00:43::1 にあります。
    一致   Service kube-dns のアドレスはプランどおりです: fd00:43::a 10.43.0.10
    一致   flannel は、すべてのノードでバックエンド vxlan を使っています。
    一致   flannel がほかのノードに知らせているアドレスは、どれもそのノード自身のものです。
    このマシン: server-1（サーバー）
    一致   デフォルトゲートウェイは、ポッドとサービスの範囲の外にあります。
    一致   カーネルは IPv6 パケットを転送します。
    一致   カーネルは IPv4 パケットを転送します。
    一致   必要なポートで待ち受けています: tcp/6443 tcp/10250 udp/8472
    一致   コンテナランタイムは CNI の設定 10-flannel.conflist を使います。
    一致   /run/flannel/subnet.env のポッドの範囲はプランどおりです: fd00:42::/56
    一致   /run/flannel/subnet.env のポッドの範囲はプランどおりです: 10.42.0.0/16
    一致   /run/flannel/subnet.env のポッドの MTU は 1450 です。
    一致   インターフェース flannel-v6.1 があり、MTU は 1430 です。
    一致   インターフェース flannel.1 があり、MTU は 1450 です。
    一致: 21　相違: 0　確認できず: 0"
  `);
});

test('what is wrong, in Japanese', () => {
  const reports = BROKEN.map((name) => judged(name, 'server-1', JA).differs.join('\n'));
  expect([...reports, judged('dual-stack-vxlan', 'agent-1', JA).lines.slice(0, 2).join('\n')].join('\n\n'))
    .toMatchInlineSnapshot(`
    "agent-1 が Ready ではありません。CNI がまだインストールされていません。
    server-1 が Ready ではありません。CNI がまだインストールされていません。
    /etc/cni/net.d に CNI の設定がありません。CNI がインストールされていないため、ここではポッドが起動しません。

    Service kube-dns がありません。cluster-dns の 10.99.0.10 がサービスの範囲 10.43.0.0/16 の外にあるためです。ポッドは名前を解決できません。

    ノードの数は 2 ですが、ポッドの範囲にあるブロックは 1 個だけです。
    server-1 にポッド用のブロック（podCIDR）がありません（範囲: 10.42.0.0/24）。ノードが Ready でも、ポッドは起動しません。
    server-1 に flannel のアノテーションがありません。flannel がポッド用のブロックを待っているか、動いていません。
    UDP 8472（flannel のトンネル）で待ち受けているプログラムがありません。
    /run/flannel/subnet.env がありません。flannel がこのマシンのブロックを得ていないため、ここではポッドが起動しません。
    このバックエンドが作るインターフェース flannel.1 がありません。

    agent-1 のアドレス 192.0.2.11 がサービスの範囲 192.0.2.0/24 に入っています。同じアドレスがサービスに割り当てられると、このノード宛ての通信はそのサービスに向かいます。
    server-1 のアドレス 192.0.2.10 が、Service kube-system/kube-dns にも割り当てられています。クラスターから server-1 宛ての通信は、このサービスに向かいます。
    デフォルトゲートウェイのアドレス 192.0.2.1 が、Service default/kubernetes にも割り当てられています。ゲートウェイ宛ての通信は、このサービスに向かいます。

    エージェントには API を使うための認証情報がありません。ノードとサービスも確認するには、サーバーでも実行してください。
    このマシン: agent-1（エージェント）"
  `);
});

test('a whole script', async () => {
  const script = scriptOf(planOf(clusterOf('dual-stack-vxlan')));
  await expect(script).toMatchFileSnapshot('dual-stack-vxlan.snapshot.sh');
});
