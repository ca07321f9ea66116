import type { Header } from '../header';
import type { RenderedFile } from '../files';
import { comment } from '../quote';
import { documentLines, type Setting } from './yaml-document';

/** A file for the person who sets up the CNI. */
export const cniFile = (path: string, text: string): RenderedFile => ({
  path,
  text,
  role: null,
  node: null,
  lineFields: [],
});

/** A file of one or more YAML documents below its header. */
export function yamlFile(
  path: string,
  header: Header,
  place: string,
  notes: readonly string[],
  documents: readonly (readonly Setting[])[],
): RenderedFile {
  const head = `${header.comments(place).text}${notes.map((note) => `${comment(note)}\n`).join('')}`;
  const bodies = documents.map((settings) => `${documentLines(settings).join('\n')}\n`);
  return cniFile(path, `${head}${bodies.join('---\n')}`);
}
