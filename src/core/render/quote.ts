// The one place that knows how a value is written so that it stays a value. Everything a plan or a link brings passes here.

const LONE_SURROGATE = /\p{Surrogate}/gu;
const REPLACEMENT = '\ufffd';

// What JSON leaves as it is, but a YAML reader takes for a line break or refuses, or an editor shows as something else:
// DEL and C1 with NEL, the Unicode line separators, non-characters, and format characters such as those that turn the
// direction of text.
const NOT_PLAIN = /[\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Cf}/gu;

function escaped(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

// Nearly every value is one of these, which is found out sooner than what else would have to be done about it.
const BARE_YAML = /^[ !#-[\]-~]*$/;
const BARE_SHELL = /^[ -&(-~]*$/;
const BARE_LINE = /^[ -~\u3001-\u30ff\u4e00-\u9fff\uff01-\uff5e]*$/;

/**
 * A YAML double-quoted scalar, always quoted: `yes`, `0644` and `::` are then text for YAML 1.1 (which K3s reads) and 1.2.
 * A JSON string is one, once the characters are escaped that JSON allows and YAML does not.
 */
export const yamlString = (text: string): string =>
  BARE_YAML.test(text)
    ? `"${text}"`
    : JSON.stringify(text.replace(LONE_SURROGATE, REPLACEMENT)).replace(NOT_PLAIN, escaped);

/** As JSON, indented; what an editor would show as something else is escaped, and reads back as it was. */
export const jsonText = (value: unknown): string =>
  `${JSON.stringify(value, null, 2).replace(NOT_PLAIN, (character) => character.split('').map(escaped).join(''))}\n`;

/** A quoted template of HCL: a string as YAML has it, in which nothing is a template of its own. */
export const hclString = (text: string): string =>
  yamlString(text)
    .replace(/\\(.)/g, (pair, letter) => (letter === 'b' ? '\\u0008' : letter === 'f' ? '\\u000c' : pair))
    .replace(/[$%](?=\{)/g, '$&$&');

// What an editor or a terminal shows as something else, or not at all.
const FORMAT = /\p{Cf}+/gu;

/** Bytes by their octal numbers, in a word that goes on. */
function printed(characters: string): string {
  const octal = (_: string, hex: string): string => `\\${Number.parseInt(hex, 16).toString(8)}`;
  return `'"$(printf '${encodeURIComponent(characters).replaceAll(/%(..)/g, octal)}')"'`;
}

/**
 * One word for a POSIX shell, which takes everything between single quotes as it is. NUL cannot be passed and is dropped; format
 * characters can be seen.
 */
export const shellWord = (text: string): string =>
  BARE_SHELL.test(text)
    ? `'${text}'`
    : `'${text
        .replaceAll('\0', '')
        .replaceAll("'", String.raw`'\''`)
        .replaceAll(FORMAT, printed)}'`;

const BREAKS_A_COMMENT = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufffe\uffff]|\p{Cf}|\p{Surrogate}/gu;

/** Text without anything that could end its line, in a comment or in prose. */
export const oneLine = (text: string): string =>
  BARE_LINE.test(text) ? text : text.replace(BREAKS_A_COMMENT, REPLACEMENT);

/** One comment line of YAML or shell. */
export const comment = (text: string): string => `# ${oneLine(text)}`;
