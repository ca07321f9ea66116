/** The built app in a browser, for scripts that look at it rather than test it. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { preview } from 'vite';
import { findBrowser } from './find-browser.mjs';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** @throws Error when the app does not build. */
export function ensureBuilt() {
  if (existsSync(`${root}dist/index.html`)) return;
  const { status } = spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit' });
  if (status !== 0) throw new Error('the app does not build');
}

/** Runs `look(browser, url)` with the built app served at `url`, and puts everything away again. */
export async function withApp(look) {
  ensureBuilt();
  const { executablePath, args } = await findBrowser();
  const server = await preview({ root, logLevel: 'error', preview: { port: 4173 } });
  const browser = await chromium.launch({ executablePath, args });
  try {
    return await look(browser, server.resolvedUrls.local[0]);
  } finally {
    await browser.close();
    await server.close();
  }
}
