import { printCidr, type Cidr } from '../../cidr/cidr';
import { LOOPBACK_API } from '../../plan/cilium-replacement';
import { clusterCidrOf, isDualStack, serviceCidrOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { shellWord } from '../quote';
import type { CniTexts } from './cni-texts';
import { k3sSettings } from './k3s-settings';
import { tagOf } from './release';
import { code } from '../markdown';
import { step, stepsFile } from './steps-document';

const RELEASE_PLACEHOLDER = 'RELEASE';

export function kubeRouterFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const { steps, kubeRouter } = texts;
  const tag = tagOf(plan) ?? RELEASE_PLACEHOLDER;
  const manifest = plan.kubeRouterServiceProxy ? 'generic-kuberouter-all-features.yaml' : 'generic-kuberouter.yaml';
  const url = `https://raw.githubusercontent.com/cloudnativelabs/kube-router/${tag}/daemonset/${manifest}`;
  const [pods, services] = [printed(clusterCidrOf(plan)), printed(serviceCidrOf(plan))];
  const args = ['--run-router=true', '--run-firewall=true', `--run-service-proxy=${plan.kubeRouterServiceProxy}`];
  const title = steps.title('kube-router', plan.k3sVersion);
  const file = stepsFile('kube-router/STEPS.md', header, texts.place.steps, title, [
    k3sSettings(plan, plan.kubeRouterServiceProxy, texts),
    {
      title: steps.doThis,
      intro: null,
      items: [
        step(steps.noOtherCni, 'ls /etc/cni/net.d'),
        step(kubeRouter.plugins, 'ls /opt/cni/bin'),
        ...(tag === RELEASE_PLACEHOLDER ? [step(steps.chooseRelease(code(RELEASE_PLACEHOLDER)))] : []),
        step(kubeRouter.fetch(code(manifest)), `curl -fLo kube-router.yaml ${shellWord(url)}`),
        step(kubeRouter.ranges(code(pods), code(services))),
        step(kubeRouter.api(code(`https://${plan.cniApiServer || LOOPBACK_API}`))),
        step(kubeRouter.args(args.map(code).join(' '))),
        step(kubeRouter.apply, 'k3s kubectl apply -f kube-router.yaml'),
      ],
    },
    { title: steps.ports, intro: null, items: [kubeRouter.bgpPort] },
    {
      title: steps.check,
      intro: null,
      items: [
        step(kubeRouter.conflist, 'ls /etc/cni/net.d/10-kuberouter.conflist'),
        step(steps.nodesReady, 'k3s kubectl get nodes -o wide'),
        step(
          kubeRouter.blocks(code(pods)),
          'k3s kubectl get nodes -o jsonpath=\'{range .items[*]}{.metadata.name} {.spec.podCIDRs}{"\\n"}{end}\'',
        ),
      ],
    },
    {
      title: steps.open,
      intro: null,
      items: [kubeRouter.policies, ...(isDualStack(plan) ? [kubeRouter.dualStack] : []), steps.untried],
    },
  ]);
  return [file];
}

const printed = (ranges: readonly Cidr[]): string => ranges.map(printCidr).join(',');
