import type { Family } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { code } from '../markdown';
import { runbookStep as step, type RunbookStep } from './chapter';
import { IPV6_VXLAN_EXTRA, isIpv6Vxlan, isPartlyDirect, podMtusOf } from './pod-network';
import { codes, KUBECTL, word, type RunbookFacts } from './runbook-facts';

/** What flannel leaves on machines; empty with another CNI. */
export function flannelSteps(facts: RunbookFacts): readonly RunbookStep[] {
  const { flannel, plan, derived, texts } = facts;
  if (flannel === null || derived.nodesNow === 0) return [];
  const { verify } = texts;
  return [
    step(verify.subnetEnv, {
      where: verify.everyNode,
      commands: ['cat /run/flannel/subnet.env'],
      expect: [verify.subnetEnvExpect(codes(subnetLines(facts)))],
    }),
    ...linkStep(facts),
    ...routesStep(facts),
    ...peersStep(facts),
    ...(plan.flannelExternalIp ? [externalStep(facts)] : []),
    ...(plan.vpn === null
      ? []
      : [
          step(verify.tailscale, {
            where: verify.everyNode,
            commands: ['tailscale status', 'tailscale debug prefs'],
            expect: [verify.tailscaleExpect],
          }),
        ]),
  ];
}

const NETWORK_KEYS = { ipv4: 'FLANNEL_NETWORK', ipv6: 'FLANNEL_IPV6_NETWORK' } as const;

function subnetLines(facts: RunbookFacts): readonly string[] {
  const { mtus } = podMtusOf(facts);
  return [
    ...facts.derived.pods.map(({ family, cidr }) => `${NETWORK_KEYS[family]}=${printCidr(cidr)}`),
    ...(mtus.length === 1 ? [`FLANNEL_MTU=${mtus[0]}`] : []),
  ];
}

const linksOf = ({ flannel, families }: RunbookFacts): readonly { readonly family: Family; readonly name: string }[] =>
  families.flatMap((family) => {
    const name = flannel?.links[family] ?? null;
    return name === null ? [] : [{ family, name }];
  });

function linkStep(facts: RunbookFacts): readonly RunbookStep[] {
  const { flannel, texts } = facts;
  const { verify } = texts;
  const links = linksOf(facts);
  if (links.length === 0 || flannel === null) return [];
  const wordsOf = (family: Family): readonly string[] => {
    const { mtus } = podMtusOf(facts);
    const mtu =
      mtus.length === 1 && mtus[0] !== undefined ? mtus[0] - (isIpv6Vxlan(facts, family) ? IPV6_VXLAN_EXTRA : 0) : null;
    return [
      ...(mtu === null ? [] : [`mtu ${mtu}`]),
      ...(flannel.backend === 'vxlan' ? [`dstport ${flannel.ports[family]}`] : ['wireguard']),
    ];
  };
  return [
    step(verify.link(codes(links.map(({ name }) => name))), {
      where: verify.everyNode,
      commands: links.map(({ name }) => `ip -d link show ${name}`),
      expect: links.map(({ family, name }) => verify.linkExpect(code(name), codes(wordsOf(family)))),
    }),
  ];
}

/** Other machines that have pods: as many routes and peers. */
const othersOf = ({ derived }: RunbookFacts): number => Math.max(derived.nodesNow - 1, 0);

function routesStep(facts: RunbookFacts): readonly RunbookStep[] {
  const { derived, flannel, machines, texts } = facts;
  const { verify } = texts;
  const backend = flannel?.backend;
  if (
    machines === 1 ||
    isPartlyDirect(facts) ||
    (backend !== 'vxlan' && backend !== 'host-gw' && backend !== 'wireguard-native')
  )
    return [];
  const ranges = derived.pods.map(({ cidr }) => cidr);
  const links = codes(linksOf(facts).map(({ name }) => name));
  const printed = codes(ranges.map(printCidr));
  const expect = {
    vxlan: () => verify.routesVia(othersOf(facts), links),
    'host-gw': () => verify.routesHostGw(othersOf(facts)),
    'wireguard-native': () => verify.routesWireguard(printed, links),
  };
  return [
    step(verify.routes(printed), {
      where: verify.everyNode,
      commands: ranges.map(
        (range) => `ip -${range.family === 'ipv4' ? 4 : 6} route show root ${word(printCidr(range))}`,
      ),
      expect: [expect[backend]()],
    }),
  ];
}

function peersStep(facts: RunbookFacts): readonly RunbookStep[] {
  const { flannel, machines, texts } = facts;
  const { verify } = texts;
  if (flannel?.backend !== 'wireguard-native' || machines === 1) return [];
  return [
    step(verify.peers, {
      where: verify.everyNode,
      commands: linksOf(facts).map(({ name }) => `wg show ${name}`),
      expect: [verify.peersExpect(othersOf(facts))],
    }),
  ];
}

const ANNOTATION = String.raw`.metadata.annotations.flannel\.alpha\.coreos\.com/`;
const OVERWRITES = { ipv4: 'public-ip-overwrite', ipv6: 'public-ipv6-overwrite' } as const;

function externalStep({ families, texts: { verify } }: RunbookFacts): RunbookStep {
  const columns = families.map((family) => `${family.toUpperCase()}:${ANNOTATION}${OVERWRITES[family]}`);
  return step(verify.external, {
    where: verify.aServer,
    commands: [`${KUBECTL} get nodes -o ${word(`custom-columns=NODE:.metadata.name,${columns.join(',')}`)}`],
    expect: [verify.externalExpect],
  });
}

/** The IPv6 default route, and whether pods' IPv6 packets leave with an address of their node. */
export function ipv6Steps(facts: RunbookFacts): readonly RunbookStep[] {
  const { plan, families, flannel, derived, texts } = facts;
  const { verify } = texts;
  if (!families.includes('ipv6')) return [];
  return [
    step(verify.acceptRa, {
      where: verify.everyNode,
      commands: ['ip -6 route show default', 'grep . /proc/sys/net/ipv6/conf/*/accept_ra'],
      expect: [verify.acceptRaExpect],
    }),
    ...(flannel === null || plan.vpn !== null || derived.nodesNow === 0
      ? []
      : [
          step(verify.masq, {
            where: verify.everyNode,
            commands: ['ip6tables -t nat -S FLANNEL-POSTRTG'],
            expect: [verify.masqExpect(plan.flannelIpv6Masq)],
          }),
        ]),
  ];
}
