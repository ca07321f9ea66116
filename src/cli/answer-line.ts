import type { Finding } from '../core/plan/finding';
import type { PlanReading } from '../core/plan/plan-text';
import { allFiles } from '../core/render/all-files';
import { blocksDownload, checkReading } from '../core/rules/check-plan';
import { fragmentOf } from '../core/share/codec';
import { LONGEST_FRAGMENT } from '../core/share/fragment';
import type { CliText } from '../i18n/cli-text';
import type { Language } from '../i18n/languages';
import { printDerived } from './print-derived';
import { readInput } from './read-input';
import { TEXTS } from './texts';

export interface AnswerOptions {
  readonly language: Language;
  /** What links begin with, up to the `#`. */
  readonly linkBase: string;
}

/** One object of the output, and whether its line is a plan that may be used as it is. */
export interface Answer {
  readonly output: Readonly<Record<string, unknown>>;
  readonly isGood: boolean;
}

/** What there is to say about one line, or null for a blank one. `number` counts lines from 1. */
export function answerLine(line: string, number: number, options: AnswerOptions): Answer | null {
  if (line.trim() === '') return null;
  const input = readInput(line);
  return input.ok ? answerPlan(input.reading, options) : refuseLine(input.problem, number, options);
}

export const refuseLine = (
  problem: keyof CliText['problems'],
  number: number,
  { language }: AnswerOptions,
): Answer => ({ output: { error: TEXTS[language].cli.problems[problem], line: number }, isGood: false });

function answerPlan(reading: PlanReading, { language, linkBase }: AnswerOptions): Answer {
  const { plan } = reading;
  const findings = checkReading(reading);
  const fragment = fragmentOf(plan);
  const { install, files: fileTexts } = TEXTS[language];
  const link = fragment.length > LONGEST_FRAGMENT ? null : `${linkBase}#${fragment}`;
  const files = allFiles(plan, { link, texts: install, acknowledged: [] }, fileTexts);
  return {
    output: {
      derived: printDerived(plan),
      findings: findings.map((finding) => printFinding(finding, language)),
      files: files.map(({ path, text }) => ({ path, text })),
    },
    isGood: !findings.some((finding) => blocksDownload(finding, new Set())),
  };
}

function printFinding(finding: Finding, language: Language) {
  const { explained, gap } = TEXTS[language];
  const { field, node, item } = finding.place;
  return {
    id: finding.id,
    severity: finding.severity,
    field,
    ...(node === null ? {} : { node }),
    ...(item === null ? {} : { item }),
    message: `${explained.title(finding)}${gap}${explained.consequence(finding)}`,
  };
}
