import { expect, test } from 'vitest';
import { readEndpoint } from './api-endpoint';

test.each([
  ['localhost:6444', 'localhost', '6444'],
  ['192.0.2.10:6443', '192.0.2.10', '6443'],
  ['[2001:db8::10]:6443', '2001:db8::10', '6443'],
  ['k3s.example.org', 'k3s.example.org', null],
  ['k3s.example.org:', 'k3s.example.org', null],
  ['192.0.2.10', '192.0.2.10', null],
  ['2001:db8::10', '2001:db8::10', null],
  ['[2001:db8::10]', '2001:db8::10', null],
])('%s: %s, port %s', (text, host, port) => {
  expect(readEndpoint(text)).toEqual({ host, port });
});
