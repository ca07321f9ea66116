import { expect, test } from 'vitest';
import { reading } from '../../test-support/reading';
import { argList, nameList, sanList, proxy } from './read-words';

test.each([
  ['names, blanks cut', nameList, 'coredns, traefik ,', 'coredns,traefik', []],
  ['no names', nameList, '', '', []],
  ['certificate names', sanList, 'a.example,b.example', 'a.example,b.example', []],
  [
    'a certificate name that K3s drops',
    sanList,
    'a.example, b.example',
    'a.example',
    [{ id: 'list-blank', severity: 'warning', item: 1, suggestion: 'a.example,b.example', isDropped: true }],
  ],
  ['arguments keep their commas', argList, 'v=2\nnode-labels=a=b,c=d\n', 'v=2\nnode-labels=a=b,c=d', []],
] as const)('%s', (_, codec, text, value, said) => {
  expect(reading(codec, text)).toMatchObject({ value, said });
});

test.each([
  ['http://proxy.example.org:3128', null],
  ['proxy.example.org:3128', null],
  ['', null],
  ['http://proxy.example.org/a@b', null],
  ['http://anna:secret@proxy.example.org:3128', 'http://…@proxy.example.org:3128'],
  ['HTTP://anna@proxy.example.org', 'HTTP://…@proxy.example.org'],
  ['anna:secret@proxy.example.org:3128', '…@proxy.example.org:3128'],
  ['//anna:sec@ret@proxy.example.org', '//…@proxy.example.org'],
] as const)('a proxy %s has no password that a link would carry', (text, shown) => {
  const { value, remarks } = proxy.read(text);
  expect(value).toBe(shown === null ? text : null);
  expect(remarks.map(({ facts }) => [facts['text'], facts['expected']])).toEqual(
    shown === null ? [] : [[shown, 'no-password']],
  );
});
