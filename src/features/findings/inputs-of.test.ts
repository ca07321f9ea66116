import { expect, test } from 'vitest';
import { at } from '../../core/plan/finding';
import { foldOf, inputsOf } from './inputs-of';

test.each([
  [at('clusterCidr', null, 1), '[name="clusterCidr.1.text"]'],
  [at('clusterCidr'), '[name="clusterCidr"]:checked'],
  [at('nodeIp', 2), '[name="nodes.2.nodeIp"]'],
] as const)('%o begins with %s', (place, first) => {
  expect(inputsOf(place)[0]).toBe(first);
});

test('addresses of a node have an input for each family', () => {
  expect(inputsOf(at('nodeIp', 0))).toEqual(expect.arrayContaining(['[name="nodes.0.ipv4"]', '[name="nodes.0.ipv6"]']));
});

test('the masks share the ruler, whichever flag a finding names', () => {
  for (const field of ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'] as const) {
    expect(inputsOf(at(field))).toContain('[name="nodeCidrMaskSizeIpv6"]');
  }
});

test('a folded part is found by the input it will have', () => {
  expect([foldOf(at('kernel')), foldOf(at('kernel', 1))]).toEqual([
    'details[data-fields~="kernel"]',
    'details[data-fields~="nodes.1.kernel"]',
  ]);
});
