import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader (`plan/read-addresses.ts`); the plan already holds the network, only its spelling is to change. */
export const cidrHostBits = defineRule<'cidr-host-bits', { text: string; range: string }>({
  id: 'cidr-host-bits',
  field: 'clusterCidr',
  sources: [SOURCES.k3sServer, SOURCES.seen],
  fix: (plan) => plan,
});
