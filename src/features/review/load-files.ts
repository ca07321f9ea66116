import type { Plan } from '../../core/plan/plan';
import type { RenderedFile } from '../../core/render/rendered-file';
import type { Origin } from '../../core/render/header';
import type { Language } from '../../i18n/languages';

export type FileMaker = (plan: Plan, origin: Origin) => readonly RenderedFile[];

const texts = {
  en: () => Promise.all([import('../../i18n/en/file-texts'), import('../../i18n/en/runbook-texts')]),
  ja: () => Promise.all([import('../../i18n/ja/file-texts'), import('../../i18n/ja/runbook-texts')]),
} as const;

/** Fetches what makes all files of a plan; the page shows those of K3s itself without it. */
export async function loadFiles(language: Language): Promise<FileMaker> {
  const [{ allFiles }, [{ fileTexts }, { runbookFileTexts }]] = await Promise.all([
    import('../../core/render/all-files'),
    texts[language](),
  ]);
  return (plan, origin) => allFiles(plan, origin, { ...fileTexts, runbook: runbookFileTexts });
}
