import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { checkJson, findingsOf, planWith } from '../../test-support/plans';
import { at, type Finding } from '../plan/finding';
import { EMPTY_PLAN } from '../plan/empty-plan';
import { blocksDownload, checkPlan, checkRule, fixFinding, ruleOf } from './check-plan';
import { RULES } from './index';
import type { Rule } from './rule';

const rules: readonly Rule[] = RULES;
const RANK = { error: 0, warning: 1, info: 2 } as const;

test('findings are sorted by severity, then by the order of the catalogue', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const order = checkPlan(plan).map(
        ({ id, severity }) => RANK[severity] * rules.length + rules.findIndex((rule) => rule.id === id),
      );
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }),
  );
});

test('nothing is said twice, and nothing that no rule says', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const key = ({ id, place, facts }: Finding): string =>
        [id, place.field, place.node, place.item, facts['network'], facts['key']].join('/');
      const shown = checkPlan(plan).map(key);
      const said = new Set(rules.flatMap((rule) => checkRule(rule, plan)).map(key));
      expect(shown.filter((each, index) => !said.has(each) || shown.indexOf(each) !== index)).toEqual([]);
    }),
  );
});

const DUAL = { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'] };
const IPV6_FIRST = { clusterCidr: ['fd00:42::/56', '10.42.0.0/16'], serviceCidr: ['fd00:43::/112', '10.43.0.0/16'] };

// Each pair with a plan that the second rule could speak about as well.
test.each([
  { shown: 'backend-wireguard-removed', hidden: 'backend-unknown', plan: { flannelBackend: 'wireguard' } },
  { shown: 'backend-ipsec-removed', hidden: 'backend-unknown', plan: { flannelBackend: 'ipsec' } },
  {
    shown: 'backend-inline-options',
    hidden: 'backend-unknown',
    plan: { flannelBackend: 'wireguard-native=Mode=separate' },
  },
  {
    shown: 'cidr-count',
    hidden: 'node-mask-below-cluster',
    plan: { clusterCidr: ['10.42.0.0/25', '10.44.0.0/25'] },
  },
  {
    shown: 'node-mask-wrong-flag',
    hidden: 'node-mask-below-cluster',
    plan: { clusterCidr: ['10.42.0.0/28'], nodeCidrMaskSizeIpv6: 64 },
  },
  {
    shown: 'cidr-family-order-differs',
    hidden: 'advertise-family',
    plan: { ...DUAL, serviceCidr: ['fd00:43::/112', '10.43.0.0/16'], nodeIp: ['192.0.2.10', '2001:db8::10'] },
  },
  {
    shown: 'v6-primary-node-ip',
    hidden: 'advertise-family',
    plan: { ...IPV6_FIRST, nodeIp: ['192.0.2.10', '2001:db8::10'] },
  },
  { shown: 'svc-below-8', hidden: 'svc-too-small-for-dns', plan: { serviceCidr: ['10.43.0.0/30'] } },
  { shown: 'svc-below-8', hidden: 'svc-capacity', plan: { serviceCidr: ['10.43.0.0/30'], services: 20 } },
  {
    shown: 'multisite-flags',
    hidden: 'vxlan-across-nat',
    plan: {
      topology: 'multi-site',
      nodes: [
        { nodeIp: ['192.0.2.10'], nodeExternalIp: ['198.51.100.7'] },
        { role: 'agent', nodeIp: ['192.0.2.11'], nodeExternalIp: ['198.51.100.8'] },
      ],
    },
  },
])('$shown hides $hidden', ({ shown, hidden, plan: fields }) => {
  const plan = planWith(fields);
  const ids = checkPlan(plan).map(({ id }) => id);
  expect(ids).toContain(shown);
  expect(ids).not.toContain(hidden);
});

test('a warning hides nothing', () => {
  const plan = planWith(IPV6_FIRST);
  const elsewhere: Finding = { id: 'advertise-family', severity: 'error', place: at('advertiseAddress'), facts: {} };
  expect(findingsOf('v6-primary-node-ip', plan).map(({ severity }) => severity)).toEqual(['warning']);
  expect(checkPlan(plan, [elsewhere]).map(({ id }) => id)).toContain('advertise-family');
});

// The text of a field that does not parse keeps its last good value in the plan; what rules say about that is not shown.
test.each([
  { shown: 'cidr-syntax', json: { clusterCidr: 'nonsense' }, field: 'clusterCidr' },
  { shown: 'list-blank', json: { clusterCidr: '10.42.0.0/16, fd00:42::/56' }, field: 'clusterCidr' },
  { shown: 'address-syntax', json: { clusterDns: '10.43.0' }, field: 'clusterDns' },
  { shown: 'address-syntax', json: { clusterDns: '10.43.0,10.43.0.10' }, field: 'clusterDns' },
])('$shown is all that is said about $json', ({ shown, json, field }) => {
  const ids = checkJson(json).filter(({ place }) => place.field === field);
  expect(new Set(ids.map(({ id }) => id))).toEqual(new Set([shown]));
});

test('a text that does not parse hides findings on its own node only', () => {
  const findings = checkJson({
    nodes: [
      { nodeIp: 'x', hostAddresses: '192.0.2.10' },
      { role: 'agent', nodeIp: '192.0.2.11', hostAddresses: '192.0.2.12' },
    ],
  });
  const onNodes = findings.flatMap(({ id, place }) => (place.node === null ? [] : [`${id} ${place.node}`]));
  expect(onNodes).toEqual(['address-syntax 0', 'node-ip-not-on-host 1']);
});

test.each([
  { plan: { clusterCidr: ['10.42.0.0/30'] }, nodeCidrMaskSize: 30 },
  // Four nodes would then be too many (nodes-exceed-subnets), so a person has to choose.
  { plan: { clusterCidr: ['10.42.0.0/30'], agents: 3 }, nodeCidrMaskSize: undefined },
])('the repair offered for $plan gives the mask $nodeCidrMaskSize', ({ plan: fields, nodeCidrMaskSize }) => {
  const plan = planWith(fields);
  const [finding] = findingsOf('node-mask-below-cluster', plan);
  expect(finding && fixFinding(plan, finding)?.nodeCidrMaskSize).toBe(nodeCidrMaskSize);
});

test('the repair of a text brings what it was meant to be, also where that leads to other findings', () => {
  const json = { clusterCidr: '10.42.0.0/16, fd00:42::/56' };
  const [finding] = checkJson(json).filter(({ id }) => id === 'list-blank');
  const fixed = finding === undefined ? null : fixFinding(EMPTY_PLAN, finding);
  expect(fixed?.clusterCidr).toEqual(planWith({ clusterCidr: '10.42.0.0/16,fd00:42::/56' }).clusterCidr);
});

test('only acknowledgeable errors can be acknowledged', () => {
  for (const { id, acknowledgeable } of rules) {
    const finding: Finding = { id, severity: 'error', place: at('clusterCidr'), facts: {} };
    expect(blocksDownload(finding, new Set())).toBe(true);
    expect(blocksDownload(finding, new Set([id]))).toBe(acknowledgeable !== true);
    expect(blocksDownload(finding, new Set(['another']))).toBe(true);
  }
  expect(rules.some(({ acknowledgeable }) => acknowledgeable === true)).toBe(true);
});

test.each(['warning', 'info'] as const)('no %s blocks the download', (severity) => {
  for (const { id } of rules) {
    expect(blocksDownload({ id, severity, place: at('clusterCidr'), facts: {} }, new Set())).toBe(false);
  }
});

test('an error of a rule nobody knows blocks the download', () => {
  const unknown: Finding = { id: 'no-such-rule', severity: 'error', place: at('clusterCidr'), facts: {} };
  expect(blocksDownload(unknown, new Set(['no-such-rule']))).toBe(true);
  expect(ruleOf('no-such-rule')).toBeNull();
  expect(fixFinding(EMPTY_PLAN, unknown)).toBeNull();
});
