import type { SomeExamples } from '../example';

export const controlPlaneExamples = {
  'egress-value': [
    ['egress-selector-mode=none', 'error'],
    ['egress-selector-mode=', 'error'],
    ['egress-selector-mode=disabled', null],
  ],
  'egress-agentless': [
    ['disable-agent=true', 'warning'],
    ['disable-agent=true&egress-selector-mode=disabled', 'warning'],
    ['disable-agent=true&egress-selector-mode=cluster', null],
    ['egress-selector-mode=disabled', null],
  ],
  'egress-broken-versions': [
    ['k3s-version=v1.27.1+k3s1&egress-selector-mode=cluster', 'error'],
    ['k3s-version=v1.27.2+k3s1&egress-selector-mode=cluster', null],
    ['k3s-version=v1.27.1+k3s1&egress-selector-mode=agent', null],
  ],
  'agentless-ops': [
    ['disable-agent=true&egress-selector-mode=cluster', 'info'],
    ['disable-agent=false', null],
  ],
  'kube-proxy-off-alone': [
    ['disable-kube-proxy=true', 'error'],
    ['disable-kube-proxy=true&flannel-backend=none', null],
    ['cni=cilium&disable-kube-proxy=true', 'error'],
    ['cni=cilium&disable-kube-proxy=true&cilium-kube-proxy-replacement=true', null],
    ['disable-kube-proxy=false', null],
  ],
  'lb-none': [
    ['disable=servicelb', 'warning'],
    ['disable=servicelb&load-balancer=none', 'warning'],
    ['disable=servicelb&load-balancer=metallb', null],
    ['disable=traefik', null],
  ],
  'lb-hostports': [
    ['agents=2', 'info'],
    ['load-balancer=servicelb', 'info'],
    ['disable=traefik', null],
    ['disable=servicelb&load-balancer=metallb', null],
  ],
  'egress-disabled-direct': [
    ['egress-selector-mode=disabled&agents=1&topology=multi-site', 'warning'],
    ['egress-selector-mode=disabled&agents=1&kubelet-reachable=false', 'warning'],
    [
      'egress-selector-mode=disabled&node=server;node-ip=192.0.2.10&node=agent;node-ip=192.168.1.20;nat=true',
      'warning',
    ],
    ['egress-selector-mode=disabled&agents=1&topology=multi-site&kubelet-reachable=true', null],
    ['egress-selector-mode=agent&agents=1&topology=multi-site', null],
  ],
} as const satisfies SomeExamples;
