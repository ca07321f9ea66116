import { expect, test } from '@playwright/test';
import { livePlan, open } from './page';

const DUAL =
  'v=1&servers=3&agents=9&nodes-at-peak=200&services=300&cluster-cidr=10.42.0.0/16,fd00:42::/56&service-cidr=10.43.0.0/28,fd00:43::/112&flannel-backend=none';

test('what limits first, use per family, and what other CNIs make of the range', async ({ page }) => {
  await open(page, DUAL);
  const live = await livePlan(page);
  await expect(live).toContainText('The Service range limits first: it holds 14 Services');
  await expect(live).toContainText('78% used at peak');
  await expect(live).toContainText('10.43.0.10 is not among the static Services');

  await live.getByText('Now and at peak').click();
  const rows = live.getByRole('table').first();
  await expect(rows.getByRole('row', { name: /^Node blocks/ })).toHaveText(/256\s*256\s*256/);
  await expect(rows.getByRole('row', { name: /^left at peak/ })).toHaveText(/56\s*56\s*56/);
  await expect(live).toContainText('K3s 1.36 takes Service ranges from /2 to /28 (IPv4) and /64 to /124 (IPv6).');

  await live.getByText('With another CNI').click();
  await expect(live.getByRole('row', { name: /^nodes that can be full/ })).toContainText('512');
  await expect(live).toContainText('refused, set a mask up to /72');
});
