import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

/** Reported by the reader of files: YAML 1.1 takes a number that begins with a zero as octal, and K3s prints it in decimal. */
export const yamlOctal = defineRule<'yaml-octal', { key: string; text: string; becomes: string }>({
  id: 'yaml-octal',
  field: 'nodes',
  sources: [SOURCES.seen],
});
