import { expect, test } from 'vitest';
import { LATER_REASONS } from '../k3s/later-reasons';
import { LOG_LINES } from '../k3s/log-lines';
import type { Source } from '../k3s/source';
import { RULES } from './index';

/** Where facts may come from; a source elsewhere is looked at by a person before it gets in here. */
const HOSTS = [
  'docs.k3s.io',
  'kubernetes.io',
  'docs.tigera.io',
  'docs.cilium.io',
  'kube-router.io',
  'metallb.io',
  'docs.rke2.io',
  'docs.mirantis.com',
  'www.rfc-editor.org',
  'www.iana.org',
  'git.launchpad.net',
];
const REPOSITORIES = [
  'k3s-io/k3s',
  'k3s-io/k3s-ansible',
  'rancher/rke2',
  'kubernetes/kubernetes',
  'kubernetes/apimachinery',
  'flannel-io/flannel',
  'projectcalico/calico',
  'tigera/operator',
  'cilium/cilium',
  'antrea-io/antrea',
  'kubeovn/kube-ovn',
  'weaveworks/weave',
  'cncf/landscape',
  'containernetworking/plugins',
  'moby/moby',
  'torvalds/linux',
];

const all: readonly Source[] = [
  ...RULES.flatMap(({ sources }) => sources),
  ...LOG_LINES.map(({ source }) => source),
  ...Object.values(LATER_REASONS),
];
const sources = [...new Map(all.map((source) => [JSON.stringify(source), source])).values()];

const isKnownPlace = (url: URL): boolean =>
  url.host === 'github.com'
    ? REPOSITORIES.includes(url.pathname.split('/').slice(1, 3).join('/'))
    : HOSTS.includes(url.host);

test.each(sources.filter(({ url }) => url !== null))('$label leads to a place that is known', ({ url }) => {
  const parsed = new URL(url ?? '');
  expect(parsed).toMatchObject({ protocol: 'https:', search: '', username: '', port: '' });
  expect(isKnownPlace(parsed)).toBe(true);
});

test('what was seen or calculated has no link, what is written somewhere has one', () => {
  const isUnlinked = ({ kind }: Source): boolean => kind === 'seen' || kind === 'calculated';
  const rules = RULES.flatMap((rule): readonly Source[] => rule.sources);
  expect(rules.filter((source) => (source.url === null) !== isUnlinked(source))).toEqual([]);
});

test('an issue is named by its repository and number', () => {
  const named = ({ label }: Source): string => `https://github.com/${label.replace('#', '/issues/')}`;
  expect(sources.filter((source) => source.kind === 'issue' && source.url !== named(source))).toEqual([]);
});

test('source code is named by a path that its link has too', () => {
  const pathIn = ({ label }: Source): string => / source, ([a-z]+\/\S+)/.exec(label)?.[1] ?? '';
  expect(
    sources.filter(
      (source) =>
        source.kind === 'source' &&
        source.url !== null &&
        !pathIn(source)
          .split('/')
          .every((part) => source.url?.includes(part) === true),
    ),
  ).toEqual([]);
});

test('a place has one name, and a name one place', () => {
  const labels = sources.map(({ label }) => label);
  const urls = sources.flatMap(({ url }) => url ?? []);
  expect(labels.filter((label, index) => labels.indexOf(label) !== index)).toEqual([]);
  expect(urls.filter((url, index) => urls.indexOf(url) !== index)).toEqual([]);
});
