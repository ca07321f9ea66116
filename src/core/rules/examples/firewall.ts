import type { SomeExamples } from '../example';

const DUAL = 'cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/16,fd00:43::/112';

export const firewallExamples = {
  'firewalld-on': [
    ['firewall=firewalld', 'warning'],
    ['firewall=none', null],
  ],
  'ufw-on': [
    ['firewall=ufw', 'warning'],
    [`firewall=ufw&${DUAL}`, 'warning'],
    ['firewall=none', null],
  ],
  'cloud-sg-list': [
    ['cloud=aws', 'info'],
    ['firewall=security-groups', 'info'],
    ['cloud=vmware', null],
  ],
  'kubelet-10250': [
    ['agents=2&kubelet-reachable=false', 'info'],
    ['agents=2&kubelet-reachable=false&disable=metrics-server', null],
    ['kubelet-reachable=false', null],
    ['agents=2&kubelet-reachable=true', null],
  ],
  'netraw-info': [
    ['untrusted-tenants=true', 'info'],
    ['untrusted-tenants=true&cni=cilium', null],
  ],
  'v6-cloud-rules': [
    [`cloud=aws&${DUAL}`, 'info'],
    ['cloud=aws', null],
  ],
} as const satisfies SomeExamples;
