import { SOURCES } from '../k3s/source';
import { isSince, type Since } from '../k3s/version';
import { defineRule } from './rule';

/** From here on the definitions of the Gateway API stay when Traefik is disabled. K3s docs, Networking Services. */
const CRDS_STAY = ['1.33.11', '1.34.7', '1.35.4'] as const satisfies Since;

export const gatewayCrdsLost = defineRule({
  id: 'gateway-crds-lost',
  field: 'disable',
  sources: [SOURCES.networkingServices],
  check: ({ gatewayApi, disable, k3sVersion }) =>
    gatewayApi && disable.includes('traefik') && !isSince(k3sVersion, CRDS_STAY)
      ? { severity: 'info', facts: { k3sVersion, needs: CRDS_STAY.map((gate) => `v${gate}`) } }
      : null,
});
