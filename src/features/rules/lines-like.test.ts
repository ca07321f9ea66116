import { expect, test } from 'vitest';
import type { RuleLine } from '../../i18n/rule-pages-messages';
import { linesLike } from './lines-like';
import { nearLines } from './near-lines';

const line = (id: RuleLine['id'], name: string, ...severities: RuleLine['severities']): RuleLine => ({
  id,
  section: 'capacity',
  pack: 'base',
  severities,
  name,
});

const LINES = [
  line('ppn-exceeds-subnet', 'More pods than addresses', 'error'),
  line('svc-capacity', 'More Services than addresses', 'error', 'warning'),
  line('backend-ipsec-removed', 'バックエンド IPsec の廃止', 'error'),
  line('agentless-ops', 'Servers without an agent', 'info'),
];

test.each([
  ['', null, ['ppn-exceeds-subnet', 'svc-capacity', 'backend-ipsec-removed', 'agentless-ops']],
  [' MORE  addresses ', null, ['ppn-exceeds-subnet', 'svc-capacity']],
  ['more svc', null, ['svc-capacity']],
  ['ＩＰｓｅｃ　廃止', null, ['backend-ipsec-removed']],
  ['', 'warning', ['svc-capacity']],
  ['', 'info', ['agentless-ops']],
  ['pods', 'info', []],
] as const)('"%s" with severity %s', (words, severity, ids) => {
  expect(linesLike({ words, severity }, LINES).map(({ id }) => id)).toEqual(ids);
});

test.each([
  ['svc-capasity', ['svc-capacity']],
  ['backend-ipsec', ['backend-ipsec-removed']],
  ['SUBNET agentless', ['ppn-exceeds-subnet', 'agentless-ops']],
  ['removed-ipsec ops', ['backend-ipsec-removed', 'agentless-ops']],
  ['', []],
  [`${'x'.repeat(70)}-capacity`, []],
])('near %s', (id, ids) => {
  expect(nearLines(id, LINES).map((near) => near.id)).toEqual(ids);
});
