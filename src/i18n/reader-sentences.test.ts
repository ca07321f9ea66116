import { expect, test } from 'vitest';
import type { Finding } from '../core/plan/finding';
import { readPlan } from '../core/plan/plan-text';
import { NO_CONFIG, readConfig, type ConfigInput } from '../core/read/config';
import { EXAMPLES } from '../core/rules/examples/index';
import { decodeFragment } from '../core/share/codec';
import { ruleTexts as en } from './en/rules/all';
import { ruleTexts as ja } from './ja/rules/all';

// Sentences that only findings of readers lead to: those of the examples, and one for each further problem and reason.

const FURTHER: readonly Partial<ConfigInput>[] = [
  { config: 'a: [x\n' },
  { config: 'a: *b\n' },
  { config: '- a\n' },
  { config: 'a: 1\n  b: 2\n' },
  { config: 'a: \0\n' },
  { env: { K3S_CONFIG_FILE: '/a' }, args: ['--config=/b'] },
  { args: ['x'] },
  { args: ['---x=1'] },
  { role: 'agent', config: 'x-y-z: 1\ncluster-cidrs: 10.42.0.0/16\nnode-ips: 192.0.2.1\nembedded-registry: true\n' },
  { config: 'x-y-z: 1\ndisable-apiserver-lb: true\n' },
  { config: 'cluster-secret: x\nmulti-cluster-cidr: true\n' },
  { config: 'tls-san: [[a]]\nnode-label: {a: b}\nwith-node-id: x\nhttps-listen-port: x\n' },
];

const examples = Object.values(EXAMPLES).flatMap((rows) =>
  rows.flatMap(([given]): Partial<ConfigInput>[] => (typeof given === 'string' ? [] : [given])),
);

/** What only a link, a JSON plan or a form can get wrong. */
const IN_LINKS = [
  'own=token=x',
  'x&http-proxy=http://a:b@proxy.example.org:3128',
  'node-name=a%2500b',
  'platform=x',
  'k3s-version=x',
].map(
  (field) =>
    readPlan(
      decodeFragment(`v=1&node=server;${field}&server=a b&servers=x&uplink-mtu=1&disable=${'a,'.repeat(70)}`).text,
    ).findings,
);

function findingsOf(input: Partial<ConfigInput>): readonly Finding[] {
  const { text, findings } = readConfig({ ...NO_CONFIG, ...input });
  return [...findings, ...readPlan(text).findings];
}

interface AnyText {
  readonly title: (facts: unknown) => string;
  readonly consequence: (facts: unknown) => string;
  readonly fix: ((facts: unknown) => string) | null;
}

// Typed by rule; here they are all one shape.
const TEXTS = { en, ja } as unknown as Readonly<Record<'en' | 'ja', Readonly<Record<string, AnyText>>>>;

test('are whole, in both languages', () => {
  const findings = [...[...examples, ...FURTHER].flatMap(findingsOf), ...IN_LINKS.flat()];
  expect(findings.length).toBeGreaterThan(40);
  for (const { id, facts } of findings) {
    const [english, japanese] = (['en', 'ja'] as const).map((language) => {
      const text = TEXTS[language][id];
      return text === undefined ? [] : [text.title(facts), text.consequence(facts), text.fix?.(facts) ?? 'no fix'];
    });
    const where = JSON.stringify({ id, english, japanese });
    expect(english?.length, where).toBe(3);
    expect(english?.[0], where).not.toBe(japanese?.[0]);
    expect(english?.[1], where).not.toBe(japanese?.[1]);
    expect(
      english?.slice(0, 2).every((text) => /^[^\s].*[.]$/s.test(text)),
      where,
    ).toBe(true);
    expect(
      japanese?.slice(0, 2).every((text) => /[ぁ-んァ-ヶ一-龠].*。$/s.test(text)),
      where,
    ).toBe(true);
    expect([...(english ?? []), ...(japanese ?? [])].join(' '), where).not.toMatch(
      /undefined|\[object|NaN|\bnull\b|！/,
    );
  }
});
