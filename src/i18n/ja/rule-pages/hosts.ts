import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const hostNames = {
  'pi-ubuntu-vxlan': 'vxlan のモジュールがない Raspberry Pi の Ubuntu',
  'pi-cgroups': 'メモリの cgroup が無効な Raspberry Pi OS',
  'pi-etcd-sd': 'Raspberry Pi の SD カードに置く etcd',
  'rhel10-modules': '追加のカーネルモジュールがない RHEL 10',
  'rhel-nm-cloud-setup': 'RHEL とその互換 OS の nm-cloud-setup',
  'iptables-buggy': '不具合のあるホストの iptables',
  'selinux-policy': 'K3s 用のポリシーがない SELinux',
  'cilium-platform': 'Cilium が動かないアーキテクチャやカーネル',
  'windows-node': 'Windows のノード',
  'oracle-iptables': 'Oracle Cloud のイメージにある iptables のルール',
  'v6-accept-ra': 'ルーター広告による IPv6 のデフォルトルート',
  'v6-host-requirements': 'IPv6 のないマシンでのポッドの IPv6',
  'v6-only-resolver': 'IPv6 だけのクラスターと IPv4 のリゾルバー',
  'no-default-route': 'デフォルトルートのないマシン',
  'multi-nic-no-choice': '使うものが決まっていない複数のインターフェース',
  'vxlan-checksum': 'チェックサムが壊れやすい環境での vxlan',
  'vxlan-nsx': 'VMware NSX 上の VXLAN',
  'hostgw-cloud': 'クラウドでの host-gw',
} as const satisfies SomeRuleNames;

export const hostPages = {
  'pi-ubuntu-vxlan': {
    happens:
      'Raspberry Pi 用の Ubuntu 21.10 から 23.10 では、vxlan のモジュールが別のパッケージに分かれています。ないと vxlan のインターフェースを作れず、ポッドのネットワークが使えるようになりません。Cilium のトンネルにも必要です。',
    see: '`modprobe vxlan` で `FATAL: Module vxlan not found` と表示されます。',
    repair:
      '`apt install linux-modules-extra-raspi` を実行して再起動します。稼働中のクラスターでも同じです。24.04 以降はカーネルに含まれ、このパッケージはありません。済んでいれば、このルールのエラーは確認済みにできます。',
  },
  'pi-cgroups': {
    happens:
      'Raspberry Pi のファームウェアは、メモリの cgroup を無効にして Linux を起動します。K3s はコンテナの資源を制限するためにこれを必要とし、ないと起動しません。',
    see: '`cat /sys/fs/cgroup/cgroup.controllers` に `memory` がありません。`journalctl -u k3s` にはメモリの cgroup についてのエラーが出ますが、そこにある `/boot/cmdline.txt` は新しい OS でのファイル名と異なります。',
    repair:
      '`/boot/firmware/cmdline.txt`（Debian 12 より前は `/boot/cmdline.txt`、Ubuntu 25.10 以降は `/boot/firmware/current/cmdline.txt`）の 1 行に `cgroup_enable=memory` を追加し、再起動します。済んでいれば、このルールのエラーは確認済みにできます。',
  },
  'pi-etcd-sd': {
    happens:
      'etcd は変更のたびに、ディスクへの書き込みが終わるのを待ちます。SD カードや eMMC では遅すぎるため、ハートビートが間に合わずリーダーが交代し、API が止まります。',
    see: '`journalctl -u k3s` に `slow fdatasync` や `apply request took too long` が出ます。',
    repair:
      '`/var/lib/rancher/k3s` を SSD に置くか、SQLite（サーバー 1 台）や外部データベースを使います。稼働中のクラスターでは、サーバーを 1 台ずつ止めてディレクトリを移します。',
  },
  'rhel10-modules': {
    happens:
      'RHEL 10 では br_netfilter が kernel-modules-extra パッケージに移り、10.2 からは nftables 上の iptables に必要なモジュールも同様です。ないと、どのバックエンドでもサービス用のルールが働きません。',
    see: '`modprobe br_netfilter` で `FATAL: Module br_netfilter not found` と表示されます。',
    repair:
      '`dnf install kernel-modules-extra` を実行します。動作中より新しいカーネル用のパッケージが入った場合は再起動します。済んでいれば、このルールのエラーは確認済みにできます。',
  },
  'rhel-nm-cloud-setup': {
    happens:
      'nm-cloud-setup は、クラウドが割り当てたアドレスごとにルーティングテーブルを追加します。ポッドへの応答がクラスターの経路ではなくそちらへ送られ、失われます。ドキュメントは RHEL 8.4 より前での無効化を求めています。',
    see: '`systemctl is-enabled nm-cloud-setup.timer` で `enabled` と表示され、`ip rule` に見覚えのないテーブルが並びます。',
    repair:
      '`systemctl disable nm-cloud-setup.service nm-cloud-setup.timer` を実行して再起動します。2021 年 6 月から 2025 年 9 月までのインストーラーが作ったユニットは、これが有効だと起動しません。',
  },
  'iptables-buggy': {
    happens:
      'iptables 1.8.0 から 1.8.3 の nft モードは、以前に書いたルールを認識できずに追加し続けます。ドキュメントは 1.8.4 も含めていますが、`k3s check-config` は含めていません。1.6.1 以前の nft モードにも不具合があります。',
    see: '`iptables-save | sort | uniq -c | sort -rn | head` で同じルールが何度も現れます。`k3s check-config` もバージョンを指摘します。',
    repair:
      '`prefer-bundled-bin: true` を設定し、K3s に同梱の iptables を使います。稼働中のクラスターでは全ノードの K3s を再起動します。余分なルールは OS の再起動で消えます。',
  },
  'selinux-policy': {
    happens:
      'SELinux が enforcing の場合、コンテナができることは K3s のポリシーが許す範囲に限られます。ポリシーはインストーラーがインターネットから取得するもので、標準のデータディレクトリだけを対象にしています。',
    see: '`ausearch -m avc -ts recent` に、コンテナのプロセスの `denied` が並びます。`rpm -q k3s-selinux` でポリシーの有無がわかります。',
    repair:
      '全ノードに k3s-selinux と container-selinux の RPM を手動でインストールし、`selinux: true` を設定して、標準のデータディレクトリを使います。',
  },
  'cilium-platform': {
    happens:
      'Cilium のエージェントは amd64 と arm64 用だけで、1.18 以降は Linux 5.10（それより前は 5.4）か、RHEL 8.10 の 4.18 が必要です。それ以外では起動せず、ノードに CNI がない状態になります。',
    see: '`kubectl get nodes` で `NotReady` と表示され、`kubectl -n kube-system logs ds/cilium` にカーネルの不足が出ます。',
    repair: '該当するマシンのカーネルや OS を新しくするか、クラスターから外すか、別の CNI を選びます。',
  },
  'windows-node': {
    happens:
      'K3s のドキュメントは Windows を対象外としています。ソースには Windows 用エージェントの一部があり、IPv6 は使えず、vxlan か flannel なしに限られますが、動作は保証されていません。',
    see: 'インストール前にこれを知らせるものはありません。インストーラーは Linux 用のシェルスクリプトです。',
    repair: 'そのマシンでは、必要なら仮想マシンを使って Linux を動かすか、クラスターから外します。',
  },
  'oracle-iptables': {
    happens:
      'Oracle Cloud の Ubuntu イメージには、INPUT と FORWARD の最後が REJECT のルールがあります。flannel のルールはその後ろに追加されて働かないため、別のノードのポッドと通信できません。',
    see: '`iptables -L FORWARD -n --line-numbers` で、`FLANNEL-FWD` より前に `REJECT … icmp-host-prohibited` があります。ポッドでは `no route to host` になります。',
    repair:
      '全ノードで IPv4 と IPv6 の REJECT のルールを削除するか、その前に許可するルールを入れ、`netfilter-persistent save` を実行します。クラウド側のセキュリティリストは引き続き働きます。',
  },
  'v6-accept-ra': {
    happens:
      'K3s は IPv6 の転送を有効にします。転送する Linux は、そのインターフェースの accept_ra が 2 でない限りルーター広告を無視するため、広告によるデフォルトルートは期限切れで消えます。networkd と NetworkManager は自分で広告を処理するため、影響を受けません。',
    see: '`ip -6 route show default` に `proto ra` と減っていく `expires` が表示され、やがて何も表示されなくなります。',
    repair:
      '`/etc/sysctl.d` のファイルに `net.ipv6.conf.UPLINK.accept_ra=2`（UPLINK はインターフェース名、`all` では効きません）を書き、`sysctl --system` を実行します。networkd では `IPv6AcceptRA=yes` を設定します。同じネットワークで広告を送れる者は通信を横取りできるため、ルートを手動で設定する方法もあります。',
  },
  'v6-host-requirements': {
    happens:
      'ポッドの IPv6 には、ノードの IPv6 が必要です。flannel が使うインターフェースのアドレスと、デフォルトルートです。IPv6 が無効だと K3s は終了します。デュアルスタックでは IPv6 のデフォルトルートがなくても起動しますが、ポッドは IPv6 で外に出られません。',
    see: '`ip -6 addr show scope global` や `ip -6 route show default` に何も表示されません。',
    repair:
      'IPv6 を有効にし（`sysctl net.ipv6.conf.all.disable_ipv6` が 0 であること。カーネルの起動パラメーターも確かめます）、アドレスとデフォルトルートを追加してから K3s をインストールします。IPv6 を使わないプランにする方法もあります。',
  },
  'v6-only-resolver': {
    happens:
      'CoreDNS は、自分で答えられない名前をホストの resolv.conf にあるリゾルバーへ問い合わせます。IPv6 だけのクラスターでは CoreDNS のポッドに IPv4 アドレスがなく、IPv4 のリゾルバーに届きません。',
    see: '`kubectl -n kube-system logs deploy/coredns` に、リゾルバーの IPv4 アドレスを含むエラーが出ます。',
    repair:
      'IPv6 のリゾルバーを書いたファイルを各ノードの `resolv-conf` に指定するか、ホストの設定を変えます。稼働中のクラスターでは K3s と CoreDNS を再起動します。',
  },
  'no-default-route': {
    happens:
      'K3s はデフォルトルートのあるインターフェースからノードのアドレスを取ります。カーネルも、サービスのアドレスを書き換える前に何らかの経路を必要とします。インターネットから切り離されたマシンには、ルートがないことがあります。',
    see: '`ip route show default` にも `ip -6 route show default` にも何も表示されません。',
    repair:
      'デフォルトルートを追加します。必要ならダミーのインターフェースを使います: `ip link add dummy0 type dummy`、`ip link set dummy0 up`、`ip addr add 203.0.113.254/31 dev dummy0`、`ip route add default via 203.0.113.255 dev dummy0 metric 1000`。OS のネットワーク設定で恒久的にします。',
  },
  'multi-nic-no-choice': {
    happens:
      'node-ip と flannel-iface がない場合、ノードのアドレスにも flannel にも、デフォルトルートのあるインターフェースが使われます。node-ip だけを設定しても、flannel の選択は変わりません。Vagrant ではそれが NAT で、どのマシンでも同じアドレスです。',
    see: '`kubectl get nodes -o wide` の INTERNAL-IP が重複しているか、意図したものと異なります。`ip -d link show flannel.1` の `dev` の後にインターフェース名が表示されます。',
    repair:
      '各ノードのファイルに `node-ip` と `flannel-iface` を設定します。稼働中のクラスターではそのノードの K3s を再起動し、`ip link delete flannel.1` か OS の再起動で flannel.1 を作り直します。',
  },
  'vxlan-checksum': {
    happens:
      'RHEL 8 などのカーネルと VMware の仮想 NIC では、vxlan の中のパケットのチェックサム計算をハードウェアに任せた結果、値が誤ることがあります。受け取ったノードはパケットを破棄します。',
    see: '別のノードのポッドへの `ping` は通りますが、`nslookup` や `curl` は通りません。`tcpdump -vv -ni any udp port 8472` に `bad udp cksum` と表示されます。',
    repair:
      '全ノードで `ethtool -K flannel.1 tx-checksum-ip-generic off` を実行し、flannel.1 の udev ルールで恒久的にします。新しいカーネルや別のバックエンドを使う方法もあります。',
  },
  'vxlan-nsx': {
    happens:
      'NSX 自身も VXLAN を使い、その NIC は UDP 8472 や 4789 宛てのパケットを自分のものとして扱います。そのため、仮想マシン内のポッドの VXLAN がホスト間で破棄されます。',
    see: '同じ ESXi ホストにあるノードのポッドの間では `ping` が通り、ホストをまたぐと通りません。',
    repair:
      'ポートを変えます。Cilium では `tunnelPort: 8223` か Geneve、flannel では全ノードの `flannel-conf` に `"Port"` を設定します。全ノードが同じネットワークにあれば host-gw も使えます。',
  },
  'hostgw-cloud': {
    happens:
      'host-gw では、パケットがポッドのアドレスのままノードから出ます。多くのクラウドは、マシンに割り当てたアドレスのパケットだけを届け、ほかを破棄します。AWS も、送信元/送信先チェックを無効にしない限り同じです。',
    see: 'ノード同士は通信できるのに、別のノードのポッドへの `ping` に応答がありません。受信側のノードの `tcpdump` にも何も現れません。',
    repair:
      'vxlan を使います。暗号化が必要なら wireguard-native です。host-gw のままにするなら、マシンごとに転送を許可します（AWS は送信元/送信先チェックの無効化、Google Cloud は canIpForward、Azure は IP 転送）。',
  },
} as const satisfies SomeRulePages;
