import { fenced } from '../markdown';

/** One thing to do. Sentences are Markdown of ours; values of a plan stand in them only through `code`. */
export interface RunbookStep {
  readonly text: string;
  /** On which machines, as a line before the commands ("On every node:"); null where the text or the chapter says it. */
  readonly where: string | null;
  /** Each passes `bash -n` by itself; every value in it has passed `shellWord`. */
  readonly commands: readonly string[];
  /** What is to be seen afterwards, whole sentences. */
  readonly expect: readonly string[];
}

export interface Chapter {
  /** Without a number: the runbook counts its chapters. */
  readonly title: string;
  /** Paragraphs before the first step. */
  readonly intro: readonly string[];
  readonly steps: readonly RunbookStep[];
}

/** Words that stand in every chapter. */
export interface ChapterWords {
  readonly expect: string;
}

export const runbookStep = (text: string, rest: Partial<Omit<RunbookStep, 'text'>> = {}): RunbookStep => ({
  text,
  where: null,
  commands: [],
  expect: [],
  ...rest,
});

/** A sentence and what has to be known beside it, before any command. */
export const withNotes = (text: string, notes: readonly string[]): string =>
  notes.length === 0 ? text : [text, '', ...notes.map((note) => `- ${note}`)].join('\n');

/** A chapter as Markdown. Steps are paragraphs with a number, not a list: their commands then begin where the line begins. */
export const chapterLines = (
  { title, intro, steps }: Chapter,
  number: number,
  words: ChapterWords,
): readonly string[] => [
  '',
  `## ${number}. ${title}`,
  ...intro.flatMap((paragraph) => ['', paragraph]),
  ...steps.flatMap((step, index) => stepLines(step, `${number}.${index + 1}`, words)),
];

const stepLines = ({ text, where, commands, expect }: RunbookStep, number: string, words: ChapterWords) => [
  '',
  `**${number}** ${text}`,
  ...(where === null ? [] : ['', where]),
  ...(commands.length === 0 ? [] : ['', ...fenced(commands)]),
  ...(expect.length === 0 ? [] : ['', words.expect, '', ...expect.map((sentence) => `- ${sentence}`)]),
];
