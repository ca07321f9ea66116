export interface NamedText {
  readonly path: string;
  readonly text: string;
}

/** How a file stands to the plan it is compared with; `alone` where nothing is compared. */
export type FileState = 'alone' | 'same' | 'changed' | 'new' | 'gone';

export type FileEntry = NamedText &
  (
    | { readonly state: 'changed'; readonly before: string }
    // A file that is gone has the text that the other plan gives it.
    | { readonly state: Exclude<FileState, 'changed'>; readonly before: null }
  );

/** The files of a plan beside those of another; those that only the other has come last. */
export function fileEntries(files: readonly NamedText[], others: readonly NamedText[] | null): readonly FileEntry[] {
  if (others === null) return files.map(({ path, text }) => ({ path, text, state: 'alone', before: null }));
  const before = new Map(others.map(({ path, text }) => [path, text]));
  const paths = new Set(files.map(({ path }) => path));
  return [
    ...files.map((file) => entryOf({ path: file.path, text: file.text }, before.get(file.path) ?? null)),
    ...others
      .filter(({ path }) => !paths.has(path))
      .map(({ path, text }) => ({ path, text, state: 'gone', before: null }) as const),
  ];
}

function entryOf(file: NamedText, before: string | null): FileEntry {
  if (before === null) return { ...file, state: 'new', before };
  if (before === file.text) return { ...file, state: 'same', before: null };
  return { ...file, state: 'changed', before };
}

export type StateCounts = Readonly<Record<FileState, number>>;

export function stateCounts(entries: readonly FileEntry[]): StateCounts {
  const counts = { alone: 0, same: 0, changed: 0, new: 0, gone: 0 };
  for (const { state } of entries) counts[state] += 1;
  return counts;
}

/** Whether a file is another one than in the plan it is compared with. */
export const isDifferent = ({ state }: Pick<FileEntry, 'state'>): boolean => state !== 'alone' && state !== 'same';
