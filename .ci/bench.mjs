/** `npm run bench`: figures of the built app and of the core; `npm run bench -- --core`: of the core alone. They are for reading; nothing here fails on a time. */
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { build } from 'vite';
import { root, withApp } from './serve.mjs';

/** How the bench finds its way; adjust when the page names things otherwise. */
const STEP = '#v=1&step=addressing&lang=en';
const POD_RANGE = /^pods, |pod range|cluster-cidr/i;
const KEYSTROKES = 60;
/** A keystroke is over when nothing has changed for so long. */
const QUIET_MS = 400;
const INTERACTIVE = 'interactive';

const sorted = (values) => values.toSorted((a, b) => a - b);
const quantile = (values, q) => sorted(values)[Math.min(values.length - 1, Math.floor(values.length * q))];
const median = (values) => quantile(values, 0.5);
const ms = (value) => `${value.toFixed(1)} ms`;

async function openPage(browser, rate) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, serviceWorkers: 'block' });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate });
  return page;
}

/**
 * Both ends are taken inside the page, so that the protocol's round trips do not count. It begins with the input event's own
 * timeStamp, which is when the browser got the key, not when the page got round to it. A MutationObserver is called in the
 * microtask after the code that changed the page, so its clock tells when that code was done; the last call before
 * the page is quiet is the last change.
 */
function observeKeystrokes() {
  const seen = { start: null, first: null, last: null };
  addEventListener(
    'input',
    ({ timeStamp }) => Object.assign(seen, { start: timeStamp, first: null, last: null }),
    true,
  );
  new MutationObserver(() => {
    seen.last = performance.now();
    seen.first ??= seen.last;
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
  globalThis.keystroke = async (quiet) => {
    while (performance.now() - Math.max(seen.start, seen.last ?? 0) < quiet)
      await new Promise((resolve) => setTimeout(resolve, quiet / 8));
    return seen.last === null ? null : { first: seen.first - seen.start, last: seen.last - seen.start };
  };
}

/** Replaces the prefix length's last digit, so that each of them leaves a range that parses and all of the page follows. */
async function type(page, digit) {
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.type(digit);
}

async function keystrokes(browser, url, rate) {
  const page = await openPage(browser, rate);
  await page.addInitScript(observeKeystrokes);
  await page.goto(url + STEP);
  const input = page.getByRole('textbox', { name: POD_RANGE }).first();
  await input.fill('10.42.0.0/16');
  // Rules and texts arrive when the page is idle; what is measured is the page with all of them.
  await page.evaluate((quiet) => globalThis.keystroke(quiet), 5 * QUIET_MS);
  await input.press('End');
  const samples = [];
  for (let n = 0; n < KEYSTROKES; n++) {
    await type(page, '56789'[n % 5]);
    const sample = await page.evaluate((quiet) => globalThis.keystroke(quiet), QUIET_MS);
    if (sample !== null) samples.push(sample);
  }
  await page.close();
  if (samples.length === 0) return console.log(`  CPU ÷ ${rate}: no key changed the page`);
  const last = samples.map((sample) => sample.last);
  const first = samples.map((sample) => sample.first);
  console.log(
    `  CPU ÷ ${rate}: last change median ${ms(median(last))}, p95 ${ms(quantile(last, 0.95))}; ` +
      `first change median ${ms(median(first))} (${samples.length} keys)`,
  );
}

/** As a host that compresses would send it; the preview server does not. */
const gzipSize = (url, base) => {
  const path = new URL(url).pathname.slice(new URL(base).pathname.length) || 'index.html';
  return gzipSync(readFileSync(`${root}dist/${path}`), { level: 9 }).length;
};

async function firstLoad(browser, url, rate) {
  const page = await openPage(browser, rate);
  await page.goto(url);
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, INTERACTIVE, { timeout: 30_000 });
  const { at, files } = await page.evaluate((mark) => {
    const [{ startTime }] = performance.getEntriesByName(mark);
    const before = performance.getEntriesByType('resource').filter((entry) => entry.startTime <= startTime);
    return { at: startTime, files: before.map(({ name }) => name) };
  }, INTERACTIVE);
  await page.close();
  const requests = [url, ...files];
  const foreign = requests.filter((request) => !request.startsWith(url));
  const bytes = requests
    .filter((request) => !foreign.includes(request))
    .reduce((sum, request) => sum + gzipSize(request, url), 0);
  console.log(
    `  CPU ÷ ${rate}: interactive after ${ms(at)}; ${requests.length} requests, ` +
      `${(bytes / 1000).toFixed(1)} kB gzip, ${foreign.length} to foreign hosts`,
  );
}

async function loadCore() {
  const outDir = `${root}.cache/bench`;
  await build({
    root,
    configFile: false,
    logLevel: 'error',
    build: { ssr: '.ci/bench-core.ts', outDir, copyPublicDir: false },
    ssr: { noExternal: true },
  });
  return import(`${outDir}/bench-core.js`);
}

function timeOf(run, rounds) {
  for (let n = 0; n < rounds; n++) run();
  return median(
    Array.from({ length: rounds }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

const SIZES = [
  [10, 200],
  [100, 100],
  [1000, 20],
  [10_000, 5],
];

const growthOf = (time, before) =>
  before === undefined ? '' : `, ${(time / before).toFixed(1)} times a tenth of them`;

async function core() {
  const { planOf, partsOf } = await loadCore();
  let before;
  for (const [size, rounds] of SIZES) {
    const parts = Object.entries(partsOf(planOf(size)));
    const times = parts.map(([, run]) => timeOf(run, rounds));
    const total = times.reduce((sum, time) => sum + time, 0);
    const shares = parts.map(([name], index) => `${name} ${ms(times[index])}`).join(', ');
    console.log(`  ${size} nodes and networks: median ${ms(total)} (${shares})${growthOf(total, before)}`);
    before = total;
  }
}

async function catalogue() {
  const { ruleCount, catalogueOnNew, catalogueOnExamples } = await loadCore();
  const precise = (value) => `${value.toFixed(2)} ms`;
  console.log(`  ${ruleCount} rules on a new plan: median ${precise(timeOf(catalogueOnNew, 500))}`);
  const times = catalogueOnExamples().map((run) => timeOf(run, 20));
  console.log(
    `  ${ruleCount} rules on the plans of their ${times.length} examples: median ${precise(median(times))}, ` +
      `p95 ${precise(quantile(times, 0.95))}, slowest ${precise(Math.max(...times))}`,
  );
}

async function findings() {
  const { planOf, wrongPlanOf, findingsAfresh, repairsOf } = await loadCore();
  for (const [title, make] of Object.entries({
    'lists just read': (size) => findingsAfresh(planOf(size)),
    'everything wrong, lists just read': (size) => findingsAfresh(wrongPlanOf(size)),
    'everything wrong, with the repairs of what is shown': (size) => repairsOf(wrongPlanOf(size)),
  })) {
    let before;
    for (const [size, rounds] of SIZES) {
      const time = timeOf(make(size), rounds);
      console.log(`  ${size} nodes and networks, ${title}: median ${ms(time)}${growthOf(time, before)}`);
      before = time;
    }
  }
}

/** One part that cannot run (a step renamed, say) leaves the others' figures. */
async function part(title, run) {
  console.log(title);
  try {
    await run();
  } catch (error) {
    console.log(`  not measured: ${error.message.split('\n')[0]}`);
  }
}

await part('Evaluation of the whole catalogue', catalogue);
await part('Whole recomputation in the core', core);
await part('Findings alone', findings);
if (process.argv.includes('--core')) process.exit();
await part('In the browser', () =>
  withApp(async (browser, url) => {
    for (const rate of [1, 4]) await part('First load', () => firstLoad(browser, url, rate));
    for (const rate of [1, 4])
      await part('Keystroke in the pods range → last change in the page', () => keystrokes(browser, url, rate));
  }),
);
