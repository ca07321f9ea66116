import { oneLine, yamlString } from '../../quote';

const INDENT = ' '.repeat(6);
const EMPTY_LINE = /(?<=\n) {6}(?=\n)/g;

// Nearly every text is ASCII and Japanese only, which is found out sooner than that nothing else is in it.
const QUICKLY_PLAIN = /^[\n -~\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;

/** An item of `write_files`, of its text. Permissions are a text for cloud-init: as a number, YAML 1.1 would read them as octal. */
export function writeFile(path: string, permissions: '0600' | '0700'): (text: string) => string {
  const start = `  - path: ${yamlString(path)}\n    permissions: ${yamlString(permissions)}\n    content: `;
  return (text) => `${start}${scalar(text)}\n`;
}

/** A text as it reads, where a block can hold it as it is. */
function scalar(text: string): string {
  if (!isBlock(text)) return yamlString(text);
  const indented = `${INDENT}${text.slice(0, -1).replaceAll('\n', `\n${INDENT}`)}`;
  return `|\n${text.includes('\n\n') ? indented.replaceAll(EMPTY_LINE, '') : indented}`;
}

/** The first line says how deep a block is, and exactly one line break ends it. */
function isBlock(text: string): boolean {
  if (!/^\S/.test(text) || !text.endsWith('\n') || text.endsWith('\n\n')) return false;
  if (QUICKLY_PLAIN.test(text)) return true;
  const line = text.replaceAll('\n', ' ');
  return oneLine(line) === line;
}
