import { dataDirOf } from '../../plan/cni-dirs';
import type { Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { shellWord } from '../quote';
import { ciliumValues } from './cilium-values';
import { yamlFile } from './yaml-file';
import type { CniTexts } from './cni-texts';
import { ciliumNote, ciliumReleaseOf } from './release';
import { documentLines, objectHead, setting, textSetting, type Setting } from './yaml-document';

const REPO = 'https://helm.cilium.io/';

/** The same values twice: for K3s, which installs the chart itself, and for Helm on any machine. */
export function ciliumFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const values = ciliumValues(plan, texts);
  const note = ciliumNote(plan, texts);
  const place = plan.disableAgent ? texts.place.ciliumValuesOnly : texts.place.ciliumValues;
  const path = 'cilium/values.yaml';
  return [
    // The job that installs a chart before there is a network runs on a server, which has to be a node then.
    ...(plan.disableAgent
      ? []
      : [
          yamlFile(
            'cilium/cilium.yaml',
            header,
            texts.place.ciliumChart(`${dataDirOf(plan)}/server/manifests/cilium.yaml`),
            [note],
            [chart(plan, documentLines(values), texts)],
          ),
        ]),
    yamlFile(path, header, place(helmCommand(plan, path)), [note], [values]),
  ];
}

const chart = (plan: Plan, values: readonly string[], texts: CniTexts): readonly Setting[] => [
  ...objectHead('helm.cattle.io/v1', 'HelmChart', 'cilium', 'kube-system'),
  ...chartSource(plan, texts),
  setting('spec.targetNamespace', 'kube-system'),
  setting('spec.bootstrap', true, texts.cilium.bootstrap),
  setting('spec.failurePolicy', 'abort', texts.cilium.abort),
  textSetting(['spec', 'valuesContent'], values),
];

/** Without Internet access K3s serves the chart itself, from a folder of the server. */
function chartSource(plan: Plan, texts: CniTexts): readonly Setting[] {
  const release = ciliumReleaseOf(plan);
  if (plan.airGap) {
    const archive = release === null ? 'cilium.tgz' : `cilium-${release}.tgz`;
    const note = texts.cilium.staticChart(`${dataDirOf(plan)}/server/static/charts/${archive}`);
    return [setting('spec.chart', `https://%{KUBERNETES_API}%/static/charts/${archive}`, note)];
  }
  return [
    setting('spec.chart', 'cilium', ...(release === null ? [texts.cilium.noVersion] : [])),
    setting('spec.repo', REPO),
    ...(release === null ? [] : [setting('spec.version', release)]),
  ];
}

function helmCommand(plan: Plan, path: string): string {
  const release = ciliumReleaseOf(plan);
  const version = release === null ? '' : ` --version ${shellWord(release)}`;
  return `helm upgrade --install cilium cilium --repo ${REPO}${version} --namespace kube-system --values ${path}`;
}
