import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { fields: {}, nodes: 1 },
  { fields: { servers: 3, agents: 4 }, nodes: 7 },
  { fields: { servers: 3, agents: 4, disableAgent: true }, nodes: 4 },
  { fields: { disable: ['servicelb'] }, nodes: undefined },
  { fields: { loadBalancer: 'metallb' }, nodes: undefined },
])('$fields: $nodes', ({ fields, nodes }) => {
  expect(findingsOf('lb-hostports', planWith(fields))[0]?.facts['nodes']).toBe(nodes);
});
