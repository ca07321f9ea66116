import { describe, expect, test } from 'vitest';
import { mapOf } from '../../core/map/map';
import { spaceOf } from '../../core/map/space';
import { tableOf } from '../../core/map/table';
import { wizard as en } from '../../i18n/en/wizard';
import { wizard as ja } from '../../i18n/ja/wizard';
import { cidr } from '../../test-support/cidr';
import { planWith } from '../../test-support/plans';
import { describeArea, describeRow } from './describe';

const PLAN = planWith({
  servers: 3,
  nodes: [{ role: 'server', nodeName: 'srv-1', nodeIp: ['192.168.1.11'] }],
  existingNetworks: [{ cidr: '10.42.7.0/24', kind: 'vpn', label: 'Office' }],
});

describe('an area in words', () => {
  test.each([
    ['10.0.0.0/8', 0, 'free; 10.0.0.0 – 10.41.255.255; 2,752,512 addresses'],
    ['10.0.0.0/8', 1, 'pods; 10.42.0.0/16; 65,536 addresses'],
    ['10.42.0.0/16', 0, 'srv-1, server’s block; 10.42.0.0/24; 256 addresses'],
    ['10.42.0.0/16', 1, 'server’s block, 2 not listed; 10.42.1.0 – 10.42.2.255; 512 addresses'],
    ['10.42.0.0/16', 3, 'overlap; 10.42.7.0/24; 256 addresses'],
    ['192.168.1.0/24', 1, 'srv-1; 192.168.1.11; 1 address'],
    ['::/0', 0, 'not private; :: – fbff:ffff:ffff:ffff:ffff:ffff:ffff:ffff; ≈ 2^128 addresses'],
  ])('in %s, area %i: %s', (viewport, index, words) => {
    const block = cidr(viewport);
    const area = mapOf(spaceOf(PLAN), block).areas[index];
    if (area === undefined) throw new Error('no such area');
    const { name, range, addresses } = describeArea(area, block.family, en);
    expect([name, range, addresses].join('; ')).toBe(words);
  });

  test('what it holds and what claims it is said in whole sentences', () => {
    const [, pods] = mapOf(spaceOf(PLAN), cidr('10.0.0.0/8')).areas;
    const overlap = mapOf(spaceOf(PLAN), cidr('10.42.0.0/16')).areas[3];
    if (pods === undefined || overlap === undefined) throw new Error('no such area');
    expect(describeArea(pods, 'ipv4', en).more).toBe(
      'The pod range. Every node gets a block of it. Holds overlap 10.42.7.0/24.',
    );
    expect(describeArea(overlap, 'ipv4', en).more).toBe('Claimed by pods 10.42.0.0/16 and Office 10.42.7.0/24.');
    expect(describeArea(overlap, 'ipv4', ja).more).toBe('ポッド 10.42.0.0/16、Office 10.42.7.0/24 が使います。');
  });
});

test('of many rivals a line names the first few', () => {
  const networks = Array.from({ length: 7 }, (_, index) => ({ cidr: `10.42.${index}.0/24`, kind: 'vpc', label: '' }));
  const row = tableOf(spaceOf(planWith({ existingNetworks: networks }))).find(({ kind }) => kind === 'pods');
  if (row === undefined) throw new Error('no such line');
  expect(describeRow(row, en).more).toBe(
    'Overlaps VPC 10.42.0.0/24, VPC 10.42.1.0/24, VPC 10.42.2.0/24, VPC 10.42.3.0/24 and 3 more.',
  );
});
