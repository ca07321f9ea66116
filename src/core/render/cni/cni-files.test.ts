import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cniFileTexts as en } from '../../../i18n/en/cni-files';
import { cniFileTexts as ja } from '../../../i18n/ja/cni-files';
import { installTexts } from '../../../i18n/en/install';
import { arbitraryPlan } from '../../../test-support/arbitrary-plan';
import { HOSTILE_LINKS } from '../../../test-support/hostile-links';
import { manifestProblems, readDocuments } from '../../../test-support/read-manifests';
import { printCidr } from '../../cidr/cidr';
import { cniPoolOf } from '../../plan/cni-of';
import { clusterCidrOf, serviceCidrOf } from '../../plan/effective';
import { EMPTY_PLAN } from '../../plan/empty-plan';
import { kubeOvnJoinCidrOf, kubeOvnServiceCidrOf } from '../../plan/kube-ovn';
import type { Cni, Plan } from '../../plan/plan';
import { checkPlan } from '../../rules/check-plan';
import type { RenderedFile } from '../rendered-file';
import { headerOf } from '../header';
import { CNI_FOLDERS } from '../target';
import { cniFiles } from './cni-files';
import type { CniTexts } from './cni-texts';

const filesOf = (plan: Plan, texts: CniTexts = en, link: string | null = 'https://wizard.example/#v=1') =>
  cniFiles(plan, headerOf(plan.k3sVersion, { link, texts: installTexts, acknowledged: [] }), texts);

const CNIS: readonly Cni[] = ['calico', 'canal', 'cilium', 'kube-ovn', 'antrea', 'kube-router'];
const planWithCni = fc
  .record({ plan: arbitraryPlan, cni: fc.constantFrom(...CNIS), multus: fc.boolean() })
  .map(({ plan, cni, multus }): Plan => ({ ...plan, cni, multus, flannelBackend: 'none' }));

/** Rules whose errors say that a manifest holds what its CNI refuses. */
const ABOUT_CNI = /^(calico|canal|cilium|cni|multus|weave)-/;

const isYaml = ({ path }: RenderedFile): boolean => path.endsWith('.yaml');

test('readers agree on every manifest of any plan, and its fields are known unless a finding says it breaks', () => {
  fc.assert(
    fc.property(planWithCni, fc.constantFrom(en, ja), (plan, texts) => {
      const isSound = checkPlan(plan).every(({ id, severity }) => severity !== 'error' || !ABOUT_CNI.test(id));
      for (const { path, text } of filesOf(plan, texts).filter(isYaml)) {
        const documents = readDocuments(text);
        if (path === 'cilium/values.yaml') continue;
        for (const document of documents) {
          const problems = manifestProblems(document).filter((problem) => isSound || problem.startsWith('no such'));
          expect(problems, path).toEqual([]);
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('no range stands in a file but those of the plan', () => {
  fc.assert(
    fc.property(planWithCni, (plan) => {
      const ranges = [cniPoolOf, clusterCidrOf, serviceCidrOf, kubeOvnServiceCidrOf, kubeOvnJoinCidrOf].flatMap((of) =>
        of(plan),
      );
      const own = new Set(ranges.map(printCidr));
      for (const { path, text } of filesOf(plan)) {
        const found = text.match(/(?<![\w.:/])(?:\d{1,3}(?:\.\d{1,3}){3}|[\da-f]*:[\da-f:]+)\/\d{1,3}\b/g) ?? [];
        expect(
          found.filter((range) => !own.has(range)),
          path,
        ).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

test('paths are unique and in folders of their own, and the same plan gives the same bytes', () => {
  fc.assert(
    fc.property(planWithCni, (plan) => {
      const files = filesOf(plan);
      const paths = files.map(({ path }) => path);
      expect(new Set(paths).size).toBe(paths.length);
      for (const path of paths) expect(CNI_FOLDERS).toContain(path.split('/')[0]);
      expect(filesOf(structuredClone(plan))).toEqual(files);
      for (const { text } of files) expect(text).toMatch(/^(# |<!--\n)Made by K3s Network Wizard/);
    }),
    { numRuns: 50 },
  );
});

const TEXTS = HOSTILE_LINKS.map((link) => link.slice(0, 200));
const MARKDOWN = ['-->', '```\nreboot', 'a\n# b', 'a\n- [ ] b', 'a\n```\n-->', '``', '` `', "'; reboot #"];
// Lone halves of a pair of characters are replaced, so what comes back is not what went in.
const hostile = fc
  .oneof(fc.constantFrom(...TEXTS), fc.constantFrom(...MARKDOWN), fc.string({ unit: 'binary' }))
  .map((text) => text.replace(/\p{Surrogate}/gu, ''))
  .filter((text) => text !== '');

const hostilePlan = (cni: Cni, value: string): Plan => ({
  ...EMPTY_PLAN,
  cni,
  flannelBackend: 'none',
  cniVersion: value,
  cniApiServer: value,
  clusterDomain: value,
  flannelIface: value,
  dataDir: value,
  multus: true,
  multusBinDir: value,
  multusIpam: 'whereabouts',
  whereaboutsConfig: value,
  serviceNodePortRange: value,
  kubeProxyArg: [`proxy-mode=${value}`],
  antreaProxyAll: true,
  calicoDataplane: 'ebpf',
});

test('values stay values, whatever they are', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom(...CNIS), (value, cni) => {
      for (const file of filesOf(hostilePlan(cni, value), en, value)) {
        if (isYaml(file)) {
          const documents = readDocuments(file.text);
          expect(documents).toHaveLength(file.text.split('\n---\n').length);
          if (file.path === 'canal/canal-config.yaml')
            expect(documents[0]).toMatchObject({ data: { canal_iface: value } });
          if (file.path === 'cilium/values.yaml')
            expect(documents[0]).toMatchObject({ hubble: { peerService: { clusterDomain: value } } });
        } else {
          expect(skeleton(file.text)).toEqual(skeleton(plainTwin(cni, file.path)));
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** The lines that give a Markdown file its shape: headings, boxes, fences, and the comment around its header. */
const skeleton = (text: string): readonly string[] =>
  text.split('\n').flatMap((line) => /^\s*(#|- |```|<!--|-->)/.exec(line)?.[0] ?? []);

const plainTwin = (cni: Cni, path: string): string =>
  filesOf(hostilePlan(cni, 'x'), en, 'x').find((file) => file.path === path)?.text ?? '';
