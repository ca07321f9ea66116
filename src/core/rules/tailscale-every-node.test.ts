import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { name: 'one stays out', fields: { vpn: 'tailscale', nodes: [{}, { role: 'agent', vpn: false }] }, at: [1] },
  {
    name: 'only one joins',
    fields: { nodes: [{ vpn: true }, { role: 'agent' }, { role: 'agent', vpn: false }] },
    at: [1, 2],
  },
  {
    name: 'agentless servers have no pods',
    fields: { vpn: 'tailscale', disableAgent: true, nodes: [{ vpn: false }] },
    at: [],
  },
  { name: 'none joins', fields: { nodes: [{ vpn: false }, {}] }, at: [] },
  { name: 'all join', fields: { vpn: 'tailscale', nodes: [{ vpn: true }, {}] }, at: [] },
])('$name', ({ fields, at }) => {
  const plan = planWith({ flannelBackend: 'vxlan', ...fields });
  const findings = findingsOf('tailscale-every-node', plan);
  expect(findings.map(({ place }) => place.node)).toEqual(at);
  const [finding] = findings;
  if (finding === undefined) return;
  const fixed = fixFinding(plan, finding);
  expect(fixed?.vpn).toBe('tailscale');
  expect(fixed?.nodes.map(({ vpn }) => vpn)).toEqual(plan.nodes.map(() => null));
});
