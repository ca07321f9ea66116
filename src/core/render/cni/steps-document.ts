import type { Header } from '../header';
import { oneLine } from '../quote';
import { headComment, markdownText } from '../markdown';
import { plainFile, type RenderedFile } from '../rendered-file';

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

/** A Markdown file of things to tick off. */
export function stepsFile(
  path: string,
  header: Header,
  place: string,
  title: string,
  sections: readonly StepSection[],
): RenderedFile {
  const lines = [
    ...headComment(header, place),
    `# ${oneLine(title)}`,
    ...sections.filter(({ items }) => items.length > 0).flatMap(sectionLines),
  ];
  return plainFile(path, markdownText(lines));
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
