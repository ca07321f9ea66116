import { parseAddress } from '../cidr/address';
import { isK3sVersion } from '../k3s/version';
import { bad, badValue, good, shown, type Codec, type Expected } from './reading';

const TRUE = /^(1|t|T|TRUE|true|True)$/;
const FALSE = /^(0|f|F|FALSE|false|False)$/;

// What people write elsewhere; each on its own is refused.
const MEANT_TRUE = /^(yes|y|on|enabled?|true|t)$/i;
const MEANT_FALSE = /^(no|n|off|disabled?|false|f)$/i;

function meantBoolean(text: string): 'true' | 'false' | null {
  if (text.length > 16) return null;
  const tidied = text.normalize('NFKC').trim();
  if (MEANT_TRUE.test(tidied)) return 'true';
  return MEANT_FALSE.test(tidied) ? 'false' : null;
}

/** As Go's `strconv.ParseBool`, which K3s's flags use. */
export const bool: Codec<boolean> = {
  read: (text) => {
    if (TRUE.test(text)) return good(true);
    return FALSE.test(text) ? good(false) : bad('bool-form', { text: shown(text), suggestion: meantBoolean(text) });
  },
  print: String,
};

/** Something that is on or off, and off when nothing is said. */
export const flag = { ...bool, unset: false } as const;
/** Something that is so or not, and not known when nothing is said. */
export const fact = { ...bool, unset: null } as const;

export const integer = (from: number, to: number, expected: Expected): Codec<number> => ({
  read: (text) => {
    const value = /^\d{1,7}$/.test(text) ? Number(text) : NaN;
    return value >= from && value <= to ? good(value) : badValue(text, expected, { from, to });
  },
  print: String,
});

/** A mask flag takes any whole number; which of them work is a rule's business, also 0 (unset), 33 and -1. */
export const mask: Codec<number> = {
  read: (text) =>
    // No leading zeros: as an argument of the component, 024 would be octal.
    /^(0|-?[1-9]\d{0,3})$/.test(text)
      ? good(Number(text))
      : bad('node-mask-out-of-range', { text: shown(text), problem: 'not-a-number', longest: null, proposal: null }),
  print: String,
};

export const choice = <T extends string>(choices: readonly T[]): Codec<T> => ({
  read: (text) => {
    const value = choices.find((each) => each === text);
    return value === undefined ? badValue(text, 'choice', { choices }) : good(value);
  },
  print: (value) => value,
});

export const release: Codec<string> = {
  read: (text) => {
    const full = /^\d/.test(text) ? `v${text}` : text;
    return isK3sVersion(full) ? good(full) : badValue(text, 'release');
  },
  print: (version) => version,
};

/** A host name or an address for a URL: nothing in it can end the host part. */
export const host: Codec<string> = {
  read: (text) => {
    if (parseAddress(text).ok) return good(text);
    return /^(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*$/.test(text)
      ? good(text)
      : badValue(text, 'host');
  },
  print: (text) => text,
};

export const uplinkMtu = integer(576, 65535, 'mtu');
