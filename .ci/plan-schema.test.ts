import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { fromJSONSchema } from 'zod';
import { installTexts } from '../src/i18n/en/install';
import { NODE_FIELD_NAMES, PLAN_FIELD_NAMES } from '../src/core/plan/fields';
import { CLUSTER_INIT, FIRST_SERVER_FIELDS, META_KEYS, textOfJson } from '../src/core/plan/plan-json';
import { readPlan } from '../src/core/plan/plan-text';
import { planJsonFiles } from '../src/core/render/plan-json';
import { decodeFragment } from '../src/core/share/codec';
import { arbitraryPlan } from '../src/test-support/arbitrary-plan';
import { HOSTILE_LINKS } from '../src/test-support/hostile-links';
import { generatedFile, planSchema } from './plan-schema.ts';

const { file, text } = generatedFile();
const published: unknown = JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));

test(`${file} is up to date: npm run schema`, () => {
  expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toBe(text);
  expect(published).toEqual(planSchema());
});

// The published text itself is what documents are held against.
const schema = fromJSONSchema(published as Parameters<typeof fromJSONSchema>[0]);
const isValid = (json: unknown): boolean => schema.safeParse(json).success;

test('every field of a plan and of a node is in the schema, with a description', () => {
  const { properties, $defs } = planSchema() as Record<string, Record<string, Record<string, object>>>;
  expect(Object.keys(properties ?? {})).toEqual([
    ...META_KEYS,
    ...PLAN_FIELD_NAMES,
    CLUSTER_INIT,
    ...FIRST_SERVER_FIELDS,
    'nodes',
  ]);
  const ofNode = $defs?.['node']?.['properties'] ?? {};
  expect(Object.keys(ofNode)).toEqual(NODE_FIELD_NAMES);
  for (const property of [...Object.values(properties ?? {}), ...Object.values(ofNode)])
    expect(property).toMatchObject({ description: expect.stringMatching(/^[A-Za-z].*\.$/) });
});

test('the plan of any download is valid', () => {
  fc.assert(
    fc.property(arbitraryPlan, fc.constantFrom('https://wizard.example/#v=1', null), (plan, link) => {
      const [rendered] = planJsonFiles(plan, { link, texts: installTexts, acknowledged: ['lb-none'] });
      const json: unknown = JSON.parse(rendered?.text ?? '');
      expect(schema.safeParse(json).error?.issues).toBeUndefined();
    }),
    { numRuns: 200 },
  );
});

test('so is that of a link that means harm', () => {
  for (const link of HOSTILE_LINKS) {
    const { plan } = readPlan(decodeFragment(link).text);
    const [rendered] = planJsonFiles(plan, { link: null, texts: installTexts, acknowledged: [] });
    expect(isValid(JSON.parse(rendered?.text ?? '')), link.slice(0, 200)).toBe(true);
  }
});

const RIGHT: readonly Readonly<Record<string, unknown>>[] = [
  {},
  { $schema: 'plan.schema.json', servers: 3, agents: 2 },
  { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'], serviceCidr: '10.43.0.0/16,fd00:43::/112' },
  { clusterInit: true, nodeIp: '192.0.2.10', nodeName: 'srv-1' },
  { disable: 'traefik,servicelb', tlsSan: ['k3s.example.org', '192.0.2.10'] },
  { kubeletArg: ['eviction-hard=memory.available<5%,nodefs.available<5%'] },
  { kubeletArg: 'a=b\nc=d' },
  { existingNetworks: [{ cidr: '192.0.2.0/24', kind: 'vpn', label: 'Office' }, '198.51.100.0/24;vpc'] },
  { existingNetworks: '192.0.2.0/24\n198.51.100.0/24' },
  { maxPods: null, topology: null, nodes: null, cni: null, clusterDns: null },
  { nodes: [{ role: 'agent', interfaces: [{ name: 'eth0', addresses: ['192.0.2.10'] }, 'eth1=192.0.2.11'] }] },
  { nodes: [{ interfaces: 'eth0=192.0.2.10+2001:db8::10,eth1' }] },
  { netConf: '{\n\t"Network": "10.42.0.0/16"\n}' },
  { httpProxy: 'http://proxy.example.org:3128/a@b' },
  { nodeCidrMaskSizeIpv4: -1, flannelBackend: '' },
];

test.each(RIGHT.map((json) => ({ json })))('right, and read without a finding: $json', ({ json }) => {
  expect(isValid(json)).toBe(true);
  const { text: read, findings } = textOfJson(json);
  expect(findings).toEqual([]);
  expect(
    readPlan(read).findings.filter(({ id, severity }) => severity === 'error' && id !== 'node-mask-out-of-range'),
  ).toEqual([]);
});

test.each([
  [],
  'https://wizard.example/#v=1',
  null,
  { unknown: 1 },
  { 'cluster-cidr': ['10.42.0.0/16'] },
  { servers: 0 },
  { servers: '3' },
  { servers: 1.5 },
  { agents: -1 },
  { uplinkMtu: 100 },
  { airGap: 'yes' },
  { k3sVersion: 'v1.36' },
  { k3sVersion: 'latest' },
  { cni: 'Calico' },
  { topology: '' },
  { clusterCidr: ['10.42.0.0'] },
  { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56 '] },
  { clusterCidr: '10.42.0.0/16, fd00:42::/56' },
  { clusterCidr: { ipv4: '10.42.0.0/16' } },
  { clusterDns: ['$(reboot)'] },
  { advertiseAddress: '192.0.2.10/24' },
  { registrationAddress: 'https://k3s.example.org:6443/x' },
  { nodeCidrMaskSize: '24' },
  { nodeCidrMaskSize: 10_000 },
  { disable: ['traefik,servicelb'] },
  { disable: ['a\nb'] },
  { kubeletArg: ['a\nb'] },
  { tlsSan: Array.from({ length: 65 }, (_, index) => `name-${index}`) },
  { clusterDomain: 'a\u2028b' },
  { clusterDomain: 'a'.repeat(1025) },
  { existingNetworks: [{ range: '192.0.2.0/24' }] },
  { existingNetworks: [{ cidr: '192.0.2.0/24', kind: 'lan' }] },
  { httpProxy: 'http://me:secret@proxy.example.org' },
  { httpProxy: 'me:secret@proxy.example.org' },
  { clusterInit: 'yes' },
  { nodes: {} },
  { nodes: [1] },
  { nodes: [{ role: 'worker' }] },
  { nodes: [{ clusterCidr: ['10.42.0.0/16'] }] },
  { nodes: [{ madeBy: 'x' }] },
  { nodes: [{ interfaces: [{ name: 'a b' }] }] },
  { nodes: [{ interfaces: [{ name: 'eth0', mtu: 1500 }] }] },
])('wrong: %j', (json) => {
  expect(isValid(json)).toBe(false);
});
