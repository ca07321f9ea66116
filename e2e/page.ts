import { expect, type Locator, type Page } from '@playwright/test';

export const STEPS = ['cluster', 'cni', 'addressing', 'access', 'review'] as const;
export type Step = (typeof STEPS)[number];

const STEP_NAMES = {
  en: {
    cluster: 'Cluster',
    cni: 'CNI',
    addressing: 'Addressing',
    access: 'Nodes & access',
    review: 'Review & download',
  },
  ja: {
    cluster: 'クラスター',
    cni: 'CNI',
    addressing: 'アドレス',
    access: 'ノードと接続',
    review: '確認とダウンロード',
  },
} as const satisfies Record<string, Record<Step, string>>;

export const isPhone = (page: Page): boolean => (page.viewportSize()?.width ?? 0) < 900;

/** Opens the app; `fragment` is what stands behind the #. */
export async function open(page: Page, fragment = ''): Promise<void> {
  await page.goto(`/${fragment === '' ? '' : `#${fragment}`}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
}

export async function goTo(page: Page, step: Step, language: 'en' | 'ja' = 'en'): Promise<void> {
  const steps = page.getByRole('navigation', { name: language === 'en' ? 'Steps' : 'ステップ' });
  await steps.getByRole('link', { name: STEP_NAMES[language][step] }).click();
  await expect(steps.getByRole('link', { name: STEP_NAMES[language][step] })).toHaveAttribute('aria-current', 'step');
}

/** The live plan: beside the form, or on a phone the sheet that opens over it. */
export async function livePlan(page: Page): Promise<Locator> {
  if (!isPhone(page)) return page.getByRole('complementary', { name: 'Live plan' });
  const sheet = page.getByRole('dialog', { name: 'Live plan' });
  if (!(await sheet.isVisible())) await page.getByRole('button', { name: 'Plan', exact: true }).click();
  await expect(sheet).toBeVisible();
  return sheet;
}

export async function closePlan(page: Page): Promise<void> {
  if (isPhone(page))
    await page.getByRole('dialog', { name: 'Live plan' }).getByRole('button', { name: 'Close' }).click();
}

export const pods = (page: Page, family: 'IPv4' | 'IPv6' = 'IPv4'): Locator =>
  page.getByRole('textbox', { name: `Pods, ${family}` });
export const services = (page: Page, family: 'IPv4' | 'IPv6' = 'IPv4'): Locator =>
  page.getByRole('textbox', { name: `Services, ${family}` });
