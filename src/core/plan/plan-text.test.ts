import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { cidr } from '../../test-support/cidr';
import { EMPTY_NODE, EMPTY_PLAN } from './empty-plan';
import { printField, printNode, printPlan, readPlan, type PlanText } from './plan-text';

const ids = (text: PlanText): readonly string[] => readPlan(text).findings.map(({ id }) => id);

describe('readPlan', () => {
  test('no text is a new plan', () => {
    expect(readPlan({})).toEqual({ text: {}, plan: EMPTY_PLAN, findings: [], stale: [] });
  });

  test('an empty text is a value where K3s takes one', () => {
    expect(readPlan({ flannelBackend: '' }).plan.flannelBackend).toBe('');
    expect(readPlan({}).plan.flannelBackend).toBeNull();
  });

  test('what does not parse keeps the default and is marked', () => {
    const { plan, stale, findings } = readPlan({ clusterCidr: '10.42.0.0/33', servers: '3' });
    expect([plan.clusterCidr, plan.servers]).toEqual([[], 3]);
    expect(stale).toEqual([{ field: 'clusterCidr', node: null }]);
    expect(findings).toMatchObject([
      { id: 'cidr-syntax', severity: 'error', place: { field: 'clusterCidr', node: null, item: 0 } },
    ]);
  });

  test('what no longer parses keeps the value it had', () => {
    const before = readPlan({ clusterCidr: '10.52.0.0/16', nodes: [{ nodeIp: '192.0.2.10' }] });
    const after = readPlan({ clusterCidr: '10.52.0.0/1', nodes: [{ nodeIp: '192.0.2' }] }, before);
    expect(after.plan.clusterCidr).toEqual([cidr('0.0.0.0/1')]);
    const broken = readPlan({ clusterCidr: '10.52.0.0/', nodes: [{ nodeIp: '192.0.2' }] }, before);
    expect(broken.plan).toEqual(before.plan);
    expect(broken.stale).toEqual([
      { field: 'clusterCidr', node: null },
      { field: 'nodeIp', node: 0 },
    ]);
  });

  test('a text deleted is unset, not kept', () => {
    const before = readPlan({ clusterCidr: '10.52.0.0/16', nodes: [{ nodeIp: '192.0.2.10' }] });
    expect(readPlan({ nodes: [{}] }, before).plan).toEqual({ ...EMPTY_PLAN, nodes: [EMPTY_NODE] });
  });

  test('findings and marks of unchanged texts stay, of changed ones go', () => {
    const before = readPlan({ clusterCidr: 'x', serviceCidr: 'y', nodes: [{ nodeIp: 'z' }] });
    const after = readPlan({ ...before.text, serviceCidr: '10.43.0.0/16' }, before);
    expect(after.findings.map(({ place }) => place.field)).toEqual(['clusterCidr', 'nodeIp']);
    expect(after.stale).toEqual([
      { field: 'clusterCidr', node: null },
      { field: 'nodeIp', node: 0 },
    ]);
  });

  test('unchanged texts keep the very values they had', () => {
    const before = readPlan({ clusterCidr: '10.52.0.0/16', tlsSan: 'a.example', nodes: [{ nodeIp: '192.0.2.10' }] });
    const after = readPlan({ ...before.text, tlsSan: 'b.example' }, before);
    expect(after.plan.clusterCidr).toBe(before.plan.clusterCidr);
    expect(after.plan.nodes).toBe(before.plan.nodes);
  });

  test('a new node has no earlier value to keep', () => {
    const before = readPlan({ nodes: [{ nodeIp: '192.0.2.10' }] });
    const after = readPlan({ nodes: [{ nodeIp: '192.0.2.10' }, { nodeIp: 'x' }] }, before);
    expect(after.plan.nodes[1]?.nodeIp).toEqual([]);
    expect(after.stale).toEqual([{ field: 'nodeIp', node: 1 }]);
  });

  test('after the row above is deleted, a broken node keeps its own earlier value', () => {
    const [first, second] = [{ nodeIp: '192.0.2.10' }, { nodeIp: '192.0.2.11' }];
    const broken = { nodeIp: '192.0.2.' };
    const both = readPlan({ nodes: [first, broken] }, readPlan({ nodes: [first, second] }));
    const { plan, stale } = readPlan({ nodes: [broken] }, both);
    expect(plan.nodes).toEqual([both.plan.nodes[1]]);
    expect(stale).toEqual([{ field: 'nodeIp', node: 0 }]);
  });

  test.each([
    { text: { clusterCidr: '10.42.7.9/16' }, found: ['cidr-host-bits'] },
    { text: { clusterCidr: '10.42.0.0/16, fd00:42::/56' }, found: ['list-blank'] },
    { text: { clusterCidr: '::ffff:10.42.0.0/112' }, found: ['cidr-v4-mapped'] },
    { text: { clusterCidr: '10.42.0.0/33,10.42.0.0' }, found: ['cidr-syntax', 'cidr-syntax'] },
    { text: { clusterDns: 'dns.local' }, found: ['address-syntax'] },
    { text: { flannelIpv6Masq: 'enabled' }, found: ['bool-form'] },
    { text: { nodeCidrMaskSize: '/22' }, found: ['node-mask-out-of-range'] },
    { text: { k3sVersion: 'latest' }, found: ['input-value'] },
  ])('$text: $found', ({ text, found }) => {
    expect(ids(text)).toEqual(found);
  });

  test('reading again after each change is the same as reading once, where all parses', () => {
    fc.assert(
      fc.property(arbitraryPlan, arbitraryPlan, (one, other) => {
        const text = printPlan(other);
        expect(readPlan(text, readPlan(printPlan(one)))).toEqual(readPlan(text));
      }),
      { numRuns: 200 },
    );
  });
});

describe('printPlan', () => {
  test('a new plan has no text', () => {
    expect(printPlan(EMPTY_PLAN)).toEqual({});
  });

  test('what it prints reads back as the same plan', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const reading = readPlan(printPlan(plan));
        expect(reading.plan).toEqual(plan);
        expect(reading.stale).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test('the canonical text of a field, undefined where it says nothing', () => {
    const { plan } = readPlan({
      clusterCidr: '10.42.7.9/16,FD00:42::/56',
      flannelBackend: '',
      flannelIpv6Masq: 'false',
    });
    expect([
      printField('clusterCidr', plan),
      printField('flannelBackend', plan),
      printField('flannelIpv6Masq', plan),
      printField('clusterDns', plan),
    ]).toEqual(['10.42.0.0/16,fd00:42::/56', '', undefined, undefined]);
  });

  test('a node prints what it says', () => {
    const { plan } = readPlan({ nodes: [{ role: 'agent', nodeIp: '192.0.2.11', hostname: '' }] });
    expect(plan.nodes.map(printNode)).toEqual([{ role: 'agent', nodeIp: '192.0.2.11', hostname: '' }]);
  });
});
