import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const underlayNames = {
  'hostgw-needs-l2': 'host-gw across routers or sites',
  'hostgw-extip-or-nat': 'host-gw with external addresses or NAT',
  'vxlan-exposed': 'vxlan on nodes that the Internet can reach',
  'vxlan-across-nat': 'vxlan between sites or across NAT',
  'mtu-too-small': 'A pod MTU too small for IPv6',
  'wireguard-kernel': 'wireguard-native on kernels without WireGuard',
  'nodeport-range': 'A NodePort range that holds K3s’s own ports',
  'nodeport-range-form': 'A NodePort range that K3s cannot use',
  'mtu-vxlan-v6': 'vxlan over IPv6 and its larger header',
  'mtu-differs': 'Different MTUs between nodes',
  'double-tunnel': 'A backend with a tunnel inside a VPN',
} as const satisfies SomeRuleNames;

export const underlayPages = {
  'hostgw-needs-l2': {
    happens:
      'host-gw sends packets with pod addresses straight to the node that holds the pod. A router in between does not know the pod ranges, so pods behind it are not reached.',
    see: '`ping` from a pod is answered by pods on nodes of the same network, not by those behind the router.',
    repair:
      'Take vxlan, or wireguard-native where encryption is wanted. On a running cluster change the backend on all servers, then reboot all nodes, servers first; expect a short outage.',
  },
  'hostgw-extip-or-nat': {
    happens:
      'With `flannel-external-ip`, other nodes use a node’s external address as the gateway to its pods. host-gw needs gateways on the nodes’ own network, so pod traffic is lost; a node behind NAT has no such address for the others.',
    see: '`ip route` on a node shows pod blocks `via` external addresses, or lacks those blocks.',
    repair:
      'Take wireguard-native, which is made for external addresses, or leave `flannel-external-ip` off. On a running cluster change all servers, then reboot all nodes, servers first; expect a short outage.',
  },
  'vxlan-exposed': {
    happens:
      'vxlan takes packets from anybody who reaches UDP 8472 on a node and passes them on to the pods. It neither encrypts nor checks where they come from.',
    see: '`ss -lun` on a node lists port `8472`; whether others reach it is decided by the firewalls in front.',
    repair:
      'Let a firewall or security group admit UDP 8472 from the nodes’ addresses only; that works on a running cluster as well. Where nodes meet over public networks, wireguard-native encrypts.',
  },
  'vxlan-across-nat': {
    happens:
      'vxlan does not encrypt, and it has nothing that keeps a mapping in a NAT open. Where addresses are translated on the way, some kernels send wrong checksums, and packets are dropped.',
    see: '`ping` between pods at two sites is answered, while DNS and TCP between them are not.',
    repair:
      'Take wireguard-native with `flannel-external-ip`, and give every node its `node-external-ip`. On a running cluster change all servers, then reboot all nodes, servers first; expect a short outage.',
  },
  'mtu-too-small': {
    happens:
      'Pods get the MTU of the uplink less the backend’s overhead: 50 bytes with vxlan, 80 with wireguard-native, none with host-gw. IPv6 requires 1280 bytes on every link; below that, larger packets are fragmented or lost.',
    see: '`cat /run/flannel/subnet.env` on a node shows a `FLANNEL_MTU` below 1280.',
    repair:
      'Raise the MTU of the network to 1330 for vxlan, 1360 for wireguard-native or 1280 for host-gw. Or take a backend with less overhead; on a running cluster that means a reboot of all nodes.',
  },
  'wireguard-kernel': {
    happens:
      'wireguard-native needs WireGuard in the kernel. Linux has had it since 5.6, unless it was built without it; older kernels need a package on every node. Without it K3s comes up, then exits.',
    see: '`journalctl -u k3s` shows `could not create wireguard interface: operation not supported`.',
    repair:
      'Install the WireGuard package for the kernel, or a newer kernel, on every node (RHEL 8 kernels: ELRepo) and restart K3s. Or take vxlan, which needs none of it.',
  },
  'nodeport-range': {
    happens:
      'Services of type NodePort get ports of this range. K3s itself uses 6443 and the local ports 2381, 2382, 6444, 10010, 10248 to 10250 and 10256 to 10259; it does not check whether the range holds them.',
    see: '`kubectl get svc -A` lists a NodePort that is one of them; K3s says nothing at start.',
    repair:
      'Take a range without those ports, such as the default 30000-32767, alike on every server: K3s does not compare it. Services that already have such a port need another one.',
  },
  'nodeport-range-form': {
    happens:
      'The range needs two different ports, the lower one first, at most 65535. One port alone stops K3s when the network policy controller starts, and an empty text keeps K3s waiting; with that controller off, both run. Anything else is refused at once.',
    see: '`journalctl -u k3s` shows `port 1 is greater than or equal to port 2`, `invalid port range`, or for an empty text `incompatible down-level server detected`.',
    repair:
      'Write the first and the last port, such as 30000-32767, or leave the key out. Do so on every server and restart K3s.',
  },
  'mtu-vxlan-v6': {
    happens:
      'Over IPv6 vxlan takes 70 bytes of each packet, but flannel subtracts 50, so pods get an MTU of 1450 where 1430 passes. The node answers larger packets with “packet too big”, and they are sent again. Where ICMPv6 is filtered, connections hang instead.',
    see: '`ping -6 -M do -s 1382 POD` passes between nodes, `-s 1383` does not, with uplinks of 1500.',
    repair:
      'Let ICMPv6 pass, and nothing needs to change. Else give flannel a `flannel-conf` with `"MTU"` 20 below the uplink’s, on every node; flannel subtracts its 50 from it.',
  },
  'mtu-differs': {
    happens:
      'Each node takes the MTU of its own uplink. Where another node’s, or the way between (VPN, PPPoE, some clouds: 1450 or 1460), carries less, large packets are lost while small ones pass.',
    see: '`ip link` on the nodes prints different `mtu`; `ping -M do -s 1472 NODE` passes only as far as the way carries 1500.',
    repair:
      'Make the MTUs alike, or set the smallest for all: with flannel `"MTU"` of the backend in a `flannel-conf` on every node (flannel subtracts its overhead), with another CNI its own MTU setting. Restart K3s and the pods afterwards.',
  },
  'double-tunnel': {
    happens:
      'With a VPN’s device as flannel-iface, vxlan or WireGuard packets travel inside the VPN’s packets. That costs CPU and 50 or 80 bytes more, and the MTU goes wrong easily.',
    see: '`ip -d link show flannel.1` names the VPN device behind `dev`; its `mtu` is that of the VPN less 50.',
    repair:
      'Take host-gw if the VPN delivers between all nodes as one network, wireguard-native over the ordinary interface, or K3s’s own Tailscale integration (`vpn-auth`). Else check that the MTU fits.',
  },
} as const satisfies SomeRulePages;
