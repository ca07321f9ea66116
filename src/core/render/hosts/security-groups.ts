import type { Family } from '../../cidr/address';
import type { Plan } from '../../plan/plan';
import { headComment, table, type Cells } from '../markdown';
import { usesVpn } from '../../plan/vpn';
import type { Header } from '../header';
import type { Flow, FlowPurpose, FlowSource } from './flow';
import { areUnwrapped, everything } from './flows';
import { areCniPortsKnown } from './tunnels';
import type { HostTexts } from './host-texts';
import { joinFromOutside } from './joiners';
import type { Peers } from './peers';
import { FAMILY_NAME } from './shell';

/** One rule of a security group: one family, one protocol, one kind of sender. */
interface Row {
  readonly protocol: string;
  readonly ports: string;
  readonly family: Family;
  readonly source: FlowSource | null;
  /** Ranges; empty where the plan does not name the sender. */
  readonly ranges: readonly string[];
  readonly destination: 'servers' | 'nodes';
  readonly purpose: FlowPurpose | 'icmp';
}

const ICMP = { ipv4: 'icmp', ipv6: 'icmpv6' } as const satisfies Record<Family, string>;

/** What a firewall between the machines sees: in a tailnet, all but etcd travels encrypted, and goes out by itself. */
const seenOf = (plan: Plan, flows: readonly Flow[]): readonly Flow[] =>
  usesVpn(plan)
    ? flows.flatMap((flow) => {
        const from = flow.from.filter((source) => source !== 'nodes' && source !== 'pods');
        return from.length > 0 ? [{ ...flow, from }] : [];
      })
    : flows;

function rowsOf(peers: Peers, flows: readonly Flow[]): readonly Row[] {
  const icmp = peers.families.map((family): Row => ({
    protocol: ICMP[family],
    ports: '',
    family,
    source: null,
    ranges: [everything(family)],
    destination: 'nodes',
    purpose: 'icmp',
  }));
  const rows = flows.flatMap((flow) =>
    flow.from.flatMap((source) =>
      familiesFor(peers, flow, source).map((family): Row => ({
        protocol: flow.protocol ?? 'any',
        ports: flow.ports.join(' '),
        family,
        source,
        ranges: source === 'admins' || source === 'clients' ? [] : peers[source][family],
        destination: flow.to,
        purpose: flow.purpose,
      })),
    ),
  );
  return [...rows, ...icmp];
}

function familiesFor(peers: Peers, flow: Flow, source: FlowSource): readonly Family[] {
  if (flow.family !== null) return peers.families.includes(flow.family) ? [flow.family] : [];
  return source === 'pods' ? peers.families.filter((family) => peers.pods[family].length > 0) : peers.families;
}

const COLUMNS = ['direction', 'protocol', 'ports', 'family', 'source', 'destination', 'purpose'];

/** The same rules for programs: a sender that the plan does not name stands in capitals. */
export function securityGroupsCsv(
  plan: Plan,
  peers: Peers,
  flows: readonly Flow[],
  header: Header,
  texts: HostTexts,
): string {
  const lines = rowsOf(peers, seenOf(plan, flows)).map(
    ({ protocol, ports, family, source, ranges, destination, purpose }) =>
      ['in', protocol, ports, family, ranges.join(' ') || (source ?? '').toUpperCase(), destination, purpose].join(','),
  );
  return `${header.comments(texts.place.groups).text}${[COLUMNS.join(','), ...lines].join('\n')}\n`;
}

/** security-groups.md: who belongs to which group, every rule, and what to know of the cloud. */
export function securityGroupsTable(
  plan: Plan,
  peers: Peers,
  flows: readonly Flow[],
  header: Header,
  texts: HostTexts,
): string {
  const { groups, script } = texts;
  const seen = seenOf(plan, flows);
  const cloud = plan.cloud === null ? null : groups.clouds[plan.cloud];
  const notes = [
    ...(areCniPortsKnown(plan) ? [] : [script.cniPorts]),
    ...(areUnwrapped(seen) ? [groups.unwrapped] : []),
    ...(usesVpn(plan) ? [groups.tailnet] : []),
    ...(joinFromOutside(plan) ? [script.joiners] : []),
    groups.outbound,
    groups.service,
    groups.dhcp,
    ...(cloud === null ? [] : [cloud]),
  ];
  const lines = [
    ...headComment(header, texts.place.groups),
    `# ${groups.title}`,
    '',
    groups.intro,
    '',
    `## ${groups.members}`,
    '',
    ...table([groups.group, groups.columns.family, groups.ranges], memberRows(peers, seen, groups)),
    '',
    `## ${groups.rules}`,
    '',
    ...table(
      [
        groups.columns.protocol,
        groups.columns.ports,
        groups.columns.family,
        groups.columns.source,
        groups.columns.destination,
        groups.columns.purpose,
      ],
      rowsOf(peers, seen).map((row) => [
        row.protocol === 'any' ? groups.any : row.protocol.toUpperCase(),
        row.ports.replaceAll(' ', ', ') || groups.anyPort,
        FAMILY_NAME[row.family],
        row.source === null ? codes(row.ranges) : groups.names[row.source],
        groups.names[row.destination],
        texts.purposes[row.purpose],
      ]),
    ),
    '',
    `## ${groups.notes}`,
    '',
    ...notes.map((note) => `- ${note}`),
  ];
  return `${lines.join('\n')}\n`;
}

function memberRows(peers: Peers, flows: readonly Flow[], { names, open }: HostTexts['groups']): readonly Cells[] {
  const senders = new Set(flows.flatMap(({ from }) => from));
  return (['nodes', 'servers', 'pods', 'admins', 'clients'] as const)
    .filter((group) => senders.has(group))
    .flatMap((group): readonly Cells[] =>
      group === 'admins' || group === 'clients'
        ? [[names[group], '', open]]
        : (group === 'pods' ? peers.families.filter((family) => peers.pods[family].length > 0) : peers.families).map(
            (family) => [names[group], FAMILY_NAME[family], codes(peers[group][family]) || open],
          ),
    );
}

const codes = (ranges: readonly string[]): string => ranges.map((range) => `\`${range}\``).join(', ');
