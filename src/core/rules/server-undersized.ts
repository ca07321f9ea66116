import { SOURCES } from '../k3s/source';
import { agentCount, serverCount } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

/** Agents that one server of a size serves, and how much three servers add (K3s docs, Requirements). */
const SIZES = [
  { cpus: 2, memory: 4, agents: 350 },
  { cpus: 4, memory: 8, agents: 900 },
  { cpus: 8, memory: 16, agents: 1800 },
  { cpus: 16, memory: 32, agents: Infinity },
] as const;
const WITH_THREE_SERVERS = 1.5;

/** The least that a server needs at all. */
const LEAST = { cpus: 2, memory: 2 } as const;

export const serverUndersized = defineRule({
  id: 'server-undersized',
  field: 'serverCpus',
  sources: [SOURCES.requirements],
  check: (plan) => {
    const { serverCpus: cpus, serverMemory: memory } = plan;
    if (cpus === null && memory === null) return null;
    const isBelowLeast = (cpus ?? Infinity) < LEAST.cpus || (memory ?? Infinity) < LEAST.memory;
    const agents = Math.max(agentCount(plan), (plan.nodesAtPeak ?? 0) - serverCount(plan));
    const served = agentsServed(plan);
    if (!isBelowLeast && agents <= served) return null;
    const needed = SIZES.find((size) => agents <= size.agents * factorOf(plan)) ?? SIZES[3];
    return {
      severity: 'info',
      place: { field: cpus === null ? 'serverMemory' : 'serverCpus' },
      facts: {
        agents,
        served,
        isBelowLeast,
        cpus,
        memory,
        neededCpus: isBelowLeast ? LEAST.cpus : needed.cpus,
        neededMemory: isBelowLeast ? LEAST.memory : needed.memory,
      },
    };
  },
});

const factorOf = (plan: Plan): number => (serverCount(plan) >= 3 ? WITH_THREE_SERVERS : 1);

/** By the largest size of the table that a server has; one between the least and the smallest counts as the smallest. */
function agentsServed(plan: Plan): number {
  const { serverCpus, serverMemory } = plan;
  const size = SIZES.findLast(
    ({ cpus, memory }) => (serverCpus ?? Infinity) >= cpus && (serverMemory ?? Infinity) >= memory,
  );
  return (size ?? SIZES[0]).agents * factorOf(plan);
}
