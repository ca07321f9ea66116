import type { SomeExamples } from '../example';

export const serviceExamples = {
  'lb-two-controllers': [
    ['load-balancer=metallb', 'error'],
    ['load-balancer=kube-vip&disable=traefik', 'error'],
    ['load-balancer=metallb&disable=servicelb', null],
    ['load-balancer=servicelb', null],
  ],
  'lb-etp-local-nat': [
    [
      'external-traffic-policy-local=true&node=server;node-ip=192.168.1.10;node-external-ip=203.0.113.10;nat=true',
      'warning',
    ],
    [
      'external-traffic-policy-local=true&node=server;node-external-ip=203.0.113.10;host-addresses=192.168.1.10,203.0.113.10',
      null,
    ],
    [
      'external-traffic-policy-local=true&load-balancer=metallb&disable=servicelb&node=server;node-external-ip=203.0.113.10;nat=true',
      null,
    ],
    ['node=server;node-ip=192.168.1.10;node-external-ip=203.0.113.10;nat=true', null],
  ],
  'overlap-vip-pool': [
    ['load-balancer=metallb&disable=servicelb&load-balancer-pool=10.43.200.0/24', 'error'],
    ['load-balancer=metallb&disable=servicelb&load-balancer-pool=192.168.1.240/28', null],
  ],
  'ccm-external-missing': [
    ['disable-cloud-controller=true&kubelet-arg=cloud-provider=external', 'error'],
    ['disable-cloud-controller=true&kubelet-arg=cloud-provider=external&external-cloud-controller=true', null],
    ['disable-cloud-controller=true', null],
  ],
  'ccm-off-effects': [
    ['disable-cloud-controller=true', 'warning'],
    ['disable-cloud-controller=true&external-cloud-controller=true', null],
  ],
  'gateway-crds-lost': [
    ['k3s-version=v1.35.3+k3s1&gateway-api=true&disable=traefik', 'info'],
    ['k3s-version=v1.35.4+k3s1&gateway-api=true&disable=traefik', null],
    ['k3s-version=v1.35.3+k3s1&gateway-api=true', null],
  ],
  'cis-policies-block': [
    ['cis-hardening=true', 'info'],
    ['cis-hardening=true&disable=traefik', 'info'],
    ['cis-hardening=true&disable-network-policy=true', null],
  ],
} as const satisfies SomeExamples;
