import type { K3sVersion } from '../k3s/version';
import { blockOf, joinBlocks, type Block } from './block';
import type { InstallTexts } from './install-texts';
import { comment, oneLine } from './quote';

export interface Origin {
  /** The whole link that opens this plan again; null when the plan fits into none. */
  readonly link: string | null;
  readonly texts: InstallTexts;
  /** Ids of findings that somebody decided to live with. */
  readonly acknowledged: Iterable<string>;
}

/** What every file begins with: what made it, what it is for, the link, what was acknowledged. */
export interface Header {
  /** As comments of YAML or shell, with the line that says what the file is for. */
  readonly comments: (place: string) => Block;
  /** As texts without line breaks, for a file that is for nobody in particular. */
  readonly lines: readonly string[];
}

/**
 * Links grow with the plan and stand in every file, so what does not differ between files is made once.
 *
 * @param linkedIn The file that has the link, for files that only name it.
 */
export function headerOf(release: K3sVersion, origin: Origin, linkedIn: string | null = null): Header {
  const { link, texts } = origin;
  const madeBy = oneLine(texts.header.madeBy(release));
  const ids = [...new Set(origin.acknowledged)].toSorted();
  const rest = [
    ...(link === null ? [] : [texts.header.link(linkedIn ?? link)]),
    ...(ids.length > 0 ? [texts.header.acknowledged(ids.join(', '))] : []),
  ].map(oneLine);
  const first = commentBlock([madeBy]);
  const last = commentBlock(rest);
  return {
    comments: (place) => joinBlocks([first, commentBlock([place]), last]),
    lines: [madeBy, ...rest],
  };
}

const commentBlock = (texts: readonly string[]): Block =>
  blockOf(texts.map((text) => ({ text: comment(text), field: null })));
