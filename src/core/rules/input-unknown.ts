import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the readers of links and JSON plans: a key that is no field of the plan. */
export const inputUnknown = defineRule<'input-unknown', { key: string }>({
  id: 'input-unknown',
  field: 'nodes',
  sources: [SOURCES.serverFlags, SOURCES.agentFlags],
});
