import { calicoManifestUrl } from '../../k3s/cni-versions';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { shellWord } from '../quote';
import { yamlFile } from './yaml-file';
import type { CniTexts } from './cni-texts';
import { objectHead, setting, type Setting, type Yaml } from './yaml-document';

export interface Patch {
  readonly file: string;
  readonly settings: readonly Setting[];
}

/**
 * A manifest of Calico is one large file that belongs to its project; what the plan changes lies beside it as patches, which
 * kubectl itself puts together (`kubectl apply -k`).
 */
export function kustomizedFiles(
  folder: string,
  manifest: string,
  release: string | null,
  patches: readonly Patch[],
  notes: readonly string[],
  header: Header,
  texts: CniTexts,
): readonly RenderedFile[] {
  const url = release === null ? [] : [calicoManifestUrl(release, manifest)];
  const fetch = url.map((address) => `curl -fL -o ${folder}/${manifest} ${shellWord(address)}`);
  const kustomization = [
    setting('apiVersion', 'kustomize.config.k8s.io/v1beta1'),
    setting('kind', 'Kustomization'),
    setting('resources', [manifest]),
    setting(
      'patches',
      patches.map(({ file }) => ({ path: file })),
    ),
  ];
  return [
    yamlFile(
      `${folder}/kustomization.yaml`,
      header,
      texts.place.kustomization(folder, manifest, `k3s kubectl apply -k ${folder}`),
      [...notes, ...fetch.map((command) => texts.release.fetch(manifest, command))],
      [kustomization],
    ),
    ...patches.map(({ file, settings }) =>
      yamlFile(`${folder}/${file}`, header, texts.place.patch(folder, manifest), [], [settings]),
    ),
  ];
}

/** Environment of one container of a DaemonSet; other variables stay, as both lists are joined by name. */
export const daemonSetPatch = (
  name: string,
  container: string,
  variables: Readonly<Record<string, string>>,
  more: Readonly<Record<string, Yaml>> = {},
): readonly Setting[] => [
  ...objectHead('apps/v1', 'DaemonSet', name, 'kube-system'),
  setting('spec.template.spec.containers', [
    {
      name: container,
      env: Object.entries(variables).map(([variable, value]) => ({ name: variable, value })),
      ...more,
    },
  ]),
];
