import type { SomeRuleTexts } from '../../rule-text';

const quoted = (ranges: readonly string[]): string => ranges.map((range) => `"${range}": ["tag:k3s"]`).join(', ');

export const tailscaleTexts = {
  'tailscale-no-flannel': {
    title: () => 'ポッドの通信を Tailscale に通す設定ですが、バックエンドが none です。',
    consequence: () =>
      'ノードのポッドのブロックを tailnet に知らせるのは flannel です。flannel がないと経路が通知されず、ほかのノードのポッドに届きません。none 以外なら、どのバックエンドでも代わりに Tailscale が使われます。',
    fix: () => 'flannel-backend を未設定にする',
  },
  'tailscale-every-node': {
    title: ({ node, name }) => `ほかのノードと違い、ノード ${name ?? node} は tailnet に参加しません。`,
    consequence: () =>
      'このノードとほかのノードのポッドは、互いに届きません。vpn-auth-file は、すべてのノードに必要です。',
    fix: () => 'すべてのノードを参加させる',
  },
  'tailscale-routes': {
    title: ({ clusterCidr }) =>
      `${clusterCidr.join(' と ')} への経路が tailnet で自動承認されるかどうか、わかりません。`,
    consequence: ({ clusterCidr }) =>
      `自動承認されない場合、各ノードのブロックは管理画面での承認待ちになり、それまでそのノードのポッドは孤立します。ポリシーファイルに "autoApprovers": {"routes": {${quoted(clusterCidr)}}} を加えます。タグは認証キーのものにします。`,
    fix: null,
  },
  'tailscale-acl': {
    title: ({ clusterCidr }) =>
      `tailnet のポリシーで、${clusterCidr.join(' と ')} のポッドへの通信が許可されていません。`,
    consequence: ({ clusterCidr }) =>
      `経路が承認されても、通信が許可されるわけではありません。送信元と宛先の両方に tag:k3s（認証キーのタグ）と ${clusterCidr.join('、')} を入れた許可ルールを、全ポートについて加えます。`,
    fix: null,
  },
  'tailscale-ha': {
    title: ({ servers }) => `${servers} 台のサーバーの etcd は、tailnet を使いません。`,
    consequence: () =>
      'etcd はサーバー自身のアドレスを使い続けます。VPN 越しの etcd は K3s も勧めていません。サーバー同士には高速なプライベートネットワークが必要です。1 つの拠点にまとめるか、外部データベースを使います。',
    fix: null,
  },
  'tailscale-overrides': {
    title: ({ option, value, name }) =>
      name === null
        ? `${option} の ${value} は使われず、Tailscale の値になります。`
        : `ノード ${name} の ${option} に書かれた ${value} は使われず、Tailscale の値になります。`,
    consequence: ({ option }) =>
      option === 'flannel-backend'
        ? 'vpn-auth があると、none 以外のどの値でも、各ノードは tailnet をバックエンドとして使います。'
        : 'K3s は Tailscale のアドレスとインターフェースを使い、この設定についてログで警告します。設定を外します。',
    fix: ({ option }) => `${option} を外す`,
  },
} satisfies SomeRuleTexts;
