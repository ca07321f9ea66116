import { expect, test } from 'vitest';
import { planOfStart, startCases } from '../../test-support/k3s-boots';
import { derive } from './derive';

// Numbers are compared with those of real starts by the judge (conformance/judge-k3s-numbers.ts), case by case.

/** What every Node got that got something, in the order of a race. */
const blocksOf = ({ hostNode, extraNodes }: (typeof startCases)[number]): readonly (readonly string[])[] =>
  [hostNode?.podCIDRs ?? [], ...(extraNodes ?? [])].filter((blocks) => blocks.length > 0);

test('no more nodes get blocks than we count', () => {
  const found = startCases.filter((each) => each.verdict === 'broken' && blocksOf(each).length > 0);
  const exhausted = found.filter((each) => blocksOf(each).length < (each.nodeCount ?? 1));
  expect(exhausted).toHaveLength(3);
  expect(exhausted.map((each) => [each.name, derive(planOfStart(each)).nodeCapacity])).toEqual(
    exhausted.map((each) => [each.name, BigInt(blocksOf(each).length)]),
  );
});

test('enough numbers were recorded to compare with', () => {
  const count = (has: (each: (typeof startCases)[number]) => unknown): number => startCases.filter(has).length;
  expect({
    services: count(({ services }) => services?.['kubernetes']),
    dns: count(({ services }) => services?.['kube-dns']),
    blocks: count((each) => blocksOf(each).length > 0),
    mtu: count(({ subnetEnv }) => subnetEnv),
    netConf: count(({ netConf }) => netConf),
    endpoint: count(({ apiEndpoint }) => apiEndpoint),
    started: count(({ started }) => started),
  }).toEqual({ services: 111, dns: 103, blocks: 106, mtu: 98, netConf: 114, endpoint: 49, started: 153 });
});
