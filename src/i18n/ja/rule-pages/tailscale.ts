import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const tailscaleNames = {
  'tailscale-no-flannel': 'バックエンド none での Tailscale',
  'tailscale-every-node': 'tailnet に参加しないノード',
  'tailscale-routes': 'tailnet で自動承認されないポッドへの経路',
  'tailscale-acl': 'ポッドの通信を許可しない tailnet',
  'tailscale-ha': 'Tailscale だけでつながるサーバーの etcd',
  'tailscale-overrides': 'Tailscale の値に置き換わる設定',
} as const satisfies SomeRuleNames;

export const tailscalePages = {
  'tailscale-no-flannel': {
    happens:
      'ノードのポッドのブロックを tailnet に通知するのは flannel です。バックエンドが none だと flannel が動かないため、ポッドへの経路ができません。node-ip やインターフェースも、Tailscale のものになりません。',
    see: 'ノードで `tailscale debug prefs` を実行しても、AdvertiseRoutes にポッドのブロックがありません。',
    repair:
      '`flannel-backend` を未設定にするか、none 以外にします。どのバックエンドでも、代わりに Tailscale が使われます。ほかの CNI と Tailscale の統合は併用できません。',
  },
  'tailscale-every-node': {
    happens:
      'tailnet に参加したノードは、互いのポッドのブロックへの経路を持ちます。参加しないノードはその経路を持たず、ほかのノードからの経路もないため、そのノードのポッドは孤立します。',
    see: 'ほかのノードで `tailscale status` を実行しても、このノードは表示されません。',
    repair:
      'すべてのノードに Tailscale をインストールし、`vpn-auth-file` か `vpn-auth` を設定して K3s を再起動します。',
  },
  'tailscale-routes': {
    happens:
      '各ノードは、自分のポッドのブロックを tailnet に通知します。ポッドの範囲の `autoApprovers` がないと、ノードが参加するたびに誰かが承認するまで、その経路は使われません。',
    see: 'ノードで `tailscale debug prefs` を実行すると AdvertiseRoutes にブロックが表示されますが、管理画面では承認待ちになっています。',
    repair:
      'tailnet のポリシーファイルの `autoApprovers.routes` で、ポッドの範囲全体を認証キーのタグに対応させます。最初のノードが参加する前に行うのが確実です。稼働中のクラスターでは、承認待ちの経路を管理画面で承認します。',
  },
  'tailscale-acl': {
    happens:
      '承認された経路はパケットの行き先を決めるだけで、通信を許可するものではありません。ノードのタグとポッドの範囲を送信元と宛先にした許可ルールがないと、別のノードのポッドに届きません。',
    see: '`tailscale status` にノードが表示されていても、ポッドから別のノードのポッドへの `ping` に応答がありません。',
    repair:
      'タグとすべてのポッドの範囲を送信元と宛先の両方に入れた許可ルール（ACL または grant）を、ポリシーファイルに加えます。すぐに反映されます。',
  },
  'tailscale-ha': {
    happens:
      'etcd は VPN のアドレスではなく、サーバーの最初の `node-ip` を使い続けます。VPN 越しの etcd は推奨されないことを、K3s もログに出します。別の拠点のサーバー同士は、このアドレスでは届きません。',
    see: '`journalctl -u k3s` に `Etcd IP (PrivateIP) remains the local IP` と出ます。2 台目のサーバーは、etcd への参加から先に進みません。',
    repair:
      'すべてのサーバーを 1 つのプライベートネットワークに置くか（エージェントはどこでもかまいません）、外部データベースを使います。',
  },
  'tailscale-overrides': {
    happens:
      '`vpn-auth` があると、K3s はノードのアドレス、flannel のインターフェース、バックエンド、API のアドレスを tailnet から取り、設定済みの値についてログで警告します。etcd だけは、書かれた `node-ip` を使い続けます。',
    see: '`journalctl -u k3s` に `VPN provider overrides configured node-ip parameter` や `VPN integration overwrites advertise-address` と出ます。',
    repair: '働かない設定を外します。etcd のあるサーバーでは、etcd が使う `node-ip` を残します。',
  },
} as const satisfies SomeRulePages;
