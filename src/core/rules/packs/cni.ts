import { flannelOptionsWithoutFlannel } from '../flannel-options-without-flannel';
import { airgapCniImages } from '../airgap-cni-images';
import { antreaProxyPort } from '../antrea-proxy-port';
import { calicoApplyLimit } from '../calico-apply-limit';
import { calicoBlockRange } from '../calico-block-range';
import { calicoBlocksPerNode } from '../calico-blocks-per-node';
import { calicoBlocksVsNodes } from '../calico-blocks-vs-nodes';
import { calicoDefaultPoolLan } from '../calico-default-pool-lan';
import { calicoEbpfApi } from '../calico-ebpf-api';
import { calicoIpForward } from '../calico-ip-forward';
import { calicoIpipAzure } from '../calico-ipip-azure';
import { calicoIpipV6 } from '../calico-ipip-v6';
import { calicoManifestPool } from '../calico-manifest-pool';
import { calicoManifestVersion } from '../calico-manifest-version';
import { calicoNoneAws } from '../calico-none-aws';
import { calicoPoolsFixed } from '../calico-pools-fixed';
import { calicoVxlanV6Kernel } from '../calico-vxlan-v6-kernel';
import { canalDefaultNet } from '../canal-default-net';
import { ciliumApiAddress } from '../cilium-api-address';
import { ciliumCleanup } from '../cilium-cleanup';
import { ciliumDefaultPoolLan } from '../cilium-default-pool-lan';
import { ciliumHostport } from '../cilium-hostport';
import { ciliumKprPair } from '../cilium-kpr-pair';
import { ciliumPoolCapacity } from '../cilium-pool-capacity';
import { ciliumPoolSpan } from '../cilium-pool-span';
import { ciliumV6Off } from '../cilium-v6-off';
import { cniDualOwnConfig } from '../cni-dual-own-config';
import { cniFlannelStillOn } from '../cni-flannel-still-on';
import { cniLeftovers } from '../cni-leftovers';
import { cniNetpolConflict } from '../cni-netpol-conflict';
import { cniNodesNotready } from '../cni-nodes-notready';
import { cniPoolMismatch } from '../cni-pool-mismatch';
import { egressClusterPool } from '../egress-cluster-pool';
import { egressPodOwnIpam } from '../egress-pod-own-ipam';
import { kubeovnSvcCidr } from '../kubeovn-svc-cidr';
import { kuberouterProxy } from '../kuberouter-proxy';
import { metallbCalicoBgp } from '../metallb-calico-bgp';
import { multusBindir } from '../multus-bindir';
import { multusCiliumExclusive } from '../multus-cilium-exclusive';
import { multusHostlocal } from '../multus-hostlocal';
import { networkmanagerCalico } from '../networkmanager-calico';
import { weaveEol } from '../weave-eol';
import { whereaboutsPath } from '../whereabouts-path';
import type { Pack } from '../pack';

/** Rules about CNIs that K3s does not bring, and about several networks in a pod. */
export const CNI = {
  releases: [flannelOptionsWithoutFlannel],
  cni: [
    cniFlannelStillOn,
    cniNetpolConflict,
    cniPoolMismatch,
    cniNodesNotready,
    cniLeftovers,
    cniDualOwnConfig,
    egressPodOwnIpam,
    egressClusterPool,
    airgapCniImages,
  ],
  calico: [
    calicoBlockRange,
    calicoBlocksVsNodes,
    calicoBlocksPerNode,
    calicoDefaultPoolLan,
    canalDefaultNet,
    calicoManifestPool,
    calicoIpForward,
    calicoApplyLimit,
    calicoManifestVersion,
    calicoPoolsFixed,
    calicoIpipV6,
    calicoIpipAzure,
    calicoNoneAws,
    calicoVxlanV6Kernel,
    calicoEbpfApi,
    networkmanagerCalico,
    metallbCalicoBgp,
  ],
  cilium: [
    ciliumPoolSpan,
    ciliumPoolCapacity,
    ciliumDefaultPoolLan,
    ciliumV6Off,
    ciliumKprPair,
    ciliumApiAddress,
    ciliumHostport,
    ciliumCleanup,
  ],
  'other-cni': [
    weaveEol,
    antreaProxyPort,
    kubeovnSvcCidr,
    kuberouterProxy,
    multusCiliumExclusive,
    multusBindir,
    multusHostlocal,
    whereaboutsPath,
  ],
} as const satisfies Pack;
