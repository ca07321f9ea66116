import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import type { Plan } from '../plan/plan';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import { spaceOf } from './space';
import { tableOf } from './table';

const rowsOf = (plan: Plan): readonly string[] =>
  tableOf(spaceOf(plan)).map(({ kind, family, first, last, rivals, blocks, node }) => {
    const range = first === last ? '' : `-${printAddress({ family, value: last })}`;
    const more = [
      node?.nodeName ?? '',
      blocks === null ? '' : `${blocks.count} of /${blocks.prefixLength}`,
      ...rivals.map((claim) => `meets ${claim.kind} ${printCidr(claim.cidr)}`),
    ].filter((text) => text !== '');
    return [`${kind} ${printAddress({ family, value: first })}${range}`, ...more].join('; ');
  });

test('a plan of defaults, line by line', () => {
  expect(rowsOf(planWith({ agents: 1 }))).toEqual([
    'free 10.0.0.0-10.41.255.255',
    'pods 10.42.0.0-10.42.255.255',
    'server 10.42.0.0-10.42.0.255; 1 of /24',
    'agent 10.42.1.0-10.42.1.255; 1 of /24',
    'spare 10.42.2.0-10.42.255.255; 254 of /24',
    'services 10.43.0.0-10.43.255.255',
    'network 10.43.0.0',
    'api 10.43.0.1',
    'static 10.43.0.2-10.43.0.9',
    'dns 10.43.0.10',
    'static 10.43.0.11-10.43.1.0',
    'automatic 10.43.1.1-10.43.255.254',
    'broadcast 10.43.255.255',
    'free 10.44.0.0-10.255.255.255',
    'free 100.64.0.0-100.127.255.255',
    'free 172.16.0.0-172.31.255.255',
    'free 192.168.0.0-192.168.255.255',
  ]);
});

test('an overlap has a line of its own and is named by both sides', () => {
  const rows = rowsOf(
    planWith({
      nodes: [{ role: 'server', nodeName: 'one', nodeIp: ['10.42.7.9'] }],
      existingNetworks: [{ cidr: '10.42.7.0/24', kind: 'node-lan', label: 'Home' }],
    }),
  );
  expect(rows).toContain('overlap 10.42.7.0-10.42.7.255; meets pods 10.42.0.0/16; meets other 10.42.7.0/24');
  // The node inside it is part of the same overlap.
  expect(rows.filter((row) => row.startsWith('overlap'))).toHaveLength(1);
  expect(rows).toContain('pods 10.42.0.0-10.42.255.255; meets other 10.42.7.0/24; meets nodes 10.42.7.9/32');
  expect(rows).toContain('other 10.42.7.0-10.42.7.255; meets pods 10.42.0.0/16');
  expect(rows).toContain('nodes 10.42.7.9; one; meets pods 10.42.0.0/16');
});

test('the same block for two things is one overlap', () => {
  expect(rowsOf(planWith({ serviceCidr: ['10.42.0.0/16'] }))).toContain(
    'overlap 10.42.0.0-10.42.255.255; meets pods 10.42.0.0/16; meets services 10.42.0.0/16',
  );
});

test('a family that nothing uses has no lines', () => {
  const families = (plan: Plan): ReadonlySet<string> => new Set(tableOf(spaceOf(plan)).map(({ family }) => family));
  expect(families(planWith({}))).toEqual(new Set(['ipv4']));
  expect(families(planWith({ clusterCidr: ['fd00:42::/56'], serviceCidr: ['fd00:43::/112'] }))).toEqual(
    new Set(['ipv6']),
  );
});

test('free lines touch nothing that is claimed', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      const rows = tableOf(spaceOf(plan));
      const claimed = rows.filter(({ claim }) => claim !== null);
      for (const free of rows.filter(({ kind }) => kind === 'free')) {
        expect(free.first <= free.last).toBe(true);
        const isTouched = claimed.some(
          ({ family, first, last }) => family === free.family && first <= free.last && free.first <= last,
        );
        expect(isTouched).toBe(false);
      }
    }),
  );
});
