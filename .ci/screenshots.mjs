/** `npm run screenshots [-- --readme]`: each step and the pages of rules as people see them, into .cache/screenshots; or the README's one picture. */
import { mkdirSync } from 'node:fs';
import { root, withApp } from './serve.mjs';

const WIDTHS = [360, 768, 1280, 1920];
const THEMES = ['light', 'dark'];
const LANGUAGES = ['en', 'ja'];
const HEIGHTS = { 360: 740, 768: 1024, 1280: 800, 1920: 1080 };

// Both families, a network that is in the way, and something to repair.
const README_PLAN =
  '&servers=3&agents=9&nodes-at-peak=40&services=300&flannel-ipv6-masq=true&network=192.168.1.0/24;node-lan;Home' +
  '&cluster-cidr=10.42.0.0/16,fd5c:9a1e:77b0::/56&service-cidr=192.168.0.0/20,fd5c:9a1e:77b0:100::/112';

/** Places of the app, by the name of their picture: what stands behind the `#`. */
const VIEWS = {
  ...Object.fromEntries(['cluster', 'cni', 'addressing', 'access', 'review'].map((step) => [step, `&step=${step}`])),
  findings: `${README_PLAN}&flannel-backend=wireguard&step=review`,
  folds: '&platform=rhel&platform-release=10.0&cloud=aws&cni=cilium&flannel-backend=none&cilium-ipv6=true&step=cni',
  rule: `${README_PLAN}&rule=overlap-host-net`,
  rules: '&rule=index',
};

async function shoot(browser, url, { view, width, theme, language, path, fullPage, height = HEIGHTS[width] }) {
  const page = await browser.newPage({
    viewport: { width, height },
    colorScheme: theme,
    reducedMotion: 'reduce',
    serviceWorkers: 'block',
  });
  await page.goto(`${url}#v=1${view}&lang=${language}`);
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
        for (const [name, view] of Object.entries(VIEWS)) {
          const path = `${folder}/${name}-${width}-${theme}-${language}.png`;
          await shoot(browser, url, { view, width, theme, language, path, fullPage: true });
        }
  console.log(`${LANGUAGES.length * THEMES.length * WIDTHS.length * Object.keys(VIEWS).length} pictures in ${folder}`);
}

async function readme(browser, url) {
  const path = `${root}.github/screenshot.png`;
  const look = { width: 1280, height: 1120, theme: 'light', language: 'en', fullPage: false };
  await shoot(browser, url, { ...look, view: `${README_PLAN}&step=addressing`, path });
  console.log(path);
}

await withApp(process.argv.includes('--readme') ? readme : everything);
