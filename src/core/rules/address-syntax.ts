import type { AddressProblem } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader (`plan/read-addresses.ts`): such a text never reaches a plan. */
export const addressSyntax = defineRule<
  'address-syntax',
  { text: string; problem: AddressProblem; suggestion: string | null }
>({
  id: 'address-syntax',
  field: 'nodeIp',
  sources: [SOURCES.k3sServer, SOURCES.seen],
  hides: 'field',
});
