import type { RunbookFileTexts } from '../../core/render/runbook/runbook-files';
import { runbookTexts } from './runbook';
import { cleanUpTexts } from './runbook-clean-up';
import { migrateTexts } from './runbook-migrate';

/** What stands in RUNBOOK.md, which is as much as in all other files: a part of its own. */
export const runbookFileTexts: RunbookFileTexts = {
  runbook: runbookTexts,
  cleanUp: cleanUpTexts,
  migrate: migrateTexts,
};
