import { sourceCode, type Group } from './log-line';
import { SOURCES } from './source';

const { seen, k3sNet, k3sParser } = SOURCES;
const k3sVpn = sourceCode('K3s source, pkg/vpn/vpn.go');

/** Lines that several mistakes have in common; in a line that also says more, the other words count. */
export const GENERAL_LINES: readonly Group[] = [
  {
    by: 'k3s',
    outcome: 'refused',
    source: seen,
    lines: [
      [['invalid cluster-cidr ', ': invalid CIDR address'], ['cidr-syntax']],
      [['invalid service-cidr ', ': invalid CIDR address'], ['cidr-syntax']],
      [["invalid ip format '", "'"], ['address-syntax']],
      [
        ['invalid cluster-dns address ', ''],
        ['address-syntax', 'list-blank'],
      ],
      [['interface ', ' does not have a correct global unicast ip'], ['iface-not-found']],
      [["can't find ip for interface ", ''], ['iface-not-found']],
      ['cannot configure default cluster-dns address', ['svc-too-small-for-dns']],
    ],
  },
  {
    by: 'k3s',
    outcome: 'refused',
    source: k3sParser,
    lines: [
      [
        ['flag provided but not defined: -', ''],
        ['agent-key', 'flag-needs-version'],
      ],
      [['yaml: line ', ':', ''], ['yaml-broken']],
      ['yaml: unmarshal errors', ['yaml-broken']],
    ],
  },
  {
    by: 'k3s',
    outcome: 'refused',
    source: k3sNet,
    lines: [
      [['unable to find interface ', ''], ['iface-not-found']],
      [['the interface ', ' is not up'], ['iface-not-found']],
      [['invalid port range ', ''], ['nodeport-range-form']],
      ['unable to parse port range', ['nodeport-range-form']],
    ],
  },
  {
    by: 'k3s',
    outcome: 'runs',
    source: seen,
    lines: [
      [
        ['Unknown flag --', ' found in config.yaml, skipping'],
        ['server-key-unknown', 'flag-needs-version'],
      ],
      ['dropping invalid CN:', ['hostname-bad', 'list-blank', 'cluster-domain-form']],
      [['No InternalIP addresses found for node ', ''], ['node-ip-not-on-host']],
      [['Empty dialer response', 'connect: no route to host'], ['node-ip-not-on-host']],
      [['Empty dialer response', 'connect: connection refused'], []],
    ],
  },
  {
    by: 'controllers',
    outcome: 'stops',
    source: seen,
    lines: [
      [['invalid argument "', '" for "--', '" flag'], ['component-arg-syntax']],
      [['unknown flag: --', ''], ['component-arg-syntax']],
    ],
  },
  {
    by: 'flannel',
    outcome: 'stops',
    source: seen,
    lines: [
      [["Cannot configure unknown flannel backend '", "'"], ['backend-unknown']],
      [
        ['subnet "', '" specified in the flannel net config doesn\'t contain "', '" PodCIDR'],
        ['component-args-override', 'flannel-conf-network', 'live-cidr-change'],
      ],
    ],
  },
  {
    by: 'k3s',
    outcome: 'refused',
    source: k3sVpn,
    lines: [['address family mismatch when assigning VPN addresses to node', ['tailscale-overrides']]],
  },
];
