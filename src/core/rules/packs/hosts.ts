import { wireguardKernel } from '../wireguard-kernel';
import { ciliumPlatform } from '../cilium-platform';
import { cloudSgList } from '../cloud-sg-list';
import { doubleTunnel } from '../double-tunnel';
import { dualNodeipKubeletBug } from '../dual-nodeip-kubelet-bug';
import { firewalldOn } from '../firewalld-on';
import { hostgwCloud } from '../hostgw-cloud';
import { ifaceManyAddresses } from '../iface-many-addresses';
import { iptablesBuggy } from '../iptables-buggy';
import { kubelet10250 } from '../kubelet-10250';
import { mtuDiffers } from '../mtu-differs';
import { multiNicNoChoice } from '../multi-nic-no-choice';
import { netrawInfo } from '../netraw-info';
import { noDefaultRoute } from '../no-default-route';
import { oracleIptables } from '../oracle-iptables';
import { overlapRootless } from '../overlap-rootless';
import { piCgroups } from '../pi-cgroups';
import { piEtcdSd } from '../pi-etcd-sd';
import { piUbuntuVxlan } from '../pi-ubuntu-vxlan';
import { proxyNoProxy } from '../proxy-no-proxy';
import { registryMirrorPorts } from '../registry-mirror-ports';
import { registryMirrorRuntime } from '../registry-mirror-runtime';
import { rhelNmCloudSetup } from '../rhel-nm-cloud-setup';
import { rhel10Modules } from '../rhel10-modules';
import { rootlessMultinode } from '../rootless-multinode';
import { selinuxPolicy } from '../selinux-policy';
import { serverUndersized } from '../server-undersized';
import { ufwOn } from '../ufw-on';
import { v6AcceptRa } from '../v6-accept-ra';
import { v6CloudRules } from '../v6-cloud-rules';
import { v6HostRequirements } from '../v6-host-requirements';
import { v6OnlyResolver } from '../v6-only-resolver';
import { vxlanChecksum } from '../vxlan-checksum';
import { vxlanNsx } from '../vxlan-nsx';
import { windowsNode } from '../windows-node';
import type { Pack } from '../pack';

/**
 * Rules about what is known of the machines and of what lies between them and the Internet; also those about capacity,
 * addresses and the underlay that need such facts.
 */
export const HOSTS = {
  capacity: [serverUndersized],
  stack: [dualNodeipKubeletBug, ifaceManyAddresses],
  underlay: [wireguardKernel, mtuDiffers, doubleTunnel],
  hosts: [
    piUbuntuVxlan,
    piCgroups,
    piEtcdSd,
    rhel10Modules,
    rhelNmCloudSetup,
    iptablesBuggy,
    selinuxPolicy,
    ciliumPlatform,
    windowsNode,
    oracleIptables,
    v6AcceptRa,
    v6HostRequirements,
    v6OnlyResolver,
    noDefaultRoute,
    multiNicNoChoice,
    vxlanChecksum,
    vxlanNsx,
    hostgwCloud,
  ],
  firewall: [firewalldOn, ufwOn, cloudSgList, kubelet10250, netrawInfo, v6CloudRules],
  surroundings: [registryMirrorPorts, registryMirrorRuntime, proxyNoProxy, rootlessMultinode, overlapRootless],
} as const satisfies Pack;
