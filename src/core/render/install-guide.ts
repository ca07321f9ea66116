import type { Plan } from '../plan/plan';
import { runsAlready } from '../plan/runs-already';
import { machinesOf } from './config-files';
import type { Header } from './header';
import type { InstallStep } from './install-command';
import type { InstallTexts } from './install-texts';
import { fenced, headComment } from './markdown';
import { oneLine } from './quote';

/** INSTALL.md: the steps as a text to follow. */
export function installGuide(plan: Plan, steps: readonly InstallStep[], header: Header, texts: InstallTexts): string {
  const { guide } = texts;
  const lines = [
    ...headComment(header),
    `# ${oneLine(guide.title(plan.k3sVersion))}`,
    '',
    guide.intro,
    ...(runsAlready(plan) ? ['', guide.existing] : []),
    ...steps.flatMap((step, index) => stepLines(step, index + 1, texts)),
  ];
  return `${lines.join('\n')}\n`;
}

function stepLines(step: InstallStep, number: number, texts: InstallTexts): readonly string[] {
  const { guide } = texts;
  return [
    '',
    `## ${number}. ${step.title}`,
    ...paragraph(step.notes),
    ...section(
      guide.files,
      step.files.flatMap(({ target, files }) =>
        files.map(({ from, to }) => `- ${machinesOf(target, texts)}: \`${from}\` → \`${to}\``),
      ),
    ),
    ...section(
      guide.commands,
      step.blocks.flatMap((commands, index) => [...(index === 0 ? [] : ['']), ...fenced(commands)]),
    ),
    ...section(
      scriptTitle(step, guide),
      step.files.map(({ target, script }) => `- ${machinesOf(target, texts)}: \`${script}\``),
    ),
    ...section(
      guide.expect,
      step.expect.map((sentence) => `- ${sentence}`),
    ),
  ];
}

const scriptTitle = ({ files }: InstallStep, guide: InstallTexts['guide']): string =>
  files[0] === undefined ? '' : guide.scripts(files[0].script.split(' ')[1] ?? '');

const paragraph = (sentences: readonly string[]): readonly string[] =>
  sentences.length === 0 ? [] : ['', ...sentences.map((sentence) => `- ${sentence}`)];

const section = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, '', ...lines];
