import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const releaseNames = {
  'backend-unknown': 'A flannel backend that K3s does not have',
  'backend-wireguard-removed': 'The backend wireguard, removed in K3s 1.26',
  'backend-wireguard-legacy': 'The old backend wireguard before K3s 1.26',
  'backend-ipsec-removed': 'The backend ipsec, removed in K3s 1.27',
  'backend-ipsec-no-binaries': 'The backend ipsec before K3s 1.27',
  'backend-inline-options': 'Options written after the backend’s name',
  'backend-native-too-old': 'wireguard-native before K3s 1.23.6',
  'flag-needs-version': 'An option that the release does not have yet',
  'flannel-options-without-flannel': 'Options of flannel with the backend none',
  'backend-not-encrypted': 'A backend without encryption on a network that others use',
  'nftables-mode-flannel': 'nftables with K3s’s flannel',
  'flannel-conf-network': 'A flannel-conf file that is missing, broken or for other pod ranges',
  'flannel-conf-overrides': 'A flannel-conf file in place of the generated one',
} as const satisfies SomeRuleNames;

export const releasePages = {
  'backend-unknown': {
    happens:
      'K3s looks at the backend’s name only when a node starts flannel. By then the control plane is up; about ten seconds later K3s ends.',
    see: '`journalctl -u k3s` shows `failed to start networking: Cannot configure unknown flannel backend` with the name.',
    repair:
      'Write `vxlan`, `wireguard-native`, `host-gw` or `none`, in lower case and the same on every server. On a cluster that ran before, write the backend it ran with.',
  },
  'backend-wireguard-removed': {
    happens:
      'K3s 1.26 took the backend out. The control plane still comes up, then K3s ends, so an upgrade stops the cluster.',
    see: "`journalctl -u k3s` shows `please switch to wireguard-native` in K3s 1.26, and `Cannot configure unknown flannel backend 'wireguard'` from 1.27 on.",
    repair:
      'Use `wireguard-native`; it needs WireGuard in the kernel, which has it from 5.6 on. On a running cluster switch before the upgrade: change it on all servers, then reboot all nodes, servers first. Until the last one is up, pods do not reach each other everywhere.',
  },
  'backend-wireguard-legacy': {
    happens:
      'This backend runs the program wg of each node. K3s 1.26 no longer has it, and nodes with it do not understand those with its successor, wireguard-native.',
    see: '`command -v wg` prints nothing on a node that lacks the program. Nothing on the cluster shows that K3s 1.26 drops the backend.',
    repair:
      'Use `wireguard-native`, from K3s 1.23.6 on. On a running cluster change it on all servers, then reboot all nodes, servers first, and plan a short outage.',
  },
  'backend-ipsec-removed': {
    happens:
      'K3s 1.27 took the backend out. The control plane still comes up, then K3s ends, so an upgrade stops the cluster.',
    see: "`journalctl -u k3s` shows `please switch to wireguard-native` in K3s 1.27, and `Cannot configure unknown flannel backend 'ipsec'` from 1.28 on.",
    repair:
      'Use `wireguard-native`; it needs WireGuard in the kernel, which has it from 5.6 on. On a running cluster switch before the upgrade: change it on all servers, then reboot all nodes, servers first, and plan a short outage.',
  },
  'backend-ipsec-no-binaries': {
    happens:
      'The backend needs the programs swanctl and charon. K3s 1.23.15, 1.24.9, 1.25.5 and 1.26.0 stopped bringing them along, and K3s 1.27 has no such backend any more.',
    see: '`command -v swanctl` prints nothing on a node where it is not installed.',
    repair:
      'Use `wireguard-native` instead. On a running cluster change it on all servers, then reboot all nodes, servers first; until then install both programs on every node before an upgrade.',
  },
  'backend-inline-options': {
    happens:
      'K3s once took options after the backend’s name, such as `wireguard-native=PersistentKeepaliveInterval=25`. From 1.27 on it does not: the control plane comes up, then K3s ends.',
    see: '`journalctl -u k3s` shows `use flannel-conf instead` in K3s 1.27, and `Cannot configure unknown flannel backend` with the whole text from 1.28 on.',
    repair:
      'Write the backend alone. Options go into a JSON file that `flannel-conf` names, on each node that needs them; it replaces the one K3s makes, so the networks and the backend must be in it too. K3s itself sets a keep-alive of 25 seconds.',
  },
  'backend-native-too-old': {
    happens:
      'wireguard-native came with K3s 1.23.6. Older releases do not know the name: the control plane comes up, then K3s ends.',
    see: '`journalctl -u k3s` says that the flannel backend is unknown.',
    repair:
      'Take a newer release, or vxlan until then. On a running cluster upgrade first, one minor release after the other; then change the backend on all servers and reboot all nodes, servers first.',
  },
  'flag-needs-version': {
    happens:
      'The release lacks an option that the plan sets. On the command line it is refused; in a server’s file it may be skipped, and then the default counts although the file says otherwise. Before 1.19.1 K3s reads no config.yaml at all.',
    see: '`journalctl -u k3s` shows `Unknown flag --egress-selector-mode found in config.yaml, skipping`, or K3s exits over the flag.',
    repair:
      'Take a release that has the option, or leave the option out. On a running cluster upgrade first, servers before agents, and set it then.',
  },
  'flannel-options-without-flannel': {
    happens:
      'With the backend none K3s starts no flannel, so nothing reads its options. What they were to do, masquerading or the choice of an interface, is up to the CNI that is installed instead.',
    see: '`ls /var/lib/rancher/k3s/agent/etc/flannel/net-conf.json` finds no file on the nodes: there is no flannel to read it.',
    repair:
      'Remove the options and set the same in the CNI. `flannel-iface` still decides a node’s address where `node-ip` is not written, so write `node-ip` first. On a running cluster change all servers alike and restart them.',
  },
  'backend-not-encrypted': {
    happens:
      'vxlan and host-gw carry the packets of pods as they are. Whoever is on the network between the nodes can read them and send packets of their own to pods.',
    see: '`tcpdump -ni IFACE udp port 8472` on a node shows the packets of pods inside vxlan, readable.',
    repair:
      'Use `wireguard-native`. On a running cluster change it on all servers, then reboot all nodes, servers first; there is an outage. Afterwards `ip route` must list no route over `flannel.1`, or traffic stays unencrypted.',
  },
  'nftables-mode-flannel': {
    happens:
      'K3s’s flannel and its network policy controller always write iptables rules; flannel’s own EnableNFTables has no effect. With `proxy-mode=nftables` kube-proxy writes another set of rules beside them, which the others know nothing of.',
    see: '`nft list tables` on a node shows `kube-proxy` tables, and `iptables-save | grep FLANNEL` prints rules as well.',
    repair:
      'Remove `proxy-mode` from `kube-proxy-arg` on every node, and EnableNFTables from flannel’s file. On a running cluster restart K3s on each node afterwards, best with a reboot that clears the rules of the old mode.',
  },
  'flannel-conf-network': {
    happens:
      'flannel reads the file that `flannel-conf` names instead of the one K3s makes. With the file missing or not JSON, or when its Network does not hold the block of the node, K3s comes up and flannel ends it seconds later. What `EnableIPv6` left out does to a cluster with IPv6 was not tried.',
    see: "`journalctl -u k3s` shows `failed to read net conf`, `error parsing subnet config`, or `specified in the flannel net config doesn't contain` with the node’s block.",
    repair:
      'Write the pod ranges as Network and IPv6Network and turn on EnableIPv6 where there are IPv6 pods. On a running cluster the file follows the ranges, never the other way round.',
  },
  'flannel-conf-overrides': {
    happens:
      'The file replaces all of flannel’s configuration on the machines that have it: networks, backend and MTU. What the plan says of them reaches flannel only as far as the file repeats it.',
    see: '`cat /run/flannel/subnet.env` on the node shows the network and the MTU that count.',
    repair:
      'Repeat Network, EnableIPv6, IPv6Network and Backend, and keep the file alike on all nodes. Without a reason for it, leave `flannel-conf` out.',
  },
} as const satisfies SomeRulePages;
