/** What `kubectl -o jsonpath=` makes of a template, as far as our queries go: what is not there prints nothing. */
export function jsonPath(template: string, content: unknown): string {
  const range = /^([\s\S]*?)\{range ([^}]*)\}([\s\S]*?)\{end\}([\s\S]*)$/.exec(template);
  if (range === null) return flat(template, content);
  const [, before = '', path = '', body = '', after = ''] = range;
  const items = follow(path, content).map((item) => flat(body, item));
  return flat(before, content) + items.join('') + jsonPath(after, content);
}

const flat = (template: string, content: unknown): string =>
  template.replace(/\{([^}]*)\}/g, (_, action: string) =>
    action.startsWith('"') ? String(JSON.parse(action)) : follow(action, content).map(print).join(' '),
  );

const print = (value: unknown): string => (typeof value === 'string' ? value : JSON.stringify(value));

const STEP = /\.((?:\\.|[^.[\]\\])+)|\[\*\]|\[\?\(@\.(\w+)=="([^"]*)"\)\]/gy;

function follow(path: string, content: unknown): readonly unknown[] {
  let found: readonly unknown[] = [content];
  let end = 0;
  for (const step of path.matchAll(STEP)) {
    const [text, key, filter, wanted] = step;
    end += text.length;
    if (key !== undefined) found = found.flatMap((value) => child(value, key.replaceAll('\\', '')));
    else if (filter === undefined) found = found.flatMap(list);
    else found = found.flatMap(list).filter((value) => child(value, filter)[0] === wanted);
  }
  if (end !== path.length) throw new Error(`not understood: ${path}`);
  return found;
}

const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

function child(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return [];
  return [(value as Record<string, unknown>)[key]]; // an own property of an object
}
