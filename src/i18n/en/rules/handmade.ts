import type { Cni } from '../../../core/plan/plan';
import { CNI_NAME } from '../../cni-name';
import { FAMILY } from '../../family';
import type { SomeRuleTexts } from '../../rule-text';

/** What a CNI that can take over Services needs to be told. */
const INSTEAD = {
  flannel: null,
  canal: null,
  'kube-ovn': null,
  weave: null,
  other: null,
  calico: 'Calico handles Services with its eBPF data plane only.',
  cilium: 'Cilium handles them with kubeProxyReplacement: true only; its default is false.',
  antrea: 'Antrea handles all of them with proxyAll only.',
  'kube-router': 'kube-router handles them with --run-service-proxy only.',
} as const satisfies Record<Cni, string | null>;

/** What follows when one component alone differs. */
function disagreement(component: string, flag: string): string {
  if (flag === 'cluster-cidr') return 'flannel then exits. ';
  return component === 'kube-apiserver' && flag === 'service-cidr'
    ? 'The kube-dns Service is then refused, and there is no DNS. '
    : '';
}

export const handmadeTexts = {
  'component-args-override': {
    title: ({ component, key }) => `${component} gets a “${key}” of its own.`,
    consequence: ({ component, flag, value }) =>
      `K3s hands ${value} to the other components, so ${component} would disagree with them. ${disagreement(component, flag)}Remove the argument and set ${flag} instead.`,
    fix: ({ key }) => `Remove the argument ${key}`,
  },
  'component-arg-syntax': {
    title: ({ text, problem, component, key, value }) =>
      ({
        'several-flags': `“${text}” holds several flags of ${component} in one item.`,
        'not-a-number': `${component} takes a plain number for “${key}”, not “${value}”.`,
        'unknown-flag': `${component} has no flag “${key}”.`,
      })[problem],
    consequence: ({ problem, component, known }) =>
      ({
        'several-flags': `K3s never splits an item, so everything after the first “=” becomes one value: ${component} exits, and K3s with it. Write one item per flag.`,
        'not-a-number': `${component} exits, and K3s with it. Write digits only, without a slash or leading zeros.`,
        'unknown-flag': `${component} exits with “unknown flag”, and K3s with it. Perhaps meant: ${known.join(', ')}.`,
      })[problem],
    fix: () => 'Write one item per flag',
  },
  'dns-outside-svc': {
    title: ({ address, range, family, isEdge }) =>
      range === null
        ? `Cluster DNS has the address ${address}, but Services have no ${FAMILY[family]} range.`
        : isEdge
          ? `Cluster DNS cannot have ${address}: it is the first or the last address of ${range}.`
          : `Cluster DNS has the address ${address}, which is outside ${range}.`,
    consequence: () => 'kube-apiserver refuses the kube-dns Service. K3s runs on without DNS; only an event says so.',
    fix: ({ proposal }) => (proposal === null ? 'Use an address of the range' : `Use ${proposal}`),
  },
  'dns-collides-kubernetes': {
    title: ({ address }) => `Cluster DNS has ${address}, the address of the kubernetes Service.`,
    consequence: () =>
      'kube-apiserver refuses the kube-dns Service: “provided IP is already allocated”. K3s runs on without DNS.',
    fix: ({ proposal }) => (proposal === null ? 'Use another address' : `Use ${proposal}`),
  },
  'dns-count-vs-stack': {
    title: ({ addresses, isRepeated, oneOnly, missing }) =>
      isRepeated
        ? `Cluster DNS has more than one address of a family: ${addresses}.`
        : oneOnly !== null
          ? `K3s ${oneOnly} takes one cluster DNS address, not ${addresses}.`
          : `Cluster DNS has no ${missing === null ? 'second' : FAMILY[missing]} address on a dual-stack cluster.`,
    consequence: ({ isRepeated, oneOnly }) =>
      isRepeated
        ? 'kube-apiserver refuses the kube-dns Service, and K3s runs on without DNS. Give one address per family, or none.'
        : oneOnly !== null
          ? 'K3s refuses two. One of each family is accepted from v1.25.15, v1.26.10, v1.27.7 and v1.28.3 on.'
          : 'DNS answers over one family only. Left unset, K3s takes one address of each Service range.',
    fix: ({ isUnset, proposal, defaults }) =>
      isUnset
        ? `Leave it unset (K3s takes ${defaults})`
        : proposal === null
          ? 'Use one address per family'
          : `Use ${proposal}`,
  },
  'flannel-conf-network': {
    title: ({ path, problem, key, range, network }) => {
      switch (problem) {
        case 'missing':
          return `There is no file ${path}, which flannel is to read.`;
        case 'not-json':
          return `What ${path} holds is not a JSON object.`;
        case 'ipv6-off':
          return `${path} does not turn on IPv6, but pods get addresses from ${range}.`;
        case 'network':
          return network === null
            ? `${path} has no ${key}, which must hold the pod range ${range}.`
            : `${key} in ${path} is ${network}, which does not hold the pod range ${range}.`;
      }
    },
    consequence: ({ problem }) =>
      problem === 'ipv6-off'
        ? 'Without "EnableIPv6": true flannel sets up IPv4 alone; this was not seen on a running K3s. Let the file say what K3s would have written.'
        : 'K3s comes up, then flannel ends it. The file replaces the one K3s writes by itself, so the ranges of the pods must be in it.',
    fix: () => 'Write the plan’s ranges into the file',
  },
  'flannel-conf-overrides': {
    title: ({ path }) => `flannel takes its network and backend from ${path}, not from the plan.`,
    consequence: ({ flannelBackend }) =>
      `The file must repeat Network, EnableIPv6, IPv6Network and Backend on every node; flannel-backend ${flannelBackend} and the pod ranges do not reach flannel otherwise.`,
    fix: null,
  },
  'disable-unknown': {
    title: ({ name }) => `disable names “${name}”, which is not a component of K3s.`,
    consequence: ({ proposal }) =>
      proposal === null
        ? 'K3s silently ignores it. It can disable coredns, servicelb, traefik, local-storage, metrics-server and runtimes.'
        : `K3s silently ignores it, so what was meant stays on. Probably meant: ${proposal}.`,
    fix: ({ proposal }) => `Disable ${proposal ?? ''}`,
  },
  'cluster-domain-form': {
    title: ({ clusterDomain }) =>
      clusterDomain === ''
        ? 'The cluster domain is empty.'
        : `The cluster domain “${clusterDomain}” has capital letters or a trailing dot.`,
    consequence: () =>
      'K3s runs, but leaves the name kubernetes.default.svc with this domain out of the server’s certificate.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'nodeport-range': {
    title: ({ text, ports }) => `The NodePort range ${text} holds ports of K3s itself: ${ports.join(', ')}.`,
    consequence: () =>
      'K3s accepts the range, but a Service that is given such a port clashes with what listens there. Choose a range without them.',
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'nodeport-range-form': {
    title: ({ text, problem }) => {
      switch (problem) {
        case 'empty':
          return 'The NodePort range is empty.';
        case 'one-port':
          return `The NodePort range ${text} is a single port.`;
        case 'upside-down':
          return `The NodePort range ${text} ends before it begins.`;
        case 'above-65535':
          return `The NodePort range ${text} goes beyond port 65535.`;
        case 'unreadable':
          return `“${text}” is not a port range.`;
      }
    },
    consequence: ({ problem, runs }) => {
      if (runs) return 'K3s runs with it only while the network policy controller is off.';
      if (problem === 'empty') {
        return 'K3s never comes up: it keeps waiting, with a misleading log line about an “incompatible down-level server”.';
      }
      return problem === 'one-port'
        ? 'K3s comes up, then the network policy controller stops it.'
        : 'K3s refuses it and does not start. Write the first and the last port with a hyphen between them.';
    },
    fix: ({ proposal }) => `Use ${proposal}`,
  },
  'egress-value': {
    title: ({ mode }) =>
      mode === '' ? 'egress-selector-mode is set, but empty.' : `K3s has no egress-selector-mode “${mode}”.`,
    consequence: () => 'K3s exits at once. The modes are agent (the default), cluster, pod and disabled.',
    fix: () => 'Use agent',
  },
  'egress-agentless': {
    title: ({ mode }) => `Agentless servers do not reach pods with egress-selector-mode ${mode}.`,
    consequence: () =>
      'Webhooks and aggregated APIs such as metrics fail, because the API server has no way into the pod network. The modes cluster and pod give it one.',
    fix: () => 'Use cluster',
  },
  'agentless-ops': {
    title: () => 'Agentless servers do not appear as Nodes.',
    consequence: () =>
      'kubectl does not list them, and neither the embedded etcd controller nor the system-upgrade-controller looks after them. K3s calls the option experimental.',
    fix: null,
  },
  'kube-proxy-off-alone': {
    title: ({ cni }) => `kube-proxy is off, and ${CNI_NAME[cni] ?? 'flannel'} as planned does not take its place.`,
    consequence: ({ cni }) =>
      `No Service address works, and DNS with it.${INSTEAD[cni] === null ? '' : ` ${INSTEAD[cni]}`}`,
    fix: ({ cni }) => (cni === 'cilium' ? 'Let Cilium replace kube-proxy' : 'Keep kube-proxy on'),
  },
  'lb-none': {
    title: ({ hasTraefik }) =>
      hasTraefik
        ? 'ServiceLB is off: without another load balancer, Traefik’s Service stays pending.'
        : 'ServiceLB is off: without another load balancer, Services of type LoadBalancer stay pending.',
    consequence: () =>
      'No external address is given out. Install a load balancer that fits the network, such as MetalLB, kube-vip or the cloud’s own, or keep ServiceLB.',
    fix: null,
  },
} satisfies SomeRuleTexts;
