import type { KubeHetznerTexts } from '../../core/render/automation/kube-hetzner/kube-hetzner-texts';
import { CNI_NAME } from '../cni-name';
import { spaced } from './spaced';

export const kubeHetznerTexts: KubeHetznerTexts = {
  place: (major) =>
    `kube-hetzner モジュール ${major}.x 用。kube.tf の module ブロックに書きます。.tfvars ファイルとして使う場合は、すべての変数を kube.tf で宣言し、モジュールに渡す必要があります。`,
  needs: (terraform) =>
    `Terraform ${terraform} 以降、または OpenTofu が必要です。モジュールのメジャーバージョンが違うと変数の名前も違い、意味が逆になるものもあります。`,
  pools: (servers, agents) =>
    `ノードプール（control_plane_nodepools、agent_nodepools）は自分で書いてください。プランでは、サーバー ${servers} 台、エージェント ${agents} 台です。マシンごとに違う設定は、このファイルにありません。`,
  manyNodes: (most) =>
    `プランのノードは ${most} 台を超えますが、Hetzner の 1 つのネットワークに接続できるのは ${most} 台までです。`,
  token: (variable) => `トークンはここに書きません。${spaced(variable, 'で')}指定しなければ、モジュールが作ります。`,
  etcd: 'プランでは SQLite ですが、モジュールは常に組み込み etcd を使います。',
  network: {
    planned: (existing) =>
      `マシンのプライベートネットワークは、プランのとおりです。モジュールが作成します。既存のものを使う場合は、${existing} にも指定します。`,
    default:
      'マシンのプライベートネットワークは、モジュールのデフォルト値です。プライベートアドレスで /16 かそれより広い範囲が、プランからは 1 つに決まらないためです。',
  },
  inUse: (networks) =>
    `プランには、この範囲に重なるネットワークがあります: ${networks.join('、')}。マシンから届かなくなることがあるため、別の範囲を選んでください。`,
  subnets: (agents, controlPlanes, most) =>
    `エージェントのプールには ${agents} から順に、コントロールプレーンのプールには ${controlPlanes} から逆順に、サブネットが割り当てられます。Hetzner では、1 つのネットワークのサブネットは ${most} 個までです。`,
  unchecked: {
    2: 'モジュールは、これらの範囲を確認しません。',
    3: 'モジュールは、範囲の重なりも、DNS のアドレスがサービスの範囲にあるかどうかも確認しません。',
  },
  outside: (ranges, network) =>
    `${network} の外にある範囲: ${ranges.join('、')}。モジュールの以前のドキュメントは、クラウドネットワークの経路のために、範囲をこの中に置くよう求めていました。新しいドキュメントは求めていません。`,
  clash: (range, subnet, role) =>
    `${range} は、最初の${role === 'agent' ? 'エージェント' : 'コントロールプレーン'}のプールのサブネット ${subnet} に重なります。別の範囲か、別のネットワークを選んでください。`,
  room: (range, pools, role) =>
    role === 'agent'
      ? `エージェントのプールは ${pools} 個までです。次のプールには ${range} のアドレスが割り当てられてしまいます。`
      : `コントロールプレーンのプールは ${pools} 個までです。次のプールには ${range} のアドレスが割り当てられてしまいます。`,
  extraSubnets: (range, indexes) =>
    `${range} は ${indexes.join('、')} 番のサブネットを含みます。200 は NAT ルーター用、201 は vSwitch 用です。使う場合は、別の番号を選んでください（nat_router_subnet_index、vswitch_subnet_index）。`,
  ipv6: 'IPv6 には、すべてのノードのパブリック IPv6 が必要です。ネイティブルーティング、NAT ルーター、Tailscale による接続、Robot のノードとは併用できません。',
  cniFiles: (cni) =>
    `${CNI_NAME[cni]} は、モジュールが上のポッドの範囲でインストールします。${cni}/ のファイルは使いません。`,
  ciliumIpam:
    'モジュールの Cilium の IPAM は kubernetes で、ポッドのアドレスは K3s のノードごとの範囲から割り当てられます。プランの IPAM とは違います。',
  hostGw:
    'host-gw はトンネルを作りません。Hetzner のネットワークはレイヤー 3 だけなので、各ノードのポッドへの経路がクラウドネットワークに必要です。',
  since: (variable, release) => `${variable} は、モジュールの ${release} から使えます。`,
  firewall:
    'Kubernetes API と SSH への接続元です。デフォルトでは、どこからでも接続できます。プランに接続元のアドレスは書かれていません。',
  customConfig: 'config.yaml のうち、モジュールが書かないキーです。ここに書いたキーは、モジュールの値を置き換えます。',
  ownArgument: (key) => `${key} の先頭は、モジュールが自分で書く引数です。`,
  replaced: (key) =>
    `${key} は、authentication_config、監査ログ、Secret の暗号化のためにモジュールが書く引数を置き換えます。`,
  leftOut: (keys) => `モジュールでは設定できないため省略: ${keys.join('、')}`,
};
