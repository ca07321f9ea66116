import { printCidr } from '../../cidr/cidr';
import { cniPoolOf } from '../../plan/cni-of';
import { ofFamily } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import type { CniTexts } from './cni-texts';
import { daemonSetPatch, kustomizedFiles, type Patch } from './kustomization';
import { canalNetworkConfig } from './network-config';
import { calicoNote, calicoReleaseOf } from './release';
import { statedMtuOf } from './underlay';
import { objectHead, setting, textSetting, type Setting } from './yaml-document';

/** Header of VXLAN; flannel takes as much over IPv6. */
const OVERHEAD = 50;
const ETHERNET = 1500;

export function canalFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const hasIpv6 = familiesOf(cniPoolOf(plan)).includes('ipv6');
  const patches: readonly Patch[] = [
    { file: 'canal-config.yaml', settings: configPatch(plan, texts) },
    ...(hasIpv6 ? [{ file: 'canal-daemonset.yaml', settings: nodePatch(plan) }] : []),
  ];
  const notes = [calicoNote(plan, 'Calico', texts), texts.canal.old, ...(hasIpv6 ? [texts.canal.ipv6] : [])];
  return kustomizedFiles('canal', 'canal.yaml', calicoReleaseOf(plan), patches, notes, header, texts);
}

function configPatch(plan: Plan, texts: CniTexts): readonly Setting[] {
  const families = familiesOf(cniPoolOf(plan));
  const underlay = statedMtuOf(plan) ?? ETHERNET;
  const isForwarding = plan.calicoIpForwarding === true;
  const isAsShipped = !isForwarding && families.join() === 'ipv4';
  return [
    ...objectHead('v1', 'ConfigMap', 'canal-config', 'kube-system'),
    ...(plan.flannelIface === null ? [] : [setting('data.canal_iface', plan.flannelIface)]),
    setting('data.veth_mtu', String(underlay - OVERHEAD), texts.canal.mtu(underlay, OVERHEAD)),
    ...(isAsShipped
      ? []
      : [
          textSetting(
            ['data', 'cni_network_config'],
            canalNetworkConfig(calicoReleaseOf(plan), families, isForwarding),
          ),
        ]),
    textSetting(['data', 'net-conf.json'], JSON.stringify(netConf(plan), null, 2).split('\n')),
  ];
}

function netConf(plan: Plan): object {
  const pools = cniPoolOf(plan);
  const [ipv4, ipv6] = [ofFamily(pools, 'ipv4'), ofFamily(pools, 'ipv6')];
  return {
    ...(ipv4 === null ? { EnableIPv4: false } : { Network: printCidr(ipv4) }),
    ...(ipv6 === null ? {} : { EnableIPv6: true, IPv6Network: printCidr(ipv6) }),
    Backend: { Type: 'vxlan' },
  };
}

const nodePatch = (plan: Plan): readonly Setting[] =>
  daemonSetPatch('canal', 'calico-node', {
    FELIX_IPV6SUPPORT: 'true',
    IP6: 'autodetect',
    ...(familiesOf(cniPoolOf(plan)).includes('ipv4') ? {} : { IP: 'none' }),
  });
