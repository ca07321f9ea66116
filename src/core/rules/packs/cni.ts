import { airgapCniImages } from '../airgap-cni-images';
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
import { cniDualOwnConfig } from '../cni-dual-own-config';
import { cniFlannelStillOn } from '../cni-flannel-still-on';
import { cniLeftovers } from '../cni-leftovers';
import { cniNetpolConflict } from '../cni-netpol-conflict';
import { cniNodesNotready } from '../cni-nodes-notready';
import { cniPoolMismatch } from '../cni-pool-mismatch';
import { egressClusterPool } from '../egress-cluster-pool';
import { egressPodOwnIpam } from '../egress-pod-own-ipam';
import { metallbCalicoBgp } from '../metallb-calico-bgp';
import { networkmanagerCalico } from '../networkmanager-calico';
import type { Pack } from '../pack';

/** Rules about CNIs that K3s does not bring, and about several networks in a pod. */
export const CNI = {
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
  cilium: [],
  'other-cni': [],
} as const satisfies Pack;
