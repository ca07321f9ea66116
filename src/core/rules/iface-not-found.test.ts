import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

test.each([
  { plan: { flannelIface: 'lo' }, fires: ['null loopback'] },
  { plan: { flannelIface: 'enp3s0f1np1.1000' }, fires: ['null too-long'] },
  { plan: { flannelIface: 'eth/0' }, fires: ['null characters'] },
  { plan: { flannelIface: 'eth 0' }, fires: ['null characters'] },
  { plan: { flannelIface: '' }, fires: [] },
  { plan: {}, fires: [] },
  { plan: { nodes: [{}, { flannelIface: 'lo' }] }, fires: ['1 loopback'] },
  // Every node has its own.
  { plan: { flannelIface: 'lo', nodes: [{ flannelIface: 'eth0' }] }, fires: [] },
  { plan: { flannelIface: 'lo', nodes: [{ flannelIface: 'eth0' }, {}] }, fires: ['null loopback'] },
  // Nobody looks for it.
  { plan: { flannelBackend: 'none', flannelIface: 'lo', nodeIp: ['192.0.2.10'] }, fires: [] },
  { plan: { flannelBackend: 'none', flannelIface: 'lo' }, fires: ['null loopback'] },
  // What a machine has is known.
  { plan: { nodes: [{ flannelIface: 'eth1', interfaces: 'eth0' }] }, fires: ['0 absent'] },
  {
    plan: { flannelIface: 'eth1', nodes: [{}, { interfaces: 'eth0,eth1' }, { interfaces: 'eth0' }] },
    fires: ['2 absent'],
  },
  { plan: { flannelIface: 'lo', nodes: [{ interfaces: 'eth0' }] }, fires: ['null loopback'] },
])('$plan: $fires', ({ plan, fires }) => {
  const findings = findingsOf('iface-not-found', planWith(plan));
  expect(findings.map(({ place, facts }) => `${place.node} ${String(facts['problem'])}`)).toEqual(fires);
  expect(findings.every(({ severity }) => severity === 'error')).toBe(true);
});
