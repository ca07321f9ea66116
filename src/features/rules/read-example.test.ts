import { expect, test } from 'vitest';
import { checkerOf } from '../../core/rules/checker';
import { EXAMPLES } from '../../core/rules/examples/index';
import { RULES } from '../../core/rules/index';
import * as reader from '../../core/read/config';
import { ruleTexts as en } from '../../i18n/en/rules/all';
import { ruleTexts as ja } from '../../i18n/ja/rules/all';
import { explainer } from '../../i18n/explain';
import { readInput, readLink, worstOf } from './read-example';

const { ruleOf } = checkerOf(RULES);

test.each(Object.entries(EXAMPLES))('the page of %s says of its examples what they are there for', (id, examples) => {
  const rule = ruleOf(id);
  if (rule === null) throw new Error(`no rule ${id}`);
  for (const [given, severity] of examples) {
    const { findings } = typeof given === 'string' ? readLink(rule, given) : readInput(rule, given, reader);
    const worst = worstOf(findings);
    expect(worst?.severity ?? null, JSON.stringify(given)).toBe(severity);
    if (worst !== null) expect(explainer(en).title(worst)).not.toBe(explainer(ja).title(worst));
  }
});
