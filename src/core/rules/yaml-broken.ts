import { SOURCES } from '../k3s/source';
import type { YamlProblem } from '../read/yaml-tree';
import { defineRule } from './rule';

/** Reported by the reader of files (`read/config-file.ts`): nothing of such a file is read. */
export const yamlBroken = defineRule<'yaml-broken', { origin: string; problem: YamlProblem }>({
  id: 'yaml-broken',
  field: 'nodes',
  sources: [SOURCES.seen],
});
