import { shellWord } from '../quote';
import { QUERIES } from './queries';

/** A command that asks the API, with the program that answered first. */
export const get = (query: keyof typeof QUERIES): string =>
  `kube --request-timeout=10s get ${QUERIES[query].map(wordOf).join(' ')} 2>/dev/null | plain`;

const wordOf = (word: string): string => (/^[a-z-]+$/.test(word) ? word : shellWord(word));
