import { expect, test } from 'vitest';
import { RULES } from './index';
import shipped from './vectors/shipped-ids.json';

const ids = RULES.map(({ id }) => id).toSorted();

test('an id is for ever: each that once shipped is there, and a new one is written down', () => {
  expect(ids).toEqual([...shipped.catalogue, ...shipped.readers].toSorted());
});

test('the catalogue of 211 rules is built as a whole', () => {
  expect(new Set(shipped.catalogue).size).toBe(211);
});
