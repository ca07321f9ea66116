import type { Family } from '../../cidr/address';
import type { Plan } from '../../plan/plan';
import { comment } from '../quote';
import type { Header } from '../header';
import type { Flow } from './flow';
import { API_PORT, hasServiceLb } from './flows';
import { areCniPortsKnown } from './tunnels';
import type { HostTexts } from './host-texts';
import type { Peers } from './peers';
import { familiesOfGroup, inboundOf, openingsOf, variableOf, type Opening } from './shell';

const TABLE = 'table inet k3s_hosts';
const GROUPS = ['nodes', 'servers', 'pods'] as const;
const SET_TYPE = { ipv4: 'ipv4_addr', ipv6: 'ipv6_addr' } as const satisfies Record<Family, string>;
const MATCH = { ipv4: 'ip', ipv6: 'ip6' } as const satisfies Record<Family, string>;

type Group = (typeof GROUPS)[number];

/**
 * A table of its own, replaced as a whole when it is loaded again. It closes the ports between nodes to everybody else and
 * leaves the rest to other tables: a policy of drop would shut out whoever loads it without a rule for SSH.
 */
export function nftablesFile(
  plan: Plan,
  peers: Peers,
  flows: readonly Flow[],
  header: Header,
  { nftables, script, place }: HostTexts,
): string {
  // The API is left to the machine's other rules: nobody said who administers the cluster.
  const guarded = flows.filter(({ ports }) => !ports.includes(API_PORT));
  const used = GROUPS.filter((group) => peersUse(guarded, peers, group));
  const titles = { nodes: script.nodes, servers: script.servers, pods: script.pods };
  const body = [
    ...used.flatMap((group) =>
      familiesOfGroup(peers, group).flatMap((family) => [
        `  ${comment(titles[group])}`,
        ...setLines(variableOf(group, family), SET_TYPE[family], peers[group][family], nftables),
        '',
      ]),
    ),
    `  ${comment(nftables.onlyInput)}`,
    '  chain input {',
    '    type filter hook input priority filter; policy accept;',
    '    iif "lo" accept',
    '    ct state established,related accept',
    ...used.flatMap((group) => familiesOfGroup(peers, group).flatMap((family) => accepts(guarded, group, family))),
    ...(['ipv4', 'ipv6'] as const).flatMap((family) => drops(guarded, peers, family)),
    '  }',
  ];
  const lines = [
    ...[nftables.load, nftables.flush, nftables.api, script.clients(hasServiceLb(flows))].map(comment),
    ...(areCniPortsKnown(plan) ? [] : [comment(script.cniPorts)]),
    '',
    TABLE,
    `delete ${TABLE}`,
    `${TABLE} {`,
    ...body,
    '}',
  ];
  return `#!/usr/sbin/nft -f\n${header.comments(place.nftables('nftables.conf')).text}${lines.join('\n')}\n`;
}

const peersUse = (flows: readonly Flow[], peers: Peers, group: Group): boolean =>
  familiesOfGroup(peers, group).some((family) => openingsOf(flows, group, family).length > 0);

function setLines(
  name: string,
  type: string,
  ranges: readonly string[],
  { open }: HostTexts['nftables'],
): readonly string[] {
  return [
    `  set ${name} {`,
    `    type ${type}; flags interval;`,
    ...(ranges.length === 0
      ? [`    ${comment(open(name))}`, '    # elements = { }']
      : ['    elements = {', ...ranges.map((range) => `      ${range},`), '    }']),
    '  }',
  ];
}

const accepts = (flows: readonly Flow[], group: Group, family: Family): readonly string[] =>
  openingsOf(flows, group, family).map(
    (opening) => `    ${MATCH[family]} saddr @${variableOf(group, family)} ${matchOf(opening)} accept`,
  );

/**
 * What nobody else may send, nor anybody in a family that the cluster does not use. Ports whose senders the plan does not name
 * stay as they are, with the rule beside them.
 */
function drops(flows: readonly Flow[], peers: Peers, family: Family): readonly string[] {
  const isOpen = (flow: Flow): boolean =>
    peers.families.includes(family) &&
    flow.from.some((from) => (from === 'nodes' || from === 'servers') && peers[from][family].length === 0);
  const own = inboundOf(flows).filter((flow) => flow.family === null || flow.family === family);
  const lineOf = (kept: readonly Flow[], prefix: string): readonly string[] =>
    (['tcp', 'udp', 'ipip'] as const).flatMap((protocol) => {
      const ports = kept.flatMap((flow) => (flow.protocol === protocol ? flow.ports : []));
      const isThere = kept.some((flow) => flow.protocol === protocol);
      return isThere ? [`    ${prefix}meta nfproto ${family} ${matchOf({ protocol, ports })} drop`] : [];
    });
  return [
    ...lineOf(
      own.filter((each) => !isOpen(each)),
      '',
    ),
    ...lineOf(own.filter(isOpen), '# '),
  ];
}

function matchOf({ protocol, ports }: Pick<Opening, 'protocol' | 'ports'>): string {
  if (protocol === 'ipip') return 'meta l4proto 4';
  return `${protocol} dport ${ports.length === 1 ? ports[0] : `{ ${ports.join(', ')} }`}`;
}
