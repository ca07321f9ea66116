import type { Plan } from '../core/plan/plan';
import { linkTo } from './location';
import type { Rest } from './rest-of';

/** Hands over all files of a plan as one archive. */
export async function downloadPlan(plan: Plan, { messages }: Rest, acknowledged: ReadonlySet<string>): Promise<void> {
  const { downloadArchive } = await import('../features/review/download');
  const { renderFiles } = await import('../core/render/files');
  await downloadArchive(renderFiles(plan, { link: linkTo(plan), texts: messages.install, acknowledged }));
}
