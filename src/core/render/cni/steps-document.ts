import type { Header } from '../header';
import { oneLine } from '../quote';
import type { RenderedFile } from '../files';
import { cniFile } from './cni-file';

/** One thing to do, with its commands; `isDone` of settings that the plan has already. */
export interface Step {
  readonly text: string;
  readonly commands: readonly string[];
  readonly isDone: boolean;
}

export interface StepSection {
  readonly title: string;
  readonly intro: string | null;
  readonly items: readonly (Step | string)[];
}

export const step = (text: string, ...commands: readonly string[]): Step => ({ text, commands, isDone: false });

/** A value as code in a sentence: longer fences than any run of backticks in it, so that nothing in it is markup. */
export function code(value: string): string {
  const text = oneLine(value);
  const runs = text.match(/`+/g) ?? [];
  const fence = '`'.repeat(Math.max(0, ...runs.map(({ length }) => length)) + 1);
  const isBare = text === '' || /^`|`$|^ .* $/.test(text);
  return isBare ? `${fence} ${text} ${fence}` : `${fence}${text}${fence}`;
}

/** A Markdown file of things to tick off. */
export function stepsFile(
  path: string,
  header: Header,
  place: string,
  title: string,
  sections: readonly StepSection[],
): RenderedFile {
  const lines = [
    // Only `>` can end an HTML comment; in the fragment of a link %3E means the same.
    '<!--',
    ...[...header.lines, oneLine(place)].map((line) => line.replaceAll('>', '%3E')),
    '-->',
    '',
    `# ${oneLine(title)}`,
    ...sections.filter(({ items }) => items.length > 0).flatMap(sectionLines),
  ];
  return cniFile(path, `${lines.filter((line, index) => line !== '' || lines[index + 1] !== '').join('\n')}\n`);
}

const sectionLines = ({ title, intro, items }: StepSection): readonly string[] => [
  '',
  `## ${title}`,
  '',
  ...(intro === null ? [] : [intro, '']),
  ...items.flatMap((item) => (typeof item === 'string' ? [`- ${item}`] : stepLines(item))),
];

const stepLines = ({ text, commands, isDone }: Step): readonly string[] => [
  `- [${isDone ? 'x' : ' '}] ${text}`,
  ...(commands.length === 0 ? [] : ['', '  ```sh', ...commands.map((command) => `  ${command}`), '  ```', '']),
];
