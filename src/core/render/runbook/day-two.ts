import type { Chapter } from './chapter';
import { changeSteps } from './day-two-changes';
import { growthSteps } from './day-two-limits';
import { nodeSteps } from './day-two-nodes';
import { upgradeSteps } from './day-two-upgrade';
import type { RunbookFacts } from './runbook-facts';

/** What is done to a cluster that runs. */
export const dayTwoChapter = (facts: RunbookFacts): Chapter => {
  const { dayTwo } = facts.texts;
  return {
    title: dayTwo.title,
    intro: [dayTwo.intro],
    steps: [...nodeSteps(facts), ...changeSteps(facts), ...upgradeSteps(facts), ...growthSteps(facts)],
  };
};
