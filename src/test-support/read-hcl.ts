export type HclRead = string | boolean | readonly HclRead[] | { readonly [key: string]: HclRead };

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', '"': '"', '\\': '\\' };

/**
 * Reads `name = value` lines of HCL as Terraform does, as far as our files go: strings, booleans, lists and maps. Throws at
 * anything else, at a name that stands twice and at a template, which would be run.
 */
export function readHcl(text: string): Readonly<Record<string, HclRead>> {
  let at = 0;
  const fail = (): never => {
    throw new Error(`not HCL at ${at}: ${JSON.stringify(text.slice(at, at + 40))}`);
  };
  const take = (form: RegExp): string | null => {
    const sticky = new RegExp(form.source, `${form.flags}y`);
    sticky.lastIndex = at;
    const found = sticky.exec(text)?.[0];
    if (found === undefined) return null;
    at += found.length;
    return found;
  };
  const skip = (): void => {
    take(/(?:[ \n]|#[^\n]*\n)*/);
  };

  function string(): string {
    let value = '';
    for (;;) {
      const plain = take(/(?:[^"\\$%\p{Cc}]|[$%](?!\{|[$%]\{))+/u);
      if (plain !== null) value += plain;
      else if (take(/"/) !== null) return value;
      else if (take(/\$\$\{/) !== null) value += '${';
      else if (take(/%%\{/) !== null) value += '%{';
      // Before one that is escaped, a sign is itself.
      else if (take(/[$%](?=[$%]\{)/) !== null) value += text[at - 1];
      else value += escape();
    }
  }

  function escape(): string {
    const code = take(/\\u[0-9a-f]{4}|\\U[0-9a-f]{8}/);
    if (code !== null) return String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    const pair = take(/\\[nrt"\\]/);
    return pair === null ? fail() : (ESCAPES[pair.slice(1)] ?? fail());
  }

  function value(): HclRead {
    if (take(/"/) !== null) return string();
    const word = take(/true|false/);
    if (word !== null) return word === 'true';
    if (take(/\[/) !== null) {
      const items: HclRead[] = [];
      while (take(/\]/) === null) {
        items.push(value());
        take(/, /);
      }
      return items;
    }
    if (take(/\{\n/) !== null) {
      const map = assignments(/ *\}/);
      return map;
    }
    return fail();
  }

  function assignments(end: RegExp): Readonly<Record<string, HclRead>> {
    const read: Record<string, HclRead> = {};
    for (skip(); take(end) === null; skip()) {
      const name = take(/[a-z][a-z0-9_-]*/) ?? fail();
      if (take(/ +=/) === null || take(/ /) === null || Object.hasOwn(read, name)) fail();
      read[name] = value();
      if (take(/\n/) === null) fail();
    }
    return read;
  }

  return assignments(/$/);
}
