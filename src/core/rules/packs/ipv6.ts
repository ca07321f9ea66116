import { cidrFamilyOrderDiffers } from '../cidr-family-order-differs';
import { cidrFamilySetsDiffer } from '../cidr-family-sets-differ';
import { docsPrefixUsed } from '../docs-prefix-used';
import { dualExternalCcm } from '../dual-external-ccm';
import { masq6WithoutV6 } from '../masq6-without-v6';
import { mtuVxlanV6 } from '../mtu-vxlan-v6';
import { nodeMaskV6Span } from '../node-mask-v6-span';
import { svc6TooLarge } from '../svc6-too-large';
import { v6GuaUnrouted } from '../v6-gua-unrouted';
import { v6OnlyDownloads } from '../v6-only-downloads';
import { v6PrimaryNodeIp } from '../v6-primary-node-ip';
import { v6UlaNoMasq } from '../v6-ula-no-masq';
import type { Pack } from '../pack';

/** Rules that only find something where IPv6 is planned. */
export const IPV6 = {
  ranges: [cidrFamilySetsDiffer, cidrFamilyOrderDiffers, nodeMaskV6Span, svc6TooLarge, docsPrefixUsed],
  stack: [v6PrimaryNodeIp, v6UlaNoMasq, v6GuaUnrouted, masq6WithoutV6, v6OnlyDownloads, dualExternalCcm],
  underlay: [mtuVxlanV6],
} as const satisfies Pack;
