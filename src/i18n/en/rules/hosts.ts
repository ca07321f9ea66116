import type { SomeRuleTexts } from '../../rule-text';
import { which } from '../which';

export const hostsTexts = {
  'pi-ubuntu-vxlan': {
    title: (facts) => `Ubuntu ${facts.release} for the Raspberry Pi${which(facts)} lacks the kernel module for vxlan.`,
    consequence: () =>
      'The network of the pods never comes up there. Run apt install linux-modules-extra-raspi and reboot before K3s is installed; Ubuntu 24.04 has the module again.',
    fix: null,
  },
  'pi-cgroups': {
    title: (facts) => `Raspberry Pi OS${which(facts)} starts without the memory cgroup, which K3s needs.`,
    consequence: () =>
      'The K3s service does not start. Add cgroup_enable=memory to the one line of /boot/firmware/cmdline.txt (before Debian 12: /boot/cmdline.txt) and reboot.',
    fix: null,
  },
  'pi-etcd-sd': {
    title: (facts) => `etcd would write to the SD card or eMMC of a Raspberry Pi${which(facts)}.`,
    consequence: () =>
      'etcd waits for every write to reach the disk; on such storage it stalls, and the control plane with it. Put the data on an SSD, or take SQLite or an external database.',
    fix: null,
  },
  'rhel10-modules': {
    title: (facts) => `RHEL ${facts.release}${which(facts)} comes without kernel modules that K3s needs.`,
    consequence: () =>
      'br_netfilter is in a package of its own, in later 10.x kernels also what iptables needs, so Services fail with every backend. Run dnf install kernel-modules-extra and, where a newer kernel came along, reboot.',
    fix: null,
  },
  'rhel-nm-cloud-setup': {
    title: (facts) =>
      facts.isTooOld
        ? `nm-cloud-setup breaks the pods’ network on RHEL ${facts.release}${which(facts)}.`
        : `nm-cloud-setup is enabled${which(facts)}.`,
    consequence: ({ isTooOld }) =>
      isTooOld
        ? 'It adds routing tables of its own, and answers to pods take those instead of the cluster’s routes. Run systemctl disable nm-cloud-setup.service nm-cloud-setup.timer and reboot before K3s is installed.'
        : 'K3s asks for it to be off on RHEL before 8.4 only. Should answers to pods get lost, it is the first thing to disable: its routing tables come before the cluster’s routes.',
    fix: null,
  },
  'iptables-buggy': {
    title: ({ iptablesVersion }) => `The hosts’ iptables ${iptablesVersion} has a fault that K3s runs into.`,
    consequence: ({ bug }) =>
      bug === 'duplicates'
        ? 'In nft mode it writes the same rules again and again, until the node is slow or its network stops. K3s brings an iptables of its own and can use that.'
        : 'In nft mode versions up to 1.6.1 are known to break the rules of the cluster. K3s brings an iptables of its own and can use that; legacy mode helps as well.',
    fix: () => 'Use K3s’s own iptables (prefer-bundled-bin)',
  },
  'selinux-policy': {
    title: ({ problem, dataDir }) =>
      problem === 'air-gap'
        ? 'SELinux is enforcing, and without Internet the installer cannot fetch its policy.'
        : `SELinux is enforcing, and its policy does not cover the data directory ${dataDir}.`,
    consequence: ({ problem, isOn }) => {
      if (problem === 'data-dir')
        return 'K3s supports SELinux with its own data directory only; elsewhere files get no labels, and access is denied.';
      return isOn
        ? 'Install the k3s-selinux RPM on every node first; it needs container-selinux. Without it containers are denied access.'
        : 'Install the k3s-selinux RPM on every node first (it needs container-selinux), and set selinux: true. Without it containers are denied access.';
    },
    fix: () => 'Use K3s’s own data directory',
  },
  'cilium-platform': {
    title: (facts) =>
      facts.arch === null
        ? `Cilium needs Linux ${facts.least} or newer, and the kernel${which(facts)} is ${facts.kernel}.`
        : `Cilium runs on amd64 and arm64 only, not on this architecture${which(facts)}: ${facts.arch}.`,
    consequence: ({ arch, least }) =>
      arch === null
        ? `Its agent does not start there, and the node stays NotReady. Bring the kernel to ${least} (RHEL 8.10 may keep its own 4.18), or choose another CNI.`
        : 'Its agent exists for those two, so elsewhere it does not start and the node stays NotReady. Choose another CNI, or other machines.',
    fix: null,
  },
  'windows-node': {
    title: (facts) => `K3s does not support Windows on its nodes${which(facts)}.`,
    consequence: () =>
      'The documentation rules it out, and the installer is for Linux. Run Linux there, in a virtual machine if need be, or leave the machine out.',
    fix: null,
  },
  'oracle-iptables': {
    title: () => 'Oracle’s Ubuntu images come with iptables rules that reject what pods send to other nodes.',
    consequence: () =>
      'Their INPUT and FORWARD chains end with REJECT, and flannel’s rules come after that: “no route to host”. Remove those REJECT rules on every node, for IPv6 too, and save with netfilter-persistent save.',
    fix: null,
  },
  'v6-accept-ra': {
    title: ({ isKernel }) =>
      isKernel
        ? 'Once K3s forwards IPv6, the kernel ignores the router advertisements that its default route comes from.'
        : 'The IPv6 default route comes from router advertisements; if the kernel itself takes them, K3s makes it stop.',
    consequence: ({ isKernel }) =>
      isKernel
        ? 'The route expires, and the node can no longer be reached over IPv6. Write net.ipv6.conf.UPLINK.accept_ra=2 for the interface itself to a file in /etc/sysctl.d (“all” has no effect), or give the route by hand.'
        : 'systemd-networkd and NetworkManager take them themselves and go on. With anything else, write net.ipv6.conf.UPLINK.accept_ra=2 for the interface itself to a file in /etc/sysctl.d (“all” has no effect).',
    fix: null,
  },
  'v6-host-requirements': {
    title: (facts) =>
      facts.problem === 'disabled'
        ? 'Pods have IPv6, but it is disabled on the machines.'
        : `Pods have IPv6, but there is no IPv6 default route${which(facts)}.`,
    consequence: ({ problem, isDualStack }) => {
      if (problem === 'disabled')
        return 'K3s finds no IPv6 address on such a node and exits. Enable IPv6 on every node.';
      return isDualStack
        ? 'K3s starts, but IPv6 packets from pods do not get beyond the nodes’ own network. flannel’s documentation asks for default routes of both families on the main interface.'
        : 'K3s and flannel look for the interface of the default route and find none. Add an IPv6 default route to every node.';
    },
    fix: null,
  },
  'v6-only-resolver': {
    title: () => 'The cluster has IPv6 only, but the hosts’ resolvers have IPv4 addresses.',
    consequence: () =>
      'CoreDNS takes its upstream resolvers from the host and cannot reach those, so names outside the cluster do not resolve. Point resolv-conf to a file with IPv6 resolvers.',
    fix: null,
  },
  'no-default-route': {
    title: (facts) => `There is no default route on the machines${which(facts)}.`,
    consequence: () =>
      'K3s finds no node address, and packets to Services have no route. Add one, if need be to a dummy interface: ip link add dummy0 type dummy; ip link set dummy0 up; ip addr add 203.0.113.254/31 dev dummy0; ip route add default via 203.0.113.255 dev dummy0 metric 1000.',
    fix: null,
  },
  'multi-nic-no-choice': {
    title: (facts) =>
      facts.address === null
        ? `A machine${which(facts)} has several interfaces (${facts.interfaces.join(', ')}), and nothing says which one joins the nodes.`
        : `node-ip${which(facts)} is ${facts.address} on ${facts.wanted}, but flannel uses ${facts.first}.`,
    consequence: ({ address, first }) =>
      address === null
        ? `K3s and flannel take ${first}, which has the default route. Where that is a NAT interface, as in Vagrant, all nodes may have the same address on it. Set node-ip and flannel-iface on every node.`
        : 'flannel takes the interface with the default route, whatever node-ip says, so pods of different nodes meet over another network than planned.',
    fix: ({ wanted }) => (wanted === null ? 'Use the interface of node-ip' : `Use flannel-iface ${wanted}`),
  },
  'vxlan-checksum': {
    title: (facts) =>
      facts.cause === 'vmware'
        ? 'VMware’s network cards are known to send vxlan packets with wrong checksums.'
        : `Kernels such as that of RHEL 8${which(facts)} are known to send vxlan packets with wrong checksums.`,
    consequence: () =>
      'ping between pods of different nodes then works, DNS and TCP do not. In that case run ethtool -K flannel.1 tx-checksum-ip-generic off on every node, and make it permanent with a udev rule.',
    fix: null,
  },
  'vxlan-nsx': {
    title: ({ port }) => `VMware NSX takes VXLAN on UDP ${port} for its own and drops it.`,
    consequence: ({ cni }) => {
      if (cni === 'cilium')
        return 'Pods of different nodes do not reach each other. Set tunnelPort to 8223, or take Geneve.';
      return cni === 'flannel' || cni === 'canal'
        ? 'Pods of different nodes do not reach each other. Give flannel another port in its own configuration (flannel-conf, Backend.Port), or take host-gw on one network.'
        : 'Pods of different nodes do not reach each other. Use another VXLAN port, or no encapsulation.';
    },
    fix: null,
  },
  'hostgw-cloud': {
    title: () => 'host-gw sends packets with pod addresses, and most clouds drop those.',
    consequence: ({ isAws, proposal }) =>
      isAws
        ? `AWS passes them only where the source/destination check of every instance is off, and only within a subnet. ${proposal} needs nothing of that.`
        : `The cloud’s network knows the machines’ addresses only, unless forwarding is allowed for every machine. ${proposal} needs nothing of that.`,
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'wireguard-kernel': {
    title: (facts) =>
      facts.kernel === null
        ? 'wireguard-native is chosen, but the nodes’ kernel has no WireGuard.'
        : `wireguard-native is chosen, but Linux ${facts.kernel}${which(facts)} comes without WireGuard.`,
    consequence: () =>
      'K3s comes up, then exits with “could not create wireguard interface: operation not supported”. Kernels from 5.6 on can have it, older ones need a package on every node; vxlan does without.',
    fix: null,
  },
} satisfies SomeRuleTexts;
