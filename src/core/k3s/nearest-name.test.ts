import { expect, test } from 'vitest';
import { nearestName } from './nearest-name';

const NAMES = ['coredns', 'servicelb', 'traefik', 'metrics-server'];

test.each([
  { text: 'traefik', nearest: 'traefik' },
  { text: 'TRAEFIK', nearest: 'traefik' },
  { text: 'traefk', nearest: 'traefik' },
  { text: 'traefikk', nearest: 'traefik' },
  { text: 'traefxk', nearest: 'traefik' },
  { text: 'trfk', nearest: null },
  { text: 'metric-sever', nearest: 'metrics-server' },
  { text: 'nginx', nearest: null },
  { text: '', nearest: null },
  { text: 'x'.repeat(1000), nearest: null },
])('$text: $nearest', ({ text, nearest }) => {
  expect(nearestName(text, NAMES)).toBe(nearest);
});

test('of two equally near it chooses none', () => {
  expect(nearestName('nodd-ip', ['node-ip', 'nods-ip'])).toBeNull();
});
