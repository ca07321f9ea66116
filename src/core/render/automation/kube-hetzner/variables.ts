import { printAddress } from '../../../cidr/address';
import { printCidr, type Cidr } from '../../../cidr/cidr';
import { cniOf } from '../../../plan/cni-of';
import { clusterCidrOf, clusterDnsOf, flannelBackendOf, ofFamily, serviceCidrOf } from '../../../plan/effective';
import { hasOtherLoadBalancer } from '../../../plan/load-balancer';
import type { Plan } from '../../../plan/plan';
import { customConfig, kubeletArgs, OWN_ARGUMENTS } from './custom-config';
import { group, type Assignment, type Group } from './hcl';
import type { KubeHetznerTexts } from './kube-hetzner-texts';
import { FLANNEL_BACKEND_SINCE, MODULE, type Major } from './module';
import { networkOf, networksIn, rangeNotes, subnetNote } from './subnets';

// The variables of the module by what they are about, each group under what is to be said about it.

export function networkGroup(plan: Plan, major: Major, texts: KubeHetznerTexts): Group {
  const { cidr, isPlanned } = networkOf(plan);
  const inUse = networksIn(plan, cidr).map(printCidr);
  return group(
    [['network_ipv4_cidr', printCidr(cidr)]],
    isPlanned ? texts.network.planned(MODULE[major].existingNetwork) : texts.network.default,
    ...(inUse.length === 0 ? [] : [texts.inUse(inUse)]),
  );
}

export function rangesGroup(plan: Plan, major: Major, texts: KubeHetznerTexts): Group {
  const network = networkOf(plan).cidr;
  const [pods, services] = [clusterCidrOf(plan), serviceCidrOf(plan)];
  const dns = ofFamily(clusterDnsOf(plan), 'ipv4');
  const ipv4 = [...pods, ...services].filter(({ family }) => family === 'ipv4');
  const hasIpv6 = ofFamily(pods, 'ipv6') !== null;
  return group(
    [
      ...rangeLine('cluster_ipv4_cidr', ofFamily(pods, 'ipv4')),
      ...rangeLine('service_ipv4_cidr', ofFamily(services, 'ipv4')),
      ...rangeLine('cluster_ipv6_cidr', ofFamily(pods, 'ipv6')),
      ...rangeLine('service_ipv6_cidr', ofFamily(services, 'ipv6')),
      ...(dns === null ? [] : [['cluster_dns_ipv4', printAddress(dns)] as const]),
    ],
    subnetNote(network, texts),
    ...rangeNotes(network, ipv4, texts),
    texts.unchecked[major],
    ...(hasIpv6 ? [texts.ipv6] : []),
  );
}

const rangeLine = (name: string, range: Cidr | null): readonly Assignment[] =>
  range === null ? [] : [[name, printCidr(range)]];

export function cniGroup(plan: Plan, major: Major, texts: KubeHetznerTexts): Group {
  const cni = cniOf(plan);
  const { networkPolicy, kubeProxy, isInverted } = MODULE[major];
  const isFlannel = cni === 'flannel';
  return group(
    [
      ['cni_plugin', cni],
      ...(isFlannel ? [backendLine(plan, major)] : []),
      // Off with the others, whatever is written.
      ...(isFlannel ? [[networkPolicy, plan.disableNetworkPolicy !== isInverted] as const] : []),
      [kubeProxy, plan.disableKubeProxy !== isInverted],
      ...(cni === 'cilium' && plan.ciliumRouting !== null
        ? [['cilium_routing_mode', plan.ciliumRouting === 'native' ? 'native' : 'tunnel'] as const]
        : []),
    ],
    ...(isFlannel ? backendNotes(plan, major, texts) : [texts.cniFiles(cni === 'cilium' ? cni : 'calico')]),
    ...(cni === 'cilium' && plan.ciliumIpam !== 'kubernetes' ? [texts.ciliumIpam] : []),
  );
}

/** The older switch is known to all of 2.x, but says no more than whether flannel encrypts. */
function backendLine(plan: Plan, major: Major): Assignment {
  const backend = flannelBackendOf(plan);
  return major === 2 && backend !== 'host-gw'
    ? ['enable_wireguard', backend === 'wireguard-native']
    : ['flannel_backend', backend];
}

function backendNotes(plan: Plan, major: Major, texts: KubeHetznerTexts): readonly string[] {
  if (flannelBackendOf(plan) !== 'host-gw') return [];
  return [texts.hostGw, ...(major === 2 ? [texts.since('flannel_backend', FLANNEL_BACKEND_SINCE)] : [])];
}

export function componentsGroup(plan: Plan, major: Major): Group {
  const { kubeletArgs: kubelet, preferBundledBin } = MODULE[major];
  const isOff = (name: string): boolean => plan.disable.includes(name);
  const hasServiceLb = plan.loadBalancer === 'servicelb' && !isOff('servicelb');
  const hasNoServiceLb = isOff('servicelb') || hasOtherLoadBalancer(plan) || plan.loadBalancer === 'none';
  const args = kubeletArgs(plan);
  return group([
    ...(plan.tlsSan.length === 0 ? [] : [['additional_tls_sans', [...new Set(plan.tlsSan)]] as const]),
    ...(args.length === 0 ? [] : [[kubelet, args] as const]),
    ...(plan.preferBundledBin ? [[preferBundledBin, true] as const] : []),
    ...(isOff('traefik') ? [['ingress_controller', 'none'] as const] : []),
    ...(isOff('metrics-server') ? [['enable_metrics_server', false] as const] : []),
    ...(hasServiceLb || hasNoServiceLb ? [['enable_klipper_metal_lb', hasServiceLb] as const] : []),
  ]);
}

export function customGroups(plan: Plan, texts: KubeHetznerTexts): readonly Group[] {
  const [servers, agents] = [customConfig(plan, 'server'), customConfig(plan, 'agent')];
  const replaced = [...OWN_ARGUMENTS].filter(([key]) => servers.has(key));
  return [
    ...(servers.size === 0
      ? []
      : [
          group(
            [['control_planes_custom_config', servers]],
            texts.customConfig,
            ...replaced.map(([key, own]) => (own === null ? texts.replaced(key) : texts.ownArgument(key))),
          ),
        ]),
    ...(agents.size === 0 ? [] : [group([['agent_nodes_custom_config', agents]])]),
  ];
}
