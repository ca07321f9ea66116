/** `npm run schema`: writes the JSON schema of plans. A test fails when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const path = (file) => fileURLToPath(new URL(file, import.meta.url));

const { module } = await runnerImport(path('plan-schema.ts'), { configFile: false, logLevel: 'error' });
const { file, text } = module.generatedFile();
const isStale = readFileSync(path(`../${file}`), { encoding: 'utf8', flag: 'a+' }) !== text;
if (isStale) writeFileSync(path(`../${file}`), text);
console.log(`${file}: ${isStale ? 'written' : 'up to date'}`);
