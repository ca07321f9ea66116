import { ccmExternalMissing } from '../ccm-external-missing';
import { ccmOffEffects } from '../ccm-off-effects';
import { cisPoliciesBlock } from '../cis-policies-block';
import { gatewayCrdsLost } from '../gateway-crds-lost';
import { lbEtpLocalNat } from '../lb-etp-local-nat';
import { lbTwoControllers } from '../lb-two-controllers';
import { nftablesModeFlannel } from '../nftables-mode-flannel';
import { overlapVipPool } from '../overlap-vip-pool';
import type { Pack } from '../pack';

/** Rules about load balancers, cloud controllers and what lies behind Services. */
export const SERVICES = {
  releases: [nftablesModeFlannel],
  services: [
    lbTwoControllers,
    lbEtpLocalNat,
    overlapVipPool,
    ccmExternalMissing,
    ccmOffEffects,
    gatewayCrdsLost,
    cisPoliciesBlock,
  ],
} as const satisfies Pack;
