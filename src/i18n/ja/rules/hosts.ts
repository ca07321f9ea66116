import type { SomeRuleTexts } from '../../rule-text';
import { spaced } from '../spaced';
import { which } from '../which';

export const hostsTexts = {
  'pi-ubuntu-vxlan': {
    title: (facts) =>
      spaced(
        `Raspberry Pi 用の Ubuntu ${facts.release}${which(facts)}`,
        'には、vxlan のカーネルモジュールがありません。',
      ),
    consequence: () =>
      'そのノードではポッドのネットワークが使えるようになりません。K3s をインストールする前に apt install linux-modules-extra-raspi を実行し、再起動します。Ubuntu 24.04 ではモジュールが標準に戻っています。',
    fix: null,
  },
  'pi-cgroups': {
    title: (facts) =>
      spaced(`Raspberry Pi OS${which(facts)}`, 'は、K3s に必要なメモリの cgroup を無効にして起動します。'),
    consequence: () =>
      'K3s のサービスが起動しません。/boot/firmware/cmdline.txt（Debian 12 より前は /boot/cmdline.txt）の 1 行に cgroup_enable=memory を追加して再起動します。',
    fix: null,
  },
  'pi-etcd-sd': {
    title: (facts) => spaced(`Raspberry Pi${which(facts)}`, 'の SD カードまたは eMMC に etcd のデータを置く計画です。'),
    consequence: () =>
      'etcd は書き込みのたびにディスクへの反映を待つため、遅いストレージでは処理が滞り、コントロールプレーンも止まります。データを SSD に置くか、SQLite や外部データベースを使います。',
    fix: null,
  },
  'rhel10-modules': {
    title: (facts) =>
      spaced(`RHEL ${facts.release}${which(facts)}`, 'には、K3s に必要なカーネルモジュールが標準では入っていません。'),
    consequence: () =>
      'br_netfilter が別のパッケージに分かれており、10.x の新しいカーネルでは iptables 用のモジュールも同様です。どのバックエンドでもサービスに届かなくなります。dnf install kernel-modules-extra を実行し、カーネルも新しくなった場合は再起動します。',
    fix: null,
  },
  'rhel-nm-cloud-setup': {
    title: (facts) =>
      facts.isTooOld
        ? spaced(`RHEL ${facts.release}${which(facts)}`, 'では、nm-cloud-setup がポッドのネットワークを壊します。')
        : `nm-cloud-setup が有効です${which(facts)}。`,
    consequence: ({ isTooOld }) =>
      isTooOld
        ? '独自のルーティングテーブルが追加され、ポッドへの応答がクラスターの経路ではなくそちらへ送られます。K3s をインストールする前に systemctl disable nm-cloud-setup.service nm-cloud-setup.timer を実行し、再起動します。'
        : 'K3s が無効化を求めているのは RHEL 8.4 より前だけです。ポッドへの応答が届かない場合は、まずこれを無効にします。追加されるルーティングテーブルは、クラスターの経路より優先されます。',
    fix: null,
  },
  'iptables-buggy': {
    title: ({ iptablesVersion }) => `ホストの iptables ${iptablesVersion} には、K3s に影響する不具合があります。`,
    consequence: ({ bug }) =>
      bug === 'duplicates'
        ? 'nft モードで同じルールが際限なく追加され、ノードが遅くなったりネットワークが止まったりします。K3s に同梱の iptables を使えば避けられます。'
        : 'nft モードの 1.6.1 以前では、クラスターのルールが正しく動かないことが知られています。K3s に同梱の iptables を使うか、legacy モードに切り替えます。',
    fix: () => 'K3s に同梱の iptables を使う（prefer-bundled-bin）',
  },
  'selinux-policy': {
    title: ({ problem, dataDir }) =>
      problem === 'air-gap'
        ? 'SELinux が enforcing ですが、インターネットに接続できないため、インストーラーはポリシーを取得できません。'
        : `SELinux が enforcing ですが、データディレクトリ ${dataDir} はポリシーの対象ではありません。`,
    consequence: ({ problem, isOn }) => {
      if (problem === 'data-dir')
        return 'K3s が SELinux に対応しているのは、標準のデータディレクトリだけです。ほかの場所ではファイルにラベルが付かず、アクセスが拒否されます。';
      return isOn
        ? '先に k3s-selinux の RPM を全ノードにインストールします。container-selinux も必要です。ない場合、コンテナのアクセスが拒否されます。'
        : '先に k3s-selinux の RPM（container-selinux も必要）を全ノードにインストールし、selinux: true を設定します。ない場合、コンテナのアクセスが拒否されます。';
    },
    fix: () => 'K3s 標準のデータディレクトリを使う',
  },
  'cilium-platform': {
    title: (facts) =>
      facts.arch === null
        ? `Cilium には Linux ${facts.least} 以降が必要ですが、カーネル${which(facts)}は ${facts.kernel} です。`
        : `Cilium が動くのは amd64 と arm64 だけで、このアーキテクチャ${which(facts)}では動きません（${facts.arch}）。`,
    consequence: ({ arch, least }) =>
      arch === null
        ? `Cilium のエージェントが起動せず、ノードは NotReady のままになります。カーネルを ${least} 以降にするか（RHEL 8.10 は独自の 4.18 のままで使えます）、別の CNI を選びます。`
        : 'エージェントはこの 2 つ向けだけのため起動せず、ノードは NotReady のままになります。別の CNI を選ぶか、別のマシンを使います。',
    fix: null,
  },
  'windows-node': {
    title: (facts) => `K3s は Windows のノード${which(facts)}に対応していません。`,
    consequence: () =>
      'ドキュメントで対象外とされており、インストーラーは Linux 用です。仮想マシンなどで Linux を動かすか、このマシンを外します。',
    fix: null,
  },
  'oracle-iptables': {
    title: () => 'Oracle の Ubuntu イメージには、ポッドから別のノードへの通信を拒否する iptables のルールがあります。',
    consequence: () =>
      'INPUT と FORWARD の最後に REJECT があり、flannel のルールはその後ろに追加されるため、「no route to host」になります。全ノードで、IPv6 も含めて REJECT のルールを削除し、netfilter-persistent save で保存します。',
    fix: null,
  },
  'v6-accept-ra': {
    title: ({ isKernel }) =>
      isKernel
        ? 'K3s が IPv6 の転送を有効にすると、カーネルはデフォルトルートの元であるルーター広告（RA）を無視します。'
        : 'IPv6 のデフォルトルートはルーター広告（RA）によるものです。カーネル自身が受け取っている場合、K3s の起動後は受け取らなくなります。',
    consequence: ({ isKernel }) =>
      isKernel
        ? 'ルートの有効期限が切れると、IPv6 でノードに届かなくなります。/etc/sysctl.d のファイルに、そのインターフェース自体の net.ipv6.conf.UPLINK.accept_ra=2 を書くか（all では効きません）、ルートを手動で設定します。'
        : 'systemd-networkd と NetworkManager は自分で受け取るため、影響はありません。それ以外では、/etc/sysctl.d のファイルに、そのインターフェース自体の net.ipv6.conf.UPLINK.accept_ra=2 を書きます（all では効きません）。',
    fix: null,
  },
  'v6-host-requirements': {
    title: (facts) =>
      facts.problem === 'disabled'
        ? 'ポッドは IPv6 を使いますが、マシンの IPv6 が無効です。'
        : `ポッドは IPv6 を使いますが、マシン${which(facts)}に IPv6 のデフォルトルートがありません。`,
    consequence: ({ problem, isDualStack }) => {
      if (problem === 'disabled')
        return '該当するノードの K3s は、IPv6 アドレスが見つからずに終了します。全ノードで IPv6 を有効にします。';
      return isDualStack
        ? 'K3s は起動しますが、ポッドの IPv6 パケットはノードのネットワークの外に出られません。flannel のドキュメントは、メインのインターフェースに両方のファミリーのデフォルトルートを求めています。'
        : 'K3s と flannel はデフォルトルートのインターフェースを探しますが、見つかりません。全ノードに IPv6 のデフォルトルートを追加します。';
    },
    fix: null,
  },
  'v6-only-resolver': {
    title: () => 'クラスターは IPv6 だけですが、ホストのリゾルバーは IPv4 アドレスです。',
    consequence: () =>
      'CoreDNS はホストのリゾルバーへ問い合わせを転送しますが、そこに届かないため、クラスター外の名前を解決できません。IPv6 のリゾルバーを書いたファイルを resolv-conf に指定します。',
    fix: null,
  },
  'no-default-route': {
    title: (facts) => `マシン${which(facts)}にデフォルトルートがありません。`,
    consequence: () =>
      'K3s がノードのアドレスを見つけられず、サービス宛てのパケットにも経路がありません。必要なら、次のようにダミーのインターフェースに追加します（ip link add dummy0 type dummy; ip link set dummy0 up; ip addr add 203.0.113.254/31 dev dummy0; ip route add default via 203.0.113.255 dev dummy0 metric 1000）。',
    fix: null,
  },
  'multi-nic-no-choice': {
    title: (facts) =>
      facts.address === null
        ? `マシン${which(facts)}にはインターフェースが複数あり（${facts.interfaces.join('、')}）、どれでノード間をつなぐかが決まっていません。`
        : `node-ip${which(facts)}は ${facts.wanted} の ${facts.address} ですが、flannel は ${facts.first} を使います。`,
    consequence: ({ address, first }) =>
      address === null
        ? `K3s と flannel は、デフォルトルートのある ${first} を使います。Vagrant のように NAT 用のインターフェースの場合、全ノードが同じアドレスになることがあります。ノードごとに node-ip と flannel-iface を設定します。`
        : 'flannel は node-ip に関係なく、デフォルトルートのあるインターフェースを使います。そのため、ノードをまたぐポッドの通信がプランとは別のネットワークを通ります。',
    fix: ({ wanted }) => (wanted === null ? 'node-ip のインターフェースを使う' : `flannel-iface に ${wanted} を使う`),
  },
  'vxlan-checksum': {
    title: (facts) =>
      facts.cause === 'vmware'
        ? 'VMware の仮想 NIC では、vxlan のパケットのチェックサムが壊れることが知られています。'
        : `RHEL 8 などのカーネル${which(facts)}では、vxlan のパケットのチェックサムが壊れることが知られています。`,
    consequence: () =>
      'その場合、別のノードのポッドへの ping は通りますが、DNS や TCP は通りません。全ノードで ethtool -K flannel.1 tx-checksum-ip-generic off を実行し、udev ルールで恒久的に設定します。',
    fix: null,
  },
  'vxlan-nsx': {
    title: ({ port }) => `VMware NSX は、UDP ${port} の VXLAN を自身のものとして扱い、破棄します。`,
    consequence: ({ cni }) => {
      if (cni === 'cilium')
        return '別のノードのポッドと通信できません。tunnelPort を 8223 にするか、Geneve を使います。';
      return cni === 'flannel' || cni === 'canal'
        ? '別のノードのポッドと通信できません。flannel 自身の設定（flannel-conf の Backend.Port）で別のポートにするか、同じネットワーク内なら host-gw を使います。'
        : '別のノードのポッドと通信できません。VXLAN のポートを変えるか、カプセル化を使わないようにします。';
    },
    fix: null,
  },
  'hostgw-cloud': {
    title: () => 'host-gw はポッドのアドレスのままパケットを送りますが、多くのクラウドはそれを破棄します。',
    consequence: ({ isAws, proposal }) =>
      isAws
        ? `AWS では、全インスタンスで送信元/送信先チェックを無効にし、同じサブネット内に置いた場合だけ通ります。${proposal} ならどちらも不要です。`
        : `クラウドのネットワークはマシンのアドレスしか知らないため、マシンごとに転送の許可が必要です。${proposal} なら不要です。`,
    fix: ({ proposal }) => `${proposal} を使う`,
  },
  'wireguard-kernel': {
    title: (facts) =>
      facts.kernel === null
        ? 'wireguard-native が選ばれていますが、ノードのカーネルに WireGuard がありません。'
        : spaced(
            `wireguard-native が選ばれていますが、Linux ${facts.kernel}${which(facts)}`,
            'には WireGuard がありません。',
          ),
    consequence: () =>
      'K3s は起動後に「could not create wireguard interface: operation not supported」で終了します。カーネル 5.6 以降は WireGuard を内蔵でき、それより前のカーネルでは全ノードにパッケージが必要です。vxlan なら WireGuard は不要です。',
    fix: null,
  },
} satisfies SomeRuleTexts;
