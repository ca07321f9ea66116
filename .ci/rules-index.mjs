/**
 * `npm run rules`: writes the index of all rules, for the app (a file a language) and for readers of the repository. A test
 * fails when one of them is stale.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

const { module } = await runnerImport(path('rules-index.ts'), { configFile: false, logLevel: 'error' });
for (const { file, text } of module.generatedFiles()) {
  const isStale = readFileSync(path(`../${file}`), { encoding: 'utf8', flag: 'a+' }) !== text;
  if (isStale) writeFileSync(path(`../${file}`), text);
  console.log(`${file}: ${isStale ? 'written' : 'up to date'}`);
}
