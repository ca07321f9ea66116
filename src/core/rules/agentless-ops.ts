import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

export const agentlessOps = defineRule({
  id: 'agentless-ops',
  field: 'disableAgent',
  sources: [SOURCES.advanced],
  check: ({ disableAgent }) => (disableAgent ? { severity: 'info', facts: {} } : null),
});
