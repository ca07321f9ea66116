import { parseAddress, printAddress } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { isOtherCni } from '../../plan/cni-of';
import { agentCount, clusterCidrOf, flannelIfaceOf, registrationAddressOf, serviceCidrOf } from '../../plan/effective';
import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { runsAlready } from '../../plan/runs-already';
import { dataDirOf } from '../../plan/cni-dirs';
import { hasSecurityGroups } from '../../plan/surroundings-of';
import { flowsOf } from '../hosts/flows';
import { peersOf } from '../hosts/peers';
import { code } from '../markdown';
import { MOST_LISTED, thingsToHave } from './before-things';
import { runbookStep as step, withNotes, type Chapter, type RunbookStep } from './chapter';
import { codes, hostText, isOnLinux, when, word, type RunbookFacts } from './runbook-facts';

/** What has to be so on the machines before K3s comes. */
export function beforeChapter(facts: RunbookFacts): Chapter {
  return {
    title: facts.texts.before.title,
    intro: [],
    steps: [
      ...machineSteps(facts),
      ...firewallSteps(facts),
      ...addressSteps(facts),
      ...registrationSteps(facts),
      ...leftoverSteps(facts),
      ...thingsToHave(facts),
    ],
  };
}

const ROUTES = { ipv4: 'ip -4 route show default', ipv6: 'ip -6 route show default' } as const;

function machineSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { families, machines, plan, texts } = facts;
  const { before } = texts;
  const everywhere = { where: before.everyMachine };
  return [
    ...(isOnLinux(plan)
      ? [step(before.prepare, { ...everywhere, commands: ['sh hosts/prepare-host.sh'], expect: [before.prepared] })]
      : []),
    ...(hostsOf(plan, ['platform']).some(({ platform }) => platform === 'alpine')
      ? [step(before.tools, { commands: [`apk add ${toolsOf(plan)}`] })]
      : []),
    ...(machines > 1
      ? [
          ...(areNamed(facts)
            ? []
            : [step(before.names, { ...everywhere, commands: ['hostname'], expect: [before.namesExpect] })]),
          step(before.clock, { ...everywhere, commands: ['date -u'], expect: [before.clockExpect] }),
        ]
      : []),
    step(before.routes, {
      ...everywhere,
      commands: families.map((family) => ROUTES[family]),
      expect: [before.routesExpect(families), ...when(takesDefaultLink(facts) && families.length > 1, before.sameLink)],
    }),
  ];
}

/** Packages of Alpine, which has curl, openssl and the full ip, ping and iptables only when asked. */
const toolsOf = ({ firewall }: Plan): string =>
  ['curl', 'iproute2', 'iptables', 'iputils', ...when(firewall === 'nftables', 'nftables'), 'openssl'].join(' ');

/** Whether no machine takes the name of its Node from the host. */
const areNamed = ({ targets }: RunbookFacts): boolean =>
  targets.every(({ node }) => node !== null && node.nodeName !== null);

/** Whether flannel takes the interface of the default route, on every machine. */
const takesDefaultLink = ({ plan, flannel }: RunbookFacts): boolean =>
  flannel !== null && plan.vpn === null && [null, ...plan.nodes].every((node) => flannelIfaceOf(plan, node) === null);

function firewallSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, texts } = facts;
  const { before } = texts;
  const { firewall } = plan;
  const roles = agentCount(plan) > 0 ? ['server', 'agent'] : ['server'];
  const commands = {
    firewalld: roles.map((role) => `sh hosts/firewalld.sh ${role}`),
    ufw: roles.map((role) => `sh hosts/ufw.sh ${role}`),
    nftables: ['nft -c -f hosts/nftables.conf && nft -f hosts/nftables.conf'],
  };
  const isOnMachine = firewall === 'firewalld' || firewall === 'ufw' || firewall === 'nftables';
  return [
    ...(isOnMachine && isOnLinux(plan)
      ? [
          step(
            withNotes(before.firewall(commands[firewall].length > 1), when(hasOpenPeers(plan), before.firewallOpen)),
            {
              where: before.everyMachine,
              commands: commands[firewall],
            },
          ),
        ]
      : []),
    ...(hasSecurityGroups(plan) ? [step(before.groups(code('hosts/security-groups.md')))] : []),
  ];
}

/** Whether a file about the firewall has addresses to fill in. */
function hasOpenPeers(plan: Plan): boolean {
  const { families, nodes } = peersOf(plan);
  const areAsked = flowsOf(plan).some(({ from }) => from.includes('nodes'));
  return areAsked && families.some((family) => nodes[family].length === 0);
}

function addressSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, texts } = facts;
  const { before } = texts;
  const ranges = [...clusterCidrOf(plan), ...serviceCidrOf(plan)];
  const addresses = plan.nodes.flatMap(({ nodeIp }) => nodeIp);
  const listed = addresses.length > MOST_LISTED ? [] : codes(addresses.map(printAddress));
  const ifaces = [...new Set([null, ...plan.nodes].flatMap((node) => flannelIfaceOf(plan, node) ?? []))];
  return [
    ...(!runsAlready(plan)
      ? [
          step(before.free(codes(ranges.map(printCidr))), {
            where: before.everyMachine,
            commands: ranges.map(
              (range) => `ip -${range.family === 'ipv4' ? 4 : 6} route show root ${word(printCidr(range))}`,
            ),
            expect: [before.freeExpect],
          }),
        ]
      : []),
    step(before.addresses, {
      where: before.everyMachine,
      commands: ['ip -br address'],
      expect: [
        addresses.length === 0 ? before.addressesFixed : before.addressesExpect(listed),
        ...(plan.loadBalancerPool.length === 0 ? [] : [before.pool(codes(plan.loadBalancerPool.map(printCidr)))]),
      ],
    }),
    ...(ifaces.length === 0 || facts.flannel === null
      ? []
      : [
          step(before.iface(codes(ifaces)), {
            where: plan.flannelIface === null ? null : before.everyMachine,
            commands: ifaces.map((iface) => `ip -br address show dev ${word(iface)}`),
            expect: [before.ifaceExpect(facts.families.includes('ipv4'))],
          }),
        ]),
  ];
}

/** Where further machines join, if it is anything but the first server itself. */
function registrationSteps({ plan, machines, texts: { before } }: RunbookFacts): readonly RunbookStep[] {
  const address = plan.registrationAddress === null ? null : registrationAddressOf(plan);
  if (address === null || machines === 1) return [];
  const text = hostText(address);
  const isName = !parseAddress(text).ok;
  const isInSan = plan.tlsSan.some((name) => name.toLowerCase() === text.toLowerCase());
  return [
    step(before.registration(code(text)), {
      where: isName ? before.everyMachine : null,
      commands: isName ? [`getent hosts -- ${word(text)}`] : [],
      expect: [...when(isName, before.resolves(code(text))), isInSan ? before.inSan : before.notInSan],
    }),
  ];
}

function leftoverSteps({ plan, texts: { before } }: RunbookFacts): readonly RunbookStep[] {
  if (runsAlready(plan)) return [step(before.existing)];
  const folders = ['/etc/rancher/k3s', dataDirOf(plan), ...(isOtherCni(plan) ? ['/etc/cni/net.d'] : [])];
  return [
    step(before.leftovers, {
      where: before.everyMachine,
      commands: [`ls -A ${folders.map(word).join(' ')}`],
      expect: [before.leftoversExpect],
    }),
  ];
}
