import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const controlPlaneNames = {
  'egress-value': 'An egress-selector-mode that does not exist',
  'egress-agentless': 'Agentless servers without a way to pods',
  'egress-broken-versions': 'Egress modes that do not work in old releases',
  'agentless-ops': 'What agentless servers do without',
  'kube-proxy-off-alone': 'kube-proxy off without a replacement',
  'lb-none': 'ServiceLB off, and perhaps no other load balancer',
  'lb-hostports': 'Ports 80 and 443 that Traefik takes on every node',
  'egress-disabled-direct': 'Egress mode disabled with agents that servers do not reach',
} as const satisfies SomeRuleNames;

export const controlPlanePages = {
  'egress-value': {
    happens:
      'The mode says how the API server reaches kubelets and pods. K3s takes agent, cluster, pod and disabled, in lower case, and exits over anything else, an empty value included.',
    see: '`journalctl -u k3s` shows `invalid egress-selector-mode` with the value.',
    repair:
      'Write `agent`, the default, or leave the option out, the same on all servers. On a running cluster the mode can be changed; it takes effect once all nodes were restarted.',
  },
  'egress-agentless': {
    happens:
      'Agentless servers run no CNI and no kube-proxy. In the modes agent and disabled the API server connects to pods and Services directly and does not reach them from there, so webhooks and aggregated APIs fail.',
    see: '`journalctl -u k3s` shows `Webhooks and apiserver aggregation may not function properly without an agent`.',
    repair:
      'Set `egress-selector-mode: cluster` on all servers; `pod` works as well. On a running cluster restart all nodes afterwards.',
  },
  'egress-broken-versions': {
    happens:
      'The modes pod and cluster lead the API server’s requests to pods through tunnels. In releases before May 2023 they are broken; they work from v1.24.14, v1.25.10, v1.26.5 and v1.27.2 on.',
    see: '`kubectl get apiservices` shows whether requests come through: where a mode works, all are Available.',
    repair:
      'Take a newer release, or the mode `agent` where servers run an agent. On a running cluster upgrade servers before agents; a change of the mode takes effect once all nodes were restarted.',
  },
  'agentless-ops': {
    happens:
      'A server with `disable-agent` runs no kubelet, no container runtime and no CNI. It is no Node, so what works by Nodes passes it by: the embedded etcd controller and the system-upgrade-controller. K3s calls the option experimental.',
    see: '`kubectl get nodes` does not list such servers.',
    repair:
      'There is nothing to repair. Upgrade these servers by other means than the system-upgrade-controller, or leave `disable-agent` out where they are to be Nodes.',
  },
  'kube-proxy-off-alone': {
    happens:
      'kube-proxy leads packets for a Service to its pods. Without it, and with a CNI that does not do this itself, no Service address answers, that of DNS included; flannel never does. K3s itself starts and says nothing.',
    see: '`iptables-save | grep -c KUBE-SVC` prints 0 on a node that never ran kube-proxy, although there are Services.',
    repair:
      'Remove `disable-kube-proxy` on all servers; agents ask them. On a running cluster restart K3s on every node. Keep it off only with a CNI that takes its place: Cilium with kubeProxyReplacement, Calico with eBPF, Antrea with proxyAll, kube-router with --run-service-proxy.',
  },
  'lb-none': {
    happens:
      'A Service of type LoadBalancer waits for someone to give it an address. K3s does that by ServiceLB; without it and without another load balancer, such Services, Traefik’s among them, cannot be reached from outside under an address of their own.',
    see: '`kubectl get services -A` prints `<pending>` under EXTERNAL-IP.',
    repair:
      'Install a load balancer that fits the network, such as MetalLB, kube-vip or the cloud’s, or take `servicelb` out of `disable`. On a running cluster change it on all servers alike and restart K3s there.',
  },
  'lb-hostports': {
    happens:
      'Traefik’s Service is of type LoadBalancer, and ServiceLB opens its ports 80 and 443 on every node by host ports. Other pods with HostPort or NodePort cannot have them.',
    see: '`kubectl get pods -n kube-system -o wide | grep svclb-traefik` lists a pod on each node.',
    repair:
      'There is nothing to repair. To keep nodes free, label others with `svccontroller.k3s.cattle.io/enablelb=true`, or disable Traefik. Labels take effect at once.',
  },
  'egress-disabled-direct': {
    happens:
      'In the mode disabled servers connect to the kubelets of agents at port 10250 directly. Behind NAT, at another site or behind a firewall these do not answer, so `kubectl exec` and `logs` and metrics fail for their pods.',
    see: '`kubectl logs` of a pod there ends with a timeout while dialing port 10250.',
    repair:
      'Use `agent`, the default: agents keep a tunnel open to the servers. On a running cluster it takes effect once all nodes were restarted.',
  },
} as const satisfies SomeRulePages;
