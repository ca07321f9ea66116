import { printCidr } from '../../cidr/cidr';
import { clusterCidrOf, isDualStack } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { ADDRESS_PLACEHOLDER } from '../config-entries';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { shellWord } from '../quote';
import type { CniTexts } from './cni-texts';
import { k3sSettings } from './k3s-settings';
import { tagOf } from './release';
import { code } from '../markdown';
import { step, stepsFile } from './steps-document';

const RELEASE_PLACEHOLDER = 'RELEASE';
const MANIFEST = 'antrea.yml';

export function antreaFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const { steps, antrea } = texts;
  const tag = tagOf(plan) ?? RELEASE_PLACEHOLDER;
  const url = `https://github.com/antrea-io/antrea/releases/download/${tag}/${MANIFEST}`;
  const api = plan.cniApiServer || null;
  const proxyAll =
    api === null ? antrea.proxyAllPlaceholder(code(`${ADDRESS_PLACEHOLDER}:6443`)) : antrea.proxyAll(code(api));
  const file = stepsFile('antrea/STEPS.md', header, texts.place.steps, steps.title('Antrea', plan.k3sVersion), [
    k3sSettings(plan, plan.antreaProxyAll, texts),
    {
      title: steps.doThis,
      intro: null,
      items: [
        step(steps.noOtherCni, 'ls /etc/cni/net.d'),
        ...(tag === RELEASE_PLACEHOLDER ? [step(steps.chooseRelease(code(RELEASE_PLACEHOLDER)))] : []),
        step(antrea.fetch(code(MANIFEST)), `curl -fLo ${MANIFEST} ${shellWord(url)}`),
        ...(plan.antreaProxyAll ? [step(proxyAll)] : []),
        step(antrea.apply, `k3s kubectl apply -f ${MANIFEST}`),
      ],
    },
    {
      title: steps.ports,
      intro: null,
      items: [antrea.tunnelPort, antrea.ownPorts, ...(plan.antreaProxyAll ? [antrea.healthPort] : [])],
    },
    {
      title: steps.check,
      intro: null,
      items: [
        step(steps.nodesReady, 'k3s kubectl get nodes -o wide'),
        step(
          antrea.blocks(code(clusterCidrOf(plan).map(printCidr).join(','))),
          'k3s kubectl get nodes -o jsonpath=\'{range .items[*]}{.metadata.name} {.spec.podCIDRs}{"\\n"}{end}\'',
        ),
      ],
    },
    {
      title: steps.open,
      intro: null,
      items: [antrea.oldTest, ...(isDualStack(plan) ? [antrea.dualStack] : []), steps.untried],
    },
  ]);
  return [file];
}
