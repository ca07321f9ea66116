import type { Header } from '../header';
import { plainFile, type RenderedFile } from '../rendered-file';
import { comment } from '../quote';
import { documentLines, type Setting } from './yaml-document';

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
  return plainFile(path, `${head}${bodies.join('---\n')}`);
}
