/**
 * `npm run releases [-- answer.json]`: brings public/releases.json up to date from K3s's channel service, or from its answer
 * in a file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';

const SERVICE = 'https://update.k3s.io/v1-release/channels';
const LIST = fileURLToPath(new URL('../public/releases.json', import.meta.url));
const UPDATE = fileURLToPath(new URL('update-releases.ts', import.meta.url));

async function ask() {
  const response = await fetch(SERVICE, { signal: AbortSignal.timeout(30_000) });
  if (!response.ok) throw new Error(`${SERVICE} answered ${response.status}`);
  return response.json();
}

const readJson = (file) => JSON.parse(readFileSync(file, 'utf8'));

async function main([file]) {
  const answer = file === undefined ? await ask() : readJson(file);
  const { module } = await runnerImport(UPDATE, { configFile: false, logLevel: 'error' });
  const before = readJson(LIST);
  const after = module.updateReleases(before, answer, new Date().toISOString().slice(0, 7));
  // In the form the file already has, so that a change shows as what changed.
  writeFileSync(LIST, JSON.stringify(after, null, 1));
  const fresh = after.releases.length - before.releases.length;
  console.log(`${after.releases.length} releases, ${fresh} new; stable is ${stableOf(after)}`);
}

const stableOf = ({ channels }) => channels.find(({ name }) => name === 'stable')?.version ?? 'not named';

try {
  await main(process.argv.slice(2));
} catch (error) {
  console.error(`public/releases.json was left as it is: ${error.message}`);
  process.exitCode = 1;
}
