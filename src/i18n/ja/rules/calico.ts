import { CNI_NAME } from '../../cni-name';
import { FAMILY } from '../../family';
import { count } from '../../format';
import type { SomeRuleTexts } from '../../rule-text';

const blockLabel = ({ proposal }: { readonly proposal: number | null }): string =>
  proposal === null ? 'ブロックの長さを変えるか、プールを広げる' : `/${proposal} のブロックを使う`;

export const calicoTexts = {
  'calico-blocks-vs-nodes': {
    title: ({ pool, blockSize, blocks, nodes }) =>
      blocks === 0n
        ? `Calico のプール ${pool} は、/${blockSize} のブロック 1 個より小さい範囲です。`
        : `Calico のプール ${pool} にある /${blockSize} のブロックは ${count(blocks)} 個で、ノード ${count(nodes)} 台に足りません。`,
    consequence: ({ blocks }) =>
      blocks === 0n
        ? 'Calico のオペレーターが「IP pool size is too small」として拒否します。ブロックを長くするか、プールを広げます。どちらも後から変更できません。'
        : 'ブロックのないノードは、ほかのノードのブロックからアドレスを 1 個ずつ借り、そのたびに経路が増えます。ブロックを長くするか、プールを広げます。どちらも後から変更できません。',
    fix: blockLabel,
  },
  'calico-block-range': {
    title: ({ family, blockSize, from, to, pool }) =>
      pool === null
        ? `Calico の ${FAMILY[family]} のブロックは /${from} から /${to} までで、/${blockSize} は使えません。`
        : `Calico のプール ${pool} は、/${blockSize} のブロック 1 個より小さい範囲です。`,
    consequence: ({ family, from, to, pool }) =>
      pool === null
        ? `オペレーターがプールを拒否します（「${FAMILY[family]} pool block size must be greater than ${from - 1} and less than or equal to ${to}」）。ポッドにはアドレスが付きません。`
        : 'オペレーターがプールを拒否します（「IP pool size is too small」）。ポッドにはアドレスが付きません。',
    fix: blockLabel,
  },
  'calico-blocks-per-node': {
    title: ({ pods, isMaxPods, blockSize, isDefaultBlock, most }) =>
      `${isDefaultBlock ? 'デフォルトの ' : ''}/${blockSize} のブロックでは、Calico がノードに割り当てるアドレスはポッド ${count(most)} 個分までですが、${isMaxPods ? `max-pods は ${count(pods)} です` : `${count(pods)} 個を予定しています`}。`,
    consequence: () =>
      '特に設定しなければノードのブロックは 20 個までで、それを超えるポッドは「limit of 20 blocks reached for this node」となり、アドレスが付きません。ブロックを大きくします。',
    fix: blockLabel,
  },
  'calico-default-pool-lan': {
    title: ({ pool, covered }) =>
      `Calico の範囲がデフォルトの ${pool} のままで、ノードのネットワークの ${covered} と重なります。`,
    consequence: () =>
      'マシンが使っているアドレスがポッドに割り当てられ、ノード同士やノードのネットワークに届かなくなります。最初のインストールの前に、Calico のプールにポッドの範囲を書きます。',
    fix: () => 'Calico のプールをポッドの範囲に合わせる',
  },
  'canal-default-net': {
    title: ({ network, range }) => `Canal の範囲がデフォルトの ${network} のままですが、ポッドの範囲は ${range} です。`,
    consequence: ({ network, range }) =>
      `Canal の flannel は自分の範囲の中しかルーティングしないため、ほかのノードのポッドに届きません。kubectl apply の前に sed -i 's#${network}#${range}#' canal.yaml を実行します。`,
    fix: () => 'canal.yaml にポッドの範囲を書く',
  },
  'calico-manifest-pool': {
    title: ({ pool, range }) => `calico.yaml をプール ${pool} のまま使う計画ですが、ポッドの範囲は ${range} です。`,
    consequence: ({ range }) =>
      `Calico がポッドの範囲を自動で検出するのは kubeadm のクラスターだけで、K3s ではポッドのアドレスが範囲の外になります。calico.yaml の CALICO_IPV4POOL_CIDR のコメントを外し、${range} にします。`,
    fix: () => 'CALICO_IPV4POOL_CIDR をポッドの範囲にする',
  },
  'calico-ip-forward': {
    title: ({ cni }) => `${CNI_NAME[cni]} の設定では、ポッドがパケットを転送できません。`,
    consequence: ({ cni, isManifest }) =>
      isManifest
        ? `K3s のドキュメントで必須とされており、ないと ServiceLB や VPN のポッドが動作しません。${cni === 'canal' ? 'canal.yaml' : 'calico.yaml'} の CNI 設定に "container_settings": {"allow_ip_forwarding": true} を追加します。`
        : 'K3s のドキュメントで必須とされており、ないと ServiceLB や VPN のポッドが動作しません。Installation に containerIPForwarding: Enabled を設定します。',
    fix: () => 'コンテナの IP フォワーディングを許可する',
  },
  'calico-apply-limit': {
    title: () => 'Calico の CRD は大きすぎて、通常の kubectl apply では適用できません。',
    consequence: () =>
      'apply はオブジェクト全体をアノテーションに複製するため、「Too long: must have at most 262144 bytes」で失敗します。kubectl create -f を使い、再実行するときは kubectl apply --server-side --force-conflicts を使います。',
    fix: null,
  },
  'calico-manifest-version': {
    title: ({ cni, cniVersion }) =>
      cniVersion === null
        ? cni === 'canal'
          ? 'canal.yaml のリリースが固定されていません。'
          : 'Calico のファイルのリリースが固定されていません。'
        : `「${cniVersion}」は、v3.32.2 のような Calico のリリースを表していません。`,
    consequence: ({ cni }) =>
      cni === 'canal'
        ? 'リリースを固定しないと、そのときの最新のファイルを取得することになり、ノードや再インストールのたびに中身が変わります。Calico のタグを 1 つに固定します。'
        : 'インストールに使うファイルは同じリリースのものをそろえる必要があり、ファイル名は 3.30 と 3.32 で変わりました。混在すると、404 になるか CRD が不足します。リリースを 1 つに固定し、すべてのファイルをそこから取得します。',
    fix: ({ proposal }) => (proposal === null ? 'Calico のリリースを固定する' : `Calico ${proposal} に固定する`),
  },
  'calico-pools-fixed': {
    title: ({ pools }) =>
      `Calico がプールを作成した後は、${pools.join(' と ')} の範囲とブロックの長さを変更できません。`,
    consequence: () =>
      'Calico 3.28 以降のオペレーターは NAT、カプセル化、ノードセレクターの変更を反映しますが、この 2 つは反映しません。大きさを変えるには新しいプールを作り、ポッドを順に移します。',
    fix: null,
  },
  'calico-ipip-v6': {
    title: ({ encapsulation }) => `Calico の IPv6 のプールでは ${encapsulation} を使えません。`,
    consequence: () =>
      'IPIP が運べるのは IPv4 だけです。オペレーターが「IPIP encapsulation is not supported by IPv6 pools」としてプールを拒否します。',
    fix: ({ proposal }) => `IPv6 に ${proposal} を使う`,
  },
  'calico-ipip-azure': {
    title: ({ encapsulation, isDefault }) =>
      isDefault
        ? `calico.yaml のデフォルトは ${encapsulation} ですが、ノードは Azure にあります。`
        : `Calico に ${encapsulation} を使う計画ですが、ノードは Azure にあります。`,
    consequence: () =>
      'Azure は IP プロトコル 4 を破棄するため、異なるノードのポッド同士が通信できません。VXLAN なら使えます。',
    fix: () => 'VXLAN を使う',
  },
  'calico-none-aws': {
    title: ({ family, encapsulation }) =>
      encapsulation === 'None'
        ? `Calico が AWS のインスタンス間で、${FAMILY[family]} のパケットをカプセル化せずに送ります。`
        : `Calico の ${encapsulation} は、AWS の同じサブネット内では ${FAMILY[family]} のパケットをカプセル化せずに送ります。`,
    consequence: () =>
      'AWS は、インスタンス自身のアドレスではないパケットを破棄します。すべてのインスタンスで送信元/送信先チェックを無効にする（aws ec2 modify-instance-attribute --no-source-dest-check）か、VXLAN を使います。',
    fix: null,
  },
  'calico-vxlan-v6-kernel': {
    title: ({ encapsulation, kernel, least, node, name }) =>
      node === null
        ? `Calico の IPv6 の ${encapsulation} にはカーネル ${least} 以降が必要ですが、ノードのカーネルは ${kernel} です。`
        : `Calico の IPv6 の ${encapsulation} にはカーネル ${least} 以降が必要ですが、${name ?? `ノード ${node}`} のカーネルは ${kernel} です。`,
    consequence: () =>
      'このカーネルでは IPv6 の VXLAN に対応しておらず、異なるノードのポッド同士が IPv6 で通信できません。カーネルを新しくするか、同じレイヤー 2 の中ならカプセル化なしにします。',
    fix: null,
  },
  'calico-ebpf-api': {
    title: ({ problem, address }) =>
      ({
        'kube-proxy': 'Calico の eBPF データプレーンを使う計画ですが、kube-proxy が有効なままです。',
        'no-address': 'Calico の eBPF データプレーンを使う計画ですが、API サーバーのアドレスが指定されていません。',
        loopback: `Calico の eBPF データプレーンの API サーバーが ${address ?? ''} で、ポッドからは自分自身を指します。`,
      })[problem],
    consequence: ({ problem }) =>
      ({
        'kube-proxy':
          '両方がサービスを処理し、ヘルスチェックの TCP 10256 も取り合います。K3s の kube-proxy はプログラムに内蔵されているため、すべてのサーバーで disable-kube-proxy を設定して無効にします。',
        'no-address':
          'kube-proxy がないと API のサービスのアドレスには届かず、オペレーターも起動しません。サーバーのアドレスまたは VIP とポート 6443 を、オペレーターより先に ConfigMap kubernetes-services-endpoint に書きます。',
        loopback:
          'Calico 3.31 までは、独自のネットワークを持つポッドにも同じアドレスが渡されます。サーバーの実際のアドレスか VIP とポート 6443 を ConfigMap kubernetes-services-endpoint に書きます。3.32 以降はループバックでも動く可能性がありますが、確認されていません。',
      })[problem],
    fix: ({ problem, proposal }) =>
      problem === 'kube-proxy'
        ? 'disable-kube-proxy を設定する'
        : proposal === null
          ? 'API サーバーのアドレスを指定する'
          : `${proposal} を使う`,
  },
  'networkmanager-calico': {
    title: ({ cni }) =>
      `ノードのインターフェースは NetworkManager が管理しており、${CNI_NAME[cni]} のものも対象になります。`,
    consequence: () =>
      'ポッドのインターフェースの経路が書き換えられ、ポッドの通信が切れます。すべてのノードに /etc/NetworkManager/conf.d/calico.conf を作り、[keyfile] の下に unmanaged-devices=interface-name:cali*;interface-name:tunl*;interface-name:vxlan.calico;interface-name:vxlan-v6.calico;interface-name:wireguard.cali;interface-name:wg-v6.cali と書いて、NetworkManager を再起動します。',
    fix: null,
  },
  'metallb-calico-bgp': {
    title: () => 'MetalLB と Calico の両方が、ノードで BGP を使います。',
    consequence: () =>
      'ルーターが受け付ける BGP セッションはノードごとに 1 つなので、どちらか一方は接続できません。MetalLB を L2 モードにするか、サービスのアドレスを Calico から広告するか、Calico を VXLAN と bgp: Disabled にします。',
    fix: null,
  },
} satisfies SomeRuleTexts;
