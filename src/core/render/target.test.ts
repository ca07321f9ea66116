import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EMPTY_NODE, EMPTY_PLAN } from '../plan/empty-plan';
import type { Plan } from '../plan/plan';
import { planWith } from '../../test-support/plans';
import { targetsOf } from './target';

const foldersOf = (plan: Plan): readonly string[] =>
  targetsOf(plan).map(({ folder, role }) => (folder === role ? role : `${role} ${folder}`));

const server = (nodeName: string | null): object => (nodeName === null ? {} : { nodeName });
const agent = (nodeName: string | null): object => ({ role: 'agent', ...server(nodeName) });

test.each([
  { plan: {}, targets: ['first-server'] },
  { plan: { servers: 3 }, targets: ['first-server', 'server'] },
  { plan: { agents: 1 }, targets: ['first-server', 'agent'] },
  { plan: { nodesAtPeak: 1 }, targets: ['first-server'] },
  { plan: { nodesAtPeak: 2 }, targets: ['first-server', 'agent'] },
  { plan: { nodes: [server('a'), agent('b')] }, targets: ['first-server a', 'agent b'] },
  { plan: { servers: 2, nodes: [server('a')] }, targets: ['first-server a', 'server'] },
  { plan: { servers: 2, nodes: [server('a'), server('b')] }, targets: ['first-server a', 'server b'] },
  { plan: { agents: 2, nodes: [agent('b')] }, targets: ['first-server', 'agent b', 'agent'] },
  { plan: { nodes: [agent('b'), server('a'), server('c')] }, targets: ['first-server a', 'server c', 'agent b'] },
  {
    plan: { nodes: [server(null), server(null), agent(null)] },
    targets: ['first-server server-1', 'server server-2', 'agent agent-1'],
  },
])('$plan gives $targets', ({ plan, targets }) => {
  expect(foldersOf(planWith(plan))).toEqual(targets);
});

test('a host name names the folder where there is no node name', () => {
  expect(foldersOf(planWith({ nodes: [{ hostname: 'pi.example.org' }] }))).toEqual(['first-server pi.example.org']);
});

test.each([
  { name: '../../etc', folder: 'etc' },
  { name: '/root', folder: 'root' },
  { name: '..', folder: 'server-1' },
  { name: '', folder: 'server-1' },
  { name: '-rf', folder: 'rf' },
  { name: 'a b;$(id)`c`\'"', folder: 'a-b-id-c' },
  { name: 'C:\\x', folder: 'c-x' },
  { name: 'ノード', folder: 'server-1' },
  { name: 'server', folder: 'server-2' },
  { name: 'INSTALL.md', folder: 'install.md-2' },
  { name: 'x'.repeat(300), folder: 'x'.repeat(63) },
])('a node called $name has the folder $folder', ({ name, folder }) => {
  expect(targetsOf({ ...EMPTY_PLAN, nodes: [{ ...EMPTY_NODE, nodeName: name }] })[0]?.folder).toBe(folder);
});

test('names that differ in letter case only, or not at all, get folders of their own', () => {
  const nodes = [server('n'), server('N'), server('n-2'), agent('n'), agent('n/')];
  expect(targetsOf(planWith({ nodes })).map(({ folder }) => folder)).toEqual(['n', 'n-2', 'n-2-2', 'n-3', 'n-4']);
});

test('folders are plain and unique for any names', () => {
  const names = fc.array(fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('a', 'A', 'a-2', 'server', '..')));
  fc.assert(
    fc.property(names, (list) => {
      const nodes = list.map((nodeName) => ({ ...EMPTY_NODE, nodeName }));
      const folders = targetsOf({ ...EMPTY_PLAN, agents: 1, nodes }).map(({ folder }) => folder);
      expect(new Set(folders).size).toBe(folders.length);
      for (const folder of folders) expect(folder).toMatch(/^[a-z0-9]([a-z0-9._-]*[a-z0-9])?$/);
    }),
  );
});

test('ten thousand nodes of one name are named in no time', () => {
  const nodes = Array.from({ length: 10_000 }, () => ({ ...EMPTY_NODE, nodeName: 'n' }));
  expect(targetsOf({ ...EMPTY_PLAN, nodes }).at(-1)?.folder).toBe('n-10000');
});
