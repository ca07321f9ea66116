import { printCidr, type Cidr } from '../../cidr/cidr';
import { calicoBlockOf } from '../../plan/calico';
import { cniPoolOf } from '../../plan/cni-of';
import type { CalicoDataplane, Plan } from '../../plan/plan';
import { calicoMtu, hasBgp, isVxlan, poolEncapsulation, poolFamilies } from './calico-pools';
import type { CniTexts } from './cni-texts';
import { interfacesCalicoMisses, isRoutedIpv6 } from './underlay';
import { objectHead, setting, type Setting, type Yaml } from './yaml-document';

const API = 'operator.tigera.io/v1';
const DATAPLANE = { iptables: 'Iptables', nftables: 'Nftables', ebpf: 'BPF' } as const satisfies Record<
  CalicoDataplane,
  string
>;
const onOff = (isOn: boolean): 'Enabled' | 'Disabled' => (isOn ? 'Enabled' : 'Disabled');

/** What Calico's operator makes of the cluster. Nothing is left to its defaults that has to do with ranges. */
export function installation(plan: Plan, texts: CniTexts): readonly Setting[] {
  const network = (key: string, value: Yaml, ...notes: readonly string[]): Setting =>
    setting(`spec.calicoNetwork.${key}`, value, ...notes);
  const bgpAsks = !plan.calicoBgp && hasBgp(plan);
  const families = poolFamilies(plan);
  return [
    ...objectHead(API, 'Installation', 'default'),
    setting('spec.cni.type', 'Calico'),
    setting('spec.cni.ipam.type', 'Calico'),
    network(
      'linuxDataplane',
      DATAPLANE[plan.calicoDataplane ?? 'iptables'],
      ...(plan.calicoDataplane === 'ebpf' ? [texts.calico.ebpf] : []),
    ),
    network('bgp', onOff(hasBgp(plan)), ...(bgpAsks ? [texts.calico.bgpNeeded] : [])),
    network('containerIPForwarding', onOff(plan.calicoIpForwarding === true)),
    // The node's address as K3s knows it, so that both agree where a machine has several.
    ...families.map((family) =>
      network(`nodeAddressAutodetection${family === 'ipv4' ? 'V4' : 'V6'}`, { kubernetes: 'NodeInternalIP' }),
    ),
    ...mtuSetting(plan, texts, network),
    network(
      'ipPools',
      cniPoolOf(plan).map((pool) => poolOf(plan, pool)),
      ...mtuNote(plan, texts),
      texts.calico.fixed,
      ...cniPoolOf(plan)
        .filter(isRoutedIpv6)
        .map((pool) => texts.calico.publicIpv6(printCidr(pool))),
    ),
  ];
}

/** Lets kubectl read and change Calico's own resources, and the operator change pools later. */
export const apiServer = (texts: CniTexts): readonly Setting[] => {
  const [first, ...rest] = objectHead(API, 'APIServer', 'default');
  return [
    ...(first === undefined ? [] : [{ ...first, notes: [texts.calico.apiServer] }]),
    ...rest,
    { path: ['spec'], value: {}, notes: [] },
  ];
};

const poolOf = (plan: Plan, pool: Cidr): Yaml => ({
  cidr: printCidr(pool),
  blockSize: calicoBlockOf(plan, pool.family),
  encapsulation: poolEncapsulation(plan, pool.family),
  natOutgoing: onOff(!isRoutedIpv6(pool)),
  nodeSelector: 'all()',
});

function mtuSetting(
  plan: Plan,
  texts: CniTexts,
  network: (key: string, value: Yaml, ...notes: readonly string[]) => Setting,
): readonly Setting[] {
  const pod = calicoMtu(plan);
  return pod === null ? [] : [network('mtu', pod.mtu, texts.calico.mtu(pod.underlay, pod.overhead))];
}

/** Without a stated MTU Calico looks for interfaces by name, and finds some kinds of them never. */
function mtuNote(plan: Plan, texts: CniTexts): readonly string[] {
  const missed = calicoMtu(plan) === null ? interfacesCalicoMisses(plan) : [];
  return missed.length === 0 ? [] : [texts.calico.mtuNotFound(missed.join(', '))];
}

/** Whether every pool is carried by VXLAN alone, so that no routing daemon is needed. */
export const isOnlyVxlan = (plan: Plan): boolean =>
  !hasBgp(plan) && poolFamilies(plan).every((family) => isVxlan(poolEncapsulation(plan, family)));
