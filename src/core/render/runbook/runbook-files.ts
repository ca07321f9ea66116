import type { Plan } from '../../plan/plan';
import type { Header } from '../header';
import { headComment, markdownText } from '../markdown';
import { plainFile, type RenderedFile } from '../rendered-file';
import { glanceLines } from './at-a-glance';
import { beforeChapter } from './before';
import { chapterLines } from './chapter';
import { cleanUpChapter } from './clean-up';
import type { CleanUpTexts } from './clean-up-texts';
import { dayTwoChapter } from './day-two';
import { installChapter } from './installing';
import { migrateChapter } from './migrate';
import type { MigrateTexts } from './migrate-texts';
import { runbookFacts } from './runbook-facts';
import type { SharedTexts } from '../shared-texts';
import type { RunbookTexts } from './runbook-texts';
import { verifyChapter } from './verify-chapter';

export interface RunbookFileTexts {
  readonly runbook: RunbookTexts;
  readonly cleanUp: CleanUpTexts;
  readonly migrate: MigrateTexts;
}

/** RUNBOOK.md: the plan as a text to work by, from bare machines to the day the cluster goes. */
export function runbookFiles(
  plan: Plan,
  header: Header,
  texts: RunbookFileTexts & SharedTexts,
): readonly RenderedFile[] {
  const migrate = migrateChapter(plan, texts.migrate);
  const middle = [beforeChapter, installChapter, verifyChapter, dayTwoChapter];
  // The table is a chapter as well.
  const next = middle.length + 2;
  const numbers = migrate === null ? { migrate, cleanUp: next } : { migrate: next, cleanUp: next + 1 };
  const facts = runbookFacts(plan, texts, numbers);
  const chapters = [
    ...middle.map((chapterOf) => chapterOf(facts)),
    ...(migrate === null ? [] : [migrate]),
    cleanUpChapter(plan, texts.cleanUp),
  ];
  const { runbook } = texts;
  const lines = [
    ...headComment(header, runbook.place),
    `# ${runbook.title(plan.k3sVersion)}`,
    ...runbook.intro.flatMap((paragraph) => ['', paragraph]),
    ...glanceLines(facts, 1),
    ...chapters.flatMap((chapter, index) => chapterLines(chapter, index + 2, runbook)),
  ];
  return [plainFile('RUNBOOK.md', markdownText(lines))];
}
