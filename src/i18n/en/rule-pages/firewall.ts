import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const firewallNames = {
  'firewalld-on': 'Nodes with firewalld',
  'ufw-on': 'Nodes with ufw',
  'cloud-sg-list': 'Ports that security groups must allow',
  'kubelet-10250': 'metrics-server without a way to the kubelets',
  'netraw-info': 'Untrusted pods on flannel’s bridge',
  'v6-cloud-rules': 'IPv6 rules of a cloud’s firewall',
} as const satisfies SomeRuleNames;

export const firewallPages = {
  'firewalld-on': {
    happens:
      'firewalld filters after the rules of K3s, so an accept of flannel or kube-proxy does not save a packet. Pod ranges must be in the trusted zone. Ports that K3s redirects, as NodePorts, stay open all the same unless StrictForwardPorts is on, and a reload of firewalld before 2.0 deletes K3s’s rules.',
    see: '`firewall-cmd --zone=trusted --list-sources` lacks the pod ranges; pods do not reach other nodes’ pods.',
    repair:
      'Run `systemctl disable --now firewalld`, or on every node add pod ranges with `--zone=trusted --add-source=…` and the ports between nodes with `--add-port=…`, all with `--permanent`, then `--reload`. After a reload of an old version restart K3s and the svclb pods.',
  },
  'ufw-on': {
    happens:
      'ufw drops what comes in unless a rule allows it, also packets from pods to their node. Forwarding between pods works as long as its default is deny; `reject` comes before flannel’s rules and cuts pods off. With IPV6=no all IPv6 is dropped.',
    see: '`ufw status verbose` lists no rule for the pod ranges, or `reject (routed)`.',
    repair:
      'Run `ufw disable`, or on every node `ufw allow from` for each pod range and `ufw allow proto tcp from … to any port 6443,10250` for the nodes’ network, with the backend’s UDP port as well. Keep `IPV6=yes` in `/etc/default/ufw`.',
  },
  'cloud-sg-list': {
    happens:
      'Security groups drop what no rule allows. Nodes need a few ports among each other, which depend on the backend and the number of servers; clients need 80, 443 and NodePorts. Oracle’s images also filter on the host; Hetzner’s firewall leaves private networks alone.',
    see: '`nc -zv NODE 6443` and `nc -zv NODE 10250` from another node run into a timeout.',
    repair:
      'Allow the listed ports from the nodes’ addresses or the group itself, never 8472 from the Internet. With host-gw or native routing, allow the pod ranges and turn off source/destination checks.',
  },
  'kubelet-10250': {
    happens:
      'metrics-server runs as a pod and asks the kubelet of every node on TCP 10250. Where nodes cannot reach each other there, it has no numbers. Logs and exec go through the agents’ own tunnels and work.',
    see: '`kubectl top nodes` prints `<unknown>` for other nodes; metrics-server logs a timeout to port 10250.',
    repair:
      'Open TCP 10250 between nodes and from the pod ranges, or set `disable: metrics-server` on all servers and do without numbers and HPA.',
  },
  'netraw-info': {
    happens:
      'All pods of a node share flannel’s bridge. Containers get NET_RAW unless it is dropped, and with it a pod can answer ARP for another pod’s address and read its traffic.',
    see: 'Nothing shows it. `kubectl get ns -L pod-security.kubernetes.io/enforce` shows which namespaces are restricted.',
    repair:
      'Label namespaces of untrusted tenants `pod-security.kubernetes.io/enforce=restricted`, which demands that all capabilities are dropped. This can be done on a running cluster; pods that do not comply are refused when they are made anew.',
  },
  'v6-cloud-rules': {
    happens:
      'Rules of security groups hold IPv4 or IPv6 ranges, not both. What was opened for IPv4 stays closed for IPv6, and many templates know IPv4 only. ICMPv6 carries neighbor discovery and path MTU.',
    see: '`ping -6` between nodes, or `nc -6zv NODE 6443`, runs into a timeout while IPv4 works.',
    repair:
      'Repeat the ports for the nodes’ IPv6 addresses or the group itself, and allow ICMPv6. Google Cloud needs a rule of its own for IPv6, Hetzner’s private networks have IPv4 only.',
  },
} as const satisfies SomeRulePages;
