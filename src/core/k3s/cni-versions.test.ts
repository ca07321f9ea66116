import { expect, test } from 'vitest';
import {
  CALICO_LINES,
  calicoManifestsOf,
  calicoManifestUrl,
  calicoPinFor,
  CILIUM_LINES,
  CNI_VERSION_SOURCES,
  ciliumPinFor,
  testedWith,
} from './cni-versions';

test.each([
  { minor: 28, calico: null, cilium: null },
  { minor: 29, calico: 'v3.29.7', cilium: '1.17.18' },
  { minor: 30, calico: 'v3.29.7', cilium: '1.18.12' },
  { minor: 31, calico: 'v3.29.7', cilium: '1.19.6' },
  { minor: 32, calico: 'v3.31.7', cilium: '1.19.6' },
  { minor: 33, calico: 'v3.31.7', cilium: '1.20.1' },
  { minor: 34, calico: 'v3.32.2', cilium: '1.20.1' },
  { minor: 36, calico: 'v3.32.2', cilium: '1.20.1' },
  { minor: 37, calico: null, cilium: null },
])('K3s 1.$minor: Calico $calico, Cilium $cilium', ({ minor, calico, cilium }) => {
  const version = `v1.${minor}.0+k3s1`;
  expect([calicoPinFor(version), ciliumPinFor(version)]).toEqual([calico, cilium]);
  if (calico !== null) expect(testedWith(CALICO_LINES, calico, version)?.isTested).toBe(true);
  if (cilium !== null) expect(testedWith(CILIUM_LINES, cilium, version)?.isTested).toBe(true);
});

test.each([
  { release: 'v3.32.1', minor: 33, tests: { first: '1.34', last: '1.36', isTested: false } },
  { release: 'v3.32.1', minor: 34, tests: { first: '1.34', last: '1.36', isTested: true } },
  { release: '3.32.1', minor: 36, tests: { first: '1.34', last: '1.36', isTested: true } },
  { release: 'v3.32.1', minor: 37, tests: { first: '1.34', last: '1.36', isTested: false } },
  { release: 'v3.3.2', minor: 34, tests: null },
])('Calico $release with K3s 1.$minor: $tests', ({ release, minor, tests }) => {
  expect(testedWith(CALICO_LINES, release, `v1.${minor}.0+k3s1`)).toEqual(tests);
});

test.each([
  { tag: 'v3.29.7', files: ['tigera-operator.yaml'] },
  { tag: 'v3.30.0', files: ['operator-crds.yaml', 'tigera-operator.yaml'] },
  { tag: 'v3.31.7', files: ['operator-crds.yaml', 'tigera-operator.yaml'] },
  { tag: 'v3.32.0', files: ['v1_crd_projectcalico_org.yaml', 'tigera-operator.yaml'] },
  { tag: 'v4.0.0', files: ['v1_crd_projectcalico_org.yaml', 'tigera-operator.yaml'] },
])('before the resources of $tag: $files', ({ tag, files }) => {
  expect(calicoManifestsOf(tag)).toEqual(files);
});

test('a file of a tag', () => {
  expect(calicoManifestUrl('v3.32.2', 'canal.yaml')).toBe(
    'https://raw.githubusercontent.com/projectcalico/calico/v3.32.2/manifests/canal.yaml',
  );
});

test('each source can be looked up', () => {
  for (const { url } of CNI_VERSION_SOURCES) expect(url).toMatch(/^https:/);
});
