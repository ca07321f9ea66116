/** `npm run screenshots [-- --readme]`: each step as people see it, into .cache/screenshots; or the README's one picture. */
import { mkdirSync } from 'node:fs';
import { root, withApp } from './serve.mjs';

const STEPS = ['cluster', 'cni', 'addressing', 'access', 'review'];
const WIDTHS = [360, 768, 1280, 1920];
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'ja'];
const HEIGHTS = { 360: 740, 768: 1024, 1280: 800, 1920: 1080 };

// Both families, a network that is in the way, and something to repair.
const README_PLAN =
  '&servers=3&agents=9&nodes-at-peak=40&services=300&flannel-ipv6-masq=true&network=192.168.1.0/24;node-lan;Home' +
  '&cluster-cidr=10.42.0.0/16,fd5c:9a1e:77b0::/56&service-cidr=192.168.0.0/20,fd5c:9a1e:77b0:100::/112';

async function shoot(
  browser,
  url,
  { step, width, theme, language, path, fullPage, plan = '', height = HEIGHTS[width] },
) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(`${url}#v=1${plan}&step=${step}&lang=${language}`);
  await page.waitForFunction(() => performance.getEntriesByName('interactive').length > 0);
  // Findings, files and the other steps' texts come after that, without a sign of their own.
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path, fullPage });
  await page.close();
}

async function everything(browser, url) {
  const folder = `${root}.cache/screenshots`;
  mkdirSync(folder, { recursive: true });
  for (const language of LANGUAGES)
    for (const theme of THEMES)
      for (const width of WIDTHS)
        for (const step of STEPS) {
          const path = `${folder}/${step}-${width}-${theme}-${language}.png`;
          await shoot(browser, url, { step, width, theme, language, path, fullPage: true });
        }
  console.log(`${LANGUAGES.length * THEMES.length * WIDTHS.length * STEPS.length} pictures in ${folder}`);
}

async function readme(browser, url) {
  const path = `${root}.github/screenshot.png`;
  const look = { step: 'addressing', width: 1280, height: 1120, theme: 'light', language: 'en', fullPage: false };
  await shoot(browser, url, { ...look, plan: README_PLAN, path });
  console.log(path);
}

await withApp(process.argv.includes('--readme') ? readme : everything);
