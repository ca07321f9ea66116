import { spawnSync } from 'node:child_process';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fileTexts as en } from '../../i18n/en/file-texts';
import { installTexts } from '../../i18n/en/install';
import { fileTexts as ja } from '../../i18n/ja/file-texts';
import { installTexts as installJa } from '../../i18n/ja/install';
import { arbitraryPlan } from '../../test-support/arbitrary-plan';
import { planWith } from '../../test-support/plans';
import type { Plan } from '../plan/plan';
import { allFiles } from './all-files';

const LINK = 'https://wizard.example/#v=1';
const LANGUAGES = { en: { install: installTexts, files: en }, ja: { install: installJa, files: ja } } as const;
const filesOf = (plan: Plan, language: keyof typeof LANGUAGES = 'en') =>
  allFiles(plan, { link: LINK, texts: LANGUAGES[language].install, acknowledged: [] }, LANGUAGES[language].files);

const OTHER_CNI = { flannelBackend: 'none', disableNetworkPolicy: true };

/** What a download holds. */
test.each([
  { about: 'K3s as it comes', plan: {} },
  { about: 'three servers and agents', plan: { servers: 3, agents: 2 } },
  {
    about: 'dual-stack with Cilium',
    plan: {
      ...OTHER_CNI,
      cni: 'cilium',
      ciliumIpv6: true,
      clusterCidr: ['10.42.0.0/16', 'fd00:42::/56'],
      serviceCidr: ['10.43.0.0/16', 'fd00:43::/112'],
    },
  },
  { about: 'Calico behind firewalld', plan: { ...OTHER_CNI, cni: 'calico', platform: 'rhel', firewall: 'firewalld' } },
  { about: 'Canal with nftables', plan: { ...OTHER_CNI, cni: 'canal', firewall: 'nftables' } },
  { about: 'Kube-OVN on AWS', plan: { ...OTHER_CNI, cni: 'kube-ovn', cloud: 'aws' } },
  { about: 'a CNI without a name, ufw', plan: { flannelBackend: 'none', firewall: 'ufw' } },
  {
    about: 'listed nodes',
    plan: {
      nodes: [
        { role: 'server', nodeName: 'hosts' },
        { role: 'agent', nodeName: 'calico' },
      ],
    },
  },
])('$about', ({ plan }) => {
  expect(
    filesOf(planWith(plan))
      .map(({ path }) => path)
      .join('\n'),
  ).toMatchSnapshot();
});

describe('of any plan', () => {
  test('paths are plain, and no file takes the place or the folder of another', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        const paths = filesOf(plan).map(({ path }) => path.toLowerCase());
        expect(new Set(paths).size).toBe(paths.length);
        for (const path of paths) expect(path).toMatch(/^[a-z0-9][a-z0-9._/-]*$/);
        expect(paths.filter((path) => paths.some((other) => other.startsWith(`${path}/`)))).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  test('every file says for which release it is and how to open the plan again', () => {
    fc.assert(
      fc.property(arbitraryPlan, fc.constantFrom('en' as const, 'ja' as const), (plan, language) => {
        for (const { path, text } of filesOf(plan, language)) {
          const head = text.split('\n').slice(0, 12).join('\n');
          expect(head, path).toContain(plan.k3sVersion);
          expect(head, path).toContain(LINK);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('the same plan gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        expect(filesOf(plan, 'ja')).toEqual(filesOf({ ...plan }, 'ja'));
      }),
      { numRuns: 30 },
    );
  });

  test('the shell reads every script', () => {
    fc.assert(
      fc.property(arbitraryPlan, (plan) => {
        for (const { path, text } of filesOf(plan).filter((file) => file.path.endsWith('.sh'))) {
          const { stderr } = spawnSync('bash', ['-n'], { input: text, encoding: 'utf8' });
          expect({ path, stderr }).toEqual({ path, stderr: '' });
        }
      }),
      { numRuns: 15 },
    );
  });
});
