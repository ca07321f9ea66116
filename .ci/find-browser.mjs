import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

// The headless shell comes first: it opens a page three times faster than full Chromium, and tests need no window.
const NAMES = ['chromium-headless-shell', 'chromium', 'google-chrome-stable', 'google-chrome', 'chromium-browser'];
const APPLICATIONS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const APT =
  'command -v apt-get && apt-get update -qq && ' +
  'DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium-headless-shell';

export const NO_BROWSER = [
  'No Chromium found: the browser journeys cannot run.',
  'Do one of these, then try again:',
  '  - Debian, Ubuntu:  sudo apt-get install chromium-headless-shell   (or chromium)',
  '  - any system:      npx --no-install playwright install chromium-headless-shell',
  '  - have one already: CHROMIUM_PATH=/path/to/chrome npm test',
].join('\n');

const isRoot = process.getuid?.() === 0;

function systemBrowser() {
  const folders = (process.env.PATH ?? '').split(delimiter);
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...candidates, ...APPLICATIONS].filter(existsSync).find(runs);
}

/** Ubuntu ships `chromium-browser` as a script that only says to install a snap, so a file that exists is not enough. */
const runs = (path) =>
  process.platform === 'win32' ||
  spawnSync(path, ['--version', '--no-sandbox'], { timeout: 20_000, stdio: 'ignore' }).status === 0;

async function playwrightBrowser() {
  const { chromium } = await import('@playwright/test');
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function aptBrowser() {
  if (!isRoot) return undefined;
  // On stderr it says why it could not; stdout stays free for whoever asked.
  const { status } = spawnSync('sh', ['-c', APT], { stdio: ['ignore', 'ignore', 'inherit'] });
  return status === 0 ? systemBrowser() : undefined;
}

/**
 * A Chromium to test with, installed by apt when there is none and we may.
 *
 * @throws Error that says what to do, when none can be had.
 */
export async function findBrowser() {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) throw new Error(`CHROMIUM_PATH names no file: ${CHROMIUM_PATH}`);
  const executablePath = CHROMIUM_PATH || systemBrowser() || (await playwrightBrowser()) || aptBrowser();
  if (!executablePath) throw new Error(NO_BROWSER);
  // Chromium's sandbox refuses to run as root.
  return { executablePath, args: isRoot ? ['--no-sandbox'] : [] };
}
