import { backendInlineOptions } from '../backend-inline-options';
import { backendIpsecNoBinaries } from '../backend-ipsec-no-binaries';
import { backendIpsecRemoved } from '../backend-ipsec-removed';
import { backendNativeTooOld } from '../backend-native-too-old';
import { backendUnknown } from '../backend-unknown';
import { backendWireguardLegacy } from '../backend-wireguard-legacy';
import { backendWireguardRemoved } from '../backend-wireguard-removed';
import { dualTooOld } from '../dual-too-old';
import { egressBrokenVersions } from '../egress-broken-versions';
import { flagNeedsVersion } from '../flag-needs-version';
import { v6onlyTooOld } from '../v6only-too-old';
import type { Pack } from '../pack';

/** Rules about releases before v1.30, and about backends that K3s no longer has or never had. */
export const OLDER = {
  releases: [
    backendUnknown,
    backendWireguardRemoved,
    backendWireguardLegacy,
    backendIpsecRemoved,
    backendIpsecNoBinaries,
    backendInlineOptions,
    backendNativeTooOld,
    flagNeedsVersion,
  ],
  stack: [dualTooOld, v6onlyTooOld],
  'control-plane': [egressBrokenVersions],
} as const satisfies Pack;
