import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import { liftArgs } from '../plan/lift-args';
import { EMPTY_PLAN } from '../plan/empty-plan';
import type { Plan } from '../plan/plan';
import { printPlan, readPlan } from '../plan/plan-text';
import { decodeFragment, encodePlan, fragmentOf, MOST_NODES } from './codec';

const opened = (fragment: string): Plan => readPlan(decodeFragment(fragment).text).plan;

describe('a plan is written under K3s’s names, only what differs from a new one', () => {
  test.each([
    { fields: {}, fragment: 'v=1' },
    { fields: { servers: 1, flannelIpv6Masq: false, k3sVersion: EMPTY_PLAN.k3sVersion }, fragment: 'v=1' },
    { fields: { k3sVersion: 'v1.35.6+k3s1' }, fragment: 'v=1&k3s-version=v1.35.6%2Bk3s1' },
    {
      fields: { clusterCidr: '10.52.0.0/16,fd00:52::/56', flannelBackend: 'wireguard-native' },
      fragment: 'v=1&flannel-backend=wireguard-native&cluster-cidr=10.52.0.0/16,fd00:52::/56',
    },
    { fields: { wireguardInKernel: false }, fragment: 'v=1&wireguard-in-kernel=false' },
    { fields: { flannelBackend: '' }, fragment: 'v=1&flannel-backend=&end=1' },
    { fields: { kubeletArg: ['a=b,c', 'v=2'] }, fragment: 'v=1&kubelet-arg=a=b,c&kubelet-arg=v=2' },
    {
      fields: { nodes: [{ nodeName: 'srv-1', nodeIp: '192.0.2.10,2001:db8:1::10' }, { role: 'agent' }] },
      fragment: 'v=1&node=server;node-name=srv-1;node-ip=192.0.2.10,2001:db8:1::10&node=agent',
    },
    { fields: { nodes: [{ nodeName: 'a;b%c' }] }, fragment: 'v=1&node=server;node-name=a%253Bb%2525c' },
  ])('$fragment', ({ fields, fragment }) => {
    expect(fragmentOf(planWith(fields))).toBe(fragment);
    expect(opened(fragment)).toEqual(planWith(fields));
  });
});

describe('what does not belong is named, the rest opens', () => {
  test.each([
    { fragment: 'agents=2&x=1', dropped: [{ reason: 'unknown-key', key: 'x', node: null }] },
    { fragment: 'agents=2&__proto__=1', dropped: [{ reason: 'unknown-key', key: '__proto__', node: null }] },
    { fragment: 'agents=1&agents=2', dropped: [{ reason: 'repeated-key', key: 'agents', node: null }] },
    { fragment: 'agents=x&agents=2', dropped: [{ reason: 'repeated-key', key: 'agents', node: null }] },
    { fragment: 'v=3&agents=2', dropped: [{ reason: 'unknown-version', key: 'v=3', node: null }] },
    { fragment: 'agents=2', dropped: [] },
    { fragment: 'v=1&lang=ja&step=cni&agents=2&rule=x', dropped: [] },
  ])('$fragment', ({ fragment, dropped }) => {
    expect(decodeFragment(fragment).dropped).toEqual(dropped);
    expect(opened(fragment)).toEqual(planWith({ agents: 2 }));
  });

  test('in a node', () => {
    const { text, dropped } = decodeFragment('node=agent&node=server;x=1;node-name=a;node-name=b');
    expect(text.nodes).toEqual([{ role: 'agent' }, { role: 'server', nodeName: 'b' }]);
    expect(dropped).toEqual([
      { reason: 'unknown-key', key: 'x', node: 1 },
      { reason: 'repeated-key', key: 'node-name', node: 1 },
    ]);
  });

  test('beyond 5,000 nodes', () => {
    const { text, dropped } = decodeFragment('node=agent&'.repeat(MOST_NODES + 2));
    expect(text.nodes).toHaveLength(MOST_NODES);
    expect(dropped.map(({ reason }) => reason)).toEqual(['too-many-nodes', 'too-many-nodes']);
  });

  test('with at most 32 findings', () => {
    const { dropped, findings } = decodeFragment(Array.from({ length: 100 }, (_, index) => `x${index}=1`).join('&'));
    expect({ dropped: dropped.length, findings: findings.length }).toEqual({ dropped: 100, findings: 32 });
  });
});

test('a text that does not parse stays a text', () => {
  const { text } = decodeFragment('cluster-cidr=10.42.0.0&node=gateway;node-ip=here');
  expect(text).toEqual({ clusterCidr: '10.42.0.0', nodes: [{ role: 'gateway', nodeIp: 'here' }] });
  expect(readPlan(text).stale.map(({ field }) => field)).toEqual(['clusterCidr', 'role', 'nodeIp']);
});

test.each([
  { fragment: '', hasPlan: false, app: { lang: null, step: null, rule: null } },
  { fragment: '#lang=ja', hasPlan: false, app: { lang: 'ja', step: null, rule: null } },
  { fragment: '#rule=svc-below-8&lang=en', hasPlan: false, app: { lang: 'en', step: null, rule: 'svc-below-8' } },
  { fragment: '#v=1', hasPlan: true, app: { lang: null, step: null, rule: null } },
  { fragment: '#agents=2&step=cni', hasPlan: true, app: { lang: null, step: 'cni', rule: null } },
])('$fragment: what is for the app', ({ fragment, hasPlan, app }) => {
  expect(decodeFragment(fragment)).toMatchObject({ hasPlan, app });
});

test('arguments that are fields of the plan become fields', () => {
  const plan = opened('kubelet-arg=max-pods=250&kube-controller-manager-arg=node-cidr-mask-size=25');
  expect(plan).toEqual(planWith({ maxPods: 250, nodeCidrMaskSize: 25 }));
});

const canonical = (plan: Plan): Plan => readPlan(liftArgs(printPlan(plan))).plan;

test('every plan survives its link', () => {
  fc.assert(
    fc.property(arbitraryPlan.map(canonical), (plan) => {
      expect(opened(fragmentOf(plan))).toEqual(plan);
    }),
    { numRuns: 2000 },
  );
});

const wild = fc.string({ unit: 'grapheme', maxLength: 40 }).map((text) => text.replace(/\p{Cc}|[\u2028\u2029]/gu, ''));

test('so does every word in it', () => {
  fc.assert(
    fc.property(wild, wild, wild, (flannelBackend, item, nodeName) => {
      const args = [`x=${item}`, item].filter((each) => each !== '');
      const plan = planWith({ flannelBackend, kubeApiserverArg: args, nodes: [{ nodeName, hostname: item }] });
      expect(opened(fragmentOf(plan))).toEqual(plan);
    }),
    { numRuns: 2000 },
  );
});

test('equal plans have equal links, and the version comes first', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(encodePlan(plan)[0]).toEqual(['v', '1']);
      expect(fragmentOf(structuredClone(plan))).toBe(fragmentOf(plan));
    }),
    { numRuns: 300 },
  );
});
