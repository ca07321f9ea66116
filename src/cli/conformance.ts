import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { judge, type Judged } from '../core/conformance/judge';
import type { Difference, Disagreement } from '../core/conformance/judgement';
import type { ConformanceText } from '../i18n/cli-text';
import { isLanguage, type Language } from '../i18n/languages';
import type { Streams } from './plan';
import { TEXTS } from './texts';

interface ConformanceOptions {
  readonly language: Language;
  readonly wantsHelp: boolean;
  readonly files: readonly string[];
  /** The first word that is no option; null when all are. */
  readonly unknown: string | null;
}

export function readConformanceOptions(args: readonly string[]): ConformanceOptions {
  let language: Language = 'en';
  const files: string[] = [];
  let wantsHelp = false;
  let unknown: string | null = null;
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--help' || arg === '-h') wantsHelp = true;
    else if (arg === '--lang' || arg.startsWith('--lang=')) {
      const value = arg === '--lang' ? (args[++index] ?? '') : arg.slice('--lang='.length);
      if (isLanguage(value)) language = value;
      else unknown ??= '--lang';
    } else if (arg.startsWith('-')) unknown ??= arg;
    else files.push(arg);
  }
  return { language, wantsHelp, files, unknown };
}

/** Judges each file of recorded verdicts. @returns the exit status. */
export async function conformance(args: readonly string[], { write, complain }: Streams): Promise<number> {
  const { language, wantsHelp, files, unknown } = readConformanceOptions(args);
  const { unknownOption, conformance: text } = TEXTS[language].cli;
  if (wantsHelp) {
    await write(text.usage);
    return 0;
  }
  if (unknown !== null || files.length === 0) {
    complain(`${unknown === null ? text.noFile : unknownOption(unknown)}\n\n${text.usage}`);
    return 2;
  }
  const totals = { count: 0, agreeing: 0 };
  let isAnyUnread = false;
  for (const file of files) {
    const judged = await judgeFile(file, text);
    if (typeof judged === 'string') {
      complain(`${text.unreadable(file, judged)}\n`);
      isAnyUnread = true;
      continue;
    }
    totals.count += judged.count;
    totals.agreeing += judged.count - judged.disagreements.length;
    await report(file, judged, text, write);
  }
  if (files.length > 1) await write(`${text.total(String(totals.agreeing), String(totals.count))}\n`);
  if (isAnyUnread) return 2;
  return totals.agreeing === totals.count ? 0 : 1;
}

/** What came of a file, or why nothing did. */
async function judgeFile(file: string, text: ConformanceText): Promise<Judged | string> {
  // npm runs scripts in the project's folder and names the one it was called from.
  const path = resolve(process.env['INIT_CWD'] ?? '', file);
  let content: string;
  try {
    content = await readFile(path, 'utf8');
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  let json: unknown;
  try {
    json = JSON.parse(content.replace(/^\uFEFF/, ''));
  } catch {
    return text.notJson;
  }
  return judge(json) ?? text.unknownFormat;
}

async function report(file: string, judged: Judged, text: ConformanceText, write: Streams['write']): Promise<void> {
  const { count, disagreements } = judged;
  for (const disagreement of disagreements) await write(`${file}: ${printed(disagreement, text)}\n`);
  await write(`${text.agree(file, String(count - disagreements.length), String(count))}\n`);
}

function printed({ section, index, input, differences }: Disagreement, text: ConformanceText): string {
  const lines = differences.map((difference) => `  ${differenceLine(difference, text)}`);
  return [text.case(section, index + 1, JSON.stringify(input)), ...lines].join('\n');
}

const differenceLine = ({ kind, about, release, expected, found }: Difference, text: ConformanceText): string =>
  text.differences[kind]({ about, release, expected: JSON.stringify(expected), found: JSON.stringify(found) });
