import { printCidr, type Cidr } from '../../cidr/cidr';
import { calicoBlockOf } from '../../plan/calico';
import { cniPoolOf } from '../../plan/cni-of';
import { ofFamily } from '../../plan/effective';
import type { CalicoEncapsulation, Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { isOnlyVxlan } from './calico-installation';
import { calicoMtu, poolEncapsulation, poolFamilies } from './calico-pools';
import type { CniTexts } from './cni-texts';
import { daemonSetPatch, kustomizedFiles } from './kustomization';
import { calicoNetworkConfig } from './network-config';
import { calicoNote, calicoReleaseOf } from './release';
import { isRoutedIpv6 } from './underlay';
import { objectHead, setting, textSetting, type Setting, type Yaml } from './yaml-document';

/** calico.yaml without the operator: one pool for each family, by environment. */
export function calicoManifestFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const patches = [
    { file: 'calico-config.yaml', settings: configPatch(plan, texts) },
    { file: 'calico-node.yaml', settings: nodePatch(plan) },
  ];
  const more = cniPoolOf(plan).filter((pool) => pool !== poolOf(plan, pool.family));
  const notes = [
    calicoNote(plan, 'Calico', texts),
    ...(more.length === 0 ? [] : [texts.calico.onePool(more.map(printCidr).join(', '))]),
  ];
  return kustomizedFiles('calico', 'calico.yaml', calicoReleaseOf(plan), patches, notes, header, texts);
}

const poolOf = (plan: Plan, family: Cidr['family']): Cidr | null => ofFamily(cniPoolOf(plan), family);

function configPatch(plan: Plan, texts: CniTexts): readonly Setting[] {
  const pod = calicoMtu(plan);
  return [
    ...objectHead('v1', 'ConfigMap', 'calico-config', 'kube-system'),
    setting('data.calico_backend', isOnlyVxlan(plan) ? 'vxlan' : 'bird'),
    ...(pod === null ? [] : [setting('data.veth_mtu', String(pod.mtu), texts.calico.mtu(pod.underlay, pod.overhead))]),
    textSetting(
      ['data', 'cni_network_config'],
      calicoNetworkConfig(calicoReleaseOf(plan), poolFamilies(plan), plan.calicoIpForwarding === true),
    ),
  ];
}

function nodePatch(plan: Plan): readonly Setting[] {
  const [ipv4, ipv6] = [poolOf(plan, 'ipv4'), poolOf(plan, 'ipv6')];
  const variables = {
    ...(ipv4 === null ? { IP: 'none', CALICO_IPV4POOL_CIDR: 'none', CALICO_ROUTER_ID: 'hash' } : {}),
    ...(ipv4 === null ? {} : poolVariables(plan, ipv4)),
    ...(ipv6 === null ? {} : { IP6: 'autodetect', FELIX_IPV6SUPPORT: 'true', ...poolVariables(plan, ipv6) }),
    ...(plan.calicoDataplane === 'nftables' ? { FELIX_NFTABLESMODE: 'Enabled' } : {}),
    ...(plan.calicoDataplane === 'ebpf' ? { FELIX_BPFENABLED: 'true' } : {}),
  };
  return daemonSetPatch('calico-node', 'calico-node', variables, isOnlyVxlan(plan) ? WITHOUT_BIRD : {});
}

// The probes of calico.yaml ask BIRD, which does not run beside the backend vxlan.
const WITHOUT_BIRD: Readonly<Record<string, Yaml>> = {
  livenessProbe: { exec: { command: ['/bin/calico-node', '-felix-live'] } },
  readinessProbe: { exec: { command: ['/bin/calico-node', '-felix-ready'] } },
};

function poolVariables(plan: Plan, pool: Cidr): Readonly<Record<string, string>> {
  const { family } = pool;
  const encapsulation = poolEncapsulation(plan, family);
  const name = family === 'ipv4' ? 'CALICO_IPV4POOL' : 'CALICO_IPV6POOL';
  return {
    [`${name}_CIDR`]: printCidr(pool),
    [`${name}_BLOCK_SIZE`]: String(calicoBlockOf(plan, family)),
    ...(family === 'ipv4' ? { [`${name}_IPIP`]: modeOf(encapsulation, 'IPIP') } : {}),
    [`${name}_VXLAN`]: modeOf(encapsulation, 'VXLAN'),
    [`${name}_NAT_OUTGOING`]: isRoutedIpv6(pool) ? 'false' : 'true',
  };
}

function modeOf(encapsulation: CalicoEncapsulation, kind: 'IPIP' | 'VXLAN'): 'Always' | 'CrossSubnet' | 'Never' {
  if (!encapsulation.startsWith(kind)) return 'Never';
  return encapsulation.endsWith('CrossSubnet') ? 'CrossSubnet' : 'Always';
}
