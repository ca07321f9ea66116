import type { Family } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { clusterCidrOf, nodeCount } from '../../plan/effective';
import { familiesOf, type Plan } from '../../plan/plan';
import { code } from '../markdown';
import { shellWord } from '../quote';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { backendTypes, largestPing, linksOf, podMtuOf, portsOf } from './migrate-commands';
import type { Migration } from './migrate-order';
import type { MigrateTexts } from './migrate-texts';

const ROUTE = { ipv4: 'ip route', ipv6: 'ip -6 route' } as const satisfies Record<Family, string>;

/** How to see that it worked, on the cluster, on a machine and between pods. */
export function checkSteps(plan: Plan, migration: Migration, texts: MigrateTexts): readonly RunbookStep[] {
  const { to } = migration;
  const { check, where } = texts;
  const nodes = nodeCount(plan);
  if (nodes === 0) return [];
  const pings = nodes === 1 ? [] : pingsOf(plan, migration, texts);
  return [
    runbookStep(check.types, {
      where: where.aServer,
      commands: [backendTypes],
      expect: [check.typesExpect(code(to.type), nodes)],
    }),
    machineStep(plan, migration, texts),
    ...(pings.length === 0
      ? []
      : [
          runbookStep(check.ping(code('POD'), code('ADDRESS')), {
            where: where.aServer,
            commands: ['k3s kubectl get pods -A -o wide', ...pings.map(({ command }) => command)],
            expect: pings.map(({ expect }) => expect),
          }),
        ]),
  ];
}

/** The script knows the plan's release and backend, so it comes when both are there. */
export const verifyStep = (
  plan: Plan,
  { isInFiles }: Migration,
  { check, where }: MigrateTexts,
): readonly RunbookStep[] =>
  isInFiles && nodeCount(plan) > 0
    ? [
        runbookStep(check.verify(code('verify.sh')), {
          where: where.everyNode,
          commands: ['sh verify.sh'],
          expect: [check.verifyExpect],
        }),
      ]
    : [];

function pingsOf(
  plan: Plan,
  { to }: Migration,
  { check }: MigrateTexts,
): readonly { readonly command: string; readonly expect: string }[] {
  return familiesOf(clusterCidrOf(plan)).flatMap((family) => {
    const largest = largestPing(plan, to, family);
    if (largest === null || largest.size <= 0) return [];
    const command = `k3s kubectl exec POD -- ping -M do -c 3 -s ${largest.size} ADDRESS`;
    return [{ command, expect: check.pingExpect(family, largest.packet, largest.size) }];
  });
}

interface Look {
  readonly commands: readonly string[];
  readonly expect: readonly string[];
}

function machineStep(plan: Plan, { from, to }: Migration, texts: MigrateTexts): RunbookStep {
  const families = familiesOf(clusterCidrOf(plan));
  const old = linksOf(from, families).filter((link) => !linksOf(to, families).includes(link));
  const looks: readonly Look[] = [
    ...families.map((family) => linkLook(plan, { to, family }, texts)),
    peersLook(
      plan,
      to.name,
      families.flatMap((family) => to.links[family] ?? []),
      texts,
    ),
    ...[portsOf(to, families)].filter((ports) => ports.length > 0).map((ports) => portsLook(ports, texts)),
    ...old.map((link) => ({ commands: [`ip link show ${link}`], expect: [texts.check.noOld(code(link))] })),
    ...(from.name === 'ipsec' ? [{ commands: ['ip xfrm policy'], expect: [texts.check.noPolicies] }] : []),
  ];
  const commands = [...new Set(looks.flatMap((look) => look.commands))];
  return runbookStep(withNotes(texts.check.machine, commands.includes('wg show') ? [texts.check.wg] : []), {
    where: texts.where.everyNode,
    commands,
    expect: [...new Set(looks.flatMap(({ expect }) => expect))],
  });
}

/** The link of a family, and what goes over it. */
function linkLook(
  plan: Plan,
  { to, family }: { readonly to: Migration['to']; readonly family: Family },
  { check }: MigrateTexts,
): Look {
  const others = nodeCount(plan) - 1;
  const ranges = clusterCidrOf(plan)
    .filter((range) => range.family === family)
    .map(printCidr);
  const range = code(ranges.join(', '));
  const link = to.links[family];
  if (link === null) {
    return { commands: [ROUTE[family]], expect: others === 0 ? [] : [check.direct(range, others)] };
  }
  const mtu = largestLinkMtu(plan, to, family);
  const kind = to.name === 'vxlan' ? check.vxlan(code(link), mtu) : check.wireguard(code(link), mtu);
  const isWhole = to.name === 'wireguard-native';
  return {
    commands: [`ip -d link show ${link}`, `${ROUTE[family]} show dev ${link}`],
    expect: [
      kind,
      ...(others === 0 ? [] : [isWhole ? check.whole(range, code(link)) : check.blocks(range, code(link), others)]),
    ],
  };
}

/** The link itself is as small as what it has to carry, which for VXLAN over IPv6 is less than the pods are told. */
const largestLinkMtu = (plan: Plan, to: Migration['to'], family: Family): number | null =>
  largestPing(plan, to, family)?.packet ?? podMtuOf(plan, to)?.pods ?? null;

function peersLook(plan: Plan, name: string, links: readonly string[], { check }: MigrateTexts): Look {
  if (name !== 'wireguard-native' || nodeCount(plan) === 1) return { commands: [], expect: [] };
  return {
    commands: ['wg show'],
    expect: [check.peers(links.map(code), nodeCount(plan) - 1)],
  };
}

function portsLook(ports: readonly string[], { check }: MigrateTexts): Look {
  const numbers = ports.map((port) => port.replace('UDP ', ''));
  return {
    commands: [`ss -lun | grep -E ${shellWord(numbers.map((port) => `:${port} `).join('|'))}`],
    expect: [check.listens(ports)],
  };
}
