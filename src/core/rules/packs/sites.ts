import { externalIpAdvertised } from '../external-ip-advertised';
import { extipInsecure } from '../extip-insecure';
import { multisiteExtIpMissing } from '../multisite-ext-ip-missing';
import { multisiteFlags } from '../multisite-flags';
import { multisiteUrl } from '../multisite-url';
import type { Pack } from '../pack';

/** Rules about several sites, external addresses and the Tailscale integration. */
export const SITES = {
  sites: [externalIpAdvertised, multisiteExtIpMissing, multisiteFlags, multisiteUrl, extipInsecure],
  tailscale: [],
} as const satisfies Pack;
