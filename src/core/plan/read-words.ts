import { secretKeyIn } from '../k3s/secret-keys';
import {
  badValue,
  good,
  isBlankAfterComma,
  isWord,
  MOST_ITEMS,
  shown,
  type Codec,
  type ListCodec,
  type Reading,
  type Remark,
} from './reading';

/** A flag's text as it is, empty included. */
export const word: Codec<string> = {
  read: (text) => (isWord(text) ? good(text) : badValue(text, 'word')),
  print: (text) => text,
};

// Up to the last @ before the path, as URLs are read.
const USER_AND_PASSWORD = /^([a-z0-9+.-]*:?\/\/)?[^/?#]*@/i;

/** The URL of a proxy. A password in it is refused: links and files of a plan get copied around. */
export const proxy: Codec<string> = {
  ...word,
  read: (text) =>
    USER_AND_PASSWORD.test(text) ? badValue(text.replace(USER_AND_PASSWORD, '$1…@'), 'no-password') : word.read(text),
};

// A configuration of flannel's has some hundred characters.
const LONGEST_DOCUMENT = 4096;

/** A short file's content as it is, of several lines where it has them. */
export const document: Codec<string> = {
  read: (text) =>
    text.length <= LONGEST_DOCUMENT && text.split(/[\n\r\t]/).every(isWord) ? good(text) : badValue(text, 'word'),
  print: (text) => text,
};

/** The items of a list of words, or what is wrong with it. */
function splitWords(text: string, separator: ',' | '\n'): Reading<readonly string[]> {
  const items = text.split(separator, MOST_ITEMS + 1);
  if (items.length > MOST_ITEMS) return badValue(text, 'list');
  return items.every(isWord) ? good(items) : badValue(text, 'word');
}

/** Names separated by commas; blanks around them are cut, as K3s does for `disable`. */
export const nameList: ListCodec<readonly string[]> = {
  unset: [],
  read: (text) => {
    const { value, remarks } = splitWords(text, ',');
    return { value: value?.map((item) => item.trim()).filter((item) => item !== '') ?? null, remarks };
  },
  print: (names) => names.join(','),
};

/** Names for the server's certificate; one with a blank before it is dropped, as K3s does with a log line (seen on v1.36.3). */
export const sanList: ListCodec<readonly string[]> = {
  unset: [],
  read: (text) => {
    const { value, remarks } = splitWords(text, ',');
    if (value === null) return { value, remarks };
    const suggestion = value.map((item) => item.trim()).join(',');
    return {
      value: value.filter((item) => item !== '' && item === item.trim()),
      remarks: value.flatMap((item, index): Remark[] =>
        isBlankAfterComma(item)
          ? [
              {
                id: 'list-blank',
                severity: 'warning',
                item: index,
                facts: { text: shown(item), suggestion, isDropped: true },
              },
            ]
          : [],
      ),
    };
  },
  print: (names) => names.join(','),
};

/**
 * Items of a `*-arg` flag, one a line. K3s never splits them at commas, so commas stay.
 */
export const argList: ListCodec<readonly string[]> = {
  unset: [],
  read: (text) => {
    const { value, remarks } = splitWords(text, '\n');
    return { value: value?.filter((item) => item !== '') ?? null, remarks };
  },
  print: (items) => items.join('\n'),
};

/** Keys of one machine, one a line. A secret is refused: links and files of a plan get copied around. */
export const settingList: ListCodec<readonly string[]> = {
  ...argList,
  read: (text) => {
    const reading = argList.read(text);
    const item = reading.value?.findIndex((each) => secretKeyIn(each) !== null) ?? -1;
    const key = secretKeyIn(reading.value?.[item] ?? '');
    // Without its value: messages get copied around, too.
    return key === null ? reading : badValue(key, 'no-secret', {}, item);
  },
};
