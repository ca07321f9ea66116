import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ALL_FILE_TEXTS } from '../../i18n/all-file-texts';
import { installTexts } from '../../i18n/en/install';
import { installTexts as installJa } from '../../i18n/ja/install';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import type { Plan } from '../plan/plan';
import { allFiles } from './all-files';

const LINK = 'https://wizard.example/#v=1';
const LANGUAGES = {
  en: { install: installTexts, files: ALL_FILE_TEXTS.en },
  ja: { install: installJa, files: ALL_FILE_TEXTS.ja },
} as const;
const filesOf = (plan: Plan, language: keyof typeof LANGUAGES = 'en') =>
  allFiles(plan, { link: LINK, texts: LANGUAGES[language].install, acknowledged: [] }, LANGUAGES[language].files);

describe('of any plan', () => {
  test('paths are plain, and no file takes the place or the folder of another', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const paths = filesOf(plan).map(({ path }) => path.toLowerCase());
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(path).toMatch(/^[a-z0-9][a-z0-9._/-]*$/);
        expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('every file says for which release it is and how to open the plan again', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom('en' as const, 'ja' as const), (plan, language) => {
        for (const { path, text } of filesOf(plan, language)) {
          const head = text.split('\n').slice(0, 12).join('\n');
          expect(head, path).toContain(plan.k3sVersion);
          expect(head, path).toContain(LINK);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same plan gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(filesOf(plan, 'ja')).toEqual(filesOf({ ...plan }, 'ja'));
      }),
      { numRuns: 30 },
    );
  });

  test('the shell reads every script', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const { path, text } of filesOf(plan).filter((file) => file.path.endsWith('.sh'))) {
          const { stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
          expect({ path, stderr }).toEqual({ path, stderr: '' });
        }
      }),
      { numRuns: 15 },
    );
  });
});
