import type { Field } from '../plan/plan';
import type { TargetRole } from './target';

export interface RenderedFile {
  /** Where it lies in the download; folders and names are plain ASCII. */
  readonly path: string;
  readonly text: string;
  /** Whom it is for; null when it is for the person who installs. */
  readonly role: TargetRole | null;
  /** Which of the listed nodes, from 0; null when it is for all of a role. */
  readonly node: number | null;
  /** For each line of a configuration the field it comes from; empty for other files. */
  readonly lineFields: readonly (Field | null)[];
}

/** A file for the person who installs, not for machines of one role. */
export const plainFile = (path: string, text: string): RenderedFile => ({
  path,
  text,
  role: null,
  node: null,
  lineFields: [],
});
