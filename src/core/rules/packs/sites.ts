import { hostgwNeedsL2 } from '../hostgw-needs-l2';
import { hostgwExtipOrNat } from '../hostgw-extip-or-nat';
import { vxlanAcrossNat } from '../vxlan-across-nat';
import { egressDisabledDirect } from '../egress-disabled-direct';
import { externalIpAdvertised } from '../external-ip-advertised';
import { extipDynamic } from '../extip-dynamic';
import { extipInsecure } from '../extip-insecure';
import { latencyMultisite } from '../latency-multisite';
import { masksDiffer } from '../masks-differ';
import { multisiteEtcd } from '../multisite-etcd';
import { multisiteExtIpMissing } from '../multisite-ext-ip-missing';
import { multisiteFlags } from '../multisite-flags';
import { multisiteUrl } from '../multisite-url';
import { serversDiffer } from '../servers-differ';
import { tailscaleAcl } from '../tailscale-acl';
import { tailscaleEveryNode } from '../tailscale-every-node';
import { tailscaleHa } from '../tailscale-ha';
import { tailscaleNoFlannel } from '../tailscale-no-flannel';
import { tailscaleOverrides } from '../tailscale-overrides';
import { tailscaleRoutes } from '../tailscale-routes';
import type { Pack } from '../pack';

/** Rules about machines that are not all alike: at several sites, with external addresses, a VPN or settings of their own. */
export const SITES = {
  underlay: [hostgwNeedsL2, hostgwExtipOrNat, vxlanAcrossNat],
  'control-plane': [egressDisabledDirect],
  sites: [
    multisiteEtcd,
    externalIpAdvertised,
    multisiteExtIpMissing,
    multisiteFlags,
    multisiteUrl,
    extipInsecure,
    extipDynamic,
    latencyMultisite,
  ],
  tailscale: [tailscaleNoFlannel, tailscaleEveryNode, tailscaleRoutes, tailscaleAcl, tailscaleHa, tailscaleOverrides],
  consistency: [serversDiffer, masksDiffer],
} as const satisfies Pack;
