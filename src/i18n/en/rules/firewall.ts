import type { SomeRuleTexts } from '../../rule-text';

export const firewallTexts = {
  'firewalld-on': {
    title: ({ ranges }) => `firewalld filters what pods in ${ranges.join(' and ')} send, unless it is told not to.`,
    consequence: ({ ranges, ports }) =>
      `Turn it off, or on every node run firewall-cmd --permanent --zone=trusted ${ranges.map((range) => `--add-source=${range}`).join(' ')}, open ${ports.join(', ')} to the machines that need them, then firewall-cmd --reload. Before firewalld 2.0 each reload wipes K3s’s rules; NodePorts stay reachable without being opened.`,
    fix: null,
  },
  'ufw-on': {
    title: ({ ranges }) => `ufw filters what pods in ${ranges.join(' and ')} send, unless it is told not to.`,
    consequence: ({ ranges, ports, hasIpv6 }) =>
      hasIpv6
        ? `Turn it off, or on every node run ${ranges.map((range) => `ufw allow from ${range}`).join('; ')} and open ${ports.join(', ')} to the machines that need them. IPV6=yes must be in /etc/default/ufw, else all IPv6 is dropped; “default reject routed” cuts pods off.`
        : `Turn it off, or on every node run ${ranges.map((range) => `ufw allow from ${range}`).join('; ')} and open ${ports.join(', ')} to the machines that need them. “default reject routed” cuts pods off.`,
    fix: null,
  },
  'cloud-sg-list': {
    title: ({ ports }) => `Security groups must allow ${ports.join(', ')} inside the cluster.`,
    consequence: ({ unwrapped, nodePorts }) =>
      unwrapped.length === 0
        ? `Clients need 80 and 443 and, where NodePorts are used, ${nodePorts}; people with kubectl need 6443. Let ICMP pass, ICMPv6 too.`
        : `Pod packets travel as they are: allow ${unwrapped.join(' and ')} between the nodes as well. Clients need 80 and 443 and, where NodePorts are used, ${nodePorts}; people with kubectl need 6443.`,
    fix: null,
  },
  'kubelet-10250': {
    title: () => 'metrics-server is on, but nodes do not reach each other on TCP 10250.',
    consequence: () =>
      'kubectl top and the HorizontalPodAutoscaler get no numbers of other nodes; everything else works. Open the port between nodes, from the pod range too, or disable metrics-server.',
    fix: null,
  },
  'netraw-info': {
    title: () => 'Pods of untrusted tenants can pose as other pods on flannel’s bridge.',
    consequence: () =>
      'A pod with the NET_RAW capability, which containers have by default, can answer ARP for others on its node. The restricted profile of Pod Security takes it away.',
    fix: null,
  },
  'v6-cloud-rules': {
    title: ({ isDualStack }) =>
      isDualStack
        ? 'Security groups have rules of their own for IPv6, and none of them is there at first.'
        : 'Security groups block IPv6 until rules for it are added.',
    consequence: () =>
      'Rules with IPv4 ranges say nothing of IPv6. Add the same ports for the nodes’ IPv6 addresses, and let ICMPv6 pass: neighbor discovery and path MTU need it.',
    fix: null,
  },
} satisfies SomeRuleTexts;
