import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';

const SITES = { topology: 'multi-site', datastore: 'etcd' };
const server = (site: string | null): object => ({ role: 'server', ...(site === null ? {} : { site }) });

test.each([
  { name: 'three sites', sites: ['Tokyo', 'Berlin', 'Lima'], found: ['Tokyo', 'Berlin', 'Lima'] },
  { name: 'two of three known', sites: ['Tokyo', null, 'Berlin'], found: ['Tokyo', 'Berlin'] },
  { name: 'one known', sites: ['Tokyo', null, null], found: undefined },
])('$name', ({ sites, found }) => {
  const [finding] = findingsOf('multisite-etcd', planWith({ ...SITES, nodes: sites.map(server) }));
  expect(finding?.facts['sites']).toEqual(found);
});

test('agents may stand anywhere', () => {
  const nodes = [server('Tokyo'), { role: 'agent', site: 'Berlin' }];
  expect(findingsOf('multisite-etcd', planWith({ ...SITES, nodes }))).toEqual([]);
});
