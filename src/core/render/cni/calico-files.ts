import { calicoManifestsOf, calicoManifestUrl } from '../../k3s/cni-versions';
import { parseNodePortRange } from '../../k3s/node-port-range';
import { readEndpoint } from '../../plan/api-endpoint';
import { readComponentArg } from '../../plan/component-arg';
import type { Plan } from '../../plan/plan';
import { ADDRESS_PLACEHOLDER } from '../config-entries';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { apiServer, installation } from './calico-installation';
import { calicoManifestFiles } from './calico-manifest';
import { yamlFile } from './yaml-file';
import type { CniTexts } from './cni-texts';
import { calicoNote, calicoReleaseOf } from './release';
import { objectHead, setting, type Setting } from './yaml-document';

const APPLY = 'k3s kubectl apply -f';

export function calicoFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  if (plan.calicoInstall === 'manifest')
    return [...endpointFiles(plan, header, texts, 'kube-system'), ...calicoManifestFiles(plan, header, texts)];
  const tag = calicoReleaseOf(plan);
  const commands = tag === null ? [] : calicoManifestsOf(tag).map((file) => commandFor(plan, tag, file));
  const path = 'calico/installation.yaml';
  return [
    ...endpointFiles(plan, header, texts, 'tigera-operator'),
    yamlFile(
      path,
      header,
      texts.place.calicoInstallation(`${APPLY} ${path}`),
      [calicoNote(plan, 'Calico', texts), ...commands.map(texts.release.before)],
      [installation(plan, texts), apiServer(texts)],
    ),
    ...felixFiles(plan, header, texts),
  ];
}

/** Definitions are too large for a plain apply. With eBPF the operator's namespace is there already, at which create stops. */
const commandFor = ({ calicoDataplane }: Plan, tag: string, file: string): string =>
  `k3s kubectl ${calicoDataplane === 'ebpf' ? 'apply --server-side --force-conflicts' : 'create'} -f ${calicoManifestUrl(tag, file)}`;

/** Without kube-proxy the API's Service leads nowhere, so the operator and the nodes are told where it is. */
function endpointFiles(
  plan: Plan,
  header: Header,
  texts: CniTexts,
  namespace: 'tigera-operator' | 'kube-system',
): readonly RenderedFile[] {
  if (plan.calicoDataplane !== 'ebpf') return [];
  const path = 'calico/kubernetes-services-endpoint.yaml';
  const { host, port } = readEndpoint(plan.cniApiServer ?? '');
  const isMissing = host === '';
  const notes = isMissing ? [texts.calico.endpointPlaceholder(ADDRESS_PLACEHOLDER)] : [];
  const isLoopback = /^(localhost$|127\.|::1$)/.test(host);
  const space = [setting('apiVersion', 'v1'), setting('kind', 'Namespace'), setting('metadata.name', namespace)];
  const map = [
    ...objectHead('v1', 'ConfigMap', 'kubernetes-services-endpoint', namespace),
    setting('data.KUBERNETES_SERVICE_HOST', isMissing ? ADDRESS_PLACEHOLDER : host),
    setting('data.KUBERNETES_SERVICE_PORT', port ?? '6443'),
  ];
  const isOperator = namespace === 'tigera-operator';
  const place = isOperator ? texts.place.calicoEndpoint : texts.place.calicoEndpointManifest;
  return [
    yamlFile(
      path,
      header,
      place(`${APPLY} ${path}`),
      [...notes, ...(isLoopback ? [texts.calico.endpointLoopback] : [])],
      isOperator ? [space, map] : [map],
    ),
  ];
}

/** Felix reads the ports of NodePorts only when kube-proxy works with ipvs. */
function felixFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const mode = plan.kubeProxyArg.map(readComponentArg).findLast(({ key }) => key === 'proxy-mode')?.value;
  const range = parseNodePortRange(plan.serviceNodePortRange ?? '');
  if (mode !== 'ipvs' || plan.disableKubeProxy || !('first' in range)) return [];
  const path = 'calico/felix-configuration.yaml';
  const settings: readonly Setting[] = [
    ...objectHead('projectcalico.org/v3', 'FelixConfiguration', 'default'),
    setting('spec.kubeNodePortRanges', [`${range.first}:${range.last}`]),
  ];
  return [yamlFile(path, header, texts.place.calicoFelix(`${APPLY} ${path}`), [], [settings])];
}
