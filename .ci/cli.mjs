/**
 * Runs a command of the product on the command line: builds `src/cli` when its sources are newer than the last build, says
 * nothing about it, and hands over. Usage: node .ci/cli.mjs plan [OPTIONS] < plans.ndjson, or conformance FILE…
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, renameSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const MAIN = `${root}.cache/cli/main.js`;

const timeOf = (path) => statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0;

function newestUnder(folder) {
  // A folder's own time tells of files that were removed.
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter(({ name }) => !name.endsWith('.test.ts'))
    .reduce((newest, { parentPath, name }) => Math.max(newest, timeOf(`${parentPath}/${name}`)), timeOf(folder));
}

const isFresh = () => {
  const sources = ['src/cli', 'src/core', 'src/i18n'].map((folder) => newestUnder(root + folder));
  const others = ['package-lock.json', '.ci/cli.mjs'].map((file) => timeOf(root + file));
  return timeOf(MAIN) > Math.max(...sources, ...others);
};

async function build() {
  const begun = new Date();
  const { build: viteBuild } = await import('vite');
  const { output } = await viteBuild({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: {
      ssr: 'src/cli/main.ts',
      write: false,
      target: 'node20',
      rolldownOptions: { output: { codeSplitting: false } },
    },
    // One file that holds all it needs.
    ssr: { noExternal: true },
  });
  const [{ code }] = output;
  mkdirSync(`${root}.cache/cli`, { recursive: true });
  // Renamed into place, so that two commands started at once cannot meet half a file.
  const own = `${MAIN}.${process.pid}`;
  writeFileSync(own, code);
  // As old as what it was made from: a source saved in the meantime is newer.
  utimesSync(own, begun, begun);
  renameSync(own, MAIN);
}

if (!isFresh()) await build();
const { status } = spawnSync(process.execPath, [MAIN, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exitCode = status ?? 1;
