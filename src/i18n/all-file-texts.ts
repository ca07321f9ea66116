import type { FileTexts } from '../core/render/all-files';
import { fileTexts as en } from './en/file-texts';
import { runbookFileTexts as runbookEn } from './en/runbook-texts';
import { fileTexts as ja } from './ja/file-texts';
import { runbookFileTexts as runbookJa } from './ja/runbook-texts';
import type { Language } from './languages';

/** What stands in files, for whom the weight of both languages does not matter; the page loads one, in two parts. */
export const ALL_FILE_TEXTS: Readonly<Record<Language, FileTexts>> = {
  en: { ...en, runbook: runbookEn },
  ja: { ...ja, runbook: runbookJa },
};
