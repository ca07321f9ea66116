import { printCidr } from '../../cidr/cidr';
import { DEFAULTS } from '../../k3s/defaults';
import { datastoreOf } from '../../plan/effective';
import { uplink } from './machine';
import type { Facts } from './plan-facts';
import { agrees, differs, indent, slot, unlessDifferent, unseen } from './slot';
import type { PortUse } from './verify-texts';
import { forEachLine } from './queries';

/** What every machine of the cluster has to have, whatever its CNI. */
export const machineChecks = (facts: Facts): readonly string[] => [
  ...uplinkCheck(facts),
  ...rangeChecks(facts),
  ...facts.families.flatMap((family) => forwardingCheck(facts, family)),
  ...(facts.families.includes('ipv6') ? advertisementCheck(facts) : []),
  ...portChecks(facts),
];

const uplinkCheck = ({ texts: { machine } }: Facts): readonly string[] => [
  'if [ -n "$stated" ] && [ -n "$uplink_mtu" ]; then',
  `  if [ "$uplink_mtu" = "$stated" ]; then ${agrees(machine.uplinkMtu(uplink, slot('stated')))}`,
  `  else ${differs(machine.otherUplinkMtu(uplink, slot('uplink_mtu'), slot('stated')))}; fi`,
  'fi',
];

/** The way out of the machine must not lead into the cluster's own ranges. */
function rangeChecks({ pods, services, families, texts: { machine } }: Facts): readonly string[] {
  const ranges = [...pods.map(({ range }) => range), ...services.map(printCidr)];
  const gateways = families.flatMap((family) => [
    `address=$(column 1 "$(default_route ${family})")`,
    'if [ -n "$address" ]; then',
    '  holder_of "$address"',
    `  if [ -n "$holder" ]; then ${differs(machine.gatewayTaken(slot('address'), slot('holder')))}`,
    ...ranges.map(
      (range) => `  elif inside "$address" ${range}; then ${differs(machine.gatewayInside(slot('address'), range))}`,
    ),
    '  fi',
    'fi',
  ]);
  // With the API at hand all Nodes were looked at.
  const own = forEachLine(
    'links',
    ['name', '_', 'address'],
    [
      '[ "$name" = "$uplink" ] || continue',
      '[ -n "$address" ] || continue',
      ...ranges.map(
        (range) => `if inside "$address" ${range}; then ${differs(machine.addressInside(slot('address'), range))}; fi`,
      ),
    ],
  );
  return [
    ...unlessDifferent(gateways, machine.gateways),
    'if [ -z "$api" ]; then',
    ...indent(unlessDifferent(own, machine.addressesOutside)),
    'fi',
  ];
}

const FORWARDING = { ipv4: 'net/ipv4/ip_forward', ipv6: 'net/ipv6/conf/all/forwarding' } as const;

function forwardingCheck({ texts: { machine } }: Facts, family: keyof typeof FORWARDING): readonly string[] {
  const key = FORWARDING[family];
  return [
    `found=$(sysctl -n ${key} 2>/dev/null | plain)`,
    `if [ "$found" = 1 ]; then ${agrees(machine.forwarding(family))}`,
    `else ${differs(machine.notForwarding(family, key.replaceAll('/', '.'), slot('found')))}; fi`,
  ];
}

/**
 * Where the kernel itself takes the default route from router advertisements, it ignores them once it forwards, unless the
 * link's own accept_ra is 2; `all.accept_ra` changes nothing. 0 means that a program takes them instead.
 */
function advertisementCheck({ plan, texts: { machine } }: Facts): readonly string[] {
  const link = slot('link');
  const found = slot('found');
  return [
    'route=$(default_route ipv6)',
    'if [ "$(column 3 "$route")" = ra ]; then',
    '  link=$(column 2 "$route")',
    '  found=$(sysctl -n "net/ipv6/conf/$link/accept_ra" 2>/dev/null | plain)',
    `  if [ "$found" = 1 ]; then ${differs(machine.ignoredAdvertisements(link, found))}`,
    `  else ${agrees(machine.routerAdvertisements(link, found))}; fi`,
    ...(plan.ipv6RouteFromRa === true ? [`else ${differs(machine.noAdvertisedRoute)}`] : []),
    'fi',
  ];
}

interface Port {
  readonly protocol: 'TCP' | 'UDP';
  readonly port: string;
  readonly use: PortUse;
}

/** Ports that somebody has to listen on here; loopback alone does not count. */
function portChecks(facts: Facts): readonly string[] {
  const { plan, flannel, families, texts } = facts;
  const server: readonly Port[] = [
    { protocol: 'TCP', port: String(DEFAULTS.httpsListenPort), use: 'api' },
    ...(datastoreOf(plan) === 'etcd'
      ? ['2379', '2380'].map((port): Port => ({ protocol: 'TCP', port, use: 'etcd' }))
      : []),
  ];
  const tunnels = new Set(families.map((family) => flannel?.ports[family] ?? null));
  const node: readonly Port[] = [
    { protocol: 'TCP', port: '10250', use: 'kubelet' },
    ...[...tunnels].flatMap((port): readonly Port[] =>
      port === null ? [] : [{ protocol: 'UDP', port: String(port), use: 'flannel' }],
    ),
  ];
  return [
    '# protocol/port of every socket that others can reach',
    "listening=$({ ss -lntu || netstat -lntu; } 2>/dev/null | awk '",
    '  /^(tcp|udp)/ {',
    '    address = $2 ~ /^[0-9]+$/ ? $4 : $5',
    '    if (address ~ /^(127\\.|\\[::1\\]|::1:)/) next',
    '    sub(/.*:/, "", address)',
    '    print substr($1, 1, 3) "/" address',
    "  }' | plain)",
    'ports=',
    `if [ -z "$listening" ]; then ${unseen(texts.machine.noSocketTool)}; else`,
    ...indent([
      '# listens PROTOCOL/PORT',
      'listens() { case $newline$listening$newline in *"$newline$1$newline"*) ports="$ports $1" ;; *) return 1 ;; esac; }',
      'if [ -n "$is_server" ]; then',
      ...indent(server.map((port) => portCheck(port, facts))),
      'fi',
      'if [ -n "$is_node" ]; then',
      ...indent(node.map((port) => portCheck(port, facts))),
      'fi',
      'ports=${ports# }',
      `[ -z "$ports" ] || ${agrees(texts.machine.listening(slot('ports')))}`,
    ]),
    'fi',
  ];
}

const portCheck = ({ protocol, port, use }: Port, { texts }: Facts): string =>
  `listens ${protocol.toLowerCase()}/${port} || ${differs(texts.machine.silent(protocol, port, use))}`;
