import type { SomeRuleNames, SomeRulePages } from '../../rule-page';

export const serviceNames = {
  'lb-two-controllers': 'ServiceLB beside another load balancer',
  'lb-etp-local-nat': 'externalTrafficPolicy Local behind NAT with node-external-ip',
  'overlap-vip-pool': 'A load balancer’s addresses inside the cluster’s ranges',
  'ccm-external-missing': 'Kubelets that wait for a cloud controller that is not there',
  'ccm-off-effects': 'K3s’s cloud controller off without another one',
  'gateway-crds-lost': 'Gateway API definitions that go with Traefik',
  'cis-policies-block': 'Network policies of the CIS benchmark',
} as const satisfies SomeRuleNames;

export const servicePages = {
  'lb-two-controllers': {
    happens:
      'ServiceLB takes care of every Service of type LoadBalancer, and so does the other load balancer. Both write the addresses of a Service, each its own.',
    see: '`kubectl get services -A` shows addresses of nodes under EXTERNAL-IP beside or instead of those of the other load balancer; `kubectl get pods -n kube-system` lists pods whose names begin with `svclb-`.',
    repair:
      'Put `servicelb` into `disable` on all servers, also where only one of them differs. On a running cluster restart K3s there; Services then get addresses of the other load balancer only.',
  },
  'lb-etp-local-nat': {
    happens:
      'ServiceLB publishes a node’s external address. Packets that come through NAT arrive at the node’s own address instead, take the way through the ServiceLB pod, and lose what externalTrafficPolicy Local was to keep: the client’s address.',
    see: 'The log of a pod behind the Service shows addresses of the cluster’s own instead of its clients’.',
    repair:
      'Leave `node-external-ip` out on every node, as the documentation says, and restart K3s there. Where the address is needed between sites, use another load balancer.',
  },
  'overlap-vip-pool': {
    happens:
      'Nodes route the pod ranges into the pod network, and Service addresses are translated on each node. An address from there that a load balancer hands out is never reached from the network outside.',
    see: '`kubectl get services -A` shows an EXTERNAL-IP inside a range of the cluster. Neither K3s nor MetalLB reports it.',
    repair:
      'Hand out addresses of the nodes’ own network that DHCP and machines leave free, or with BGP a range of its own. On a running cluster change the pool; Services get new addresses.',
  },
  'ccm-external-missing': {
    happens:
      'With `cloud-provider=external` a node registers with a taint that a cloud controller has to take off. K3s’s own is off, and no other one is planned. The network policy controller waits for the same.',
    see: '`kubectl describe node` shows the taint `node.cloudprovider.kubernetes.io/uninitialized`; pods stay Pending.',
    repair:
      'Install the cloud’s controller, or remove the kubelet argument, or leave K3s’s controller on. Any of them works on a running cluster, after a restart of K3s.',
  },
  'ccm-off-effects': {
    happens:
      'K3s’s cloud controller writes `node-ip`, `node-external-ip` and names into the Node objects, with a provider ID. With `disable-cloud-controller` that is left to a cloud’s controller. ServiceLB keeps running all the same.',
    see: '`kubectl get nodes -o wide` shows `<none>` under EXTERNAL-IP; `kubectl get nodes -o jsonpath="{.items[*].spec.providerID}"` prints nothing.',
    repair:
      'Take `disable-cloud-controller` out on all servers unless a cloud’s controller is installed. On a running cluster change all servers alike, since K3s compares it when servers join.',
  },
  'gateway-crds-lost': {
    happens:
      'K3s installs the definitions of the Gateway API along with Traefik. Before v1.33.11, v1.34.7 and v1.35.4, K3s removes them along with Traefik, and Kubernetes then deletes every object of these kinds.',
    see: '`kubectl get crd | grep gateway.networking.k8s.io` lists the definitions before, and nothing after.',
    repair:
      'Upgrade first, then disable Traefik. Where they are gone already, install the definitions of the Gateway API yourself and apply the Gateways and routes again.',
  },
  'cis-policies-block': {
    happens:
      'The CIS benchmark asks for a network policy in each namespace. The usual ones allow traffic within the namespace only, so DNS, metrics-server and Traefik in kube-system are cut off from everything else.',
    see: '`kubectl run t --rm -it --restart=Never --image=busybox -- nslookup kubernetes.default` times out; `kubectl top nodes` and `kubectl get networkpolicies -A` show the rest.',
    repair:
      'Apply the sample policies of K3s’s CIS Hardening Guide that allow DNS, metrics-server and Traefik’s Service. They can be applied at any time.',
  },
} as const satisfies SomeRulePages;
