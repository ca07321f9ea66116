import type { FileTexts } from '../core/render/all-files';
import type { InstallTexts } from '../core/render/install-texts';
import { ALL_FILE_TEXTS } from '../i18n/all-file-texts';
import type { CliText } from '../i18n/cli-text';
import { cliText as cliEn } from '../i18n/en/cli';
import { installTexts as installEn } from '../i18n/en/install';
import { ruleTexts as rulesEn } from '../i18n/en/rules/all';
import { explainer, type Explained } from '../i18n/explain';
import { cliText as cliJa } from '../i18n/ja/cli';
import { installTexts as installJa } from '../i18n/ja/install';
import { ruleTexts as rulesJa } from '../i18n/ja/rules/all';
import type { Language } from '../i18n/languages';

export interface Texts {
  readonly cli: CliText;
  readonly install: InstallTexts;
  readonly files: FileTexts;
  readonly explained: Explained;
  /** What stands between two sentences. */
  readonly gap: string;
}

export const TEXTS: Readonly<Record<Language, Texts>> = {
  en: { cli: cliEn, install: installEn, files: ALL_FILE_TEXTS.en, explained: explainer(rulesEn), gap: ' ' },
  ja: { cli: cliJa, install: installJa, files: ALL_FILE_TEXTS.ja, explained: explainer(rulesJa), gap: '' },
};
