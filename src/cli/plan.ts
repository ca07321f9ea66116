import { isLanguage, type Language } from '../i18n/languages';
import { answerLine, refuseLine, type Answer, type AnswerOptions } from './answer-line';
import { inputsOf } from './inputs';
import { linesOf } from './lines';
import { TEXTS } from './texts';

/** What the command reads and writes, so that tests need no process. */
export interface Streams {
  readonly input: AsyncIterable<Uint8Array>;
  /** Resolves when more can be written. */
  readonly write: (text: string) => Promise<void>;
  readonly complain: (text: string) => void;
}

export type PlanOptions =
  | ({ readonly ok: true; readonly wantsHelp: boolean } & AnswerOptions)
  | { readonly ok: false; readonly option: string };

/** Options as `--name value` or `--name=value`. */
export function readOptions(args: readonly string[]): PlanOptions {
  let language: Language = 'en';
  let linkBase = '';
  let wantsHelp = false;
  const words = args.flatMap((arg) => (/^--[a-z-]+=/.test(arg) ? splitAt(arg, arg.indexOf('=')) : [arg]));
  for (let index = 0; index < words.length; index += 1) {
    const option = words[index] ?? '';
    if (option === '--help' || option === '-h') {
      wantsHelp = true;
      continue;
    }
    const value = words[++index];
    if (option === '--lang' && value !== undefined && isLanguage(value)) language = value;
    else if (option === '--link-base' && value !== undefined) linkBase = value.replace(/#.*$/s, '');
    else return { ok: false, option };
  }
  return { ok: true, wantsHelp, language, linkBase };
}

const splitAt = (text: string, index: number): readonly string[] => [text.slice(0, index), text.slice(index + 1)];

/** Plans in, answers out: one a line, or one for a document. @returns the exit status. */
export async function plan(args: readonly string[], { input, write, complain }: Streams): Promise<number> {
  const options = readOptions(args);
  if (!options.ok) {
    complain(`${TEXTS.en.cli.unknownOption(options.option)}\n\n${TEXTS.en.cli.usage}`);
    return 2;
  }
  if (options.wantsHelp) {
    await write(TEXTS[options.language].cli.usage);
    return 0;
  }
  let status = 0;
  for await (const { output, isGood } of answers(input, options)) {
    await write(`${JSON.stringify(output)}\n`);
    if (!isGood) status = 1;
  }
  return status;
}

async function* answers(input: AsyncIterable<Uint8Array>, options: AnswerOptions): AsyncGenerator<Answer> {
  for await (const { text, number } of inputsOf(linesOf(input))) {
    const answer = text === null ? refuseLine('too-long', number, options) : answerLine(text, number, options);
    if (answer !== null) yield answer;
  }
}
