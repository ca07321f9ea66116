import type { Family } from '../../cidr/address';
import { cniOf } from '../../plan/cni-of';
import { flannelBackendOf } from '../../plan/effective';
import type { Cni } from '../../plan/plan';
import type { Facts, FlannelFacts } from './plan-facts';
import { agrees, differs, indent, slot } from './slot';

/** What the CNI has left on this machine: its configuration, and flannel's network, MTU and links. */
export const machineCniChecks = (facts: Facts): readonly string[] => [
  ...fileCheck(facts),
  ...(facts.flannel === null ? [] : flannelChecks(facts, facts.flannel)),
];

/** The names CNIs give their files; the runtime takes the first of all in the folder. */
const FILES: Readonly<Record<Cni, string | null>> = {
  flannel: '10-flannel.conflist',
  calico: '10-calico.conflist',
  canal: '10-canal.conflist',
  cilium: '05-cilium.conflist',
  'kube-router': '10-kuberouter.conflist',
  'kube-ovn': null,
  antrea: null,
  weave: null,
  other: null,
};

function fileCheck({ plan, texts: { cni } }: Facts): readonly string[] {
  const isNone = cniOf(plan) === 'flannel' && flannelBackendOf(plan) === 'none';
  // Multus' own file is first and names the other.
  const planned = isNone || plan.multus ? null : FILES[cniOf(plan)];
  const found = slot('cni_file');
  return [
    '# The subshell keeps the patterns to itself.',
    'cni_file=$(',
    '  set +f',
    '  for file in "$cni_folder"/*; do',
    '    case $file in',
    '      *.conf | *.conflist | *.json) [ ! -f "$file" ] || { printf \'%s\\n\' "${file##*/}" | plain; break; } ;;',
    '    esac',
    '  done',
    ')',
    `if [ -z "$cni_file" ]; then ${differs(cni.noFile(slot('cni_folder')))}`,
    ...(planned === null
      ? []
      : [`elif [ "$cni_file" != '${planned}' ]; then ${differs(cni.otherFile(found, planned))}`]),
    `else ${agrees(cni.file(found))}; fi`,
  ];
}

const KEYS = {
  ipv4: { network: 'FLANNEL_NETWORK', subnet: 'FLANNEL_SUBNET' },
  ipv6: { network: 'FLANNEL_IPV6_NETWORK', subnet: 'FLANNEL_IPV6_SUBNET' },
} as const satisfies Record<Family, object>;

const file = slot('flannel_env');

function flannelChecks(facts: Facts, flannel: FlannelFacts): readonly string[] {
  const { texts } = facts;
  return [
    String.raw`of_env() { sed -n "s/^$1=//p" "$flannel_env" | plain; }`,
    `if [ ! -r "$flannel_env" ]; then ${differs(texts.flannel.noEnv(file))}; else`,
    ...indent([...networkChecks(facts), ...mtuCheck(facts, flannel)]),
    'fi',
    ...facts.families.flatMap((family) => linkCheck(facts, flannel, family)),
  ];
}

const networkChecks = ({ pods, texts: { flannel } }: Facts): readonly string[] =>
  pods.flatMap(({ family, range, nodeCidrMaskSize }) => {
    const { network, subnet } = KEYS[family];
    const outside = flannel.subnetOutside(file, slot('found'), range, nodeCidrMaskSize);
    return [
      `found=$(of_env ${network})`,
      `if [ -z "$found" ]; then ${differs(flannel.noNetwork(file, family, range))}`,
      `elif [ "$found" = '${range}' ]; then ${agrees(flannel.network(file, range))}`,
      `else ${differs(flannel.otherNetwork(file, slot('found'), range))}; fi`,
      `found=$(of_env ${subnet})`,
      `[ -z "$found" ] || { [ "\${found#*/}" = ${nodeCidrMaskSize} ] && inside "\${found%/*}" ${range}; } || ${differs(outside)}`,
      `of_family ${family} "$own_blocks"`,
      `[ -z "$found" ] || [ -z "$picked" ] || inside "\${found%/*}" "$picked" || ${differs(flannel.otherSubnet(file, slot('found'), slot('picked')))}`,
    ];
  });

/** What flannel starts from: a configuration of its own, else the MTU stated for the uplink, else the one it has. */
const baseOf = ({ baseMtu }: FlannelFacts): string =>
  baseMtu === null ? 'base=${stated:-$uplink_mtu}' : `base=${baseMtu}`;

function mtuCheck({ texts: { flannel: texts } }: Facts, flannel: FlannelFacts): readonly string[] {
  if (flannel.overhead === null) return [];
  return [
    baseOf(flannel),
    'if [ -n "$base" ]; then',
    ...indent([
      `want=$((base - ${flannel.overhead}))`,
      'found=$(of_env FLANNEL_MTU)',
      `if [ "$found" = "$want" ]; then ${agrees(texts.mtu(file, slot('want')))}`,
      `else ${differs(texts.otherMtu(file, slot('found'), slot('want')))}; fi`,
    ]),
    'fi',
  ];
}

/** The kernel takes 20 bytes more off a VXLAN link over IPv6, whatever flannel writes for the pods; seen on K3s v1.36.3. */
const IPV6_VXLAN_OVERHEAD = 70;

function linkCheck({ texts: { flannel: texts } }: Facts, flannel: FlannelFacts, family: Family): readonly string[] {
  const name = flannel.links[family];
  if (name === null || flannel.overhead === null) return [];
  const isIpv6Vxlan = family === 'ipv6' && flannel.backend === 'vxlan';
  const overhead = isIpv6Vxlan ? IPV6_VXLAN_OVERHEAD : flannel.overhead;
  return [
    baseOf(flannel),
    `want=\${base:+$((\${base:-0} - ${overhead}))}`,
    `mtu_of ${name}`,
    `if [ -z "$mtu" ]; then ${differs(texts.noLink(name))}`,
    `elif [ -z "$want" ] || [ "$mtu" = "$want" ]; then ${agrees(texts.link(name, slot('mtu')))}`,
    `else ${differs(texts.otherLinkMtu(name, slot('mtu'), slot('want')))}; fi`,
  ];
}
