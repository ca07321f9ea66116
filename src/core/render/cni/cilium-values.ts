import { parseNodePortRange } from '../../k3s/node-port-range';
import { readEndpoint } from '../../plan/api-endpoint';
import { nodeCount } from '../../plan/effective';
import { isAtLeast } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { familyValues, ipamValues, routingValues } from './cilium-network';
import type { CniTexts } from './cni-texts';
import { ciliumReleaseOf } from './release';
import { setting, type Setting, type Yaml } from './yaml-document';

/** The values of Cilium's chart: what the plan chose, and what K3s needs. One list for the HelmChart and for Helm itself. */
export const ciliumValues = (plan: Plan, texts: CniTexts): readonly Setting[] => [
  ...apiValues(plan, texts),
  ...familyValues(plan, texts),
  ...ipamValues(plan, texts),
  ...routingValues(plan, texts),
  ...serviceValues(plan, texts),
  setting('cni.exclusive', plan.ciliumExclusive ?? true),
  ...operatorValues(plan, texts),
  ...hubbleValues(plan, texts),
  setting('rollOutCiliumPods', true),
];

function apiValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  const { host, port } = readEndpoint(plan.cniApiServer ?? '');
  const isLoopback = /^(localhost$|127\.|::1$)/.test(host);
  return [
    setting('kubeProxyReplacement', plan.ciliumKubeProxyReplacement === true),
    ...(host === '' ? [] : [setting('k8sServiceHost', host, ...(isLoopback ? [texts.cilium.loopback] : []))]),
    ...(host === '' || port === null ? [] : [setting('k8sServicePort', port)]),
  ];
}

function serviceValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  const range = parseNodePortRange(plan.serviceNodePortRange ?? '');
  const notes = plan.loadBalancer === 'cilium' ? [texts.cilium.loadBalancer] : [];
  return [
    ...('first' in range
      ? [
          setting(
            'nodePort.range',
            `${range.first},${range.last}`,
            texts.cilium.nodePorts(`${range.first}-${range.last}`),
          ),
        ]
      : []),
    ...(notes.length === 0 ? [] : [setting('enableLBIPAM', true, ...notes)]),
  ];
}

// Since 1.18 the chart names the taints its operator bears; the last two are those K3s's documentation gives servers.
const TOLERATED = [
  'node-role.kubernetes.io/control-plane',
  'node-role.kubernetes.io/master',
  'node.kubernetes.io/not-ready',
  'node.cloudprovider.kubernetes.io/uninitialized',
  'CriticalAddonsOnly',
  'node-role.kubernetes.io/etcd',
] as const;

function operatorValues(plan: Plan, texts: CniTexts): readonly Setting[] {
  const isAlone = nodeCount(plan) <= 1;
  const tolerations: readonly Yaml[] = TOLERATED.map((key) => ({ key, operator: 'Exists' }));
  return [
    setting('operator.replicas', isAlone ? 1 : 2, ...(isAlone ? [texts.cilium.oneNode] : [])),
    ...(isAtLeast(ciliumReleaseOf(plan), [1, 18]) === false
      ? []
      : [setting('operator.tolerations', tolerations, texts.cilium.tolerations)]),
  ];
}

const hubbleValues = ({ clusterDomain }: Plan, texts: CniTexts): readonly Setting[] => [
  ...(clusterDomain === null ? [] : [setting('hubble.peerService.clusterDomain', clusterDomain)]),
  setting('hubble.tls.auto.method', 'cronJob', texts.cilium.certificates),
];
