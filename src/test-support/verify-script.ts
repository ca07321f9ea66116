import type { Plan } from '../core/plan/plan';
import { headerOf } from '../core/render/header';
import type { InstallTexts } from '../core/render/install-texts';
import { verifyFiles } from '../core/render/verify/verify-files';
import type { VerifyTexts } from '../core/render/verify/verify-texts';
import { installTexts as installEn } from '../i18n/en/install';
import { verifyTexts as verifyEn } from '../i18n/en/verify';
import { installTexts as installJa } from '../i18n/ja/install';
import { verifyTexts as verifyJa } from '../i18n/ja/verify';

interface Language {
  readonly install: InstallTexts;
  readonly verify: VerifyTexts;
}

export const EN: Language = { install: installEn, verify: verifyEn };
export const JA: Language = { install: installJa, verify: verifyJa };

/** verify.sh of a plan. */
export function scriptOf(plan: Plan, { install, verify }: Language = EN, link = 'https://wizard.example/#v=1'): string {
  const header = headerOf(plan.k3sVersion, { link, texts: install, acknowledged: [] });
  const [file] = verifyFiles(plan, header, verify);
  if (file === undefined) throw new Error('no file');
  return file.text;
}
