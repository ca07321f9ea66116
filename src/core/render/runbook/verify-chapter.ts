import { printCidr } from '../../cidr/cidr';
import { ciliumMaskOf } from '../../plan/cilium';
import { cniOf, cniPoolOf } from '../../plan/cni-of';
import { clusterCidrOf, defaultClusterCidr, registrationAddressOf } from '../../plan/effective';
import { podIpamOf } from '../../plan/pod-ipam';
import { isSameCidr } from '../../cidr/cidr';
import { ADDRESS_PLACEHOLDER } from '../config-entries';
import { tunnelsOf } from '../hosts/tunnels';
import { code } from '../markdown';
import { runbookStep as step, withNotes, type Chapter, type RunbookStep } from './chapter';
import { podMtusOf } from './pod-network';
import { codes, hostText, KUBECTL, when, word, type RunbookFacts } from './runbook-facts';
import { clusterSteps, connectionsStep, egressStep, rulesStep } from './verify-cluster';
import { flannelSteps, ipv6Steps } from './verify-flannel';
import { pingStep } from './verify-packets';

/** What shows that the cluster is what was planned. */
export function verifyChapter(facts: RunbookFacts): Chapter {
  const { verify } = facts.texts;
  return {
    title: verify.title,
    intro: [verify.intro],
    steps: [
      ...clusterSteps(facts),
      ...flannelSteps(facts),
      ...cniSteps(facts),
      ...pingStep(facts),
      ...ipv6Steps(facts),
      ...rulesStep(facts),
      ...connectionsStep(facts),
      ...egressStep(facts),
      ...portSteps(facts),
      checkConfigStep(facts),
    ],
  };
}

const OWN_STEPS = { 'kube-ovn': 'kube-ovn/STEPS.md', antrea: 'antrea/STEPS.md', 'kube-router': 'kube-router/STEPS.md' };

function cniSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, flannel, texts } = facts;
  const { verify } = texts;
  const multus = plan.multus ? [step(verify.ownSteps(code('multus/STEPS.md')))] : [];
  const cni = cniOf(plan);
  switch (cni) {
    case 'flannel':
      return flannel === null ? [step(verify.unknownCni), ...multus] : multus;
    case 'calico':
      return [...calicoSteps(facts), ...multus];
    case 'canal':
      return [
        step(verify.canal, {
          where: verify.aServer,
          commands: [`${KUBECTL} -n kube-system get pods -o wide`],
          expect: [verify.canalExpect],
        }),
        ...(plan.calicoIpForwarding === true
          ? [
              step(verify.canalNode, {
                where: verify.everyNode,
                commands: [forwardingCommand('canal')],
                expect: [verify.forwarding(code('"allow_ip_forwarding": true'))],
              }),
            ]
          : []),
        ...multus,
      ];
    case 'cilium':
      return [ciliumStep(facts), ...multus];
    case 'kube-ovn':
    case 'antrea':
    case 'kube-router':
      return [step(verify.ownSteps(code(OWN_STEPS[cni]))), ...multus];
    case 'weave':
    case 'other':
      return [step(verify.unknownCni), ...multus];
  }
}

const forwardingCommand = (name: string): string => `grep allow_ip_forwarding /etc/cni/net.d/10-${name}.conflist`;

function calicoSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, derived, texts } = facts;
  const { verify } = texts;
  const isOperator = plan.calicoInstall !== 'manifest';
  const forwards = plan.calicoIpForwarding === true;
  return [
    step(verify.calico, {
      where: verify.aServer,
      commands: [...when(isOperator, `${KUBECTL} get tigerastatus`), `${KUBECTL} get ippools -o wide`],
      expect: [...when(isOperator, verify.available), verify.calicoExpect(codes(cniPoolOf(plan).map(printCidr)))],
    }),
    ...(derived.nodesNow === 0
      ? []
      : [
          step(verify.calicoNode, {
            where: verify.everyNode,
            commands: ['cat /var/lib/calico/mtu', ...when(forwards, forwardingCommand('calico'))],
            expect: [
              verify.calicoMtu(podMtusOf(facts).mtus[0] ?? null),
              ...when(forwards, verify.forwarding(code('"allow_ip_forwarding": true'))),
            ],
          }),
        ]),
  ];
}

function ciliumStep({ plan, texts: { verify } }: RunbookFacts): RunbookStep {
  const pools = cniPoolOf(plan);
  const hasBlocks = podIpamOf(plan) === 'cluster-pool';
  return step(verify.cilium, {
    where: verify.aServer,
    commands: [
      `${KUBECTL} -n kube-system exec ds/cilium -- cilium-dbg status`,
      ...when(
        hasBlocks,
        `${KUBECTL} get ciliumnodes -o ${word('custom-columns=NODE:.metadata.name,BLOCKS:.spec.ipam.podCIDRs')}`,
      ),
    ],
    expect: [
      verify.ciliumReplacement(plan.ciliumKubeProxyReplacement === true),
      ...when(
        hasBlocks,
        verify.ciliumBlocks(
          pools.map((pool) => ({ prefix: code(`/${ciliumMaskOf(plan, pool.family)}`), range: code(printCidr(pool)) })),
        ),
      ),
    ],
  });
}

const NODE_ADDRESS = 'NODE_ADDRESS';

/** Ports cannot be tried before something listens. */
function portSteps({ plan, derived, machines, texts: { before, verify } }: RunbookFacts): readonly RunbookStep[] {
  if (machines === 1) return [];
  const address = registrationAddressOf(plan);
  const api = address === null ? ADDRESS_PLACEHOLDER : word(hostText(address));
  const hasNodes = derived.nodesNow > 0;
  const tunnels = tunnelsOf(plan).flatMap(({ protocol, ports }) => (protocol === 'udp' ? ports : []));
  return [
    step(withNotes(verify.ports, when(hasNodes, verify.kubeletPort(code(NODE_ADDRESS)))), {
      where: before.everyMachine,
      commands: [`nc -vz -w 3 ${api} 6443`, ...when(hasNodes, `nc -vz -w 3 ${NODE_ADDRESS} 10250`)],
      expect: [verify.portsExpect, ...when(hasNodes, verify.kubeletClosed)],
    }),
    ...(tunnels.length === 0 || derived.nodesNow < 2
      ? []
      : [
          step(verify.udp(codes(tunnels)), {
            where: verify.everyNode,
            commands: [`tcpdump -c 5 -ni any ${tunnels.map((port) => `udp port ${port}`).join(' or ')}`],
            expect: [verify.udpClosed],
          }),
        ]),
  ];
}

function checkConfigStep({ plan, texts: { before, verify } }: RunbookFacts): RunbookStep {
  const isDefault = clusterCidrOf(plan).every((range) => isSameCidr(range, defaultClusterCidr(range.family)));
  return step(verify.checkConfig, {
    where: before.everyMachine,
    commands: ['k3s check-config'],
    expect: [
      verify.checkConfigExpect,
      ...when(plan.firewall === 'firewalld', verify.checkConfigFirewall),
      ...when(!isDefault, verify.checkConfigRanges),
    ],
  });
}
