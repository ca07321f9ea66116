import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { agents: 400 }, said: null },
  { plan: { serverCpus: 2, nodesAtPeak: 352 }, said: ['serverCpus', 350, 4] },
  { plan: { serverCpus: 2, nodesAtPeak: 351 }, said: null },
  { plan: { serverMemory: 15, agents: 901 }, said: ['serverMemory', 900, 8] },
  { plan: { serverMemory: 16, agents: 901 }, said: null },
  { plan: { serverCpus: 8, agents: 1801 }, said: ['serverCpus', 1800, 16] },
  { plan: { serverCpus: 16, serverMemory: 32, agents: 5000 }, said: null },
  // The least that a server needs is less than the table begins with.
  { plan: { serverCpus: 2, serverMemory: 2, agents: 350 }, said: null },
  { plan: { serverCpus: 2, serverMemory: 1 }, said: ['serverCpus', 350, 2] },
])('$plan: $said', ({ plan, said }) => {
  const [finding] = findingsOf('server-undersized', planWith(plan));
  const facts = finding?.facts;
  expect(finding === undefined ? null : [finding.place.field, facts?.['served'], facts?.['neededCpus']]).toEqual(said);
});
