import { ciliumIpamChange } from '../cilium-ipam-change';
import { dualRetrofit } from '../dual-retrofit';
import { egressChangeRestart } from '../egress-change-restart';
import { liveBackendChange } from '../live-backend-change';
import { liveCidrChange } from '../live-cidr-change';
import { liveCniChange } from '../live-cni-change';
import { liveKubeProxyOff } from '../live-kube-proxy-off';
import { liveMaskChange } from '../live-mask-change';
import { liveNetpolOff } from '../live-netpol-off';
import { versionEolOrSkip } from '../version-eol-or-skip';
import type { Pack } from '../pack';

/** Rules about a cluster that runs already and what the plan would change in it. */
export const LIVE = {
  live: [
    dualRetrofit,
    liveCidrChange,
    liveCniChange,
    ciliumIpamChange,
    liveBackendChange,
    liveMaskChange,
    liveNetpolOff,
    liveKubeProxyOff,
    egressChangeRestart,
    versionEolOrSkip,
  ],
} as const satisfies Pack;
