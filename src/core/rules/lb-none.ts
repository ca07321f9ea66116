import { defineRule } from './rule';

/** A plan does not say whether another load balancer follows, so the sentence leaves it open. */
export const lbNone = defineRule({
  id: 'lb-none',
  field: 'disable',
  sources: [
    { kind: 'docs', label: 'K3s docs, Networking Services', url: 'https://docs.k3s.io/networking/networking-services' },
  ],
  check: ({ disable }) =>
    disable.includes('servicelb') ? { severity: 'warning', facts: { hasTraefik: !disable.includes('traefik') } } : null,
});
