import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { installTexts } from '../../../../i18n/en/install';
import { tailscaleTexts as en } from '../../../../i18n/en/tailscale';
import { installTexts as installTextsJa } from '../../../../i18n/ja/install';
import { tailscaleTexts as ja } from '../../../../i18n/ja/tailscale';
import { arbitraryPlan } from '../../../../test-support/arbitrary-plan';
import { planWith } from '../../../../test-support/plans';
import { printCidr } from '../../../cidr/cidr';
import { clusterCidrOf } from '../../../plan/effective';
import type { Plan } from '../../../plan/plan';
import { headerOf } from '../../header';
import { tailscaleFiles } from './tailscale-files';

const LINK = 'https://wizard.example/#v=1';

function policyOf(plan: Plan, texts = en, link = LINK): string {
  const origin = { link, texts: texts === en ? installTexts : installTextsJa, acknowledged: [] };
  return tailscaleFiles(plan, headerOf(plan.k3sVersion, origin), texts)
    .map(({ text }) => text)
    .join('');
}

/** Comments of ours fill a line each. */
const parsed = (text: string): unknown => JSON.parse(text.replaceAll(/^ *\/\/ .*$/gm, ''));

const DUAL = { clusterCidr: '10.42.0.0/16,fd00:42::/56', serviceCidr: '10.43.0.0/16,fd00:43::/112' };
const PLANS: Readonly<Record<string, Plan>> = {
  'the default ranges': planWith({ vpn: 'tailscale', agents: 2 }),
  'both families': planWith({ vpn: 'tailscale', ...DUAL }),
  'without flannel': planWith({ vpn: 'tailscale', cni: 'cilium', flannelBackend: 'none' }),
  'before there was vpn-auth-file': planWith({ vpn: 'tailscale', k3sVersion: 'v1.25.10+k3s1' }),
};

test.each(Object.entries(PLANS))('the policy of: %s', async (name, plan) => {
  await expect(policyOf(plan)).toMatchFileSnapshot(`snapshots/${name.replaceAll(' ', '-')}.txt`);
});

test('policies in Japanese', async () => {
  const [, dual, none] = Object.values(PLANS).map((plan) => policyOf(plan, ja));
  await expect([dual, none].join('\n')).toMatchFileSnapshot('snapshots/japanese.txt');
});

test('tag and routes of both families, in routes and in the rule', () => {
  const members = ['tag:k3s', '10.42.0.0/16', 'fd00:42::/56'];
  expect(parsed(policyOf(planWith({ vpn: 'tailscale', ...DUAL })))).toEqual({
    tagOwners: { 'tag:k3s': ['autogroup:admin'] },
    autoApprovers: { routes: { '10.42.0.0/16': ['tag:k3s'], 'fd00:42::/56': ['tag:k3s'] } },
    grants: [{ src: members, dst: members, ip: ['*'] }],
  });
});

test('nothing for plans without a tailnet', () => {
  expect(policyOf(planWith(DUAL))).toBe('');
});

test.each([en, ja])('only ranges of the plan, and JSON without its comments', (texts) => {
  fc.assert(
    fc.property(arbitraryPlan, fc.string({ unit: 'binary' }), (any, noise) => {
      const plan: Plan = { ...any, vpn: 'tailscale' };
      const text = policyOf(plan, texts, `*/\n}${noise}`);
      expect(text).not.toMatch(/undefined|NaN|\[object/);
      const ranges = plan.flannelBackend === 'none' ? [] : [...new Set(clusterCidrOf(plan).map(printCidr))];
      const members = ['tag:k3s', ...ranges];
      expect(parsed(text)).toEqual({
        tagOwners: { 'tag:k3s': ['autogroup:admin'] },
        ...(ranges.length === 0
          ? {}
          : { autoApprovers: { routes: Object.fromEntries(ranges.map((range) => [range, ['tag:k3s']])) } }),
        grants: [{ src: members, dst: members, ip: ['*'] }],
      });
    }),
  );
});
