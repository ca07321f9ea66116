import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { channelVersion, isNewer, parseReleaseList } from './releases';

const shipped: unknown = JSON.parse(readFileSync(new URL('../../../public/releases.json', import.meta.url), 'utf8'));

const release = (version: string): Record<string, string | null> => ({
  version,
  released: null,
  flannel: null,
  coredns: null,
  traefik: null,
  containerd: null,
});

test('the list the site ships is one, newest first, and names the stable release', () => {
  const list = parseReleaseList(shipped);
  expect(list?.releases.length).toBeGreaterThan(150);
  const versions = (list?.releases ?? []).map(({ version }) => version);
  expect(versions.every((version, index) => index === 0 || !isNewer(version, versions[index - 1] ?? version))).toBe(
    true,
  );
  expect(list === null ? null : channelVersion(list, 'stable')).toMatch(/^v1\.\d+\.\d+\+k3s\d+$/);
});

test('releases are put in order, +k3s10 after +k3s2', () => {
  const list = parseReleaseList({
    channels: [],
    releases: ['v1.30.1+k3s2', 'v1.30.1+k3s10', 'v1.31.0+k3s1'].map(release),
  });
  expect(list?.releases.map(({ version }) => version)).toEqual(['v1.31.0+k3s1', 'v1.30.1+k3s10', 'v1.30.1+k3s2']);
  expect(list === null ? 'no list' : channelVersion(list, 'stable')).toBeNull();
});

test.each([
  null,
  'releases',
  {},
  { channels: [] },
  { channels: [], releases: [release('v1.36')] },
  { channels: [{ name: 'stable', version: 'latest', seen: null }], releases: [] },
  { channels: [], releases: [{ version: 'v1.30.1+k3s1' }] },
])('%o is no release list', (json) => {
  expect(parseReleaseList(json)).toBeNull();
});
