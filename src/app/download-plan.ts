import type { Plan } from '../core/plan/plan';
import { linkTo } from './location';
import type { Rest } from './rest-of';

/** Hands over all files of a plan as one archive. */
export async function downloadPlan(
  plan: Plan,
  { language, messages }: Rest,
  acknowledged: ReadonlySet<string>,
): Promise<void> {
  const { downloadArchive } = await import('../features/review/download');
  const { loadFiles } = await import('../features/review/load-files');
  const filesOf = await loadFiles(language);
  await downloadArchive(filesOf(plan, { link: linkTo(plan), texts: messages.install, acknowledged }));
}
