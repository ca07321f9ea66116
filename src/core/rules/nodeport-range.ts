import { DEFAULTS } from '../k3s/defaults';
import { LOCAL_PORTS, parseNodePortRange } from '../k3s/node-port-range';
import { SOURCES } from '../k3s/source';
import { nodePortRangeOf } from '../plan/effective';
import { defineRule } from './rule';

export const nodeportRange = defineRule({
  id: 'nodeport-range',
  field: 'serviceNodePortRange',
  sources: [SOURCES.requirements, SOURCES.seen],
  check: (plan) => {
    const text = nodePortRangeOf(plan);
    const range = parseNodePortRange(text);
    if (!('first' in range)) return null;
    const ports = LOCAL_PORTS.filter((port) => port >= range.first && port <= range.last).map(String);
    if (ports.length === 0) return null;
    return { severity: 'warning', facts: { text, ports, proposal: DEFAULTS.serviceNodePortRange } };
  },
  // Unset is the proposal: K3s's default.
  fix: (plan) => ({ ...plan, serviceNodePortRange: null }),
});
