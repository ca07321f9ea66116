import { expect, test } from 'vitest';
import { accessForm } from './node-form';

test.each([
  { nodeIp: '192.0.2.1', ipv4: '192.0.2.1', ipv6: '' },
  { nodeIp: '2001:db8::1', ipv4: '', ipv6: '2001:db8::1' },
  { nodeIp: '2001:db8::1,192.0.2.1', ipv4: '192.0.2.1', ipv6: '2001:db8::1' },
  { nodeIp: 'fd00', ipv4: 'fd00', ipv6: '' },
  { nodeIp: '192.0.2.1,fd00', ipv4: '192.0.2.1', ipv6: 'fd00' },
  { nodeIp: 'x,2001:db8::1', ipv4: 'x', ipv6: '2001:db8::1' },
  { nodeIp: 'x,y', ipv4: 'x', ipv6: 'y' },
  { nodeIp: '192.0.2.1,x,192.0.2.2', ipv4: '192.0.2.1,x,192.0.2.2', ipv6: '' },
])('shows the node addresses "$nodeIp" in the inputs of their families', ({ nodeIp, ipv4, ipv6 }) => {
  expect(accessForm('ipv4').toForm({ nodes: [{ nodeIp }] }).nodes[0]).toMatchObject({ ipv4, ipv6 });
});

test('the first of two that are no addresses is of the primary family', () => {
  expect(accessForm('ipv6').toForm({ nodes: [{ nodeIp: 'x,y' }] }).nodes[0]).toMatchObject({ ipv6: 'x', ipv4: 'y' });
});

test.each(['192.0.2.1,fd00', 'x,y', '192.0.2.1,', ' 192.0.2.1', '2001:db8::1,192.0.2.1'])(
  'leaves the node addresses "%s" as they are written while nothing is typed',
  (nodeIp) => {
    const { toForm, fromForm } = accessForm('ipv4');
    const text = { servers: '1', nodes: [{ nodeIp }] };
    expect(fromForm(toForm(text), text)).toEqual(text);
  },
);

test('a half-typed address is written as the text it is', () => {
  const { toForm, fromForm } = accessForm('ipv4');
  const text = { nodes: [{ role: 'agent' }] };
  const [node] = toForm(text).nodes;
  if (node === undefined) throw new Error('the form has the node');
  expect(fromForm({ ...toForm(text), nodes: [{ ...node, ipv6: 'fd00' }] }, text)).toEqual({
    nodes: [{ role: 'agent', nodeIp: 'fd00' }],
  });
});
