/**
 * `npm test`: everything that has to hold before a change lands. Ends with one line `N passed, N failed`, in which the
 * static checks, the build and the size budget count as one test each.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const UNIT_REPORT = `${root}.cache/unit.json`;
const E2E_REPORT = `${root}.cache/e2e.json`;

const total = { passed: 0, failed: 0 };
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

const heading = (text) => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 76 - text.length))}`);

function succeeds(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status === 0;
}

const npm = (script) => succeeds('npm', ['run', '-s', script]);

function single(title, script) {
  heading(title);
  const ok = npm(script);
  console.log(ok ? `${title}: all good` : `${title}: FAILED (see above; on its own: npm run ${script})`);
  add({ passed: ok ? 1 : 0, failed: ok ? 0 : 1 });
  return ok;
}

/** A runner that fails without a failed test (a file that does not load, no test at all) counts as one failure. */
function counted(ok, report, countsOf) {
  const counts = existsSync(report) ? countsOf(JSON.parse(readFileSync(report, 'utf8'))) : { passed: 0, failed: 0 };
  return { passed: counts.passed, failed: ok ? counts.failed : Math.max(1, counts.failed) };
}

function unitTests() {
  heading('Unit and property tests');
  rmSync(UNIT_REPORT, { force: true });
  const ok = succeeds('node_modules/.bin/vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${UNIT_REPORT}`,
  ]);
  add(
    counted(ok, UNIT_REPORT, ({ numPassedTests, numFailedTests }) => ({
      passed: numPassedTests,
      failed: numFailedTests,
    })),
  );
}

async function journeys() {
  heading('Browser journeys');
  try {
    // Found here as well, so that "no browser" is told apart from journeys that fail.
    await findBrowser();
  } catch (error) {
    console.error(error.message);
    return add({ passed: 0, failed: 1 });
  }
  rmSync(E2E_REPORT, { force: true });
  const ok = succeeds('node', ['.ci/e2e.mjs', '--reporter=list,json'], { PLAYWRIGHT_JSON_OUTPUT_NAME: E2E_REPORT });
  add(
    counted(ok, E2E_REPORT, ({ stats }) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    })),
  );
}

async function main() {
  if (!existsSync(`${root}node_modules/.bin/vitest`)) {
    console.error('The dependencies are not installed: run npm ci first.');
    return add({ passed: 0, failed: 1 });
  }
  mkdirSync(`${root}.cache`, { recursive: true });
  single('Static checks', 'check');
  unitTests();
  // An older build would be measured and clicked through instead, and say nothing about this change.
  rmSync(`${root}dist`, { recursive: true, force: true });
  if (!single('Production build', 'build')) {
    console.error('Without a build there is nothing to measure and nothing to open: size and journeys were not run.');
    return;
  }
  single('Size budget', 'size');
  await journeys();
}

await main();
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
