import { expect, test } from 'vitest';
import { updateReleases, type ShippedList } from './update-releases';

const NOTHING_KNOWN = { released: null, flannel: null, traefik: null, coredns: null, containerd: null };

const LIST: ShippedList = {
  source: 'release notes',
  channels: [{ name: 'stable', version: 'v1.33.6+k3s1', seen: '2025-11' }],
  releases: [
    { ...NOTHING_KNOWN, version: 'v1.33.6+k3s1', released: '2025-11-12', flannel: 'v0.27.4' },
    { ...NOTHING_KNOWN, version: 'v1.33.5+k3s1', released: '2025-09-25' },
    { ...NOTHING_KNOWN, version: 'v1.32.10+k3s1' },
  ],
};

/** The form in which https://update.k3s.io/v1-release/channels answers. */
const answerWith = (channels: Readonly<Record<string, string>>) => ({
  type: 'collection',
  links: { self: 'https://update.k3s.io/v1-release/channels' },
  actions: {},
  resourceType: 'channels',
  data: Object.entries(channels).map(([name, latest]) => ({
    id: name,
    type: 'channel',
    links: { self: `https://update.k3s.io/v1-release/channels/${name}` },
    name,
    latest,
    latestRegexp: '.*',
    excludeRegexp: '^[^+]+-',
  })),
});

const versionsOf = ({ releases }: ShippedList) => releases.map(({ version }) => version);

test('nothing new leaves the list as it is, months included', () => {
  expect(updateReleases(LIST, answerWith({ stable: 'v1.33.6+k3s1' }), '2026-01')).toEqual(LIST);
});

test('a new release takes its place in the order, and nothing but its name is claimed', () => {
  const updated = updateReleases(LIST, answerWith({ stable: 'v1.33.6+k3s1', 'v1.33': 'v1.33.10+k3s1' }), '2026-01');
  expect(updated.releases[0]).toEqual({ ...NOTHING_KNOWN, version: 'v1.33.10+k3s1' });
  expect(updated.releases.slice(1)).toEqual(LIST.releases);
  expect(updated.channels).toEqual([...LIST.channels, { name: 'v1.33', version: 'v1.33.10+k3s1', seen: '2026-01' }]);
});

test('a patch of an older line goes between the lines', () => {
  const updated = updateReleases(LIST, answerWith({ stable: 'v1.33.6+k3s1', 'v1.32': 'v1.32.11+k3s1' }), '2026-01');
  expect(versionsOf(updated)).toEqual(['v1.33.6+k3s1', 'v1.33.5+k3s1', 'v1.32.11+k3s1', 'v1.32.10+k3s1']);
});

test('a channel that went back is followed, and no release is forgotten', () => {
  const updated = updateReleases(LIST, answerWith({ stable: 'v1.33.5+k3s1' }), '2026-01');
  expect(updated.channels).toEqual([{ name: 'stable', version: 'v1.33.5+k3s1', seen: '2026-01' }]);
  expect(versionsOf(updated)).toEqual(versionsOf(LIST));
});

test('a candidate is its channel’s release, but not one to choose; lines before the oldest known stay out', () => {
  const answer = answerWith({ stable: 'v1.33.6+k3s1', testing: 'v1.34.0-rc2+k3s1', 'v1.16': 'v1.16.15+k3s1' });
  const updated = updateReleases(LIST, answer, '2026-01');
  expect(updated.channels.map(({ name }) => name)).toEqual(['stable', 'testing']);
  expect(versionsOf(updated)).toEqual(versionsOf(LIST));
});

test('a channel without a release is left out', () => {
  const answer = answerWith({ stable: 'v1.33.6+k3s1', 'v1.34': '' });
  expect(updateReleases(LIST, answer, '2026-01').channels).toEqual(LIST.channels);
});

test.each([[null], [{}], [{ data: 'x' }], [{ data: [] }], [answerWith({ latest: 'v1.33.6+k3s1' })], ['<html>']])(
  'an answer that is not the service’s is refused: %j',
  (answer) => {
    expect(() => updateReleases(LIST, answer, '2026-01')).toThrow('stable');
  },
);
