import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { installTexts as en } from '../../i18n/en/install';
import { installTexts as ja } from '../../i18n/ja/install';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { HOSTILE_LINKS } from '../../test-support/hostile-links';
import { EMPTY_PLAN } from '../plan/empty-plan';
import { liftArgs } from '../plan/lift-args';
import type { Plan } from '../plan/plan';
import { textOfJson } from '../plan/plan-json';
import { printPlan, readPlan } from '../plan/plan-text';
import { isSamePlan } from '../plan/same-plan';
import { decodeFragment } from '../share/codec';
import type { Origin } from './header';
import { planJsonFiles } from './plan-json';

const ORIGIN: Origin = { link: 'https://wizard.example/k3s/#v=1', texts: en, acknowledged: [] };

function written(plan: Plan, origin: Origin = ORIGIN): string {
  const [file] = planJsonFiles(plan, origin);
  expect(file?.path).toBe('plan.json');
  return file?.text ?? '';
}

const isIntact = (plan: Plan): boolean => {
  const { text, findings } = textOfJson(JSON.parse(written(plan)));
  const reading = readPlan(text);
  // Like a link, a JSON plan has node masks and max-pods in the fields that are theirs.
  const lifted = readPlan(liftArgs(printPlan(plan))).plan;
  return findings.length === 0 && reading.findings.length === 0 && isSamePlan(reading.plan, lifted);
};

test('any plan is read back as it was, and nothing is found', () => {
  fc.assert(
    fc.property(arbitraryPlan, (plan) => {
      expect(isIntact(plan)).toBe(true);
    }),
    { numRuns: 300 },
  );
});

test.each(HOSTILE_LINKS.map((link, index) => ({ link, index })))('a link that means harm, %$', ({ link }) => {
  const { plan } = readPlan(decodeFragment(link).text);
  expect(isIntact(plan)).toBe(true);
  // Only letters and signs that an editor shows as what they are.
  expect(written(plan)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]|\p{Cf}/u);
});

test('a new plan says where it came from', () => {
  expect(written(EMPTY_PLAN)).toBe(`{
  "$schema": "https://wizard.example/k3s/plan.schema.json",
  "madeBy": "Made by K3s Network Wizard for K3s v1.36.2+k3s1",
  "link": "https://wizard.example/k3s/#v=1"
}
`);
});

test.each([
  { link: null, schema: undefined },
  { link: '#v=1', schema: undefined },
  { link: 'file:///srv/wizard/index.html#v=1', schema: undefined },
  { link: 'https://wizard.example#v=1', schema: 'https://wizard.example/plan.schema.json' },
  { link: 'https://wizard.example/?x=/y#v=1', schema: 'https://wizard.example/plan.schema.json' },
  { link: 'http://127.0.0.1:4173/#v=1&a=/b', schema: 'http://127.0.0.1:4173/plan.schema.json' },
  { link: 'https://wizard.example/k3s/index.html#v=1', schema: 'https://wizard.example/k3s/plan.schema.json' },
])('beside $link lies $schema', ({ link, schema }) => {
  const json: unknown = JSON.parse(written(EMPTY_PLAN, { ...ORIGIN, link }));
  expect(json).toEqual({
    ...(schema === undefined ? {} : { $schema: schema }),
    madeBy: 'Made by K3s Network Wizard for K3s v1.36.2+k3s1',
    ...(link === null ? {} : { link }),
  });
});

test('what was acknowledged stands in it once, sorted', () => {
  const json: unknown = JSON.parse(
    written(EMPTY_PLAN, { link: null, texts: ja, acknowledged: ['netraw-info', 'lb-none', 'netraw-info'] }),
  );
  expect(json).toEqual({
    madeBy: ja.header.madeBy('v1.36.2+k3s1'),
    acknowledged: ['lb-none', 'netraw-info'],
  });
});

const FULL = readPlan({
  k3sVersion: 'v1.34.1+k3s1',
  servers: '3',
  datastore: 'etcd',
  existingNetworks: '192.0.2.0/24;node-lan;Rack 2; left\n198.51.100.0/24',
  wireguardInKernel: 'false',
  airGap: 'true',
  clusterCidr: '10.42.0.0/16,fd00:42::/56',
  nodeCidrMaskSizeIpv4: '25',
  advertiseAddress: '192.0.2.10',
  disable: 'traefik,servicelb',
  kubeletArg: 'eviction-hard=memory.available<5%,nodefs.available<5%',
  nodes: [
    { role: 'server', nodeName: 'srv-1', nodeIp: '192.0.2.10,2001:db8::10', interfaces: 'eth0=192.0.2.10,eth1' },
    { role: 'agent', hostname: '', nat: 'true', ownSettings: 'node-label=a=b\nkubelet-arg=max-pods=50' },
  ],
}).plan;

test('every value in its own type, in the order of the links', () => {
  expect(written(FULL, { ...ORIGIN, link: null })).toMatchInlineSnapshot(`
    "{
      "madeBy": "Made by K3s Network Wizard for K3s v1.34.1+k3s1",
      "k3sVersion": "v1.34.1+k3s1",
      "servers": 3,
      "datastore": "etcd",
      "existingNetworks": [
        {
          "cidr": "192.0.2.0/24",
          "kind": "node-lan",
          "label": "Rack 2; left"
        },
        {
          "cidr": "198.51.100.0/24",
          "kind": "other"
        }
      ],
      "wireguardInKernel": false,
      "airGap": true,
      "clusterCidr": [
        "10.42.0.0/16",
        "fd00:42::/56"
      ],
      "nodeCidrMaskSizeIpv4": 25,
      "disable": [
        "traefik",
        "servicelb"
      ],
      "advertiseAddress": "192.0.2.10",
      "kubeletArg": [
        "eviction-hard=memory.available<5%,nodefs.available<5%"
      ],
      "nodes": [
        {
          "role": "server",
          "nodeName": "srv-1",
          "nodeIp": [
            "192.0.2.10",
            "2001:db8::10"
          ],
          "interfaces": [
            {
              "name": "eth0",
              "addresses": [
                "192.0.2.10"
              ]
            },
            {
              "name": "eth1"
            }
          ]
        },
        {
          "role": "agent",
          "hostname": "",
          "nat": true,
          "ownSettings": [
            "node-label=a=b",
            "kubelet-arg=max-pods=50"
          ]
        }
      ]
    }
    "
  `);
});

test('no secret is in it', () => {
  const { plan } = readPlan({
    httpProxy: 'http://me:hunter2@proxy.example:3128',
    nodes: [{ role: 'server', ownSettings: 'node-label=a=b\ntoken=hunter2' }],
  });
  expect(written(plan)).not.toContain('hunter2');
});

test('the header of a file is ignored, and nothing else', () => {
  const head = { $schema: 1, madeBy: ['x'], link: {}, acknowledged: null };
  expect(textOfJson({ ...head, servers: 3 })).toEqual({ text: { servers: '3' }, findings: [] });
  expect(textOfJson({ $id: 'x', Link: 'x', nodes: [{ link: 'x' }] }).findings).toHaveLength(3);
});
