/** `npm run e2e -- [playwright arguments]`: the browser journeys against the built app. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:net';
import { fileURLToPath } from 'node:url';
import { findBrowser } from './find-browser.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const PREFERRED_PORT = 4173;

const portOf = (port) =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: listening } = server.address();
      server.close(() => resolve(listening));
    });
  });

export const freePort = () => portOf(PREFERRED_PORT).catch(() => portOf(0));

function run(command, args, env = {}) {
  const { status } = spawnSync(command, args, { cwd: root, stdio: 'inherit', env: { ...process.env, ...env } });
  return status ?? 1;
}

async function journeys(args) {
  const { executablePath } = await findBrowser();
  if (!existsSync(`${root}/dist/index.html`) && run('npm', ['run', '-s', 'build']) !== 0) return 1;
  return run('node_modules/.bin/playwright', ['test', '--config', 'e2e/playwright.config.ts', ...args], {
    CHROMIUM_PATH: executablePath,
    PREVIEW_PORT: String(await freePort()),
  });
}

try {
  process.exitCode = await journeys(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
