import * as jsYaml from 'js-yaml';
import * as yaml from 'yaml';
import { parseCidr } from '../core/cidr/cidr';
import { KNOWN_OBJECTS, type KnownField } from './cni-fields';

/** Every document of a file, which YAML 1.1 and 1.2 must read as the same. Throws at what either refuses. */
export function readDocuments(text: string): readonly unknown[] {
  const [old, modern] = (['1.1', '1.2'] as const).map((version) => readWith(text, version));
  const third = jsYaml.loadAll(text);
  const all = [old, modern, third].map((documents) => JSON.stringify(documents));
  if (new Set(all).size !== 1) throw new Error(`readers disagree: ${all.join('\n')}`);
  return third;
}

function readWith(text: string, version: '1.1' | '1.2'): readonly unknown[] {
  const documents = yaml.parseAllDocuments(text, { version, uniqueKeys: true, strict: true });
  if (!Array.isArray(documents)) return [];
  return documents.map((document) => {
    const [problem] = [...document.errors, ...document.warnings];
    if (problem !== undefined) throw problem;
    return document.toJS() as unknown;
  });
}

/** What is wrong with a manifest by the fields its kind is known to have. */
export function manifestProblems(document: unknown): readonly string[] {
  const { apiVersion, kind, ...rest } = isRecord(document) ? document : {};
  const known = KNOWN_OBJECTS.find((each) => each.apiVersion === apiVersion && each.kind === kind);
  if (known === undefined) return [`no such kind: ${String(apiVersion)} ${String(kind)}`];
  return fieldProblems(rest, known.fields);
}

export const fieldProblems = (value: unknown, fields: Readonly<Record<string, KnownField>>): readonly string[] =>
  leaves(value).flatMap(([path, leaf]) => {
    const field = fields[path];
    if (field === undefined) return [`no such field: ${path}`];
    return isRight(leaf, field) ? [] : [`${path} is ${JSON.stringify(leaf)}`];
  });

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function leaves(value: unknown, path = ''): readonly (readonly [path: string, leaf: unknown])[] {
  if (Array.isArray(value)) return value.flatMap((item) => leaves(item, `${path}[]`));
  const entries = isRecord(value) ? Object.entries(value) : [];
  if (entries.length === 0) return [[path, value]];
  return entries.flatMap(([key, each]) => leaves(each, path === '' ? key : `${path}.${key}`));
}

function isRight(value: unknown, field: KnownField): boolean {
  switch (field.type) {
    case 'boolean':
      return typeof value === 'boolean';
    case 'object':
      return isRecord(value);
    case 'number':
      return Number.isInteger(value) && Number(value) >= field.from && Number(value) <= field.to;
    case 'range': {
      const parsed = parseCidr(String(value));
      return parsed.ok && !parsed.hasHostBits;
    }
    case 'string':
      if (typeof value !== 'string') return false;
      return (field.values?.includes(value) ?? true) && (field.form?.test(value) ?? true);
  }
}
