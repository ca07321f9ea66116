import { expect, test } from 'vitest';
import { kubernetesCases, planOfCase, type KubernetesCase } from '../../test-support/kubernetes-cases';
import { printAddress } from '../cidr/address';
import { printCidr } from '../cidr/cidr';
import { derive, nthNodeBlock } from './derive';

// What Kubernetes' own code made of 1,500 plans, beside what we derive. Plans it refuses are for the rules; here they count
// as far as it still names a number.

const MOST_COUNTED = 2048n;

function servicesAsDerived(each: KubernetesCase): KubernetesCase['services'] {
  const { apiAddress, services } = derive(planOfCase(each));
  return {
    apiAddress: apiAddress === null ? '' : printAddress(apiAddress),
    dnsAddresses: services.map(({ dnsAddress }) => (dnsAddress === null ? '' : printAddress(dnsAddress))),
    staticBands: services.map((range) => range.staticBandCount),
  };
}

function nodesAsDerived(each: KubernetesCase): KubernetesCase['nodes'] {
  const plan = planOfCase(each);
  const { pods, nodeCapacity } = derive(plan);
  const firstNodes = Array.from({ length: each.nodes?.firstNodes.length ?? 0 }, (_, node) =>
    pods
      .map(({ cidr }) => nthNodeBlock(plan, cidr, BigInt(node)))
      .map((block) => (block === null ? '' : printCidr(block))),
  );
  return {
    maskSizes: pods.map(({ nodeCidrMaskSize }) => nodeCidrMaskSize),
    firstNodes,
    capacity: nodeCapacity >= MOST_COUNTED ? -1 : Number(nodeCapacity),
  };
}

// Of three ranges Kubernetes looks at two, and refuses.
const hasThreeRanges = ({ serviceCidr }: KubernetesCase): boolean => serviceCidr.split(',').length > 2;

test('addresses and static bands of Services', () => {
  const counted = kubernetesCases.filter((each) => each.services !== null && !hasThreeRanges(each));
  expect(counted.length).toBe(1404);
  expect(counted.map(servicesAsDerived)).toEqual(counted.map(({ services }) => services));
});

test('node masks, the blocks of the first nodes, and how many nodes get one', () => {
  const counted = kubernetesCases.filter(({ nodes }) => nodes !== null);
  expect(counted.length).toBe(898);
  expect(counted.map(nodesAsDerived)).toEqual(counted.map(({ nodes }) => nodes));
});

test('after the last node there is no block left in the family that runs out', () => {
  const exhausted = kubernetesCases.filter(({ nodes }) => nodes !== null && nodes.capacity !== -1);
  const next = exhausted.map((each) => {
    const plan = planOfCase(each);
    const { pods, nodeCapacity } = derive(plan);
    const withoutBlock = pods.findIndex(({ cidr }) => nthNodeBlock(plan, cidr, nodeCapacity) === null);
    return { runsOutAt: withoutBlock };
  });
  expect(next).toEqual(exhausted.map(({ runsOutAt }) => ({ runsOutAt })));
});
