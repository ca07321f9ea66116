import { readLog } from '../k3s/read-log';
import type { RuleId } from '../rules/index';

/** What a start that is up may lack, and the rules that explain it. */
const MISSING: readonly (readonly [words: RegExp, ids: readonly RuleId[]])[] = [
  [
    /podCIDR/,
    [
      'nodes-exceed-subnets',
      'overlap-pod-svc',
      'node-mask-out-of-range',
      'hostname-bad',
      'component-args-override',
      'node-ip-not-on-host',
    ],
  ],
  [/^Service kubernetes$/, ['svc6-too-large', 'svc4-too-large', 'component-args-override']],
  [
    /^Service kube-dns$/,
    ['dns-outside-svc', 'dns-collides-kubernetes', 'dns-count-vs-stack', 'svc6-too-large', 'component-args-override'],
  ],
  [/^Node\b|host's node/, ['hostname-bad', 'hostname-duplicate']],
];

/** Rules that explain what is missing; empty when its name is not known. */
export const rulesForMissing = (name: string): readonly string[] =>
  MISSING.flatMap(([words, ids]) => (words.test(name) ? ids : []));

/** Lines that several rules may explain, where a page of log lines names the likeliest alone. */
const FURTHER: readonly (readonly [words: RegExp, ids: readonly RuleId[]])[] = [
  [/flag provided but not defined/, ['agent-key', 'server-key-unknown', 'flag-removed', 'flannel-flags-on-agent']],
  [/Unknown flag .* found in config\.yaml, skipping/, ['server-key-unknown', 'flag-removed']],
  [/bad flag syntax|flag needs an argument/, ['key-form']],
  [/invalid value "[^"]*" for (?:flag )?-/, ['input-value']],
  [/\byaml: /, ['yaml-broken']],
  // A blank before a comma is at the end of the item, one after it at the beginning.
  [/invalid (?:cluster|service)-cidr .*: invalid CIDR address|invalid ip format '[^']*\s'/, ['list-blank']],
  // Options after the name of any backend.
  [/unknown flannel backend '[^']*='?/, ['backend-inline-options']],
  // The backend that vpn-auth brings, without its program.
  [/(?:networking|flannel exited|exec): .*\btailscale\b/, ['backend-unknown']],
  [/for "--(?:advertise|bind)-address" flag/, ['address-syntax']],
  [/doesn't contain "[^"]*" PodCIDR/, ['flannel-conf-network', 'component-args-override', 'reserved-range']],
];

/** Rules that explain a line; empty when its words are not known. */
export const rulesForLine = (line: string): readonly string[] => [
  ...readLog(line).known.flatMap((known) => known.line.rules),
  ...FURTHER.flatMap(([words, ids]) => (words.test(line) ? ids : [])),
];
