import { expect, test } from 'vitest';
import { EMPTY_PLAN } from '../../../core/plan/empty-plan';
import { ruleTexts } from '../../../i18n/en/rules/packs/base';
import { HOSTILE_LINKS } from '../../../test-support/hostile-links';
import { linkedPlan } from './linked-plan';

test.each([
  ['a whole link', 'https://example.com/wizard/#v=1&servers=3'],
  ['with blanks around it', '  https://example.com/#v=1&servers=3\n'],
  ['only what stands behind the #', 'v=1&servers=3'],
  ['without its version', '#servers=3'],
])('%s opens', (_name, pasted) => {
  expect(linkedPlan(pasted)).toEqual({ plan: { ...EMPTY_PLAN, servers: 3 }, findings: [] });
});

test('a link to a new plan is one too', () => {
  expect(linkedPlan('https://example.com/#v=1').plan).toEqual(EMPTY_PLAN);
});

test.each([
  ['nothing', ''],
  ['words', 'good morning'],
  ['an address without a plan', 'https://example.com/'],
  ['a place in the app', 'https://example.com/#step=review&lang=ja'],
  ['keys that nobody knows', '#colour=blue'],
])('%s is no plan', (_name, pasted) => {
  expect(linkedPlan(pasted).plan).toBeNull();
});

test('what is no part of a plan is named, and the rest opens', () => {
  const { plan, findings } = linkedPlan('#v=1&servers=3&colour=blue&service-cidr=10.43.0.0/99');
  expect(plan?.servers).toBe(3);
  expect(findings.map(({ id, place }) => [id, place.field])).toEqual([
    ['input-unknown', 'nodes'],
    ['cidr-syntax', 'serviceCidr'],
  ]);
});

test('whatever a link is, it is read, and there are words for each problem', () => {
  const known = Object.keys(ruleTexts);
  const unknown = HOSTILE_LINKS.flatMap((link) => linkedPlan(link).findings.filter(({ id }) => !known.includes(id)));
  expect(unknown).toEqual([]);
});
