import type { ReactNode } from 'react';
import { linesOf } from './line-changes';

interface FileTextProps {
  readonly path: string;
  readonly text: string;
}

/** A file as it will be written. */
export function FileText({ path, text }: FileTextProps): ReactNode {
  const isComment = commentIn(path);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className={`file-text ${isProse(path) ? 'prose-lines' : ''}`} role="region" aria-label={path} tabIndex={0}>
      {linesOf(text).map((line, index) => (
        // Lines of one text never change places.
        // oxlint-disable-next-line react/no-array-index-key
        <span key={index} className={isComment(line) ? 'comment' : undefined}>
          {line}
          {'\n'}
        </span>
      ))}
    </pre>
  );
}

const isProse = (path: string): boolean => path.endsWith('.md');

/** Whether a line of a file is a comment: # or // begins one everywhere but in Markdown, where # makes a heading. */
export const commentIn = (path: string): ((line: string) => boolean) =>
  isProse(path) ? () => false : (line) => /^\s*(#|\/\/)/.test(line);
