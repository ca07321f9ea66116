import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader (`plan/read-addresses.ts`); the plan already holds the IPv4 range, only its spelling is to change. */
export const cidrV4Mapped = defineRule<'cidr-v4-mapped', { text: string; range: string }>({
  id: 'cidr-v4-mapped',
  field: 'clusterCidr',
  sources: [SOURCES.seen],
  acknowledgeable: true,
  fix: (plan) => plan,
});
