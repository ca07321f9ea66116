import { expect, test } from 'vitest';
import { formToNode, isSameNode, nodeToForm } from './node-form';

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
  expect(nodeToForm({ nodeIp }, 'ipv4')).toMatchObject({ ipv4, ipv6 });
});

test('the first of two that are no addresses is of the primary family', () => {
  expect(nodeToForm({ nodeIp: 'x,y' }, 'ipv6')).toMatchObject({ ipv6: 'x', ipv4: 'y' });
});

test.each(['192.0.2.1,fd00', 'x,y', '192.0.2.1,', ' 192.0.2.1', '2001:db8::1,192.0.2.1'])(
  'leaves the node addresses "%s" as they are written while nothing is typed',
  (nodeIp) => {
    const node = { nodeIp };
    expect(formToNode(nodeToForm(node, 'ipv4'), node, 'ipv4')).toBe(node);
  },
);

test('a half-typed address is written as the text it is', () => {
  const node = { role: 'agent' };
  const half = { ...nodeToForm(node, 'ipv4'), ipv6: 'fd00' };
  const typed = formToNode(half, node, 'ipv4');
  expect(typed).toEqual({ role: 'agent', nodeIp: 'fd00' });
  // So the inputs may go on to show it where it was typed.
  expect(isSameNode(formToNode(half, typed, 'ipv4'), typed)).toBe(true);
});

test.each([
  [{ role: 'agent' }, { role: 'agent' }, true],
  [{ role: 'agent' }, { role: 'agent', nodeName: 'a' }, false],
  [{ role: 'agent', nodeName: 'a' }, { role: 'agent', nodeName: 'b' }, false],
])('%j and %j say the same: %s', (a, b, isSame) => {
  expect([isSameNode(a, b), isSameNode(b, a)]).toEqual([isSame, isSame]);
});
