import { expect, test } from 'vitest';
import { isSameText } from './same-text';

const nodes = [{ nodeName: 'srv-1' }];

test.each([
  { a: {}, b: {}, same: true },
  { a: { servers: '1', agents: '0' }, b: { agents: '0', servers: '1' }, same: true },
  { a: { servers: '1' }, b: { servers: '3' }, same: false },
  // Set to nothing is not the same as not set.
  { a: { flannelBackend: '' }, b: {}, same: false },
  { a: { nodes }, b: { nodes }, same: true },
  { a: { nodes }, b: { nodes: [...nodes] }, same: false },
  { a: { nodes }, b: {}, same: false },
])('$a and $b: $same', ({ a, b, same }) => {
  expect(isSameText(a, b)).toBe(same);
  expect(isSameText(b, a)).toBe(same);
});
