import { expect, test } from 'vitest';
import { ALL_FILE_TEXTS } from '../../i18n/all-file-texts';
import { installTexts } from '../../i18n/en/install';
import { installTexts as installJa } from '../../i18n/ja/install';
import { WHOLE_PLANS } from '../../test-support/whole-plans';
import type { Plan } from '../plan/plan';
import { blocksDownload, checkPlan } from '../rules/check-plan';
import { fragmentOf } from '../share/codec';
import { allFiles } from './all-files';

const TEXTS = {
  en: { install: installTexts, files: ALL_FILE_TEXTS.en },
  ja: { install: installJa, files: ALL_FILE_TEXTS.ja },
} as const;

const filesOf = (plan: Plan, language: keyof typeof TEXTS, acknowledged: Iterable<string> = []) =>
  allFiles(
    plan,
    { link: `https://wizard.example/#${fragmentOf(plan)}`, texts: TEXTS[language].install, acknowledged },
    TEXTS[language].files,
  );

// verify.sh is mostly the same for every plan: one is shown whole, of the others what it has not.
const verifyOf = (plan: Plan, language: keyof typeof TEXTS): readonly string[] =>
  (filesOf(plan, language).find(({ path }) => path === 'verify.sh')?.text ?? '').split('\n');
const [FIRST = ''] = Object.keys(WHOLE_PLANS);

const slug = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]+/g, '-');

test.each(Object.entries(WHOLE_PLANS))('%s', async (name, { plan, language }) => {
  const acknowledged = new Set(checkPlan(plan).flatMap(({ id, severity }) => (severity === 'error' ? [id] : [])));
  expect(checkPlan(plan).filter((finding) => blocksDownload(finding, acknowledged))).toEqual([]);
  const files = filesOf(plan, language, acknowledged);
  const usual = new Set(name === FIRST ? [] : verifyOf(WHOLE_PLANS[FIRST]?.plan ?? plan, language));
  const printed = files.map(({ path, text }) => {
    const lines = path === 'verify.sh' ? text.split('\n').filter((line) => !usual.has(line)) : [text.trimEnd()];
    return `======== ${path}\n${lines.join('\n').trimEnd()}\n`;
  });
  await expect(`${files.map(({ path }) => path).join('\n')}\n\n${printed.join('\n')}`).toMatchFileSnapshot(
    `snapshots/${slug(name)}.txt`,
  );
});
