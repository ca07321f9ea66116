import { expect, test } from 'vitest';
import { textOfJson } from './plan-json';
import { readPlan, type PlanText } from './plan-text';

test.each<{ json: Record<string, unknown>; text: PlanText }>([
  { json: {}, text: {} },
  {
    json: { servers: 3, airGap: true, topology: 'routed' },
    text: { servers: '3', airGap: 'true', topology: 'routed' },
  },
  { json: { clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'] }, text: { clusterCidr: '10.42.0.0/16,fd00:42::/56' } },
  { json: { clusterCidr: '10.42.0.0/16' }, text: { clusterCidr: '10.42.0.0/16' } },
  { json: { clusterCidr: [], maxPods: null }, text: {} },
  { json: { flannelBackend: '' }, text: { flannelBackend: '' } },
  { json: { kubeletArg: ['max-pods=250', 'a=b,c'] }, text: { kubeletArg: 'a=b,c', maxPods: '250' } },
  { json: { clusterInit: true }, text: { datastore: 'etcd' } },
  { json: { clusterInit: false }, text: {} },
  { json: { clusterInit: null }, text: {} },
  { json: { clusterInit: true, datastore: 'external' }, text: { datastore: 'external' } },
  { json: { nodeIp: '192.0.2.10' }, text: { nodes: [{ role: 'server', nodeIp: '192.0.2.10' }] } },
  {
    json: { nodeIp: ['192.0.2.10'], nodes: [{ role: 'agent' }, { nodeName: 'srv-1' }] },
    text: { nodes: [{ role: 'agent' }, { role: 'server', nodeIp: '192.0.2.10', nodeName: 'srv-1' }] },
  },
  {
    json: { nodeIp: '192.0.2.10', nodes: [{ role: 'agent' }] },
    text: { nodes: [{ role: 'server', nodeIp: '192.0.2.10' }, { role: 'agent' }] },
  },
  {
    json: { nodes: [{ interfaces: [{ name: 'eth0', addresses: ['192.0.2.10', '2001:db8::10'] }, { name: 'eth1' }] }] },
    text: { nodes: [{ role: 'server', interfaces: 'eth0=192.0.2.10+2001:db8::10,eth1' }] },
  },
])('$json', ({ json, text }) => {
  expect(textOfJson(json)).toEqual({ text, findings: [] });
});

test.each([
  { json: '{"unknown":1}', findings: [{ id: 'input-unknown', key: 'unknown', node: null }] },
  { json: '{"__proto__":{"servers":3}}', findings: [{ id: 'input-unknown', key: '__proto__', node: null }] },
  {
    json: '{"constructor":1,"toString":2}',
    findings: [
      { id: 'input-unknown', key: 'constructor', node: null },
      { id: 'input-unknown', key: 'toString', node: null },
    ],
  },
  { json: '{"servers":{}}', findings: [{ id: 'value-form', counts: 'none', key: 'servers', node: null }] },
  {
    json: '{"clusterCidr":[["10.42.0.0/16"]]}',
    findings: [{ id: 'value-form', counts: 'none', key: 'clusterCidr', node: null }],
  },
  { json: '{"kubeletArg":["a\\nb"]}', findings: [{ id: 'value-form', counts: 'none', key: 'kubeletArg', node: null }] },
  {
    json: '{"existingNetworks":[{"range":"192.0.2.0/24"}]}',
    findings: [{ id: 'value-form', counts: 'none', key: 'existingNetworks', node: null }],
  },
  {
    json: '{"nodes":[{"interfaces":[{"name":"eth0","mtu":1500}]}]}',
    findings: [{ id: 'value-form', counts: 'none', key: 'interfaces', node: 0 }],
  },
  { json: '{"clusterInit":"yes"}', findings: [{ id: 'value-form', counts: 'none', key: 'clusterInit', node: null }] },
  { json: '{"nodes":{}}', findings: [{ id: 'value-form', counts: 'none', key: 'nodes', node: null }] },
  { json: '{"nodes":[1]}', findings: [{ id: 'value-form', counts: 'none', key: 'nodes', node: null }] },
  {
    json: '{"nodes":[{},{"x":1,"nodeIp":{}}]}',
    findings: [
      { id: 'input-unknown', key: 'x', node: 1 },
      { id: 'value-form', counts: 'none', key: 'nodeIp', node: 1 },
    ],
  },
])('names what does not belong: $json', ({ json, findings }) => {
  const reading = textOfJson(JSON.parse(json));
  expect(reading.findings.map(({ id, place: { node }, facts }) => ({ id, ...facts, node }))).toEqual(findings);
  expect(readPlan(reading.text).plan).toMatchObject({ servers: 1, clusterCidr: [], kubeletArg: [], datastore: null });
});

test('a document of unknown keys is not answered with as many findings', () => {
  const json = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`key-${index}`, 1]));
  expect(textOfJson(json).findings).toHaveLength(64);
});
