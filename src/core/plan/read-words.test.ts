import { expect, test } from 'vitest';
import { reading } from '../../test-support/reading';
import { argList, nameList, sanList } from './read-words';

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
