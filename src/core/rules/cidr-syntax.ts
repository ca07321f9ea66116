import type { CidrProblem } from '../cidr/cidr';
import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader (`plan/read-addresses.ts`): such a text never reaches a plan. */
export const cidrSyntax = defineRule<'cidr-syntax', { text: string; problem: CidrProblem; suggestion: string | null }>({
  id: 'cidr-syntax',
  field: 'clusterCidr',
  sources: [SOURCES.k3sServer, SOURCES.seen],
  hides: 'field',
});
