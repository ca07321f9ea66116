import { expect, test } from 'vitest';
import { boots, planOfBoot, type Boot } from '../../test-support/k3s-boots';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { derive, nthNodeBlock } from './derive';

// Addresses, blocks and MTUs that a real K3s gave to what it was configured with, beside those we derive.

// There one component was given another range than the rest by hand, so no number follows from the plan.
const OVERRIDDEN = [
  'service-cluster-ip-range through kube-apiserver-arg',
  'cluster-cidr through kube-controller-manager-arg',
];

const recorded = <K extends keyof Boot>(key: K): readonly (Boot & Required<Pick<Boot, K>>)[] =>
  boots.filter(
    (boot): boot is Boot & Required<Pick<Boot, K>> => boot[key] !== undefined && !OVERRIDDEN.includes(boot.name),
  );

test('the kubernetes Service', () => {
  const found = recorded('api');
  expect(found.length).toBeGreaterThan(90);
  expect(
    found.map(({ name, ...boot }) => {
      const { apiAddress } = derive(planOfBoot({ name, ...boot }));
      return [name, apiAddress === null ? [] : [printAddress(apiAddress)]];
    }),
  ).toEqual(found.map(({ name, api }) => [name, api]));
});

test('the kube-dns Service', () => {
  const found = recorded('dns');
  expect(found.length).toBeGreaterThan(80);
  expect(found.map((boot) => [boot.name, derive(planOfBoot(boot)).clusterDns.map(printAddress)])).toEqual(
    found.map(({ name, dns }) => [name, dns]),
  );
});

test('node blocks, as a set: simultaneous nodes race for them', () => {
  const found = recorded('blocks').filter(({ blocks }) => blocks.length > 0);
  expect(found.length).toBeGreaterThan(80);
  const asSet = (blocks: readonly string[]): readonly string[] => blocks.toSorted();
  const derived = found.map((boot) => {
    const plan = planOfBoot(boot);
    return derive(plan).pods.flatMap(({ cidr }) =>
      boot.blocks
        .map((_, node) => nthNodeBlock(plan, cidr, BigInt(node)))
        .map((block) => (block ? printCidr(block) : '')),
    );
  });
  expect(found.map(({ name }, index) => [name, asSet(derived[index] ?? [])])).toEqual(
    found.map(({ name, blocks }) => [name, asSet(blocks.flat())]),
  );
});

test('no more nodes get blocks than we count', () => {
  const found = recorded('blocks').filter((boot) => boot.blocks.length <= Number(boot.plan['agents'] ?? 0));
  expect(found.length).toBeGreaterThan(3);
  expect(found.map((boot) => [boot.name, derive(planOfBoot(boot)).nodeCapacity])).toEqual(
    found.map(({ name, blocks }) => [name, BigInt(blocks.length)]),
  );
});

test('the MTU that flannel writes for pods', () => {
  const found = recorded('mtu');
  expect(found.length).toBeGreaterThan(80);
  expect(found.map((boot) => [boot.name, derive(planOfBoot(boot)).podMtu])).toEqual(
    found.map(({ name, mtu }) => [name, mtu]),
  );
});
