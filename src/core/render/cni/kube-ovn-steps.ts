import { printAddress } from '../../cidr/address';
import { nthAddress, printCidr, type Cidr } from '../../cidr/cidr';
import { KUBE_OVN_RELEASE } from '../../k3s/cni-versions';
import { cniPoolOf } from '../../plan/cni-of';
import { kubeOvnJoinCidrOf, kubeOvnServiceCidrOf } from '../../plan/kube-ovn';
import { familiesOf, type Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { shellWord } from '../quote';
import type { CniTexts } from './cni-texts';
import { k3sSettings } from './k3s-settings';
import { tagOf } from './release';
import { code } from '../markdown';
import { step, stepsFile } from './steps-document';

const SCRIPT = 'install.sh';
const KUBECONFIG = 'export KUBECONFIG=/etc/rancher/k3s/k3s.yaml';

export function kubeOvnFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const { steps, kubeOvn } = texts;
  const release = tagOf(plan) ?? KUBE_OVN_RELEASE;
  const pools = cniPoolOf(plan);
  const ranges = { pods: printed(pools), services: printed(kubeOvnServiceCidrOf(plan)) };
  const join = printed(kubeOvnJoinCidrOf(plan));
  const url = `https://raw.githubusercontent.com/kubeovn/kube-ovn/${release}/dist/images/${SCRIPT}`;
  const file = stepsFile('kube-ovn/STEPS.md', header, texts.place.steps, steps.title('Kube-OVN', plan.k3sVersion), [
    k3sSettings(plan, false, texts),
    {
      title: steps.doThis,
      intro: null,
      items: [
        step(steps.noOtherCni, 'ls /etc/cni/net.d'),
        step(kubeOvn.kernel, 'cat /sys/module/ipv6/parameters/disable'),
        step(kubeOvn.fetch(code(SCRIPT), release), `curl -fLo ${SCRIPT} ${shellWord(url)}`),
        step(
          kubeOvn.ranges,
          ...replacements(pools, ranges.services, join),
          `grep -nE '^ *(POD_CIDR|POD_GATEWAY|SVC_CIDR|JOIN_CIDR)=' ${SCRIPT}`,
        ),
        step(kubeOvn.disjoint(code(ranges.pods), code(ranges.services), code(join))),
        step(kubeOvn.databases, 'k3s kubectl get nodes -l node-role.kubernetes.io/control-plane'),
        step(kubeOvn.run, KUBECONFIG, `${familySwitch(plan)}bash ${SCRIPT}`),
      ],
    },
    { title: steps.ports, intro: null, items: [kubeOvn.tunnelPort, kubeOvn.dbPorts, kubeOvn.metricPorts] },
    {
      title: steps.check,
      intro: null,
      items: [
        step(steps.nodesReady, 'k3s kubectl get nodes -o wide'),
        step(kubeOvn.subnets(code(ranges.pods)), 'k3s kubectl get subnets.kubeovn.io'),
      ],
    },
    {
      title: steps.open,
      intro: null,
      items: [
        kubeOvn.noK3sPage,
        kubeOvn.gateway,
        ...(release === KUBE_OVN_RELEASE ? [] : [kubeOvn.otherRelease(KUBE_OVN_RELEASE)]),
        steps.untried,
      ],
    },
  ]);
  return [file];
}

const printed = (ranges: readonly Cidr[]): string => ranges.map(printCidr).join(',');

/** The script sets these anew for each choice of families; every line of them gets the plan's ranges. */
function replacements(pools: readonly Cidr[], services: string, join: string): readonly string[] {
  const gateways = pools.flatMap((pool) => nthAddress(pool, 1n) ?? []).map(printAddress);
  const values = { POD_CIDR: printed(pools), POD_GATEWAY: gateways.join(','), SVC_CIDR: services, JOIN_CIDR: join };
  return Object.entries(values)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `sed -i 's#^\\( *${name}=\\).*#\\1"${value}"#' ${SCRIPT}`);
}

function familySwitch(plan: Plan): string {
  const families = familiesOf(cniPoolOf(plan));
  if (families.length === 2) return 'DUAL_STACK=true ';
  return families[0] === 'ipv6' ? 'IPV6=true ' : '';
}
