/** One `key=value` of a link. */
export type Pair = readonly [key: string, value: string];

/** From this length on (characters after the `#`) some programs cut a link: the app says so. */
export const LONG_FRAGMENT = 4 * 1024;
/** Longer fragments are not read: nobody plans that much, and a hostile one must not make the page slow. */
export const LONGEST_FRAGMENT = 64 * 1024;

export type FragmentResult =
  | { readonly ok: true; readonly pairs: readonly Pair[] }
  | { readonly ok: false; readonly problem: 'too-long' };

// What a fragment may hold as it is (RFC 3986, 3.5), without what means something to a chat program (* _ ~ ! ( ) ' @), what
// separates pairs (&), and +, which many programs read as a blank.
const NOT_PLAIN = /[^A-Za-z0-9\-./:,;=]/gu;
const NOT_PLAIN_IN_KEY = /[^A-Za-z0-9\-./:,;]/gu;

// Chat programs leave punctuation at the end out of a link, each its own set. A link that would end so gets one more pair,
// which says nothing and which readers skip.
const CLOSING_KEY = 'end';
const ENDS_WELL = /[A-Za-z0-9]$/;

function percentEncoded(character: string): string {
  const encoded = encodeURIComponent(character);
  // encodeURIComponent leaves !'()*~ alone.
  return encoded === character ? `%${character.charCodeAt(0).toString(16).toUpperCase()}` : encoded;
}

const encode = (text: string, notPlain: RegExp): string =>
  text.replace(/\p{Surrogate}/gu, '\uFFFD').replace(notPlain, percentEncoded);

/** The text after the `#`: readable, and safe to paste into a message. Lone surrogates become U+FFFD. */
export function printFragment(pairs: readonly Pair[]): string {
  const fragment = pairs
    .map(([key, value]) => `${encode(key, NOT_PLAIN_IN_KEY)}=${encode(value, NOT_PLAIN)}`)
    .join('&');
  return fragment === '' || ENDS_WELL.test(fragment) ? fragment : `${fragment}&${CLOSING_KEY}=1`;
}

/**
 * Percent sequences that are UTF-8 become their characters, all others stay as they are written. A plus is a plus: releases
 * carry one (`v1.36.2+k3s1`) and nothing in a plan needs the blank that forms make of it. Never throws.
 */
export const percentDecoded = (text: string): string => text.replace(/(?:%[0-9A-Fa-f]{2})+/g, decodeRun);

function decodeRun(run: string): string {
  try {
    return decodeURIComponent(run);
  } catch {
    // Not UTF-8.
    return run;
  }
}

/** Splits a text at the first separator; without one, the second half is empty. */
export function splitOnce(text: string, separator: string): Pair {
  const index = text.indexOf(separator);
  return index === -1 ? [text, ''] : [text.slice(0, index), text.slice(index + separator.length)];
}

/** The pairs of a fragment, with or without its `#`, in order, repeated keys included. Empty pairs are skipped. */
export function parseFragment(fragment: string): FragmentResult {
  const text = fragment.startsWith('#') ? fragment.slice(1) : fragment;
  if (text.length > LONGEST_FRAGMENT) return { ok: false, problem: 'too-long' };
  const pairs = text
    .split('&')
    .filter((pair) => pair !== '')
    .map((pair): Pair => {
      const [key, value] = splitOnce(pair, '=');
      return [percentDecoded(key), percentDecoded(value)];
    })
    .filter(([key]) => key !== CLOSING_KEY);
  return { ok: true, pairs };
}
