import * as yaml from 'yaml';

export type ConfigValue = string | number | boolean | readonly (string | number | boolean)[];

/** A config.yaml as K3s's reader (YAML 1.1) takes it. Throws on anything but keys with scalars or lists of scalars. */
export function readConfig(text: string): Readonly<Record<string, ConfigValue>> {
  const document = yaml.parseDocument(text, { version: '1.1', uniqueKeys: true, strict: true });
  const [problem] = [...document.errors, ...document.warnings];
  if (problem !== undefined) throw problem;
  const content: unknown = document.toJS();
  if (content === null || typeof content !== 'object' || Array.isArray(content)) throw new Error('not a mapping');
  for (const [key, value] of Object.entries(content)) {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value];
    if (!items.every(isScalar)) throw new Error(`not a scalar or a list of scalars: ${key}`);
  }
  return content as Record<string, ConfigValue>; // every value was looked at above
}

const isScalar = (value: unknown): boolean =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
