import { readFile } from 'node:fs/promises';
import { expect, test, type Locator, type Page } from '@playwright/test';
import { axeFindings } from './axe';
import { goTo, isPhone, open, pods } from './page';

const PLAN = 'v=1&servers=3&agents=1';
const WORDS = {
  en: {
    fold: 'See, copy or compare single files',
    link: 'Another link',
    field: 'Link to the other plan',
    lines: 'Changed lines of',
  },
  ja: {
    fold: 'ファイルを 1 つずつ見る、コピーする、比較する',
    link: '別のリンク',
    field: '相手のプランのリンク',
    lines: 'の変更行',
  },
} as const;

const openFiles = async (page: Page, language: 'en' | 'ja' = 'en'): Promise<void> => {
  await page.getByText(WORDS[language].fold).click();
  await expect(
    page.getByRole('radiogroup', { name: language === 'en' ? 'Compare with' : '比較する相手' }),
  ).toBeVisible();
};
/** The row of a file: its button is called by its path, and by what became of the file. */
const file = (page: Page, path: string): Locator =>
  page.getByRole('button', { name: new RegExp(`^${path.replaceAll('.', '\\.')}(?! を)( |$)`) });
const compareWithLink = async (page: Page, link: string): Promise<void> => {
  await page.getByRole('radio', { name: 'Another link' }).check();
  await page.getByRole('textbox', { name: 'Link to the other plan' }).fill(link);
};
const nodes = (count: number): string =>
  Array.from({ length: count }, (_, index) => `node=agent;node-name=n-${index};node-ip=192.0.2.${index + 1}`).join('&');

test('every file has its place and its sentence, and opens where it stands', async ({ page }) => {
  await open(page, `${PLAN}&cni=calico&flannel-backend=none&firewall=ufw&step=review`);
  await openFiles(page);
  for (const [group, sentence] of [
    ['Configuration of K3s', 'K3s reads it when it starts.'],
    ['Guides and scripts', 'Compares the running cluster with this plan'],
    ['CNI', 'with the planned ranges'],
    ['Machines', 'Lets through what this plan needs'],
  ] as const) {
    await expect(page.getByRole('region', { name: group, exact: true })).toContainText(sentence);
  }
  const name = file(page, 'verify.sh');
  await expect(name).toHaveAttribute('aria-expanded', 'false');
  await name.click();
  await expect(name).toHaveAttribute('aria-expanded', 'true');
  const text = page.getByRole('region', { name: 'verify.sh', exact: true });
  await expect(text).toContainText('10.42.0.0/16');
  await text.focus();
  await expect(text).toBeFocused();

  await page.getByRole('button', { name: 'Copy: verify.sh' }).click();
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download verify.sh' }).click();
  const written = await readFile(await (await download).path(), 'utf8');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(written);
  expect(await text.textContent()).toBe(written);
  await name.click();
  await expect(text).toHaveCount(0);
});

test('files of many machines are folded, and come when they are asked for', async ({ page }) => {
  await open(page, `v=1&${nodes(120)}&step=review`);
  await openFiles(page);
  const group = page.getByRole('region', { name: 'Configuration of K3s' });
  await expect(group.getByText(/^121 files.*first-server\/config\.yaml to n-119\/config\.yaml$/)).toBeVisible();
  await expect(file(page, 'n-7/config.yaml')).toHaveCount(0);
  await group.getByText(/^121 files/).click();
  await file(page, 'n-7/config.yaml').click();
  await expect(page.getByRole('region', { name: 'n-7/config.yaml', exact: true })).toBeVisible();
  await expect(file(page, 'n-119/config.yaml')).toHaveCount(0);
  await group.getByText('21 more').first().click();
  await expect(file(page, 'n-119/config.yaml')).toBeVisible();
});

test('what changed since the plan was opened is shown line by line', async ({ page }) => {
  await open(page, `${PLAN}&step=review`);
  await openFiles(page);
  await page.getByRole('radio', { name: 'The plan as opened' }).check();
  await expect(page.getByText(/^No difference in \d+ files\.$/)).toBeVisible();

  await goTo(page, 'addressing');
  await pods(page).fill('10.52.0.0/16');
  await goTo(page, 'review');
  // The list is open as it was left.
  const name = file(page, 'first-server/config.yaml');
  await expect(name).toHaveAccessibleName('first-server/config.yaml 1 line added, 1 line removed');
  await name.click();
  const lines = page.getByRole('region', { name: 'Changed lines of first-server/config.yaml' });
  await expect(lines.getByRole('deletion')).toHaveText(/− Removed: {3}- "10\.42\.0\.0\/16"/);
  await expect(lines.getByRole('insertion')).toHaveText(/\+ Added: {3}- "10\.52\.0\.0\/16"/);
  // The header with its link differs in nothing.
  await expect(lines).not.toContainText('#v=1');
  await lines
    .getByRole('button', { name: /unchanged lines/ })
    .first()
    .click();
  await expect(lines).toContainText('#v=1');
  await expect(lines).toBeFocused();
});

test('a pasted link is compared with, and only what differs is left on demand', async ({ page }) => {
  await open(page, `${PLAN}&cluster-cidr=10.52.0.0/16&step=review`);
  await openFiles(page);
  await compareWithLink(page, 'https://example.com/#v=1&servers=1&firewall=ufw');
  await expect(file(page, 'server/config.yaml')).toHaveAccessibleName('server/config.yaml new');
  await expect(file(page, 'hosts/ufw.sh')).toHaveAccessibleName('hosts/ufw.sh gone');
  await expect(page.getByRole('button', { name: 'Download hosts/ufw.sh' })).toHaveCount(0);
  await file(page, 'hosts/ufw.sh').click();
  await expect(page.getByRole('region', { name: 'hosts/ufw.sh', exact: true })).toContainText('ufw');
  await expect(page.getByText(/^Files: \d+ changed, \d+ new, 1 gone/)).toBeVisible();

  await expect(file(page, 'install-first-server.sh')).toHaveAccessibleName('install-first-server.sh unchanged');
  await page.getByRole('checkbox', { name: 'Only files that differ' }).check();
  await expect(file(page, 'install-first-server.sh')).toHaveCount(0);
  await expect(file(page, 'server/config.yaml')).toBeVisible();

  // The plan on the page is still its own.
  await expect(page.getByRole('textbox', { name: 'Link to this plan' })).toHaveValue(/servers=3.*10\.52/);
});

test('whatever is pasted as a link is named, shown as text, and harms nothing', async ({ page }) => {
  let hasAlerted = false;
  page.on('dialog', (dialog) => {
    hasAlerted = true;
    void dialog.dismiss();
  });
  const hostile = '"><img src=x onerror=alert(1)>';
  await open(page, `${PLAN}&step=review`);
  await openFiles(page);
  await compareWithLink(page, 'good morning');
  const field = page.getByRole('textbox', { name: 'Link to the other plan' });
  await expect(field).toHaveAccessibleDescription('This is no link to a plan.');
  await expect(field).toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText('Not taken from that link:')).toHaveCount(0);
  await field.fill(`#v=1&${'a'.repeat(70_000)}`);
  await expect(page.getByText('Not taken from that link:').locator('..')).toContainText('longer than');

  const name = encodeURIComponent(hostile);
  await field.fill(`#v=1&servers=3&agents=1&${name}=1&service-cidr=10.43.0.0/99&cluster-domain=${name}`);
  await expect(field).toHaveAttribute('aria-invalid', 'false');
  const leftOut = page.getByText('Not taken from that link:').locator('..');
  await expect(leftOut).toContainText(hostile);
  await expect(leftOut).toContainText('10.43.0.0/99');
  await file(page, 'first-server/config.yaml').click();
  const lines = page.getByRole('region', { name: 'Changed lines of first-server/config.yaml' });
  await expect(lines.getByRole('deletion')).toContainText('onerror=alert(1)');
  await expect(page.locator('img')).toHaveCount(0);
  expect(hasAlerted).toBe(false);
});

test('an error blocks each download, not the look at the files', async ({ page }) => {
  await open(page, 'v=1&service-cidr=10.42.0.0/16&step=review');
  await openFiles(page);
  await expect(page.getByRole('button', { name: 'Download verify.sh' })).toBeDisabled();
  await file(page, 'verify.sh').click();
  await expect(page.getByRole('region', { name: 'verify.sh', exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Copy: verify.sh' })).toBeEnabled();
});

test('the files are looked at and compared with the keyboard alone', async ({ page }) => {
  test.skip(isPhone(page), 'no keyboard on a phone');
  await open(page, `${PLAN}&cluster-cidr=10.52.0.0/16&step=review`);
  await page.getByText(WORDS.en.fold).focus();
  await page.keyboard.press('Enter');
  const nothing = page.getByRole('radio', { name: 'Nothing' });
  await expect(nothing).toBeVisible();
  await page.keyboard.press('Tab');
  await expect(nothing).toBeFocused();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByRole('radio', { name: 'Another link' })).toBeChecked();
  await page.keyboard.press('Tab');
  await page.keyboard.insertText('#v=1&servers=3&agents=1');
  const name = file(page, 'first-server/config.yaml');
  await expect(name).toHaveAccessibleName(/1 line added/);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(name).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Changed lines of first-server/config.yaml' })).toBeVisible();
});

test('what is printed has the list of all files, without controls', async ({ page }) => {
  await open(page, `${PLAN}&step=review`);
  await page.evaluate(() => {
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      document.body.dataset['printed'] = 'yes';
    };
  });
  await page.getByRole('button', { name: 'Print the plan' }).click();
  await expect(page.locator('body')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  const group = page.getByRole('region', { name: 'Guides and scripts' });
  await expect(group.getByRole('listitem').filter({ hasText: 'verify.sh' })).toBeVisible();
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0);
  await expect(page.getByRole('radio').filter({ visible: true })).toHaveCount(0);
});

for (const language of ['en', 'ja'] as const) {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`no axe findings among files and changed lines, ${language}, ${colorScheme}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await open(page, `v=1&servers=3&${nodes(8)}&cluster-cidr=10.52.0.0/16&step=review&lang=${language}`);
      await openFiles(page, language);
      await page.getByRole('radio', { name: WORDS[language].link }).check();
      await page
        .getByRole('textbox', { name: WORDS[language].field })
        .fill(`#v=1&servers=2&${nodes(7)}&colour=blue&service-cidr=10.43.0.0/99&firewall=ufw`);
      await page
        .getByText(language === 'en' ? /^10 files/ : /^10 ファイル/)
        .first()
        .click();
      await file(page, 'first-server/config.yaml').click();
      await file(page, 'INSTALL.md').click();
      await file(page, 'hosts/ufw.sh').click();
      await expect(page.getByRole('region', { name: WORDS[language].lines }).first()).toBeVisible();
      const width = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(width).toBeLessThanOrEqual(0);
      expect(await axeFindings(page)).toEqual([]);
    });
  }
}
