import * as fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { readPlan } from '../core/plan/plan-text';
import { storeAcknowledged, storedAcknowledged, storedLanguage, storedText, storeText } from './session';

// The browser's storage, as far as it is used: whatever lies there may come from another program or an older page.
function storageWith(content: string | null): Pick<Storage, 'getItem' | 'setItem'> {
  const written = new Map<string, string>();
  return { getItem: (key) => written.get(key) ?? content, setItem: (key, value) => void written.set(key, value) };
}

function storageIs(storage: Pick<Storage, 'getItem' | 'setItem'>): void {
  vi.stubGlobal('sessionStorage', storage);
  vi.stubGlobal('localStorage', storage);
}

const refuse = (): never => {
  throw new DOMException('denied', 'SecurityError');
};

beforeEach(() => storageIs(storageWith(null)));
afterEach(() => vi.unstubAllGlobals());

test('what was stored comes back', () => {
  const text = { clusterCidr: '10.42.0.0/33', nodes: [{ role: 'agent', nodeIp: 'x' }] } as const;
  storeText(text);
  storeAcknowledged(new Set(['cidr-v4-mapped', 'reserved-range']));
  expect(storedText('tab')).toEqual(text);
  expect(storedText('site')).toEqual(text);
  expect([...storedAcknowledged()]).toEqual(['cidr-v4-mapped', 'reserved-range']);
});

test('a secret that was refused is not kept', () => {
  storeText({
    agents: '2',
    httpProxy: 'http://anna:SECRET@192.0.2.1:3128',
    nodes: [{ nodeName: 'a', ownSettings: 'debug=true\ntoken=SECRET' }, { ownSettings: 'debug=true' }],
  });
  expect(storedText('site')).toEqual({ agents: '2', nodes: [{ nodeName: 'a' }, { ownSettings: 'debug=true' }] });
});

test('a storage that is forbidden or full is as none', () => {
  storageIs({ getItem: refuse, setItem: refuse });
  storeText({ agents: '2' });
  expect([storedText('tab'), storedLanguage(), storedAcknowledged().size]).toEqual([null, null, 0]);
});

test.each([
  ['nothing', null, null],
  ['no JSON', '{', null],
  ['a list', '[]', null],
  ['a number', '1', null],
  ['nothing known', '{"token":"x","constructor":"y","nodes":"z"}', {}],
  ['a name of objects', '{"__proto__":{"agents":"2"},"toString":"x"}', {}],
  ['values of other forms', '{"agents":2,"servers":["3"],"clusterCidr":null,"vpn":{}}', {}],
  [
    'nodes of other forms',
    '{"nodes":[1,null,[],{"role":1,"nodeIp":"192.0.2.1","x":"y"}]}',
    { nodes: [{ nodeIp: '192.0.2.1' }] },
  ],
])('%s', (_, content, expected) => {
  storageIs(storageWith(content));
  expect(storedText('tab')).toEqual(expected);
});

test('whatever lies in the storage, what is read of it makes a plan', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ unit: 'binary' })), (content) => {
      storageIs(storageWith(content));
      readPlan(storedText('tab') ?? {});
      expect(storedLanguage()).toBeNull();
      expect([...storedAcknowledged()].every((id) => typeof id === 'string')).toBe(true);
    }),
  );
});
