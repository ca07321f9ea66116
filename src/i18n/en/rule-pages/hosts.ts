import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const hostNames = {
  'pi-ubuntu-vxlan': 'Ubuntu on a Raspberry Pi without the vxlan module',
  'pi-cgroups': 'Raspberry Pi OS without the memory cgroup',
  'pi-etcd-sd': 'etcd on the SD card of a Raspberry Pi',
  'rhel10-modules': 'RHEL 10 without the extra kernel modules',
  'rhel-nm-cloud-setup': 'nm-cloud-setup on RHEL and its relatives',
  'iptables-buggy': 'A host iptables with a known fault',
  'selinux-policy': 'SELinux where its policy for K3s is missing',
  'cilium-platform': 'An architecture or kernel that Cilium does not run on',
  'windows-node': 'A node with Windows',
  'oracle-iptables': 'The iptables rules of Oracle Cloud’s images',
  'v6-accept-ra': 'An IPv6 default route from router advertisements',
  'v6-host-requirements': 'IPv6 for pods on machines without it',
  'v6-only-resolver': 'IPv4 resolvers for an IPv6-only cluster',
  'no-default-route': 'A machine without a default route',
  'multi-nic-no-choice': 'Several interfaces and no choice between them',
  'vxlan-checksum': 'vxlan where checksums are known to go wrong',
  'vxlan-nsx': 'VXLAN on VMware NSX',
  'hostgw-cloud': 'host-gw in a cloud',
} as const satisfies SomeRuleNames;

export const hostPages = {
  'pi-ubuntu-vxlan': {
    happens:
      'From 21.10 to 23.10 Ubuntu for the Raspberry Pi keeps the vxlan module in a package of its own. Without it no vxlan interface can be made, and the pods’ network never comes up. Cilium’s tunnel needs the module as well.',
    see: '`modprobe vxlan` prints `FATAL: Module vxlan not found`.',
    repair:
      'Run `apt install linux-modules-extra-raspi` and reboot, on a running cluster as well. From 24.04 on the package is gone, because the module is back in the kernel’s own. An error of this rule can be acknowledged once that is done.',
  },
  'pi-cgroups': {
    happens:
      'The firmware of the Raspberry Pi starts Linux with the memory cgroup disabled. K3s needs it to limit what containers use, and does not start without.',
    see: '`cat /sys/fs/cgroup/cgroup.controllers` lacks `memory`; `journalctl -u k3s` complains of the memory cgroup and names `/boot/cmdline.txt`, which is not the file on newer systems.',
    repair:
      'Add `cgroup_enable=memory` to the one line of `/boot/firmware/cmdline.txt` (before Debian 12 `/boot/cmdline.txt`; Ubuntu from 25.10 `/boot/firmware/current/cmdline.txt`) and reboot. An error of this rule can be acknowledged once that is done.',
  },
  'pi-etcd-sd': {
    happens:
      'etcd writes every change to disk before it goes on. SD cards and eMMC are too slow for that: etcd misses its heartbeats, leaders change, and the API stalls.',
    see: '`journalctl -u k3s` shows `slow fdatasync` or `apply request took too long`.',
    repair:
      'Put `/var/lib/rancher/k3s` on an SSD, or take SQLite (one server) or an external database. On a running cluster, move the directory with K3s stopped, one server at a time.',
  },
  'rhel10-modules': {
    happens:
      'RHEL 10 moved br_netfilter to the package kernel-modules-extra, from 10.2 on also what iptables needs to work on nftables. Without them K3s’s rules for Services fail, whatever the backend.',
    see: '`modprobe br_netfilter` prints `FATAL: Module br_netfilter not found`.',
    repair:
      'Run `dnf install kernel-modules-extra`; reboot if it belongs to a newer kernel than the running one. An error of this rule can be acknowledged once that is done.',
  },
  'rhel-nm-cloud-setup': {
    happens:
      'nm-cloud-setup adds a routing table for each address that the cloud gave. Answers to pods take those tables instead of the routes of the cluster and get lost. The documentation asks for it to be off on RHEL before 8.4.',
    see: '`systemctl is-enabled nm-cloud-setup.timer` prints `enabled`; `ip rule` lists tables that nobody else made.',
    repair:
      'Run `systemctl disable nm-cloud-setup.service nm-cloud-setup.timer` and reboot. Units that the installer wrote from June 2021 to September 2025 refuse to start while it is enabled.',
  },
  'iptables-buggy': {
    happens:
      'iptables 1.8.0 to 1.8.3 in nft mode does not recognize rules it wrote before and adds them again; the documentation counts 1.8.4 among them, `k3s check-config` does not. Up to 1.6.1 nft mode is faulty as well.',
    see: '`iptables-save | sort | uniq -c | sort -rn | head` shows the same rules many times; `k3s check-config` names the version.',
    repair:
      'Set `prefer-bundled-bin: true`, so that K3s uses the iptables it brings. On a running cluster restart K3s on every node; a reboot removes the surplus rules.',
  },
  'selinux-policy': {
    happens:
      'With SELinux enforcing, containers may only touch what K3s’s policy allows. The installer fetches that policy from the Internet, and it covers the default data directory only.',
    see: '`ausearch -m avc -ts recent` lists `denied` for container processes; `rpm -q k3s-selinux` says whether the policy is there.',
    repair:
      'Install the RPMs k3s-selinux and container-selinux by hand on every node, set `selinux: true`, and keep the default data directory.',
  },
  'cilium-platform': {
    happens:
      'Cilium’s agent exists for amd64 and arm64, and from 1.18 on it needs Linux 5.10 (5.4 before), or the 4.18 of RHEL 8.10. Elsewhere it does not start, and the node has no CNI.',
    see: '`kubectl get nodes` prints `NotReady`, and `kubectl -n kube-system logs ds/cilium` says what the kernel lacks.',
    repair: 'Bring these machines to a newer kernel or release, leave them out, or choose another CNI.',
  },
  'windows-node': {
    happens:
      'K3s’s documentation says that Windows is not supported. The source has parts of a Windows agent, without IPv6 and with vxlan or no flannel only, but nothing promises that they work.',
    see: 'Nothing shows it before installation: the installer is a shell script for Linux.',
    repair: 'Run Linux on that machine, in a virtual machine if need be, or leave it out of the cluster.',
  },
  'oracle-iptables': {
    happens:
      'Ubuntu images of Oracle Cloud come with host rules that end INPUT and FORWARD with REJECT. flannel appends its rules after those, so they are never reached, and pods of different nodes cannot talk.',
    see: '`iptables -L FORWARD -n --line-numbers` ends with `REJECT … icmp-host-prohibited` before `FLANNEL-FWD`; pods get `no route to host`.',
    repair:
      'Delete the REJECT rules for IPv4 and IPv6, or put accepting ones before them, and run `netfilter-persistent save` on every node. The cloud’s security lists still filter.',
  },
  'v6-accept-ra': {
    happens:
      'K3s turns on IPv6 forwarding, and a forwarding Linux ignores router advertisements unless accept_ra of that interface is 2. A default route learned from them then expires. networkd and NetworkManager act on advertisements themselves and are not affected.',
    see: '`ip -6 route show default` shows `proto ra` with a shrinking `expires`, later nothing.',
    repair:
      'Write `net.ipv6.conf.UPLINK.accept_ra=2` (with the interface’s name; `all` has no effect) to a file in `/etc/sysctl.d` and run `sysctl --system`. With networkd set `IPv6AcceptRA=yes`. Whoever can send advertisements on that network can then redirect traffic; a route set by hand avoids it.',
  },
  'v6-host-requirements': {
    happens:
      'Pods with IPv6 need nodes with IPv6: an address on the interface that flannel uses, and a default route. Where IPv6 is disabled, K3s exits. With both families it starts without an IPv6 default route, but pods do not get out over IPv6.',
    see: '`ip -6 addr show scope global` and `ip -6 route show default` print nothing.',
    repair:
      'Enable IPv6 (`sysctl net.ipv6.conf.all.disable_ipv6` must be 0, also on the kernel’s command line) and add address and default route before installing K3s. Or plan without IPv6.',
  },
  'v6-only-resolver': {
    happens:
      'CoreDNS sends what it does not know to the resolvers in the host’s resolv.conf. In an IPv6-only cluster its pod has no IPv4 address, so it cannot reach IPv4 resolvers.',
    see: '`kubectl -n kube-system logs deploy/coredns` shows errors with the resolver’s IPv4 address.',
    repair:
      'Write a file with IPv6 resolvers and name it in `resolv-conf` on every node, or change the host’s own. On a running cluster restart K3s and CoreDNS.',
  },
  'no-default-route': {
    happens:
      'K3s takes a node’s address from the interface with the default route, and the kernel needs some route for Service addresses before it rewrites them. A machine cut off from the Internet may have none.',
    see: '`ip route show default` prints nothing, nor does `ip -6 route show default`.',
    repair:
      'Add a default route, if need be to a dummy interface: `ip link add dummy0 type dummy`, `ip link set dummy0 up`, `ip addr add 203.0.113.254/31 dev dummy0`, `ip route add default via 203.0.113.255 dev dummy0 metric 1000`. Make it permanent with the system’s network service.',
  },
  'multi-nic-no-choice': {
    happens:
      'Without node-ip and flannel-iface the interface with the default route counts, for the node’s address and for flannel. node-ip alone does not change flannel’s choice. On Vagrant that interface is a NAT with the same address on every machine.',
    see: '`kubectl get nodes -o wide` shows the same or an unwanted INTERNAL-IP; `ip -d link show flannel.1` names the interface behind `dev`.',
    repair:
      'Set `node-ip` and `flannel-iface` in each node’s own file. On a running cluster restart K3s on that node; flannel.1 follows after `ip link delete flannel.1` or a reboot.',
  },
  'vxlan-checksum': {
    happens:
      'Some kernels, among them that of RHEL 8, and VMware’s virtual network cards let the hardware compute checksums of packets inside vxlan, and get them wrong. The receiving node drops them.',
    see: '`ping` between pods of different nodes works, but `nslookup` or `curl` does not; `tcpdump -vv -ni any udp port 8472` shows `bad udp cksum`.',
    repair:
      'Run `ethtool -K flannel.1 tx-checksum-ip-generic off` on every node and make it permanent with a udev rule for flannel.1, or take a newer kernel or another backend.',
  },
  'vxlan-nsx': {
    happens:
      'NSX uses VXLAN itself, and its network cards treat packets to UDP 8472 or 4789 as their own. VXLAN of pods inside virtual machines is then dropped between hosts.',
    see: '`ping` works between pods on nodes of one ESXi host and fails between hosts.',
    repair:
      'Use another port: with Cilium `tunnelPort: 8223` or Geneve, with flannel a `flannel-conf` with `"Port"` on every node, or host-gw where all nodes share one network.',
  },
  'hostgw-cloud': {
    happens:
      'With host-gw, packets leave a node with pod addresses. Most clouds deliver only packets with the addresses they gave to the machines and drop the rest, as AWS does unless the source/destination check is off.',
    see: '`ping` between pods of different nodes gets no answer, although the nodes reach each other; `tcpdump` on the receiving node shows nothing.',
    repair:
      'Take vxlan, or wireguard-native where encryption is wanted. To keep host-gw, allow forwarding for every machine (AWS: source/destination check off; Google Cloud: canIpForward; Azure: IP forwarding).',
  },
} as const satisfies SomeRulePages;
