import { printCidr } from '../../cidr/cidr';
import { clusterCidrOf, egressSelectorModeOf, flannelBackendOf, serviceCidrOf } from '../../plan/effective';
import { hasOwnIpam } from '../../plan/pod-ipam';
import type { Plan } from '../../plan/plan';
import type { CniTexts } from './cni-texts';
import { code } from '../markdown';
import { type Step, type StepSection } from './steps-document';

/** What K3s must be told beside a CNI it does not bring, ticked where the plan says it. */
export function k3sSettings(plan: Plan, needsNoKubeProxy: boolean, texts: CniTexts): StepSection {
  const { steps } = texts;
  const backend = flannelBackendOf(plan);
  const check = (setting: string, isDone: boolean, stated: string): Step => ({
    text: isDone ? code(setting) : steps.wrong(code(setting), code(stated)),
    commands: [],
    isDone,
  });
  const fact = (text: string): Step => ({ text, commands: [], isDone: true });
  return {
    title: steps.settings,
    intro: steps.settingsIntro,
    items: [
      check('flannel-backend: none', backend === 'none', `flannel-backend: ${backend}`),
      check('disable-network-policy: true', plan.disableNetworkPolicy, 'disable-network-policy: false'),
      check(
        `disable-kube-proxy: ${needsNoKubeProxy}`,
        plan.disableKubeProxy === needsNoKubeProxy,
        `disable-kube-proxy: ${plan.disableKubeProxy}`,
      ),
      fact(steps.podRange(code(clusterCidrOf(plan).map(printCidr).join(',')))),
      fact(steps.serviceRange(code(serviceCidrOf(plan).map(printCidr).join(',')))),
      egress(plan, texts),
    ],
  };
}

/** Documentation advises `agent` or `cluster` where a CNI has ranges of its own; blocks of the nodes suit every mode. */
function egress(plan: Plan, { steps }: CniTexts): Step {
  const mode = egressSelectorModeOf(plan);
  const setting = code(`egress-selector-mode: ${mode}`);
  const isOwn = hasOwnIpam(plan);
  return {
    text: isOwn ? steps.egressOwn(setting) : steps.egressAny(setting),
    commands: [],
    isDone: !isOwn || mode === 'agent' || mode === 'cluster',
  };
}
