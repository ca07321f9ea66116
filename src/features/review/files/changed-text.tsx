import { useRef, useState, type ReactNode } from 'react';
import type { FileListMessages } from '../../../i18n/file-list-messages';
import { keepFocus } from '../../../ui/keep-focus';
import { commentIn } from './file-text';
import { stretchesOf, type ComparedLine, type Stretch } from './line-changes';

interface ChangedTextProps {
  readonly path: string;
  readonly lines: readonly ComparedLine[];
  readonly texts: FileListMessages;
}

/** The lines of both plans, marked by sign and colour; what is the same far around them opens on demand. */
export function ChangedText({ path, lines, texts }: ChangedTextProps): ReactNode {
  const frame = useRef<HTMLPreElement>(null);
  const [opened, setOpened] = useState<ReadonlySet<number>>(NOTHING);
  const isComment = commentIn(path);
  return (
    // A scrolling region must be reachable by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <pre className="file-text compared" role="region" aria-label={texts.changedLines(path)} tabIndex={0} ref={frame}>
      {stretchesOf(lines).map((stretch) =>
        stretch.isFar && !opened.has(stretch.from) ? (
          <button
            key={stretch.from}
            type="button"
            onClick={({ currentTarget }) =>
              keepFocus(currentTarget, () => setOpened(new Set([...opened, stretch.from])), frame.current)
            }
          >
            {texts.sameLines(stretch.lines.length)}
          </button>
        ) : (
          <Lines key={stretch.from} stretch={stretch} isComment={isComment} texts={texts} />
        ),
      )}
    </pre>
  );
}

const NOTHING: ReadonlySet<number> = new Set();

interface LinesProps {
  readonly stretch: Stretch;
  readonly isComment: (line: string) => boolean;
  readonly texts: FileListMessages;
}

function Lines({ stretch, isComment, texts }: LinesProps): ReactNode {
  return stretch.lines.map(({ sign, text }, index) => {
    const key = stretch.from + index;
    const words = (
      <>
        {text}
        {'\n'}
      </>
    );
    const className = isComment(text) ? 'comment' : undefined;
    if (sign === ' ')
      return (
        <span key={key} className={className}>
          {'  '}
          {words}
        </span>
      );
    const Mark = sign === '+' ? 'ins' : 'del';
    return (
      <Mark key={key} className={className}>
        <b aria-hidden="true">{sign === '+' ? '+ ' : '− '}</b>
        <i className="sr-only">{sign === '+' ? texts.added : texts.removed} </i>
        {words}
      </Mark>
    );
  });
}
