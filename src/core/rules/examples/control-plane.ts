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
    ['disable-kube-proxy=false', null],
  ],
  'lb-none': [
    ['disable=servicelb', 'warning'],
    ['disable=traefik', null],
  ],
} as const satisfies SomeExamples;
