import { BITS, printAddress } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { calicoBlockOf, calicoPoolsOf } from '../../plan/calico';
import { ciliumMaskOf } from '../../plan/cilium';
import { cniOf, cniPoolOf } from '../../plan/cni-of';
import {
  agentCount,
  clusterDomainOf,
  datastoreOf,
  egressSelectorModeOf,
  hasDnsService,
  registrationAddressOf,
  serverCount,
} from '../../plan/effective';
import { calicoPool } from '../../plan/cni-pools';
import { hasOwnIpam, podIpamOf } from '../../plan/pod-ipam';
import { flowsOf } from '../hosts/flows';
import { areCniPortsKnown } from '../hosts/tunnels';
import { code, table, type Cells } from '../markdown';
import { fixedLines } from './fixed-choices';
import { cniReleaseOf, podMtusOf } from './pod-network';
import { cell, codes, hostText, type RunbookFacts } from './runbook-facts';

/** The first chapter: what was planned, as tables to look things up in. */
export function glanceLines(facts: RunbookFacts, number: number): readonly string[] {
  const { plan, texts } = facts;
  const { glance } = texts;
  return [
    '',
    `## ${number}. ${glance.title}`,
    '',
    ...table(
      [glance.rows.what, glance.rows.value],
      [...clusterRows(facts), ...networkRows(facts), ...accessRows(facts)],
    ),
    '',
    glance.ports,
    '',
    ...table(glance.portColumns, portRows(facts)),
    ...(areCniPortsKnown(plan) ? [] : ['', glance.cniPorts]),
    '',
    glance.fixed,
    ...fixedLines(facts),
    '',
    glance.restart,
  ];
}

function clusterRows({ plan, derived, texts: { glance } }: RunbookFacts): readonly Cells[] {
  const { rows } = glance;
  const peak = derived.nodesAtPeak > derived.nodesNow ? derived.nodesAtPeak : null;
  return [
    [rows.release, cell(plan.k3sVersion)],
    [rows.machines, glance.machines(serverCount(plan), agentCount(plan), peak, plan.disableAgent)],
    [rows.datastore, glance.datastores[datastoreOf(plan)]],
    [rows.stack, glance.stacks[derived.stack]],
  ];
}

function networkRows(facts: RunbookFacts): readonly Cells[] {
  const { plan, derived, texts } = facts;
  const { glance } = texts;
  const { rows } = glance;
  return [
    [rows.pods, listed(derived.pods.map(({ cidr }) => printCidr(cidr)))],
    ...derived.pods.map((pod): Cells => {
      const [prefix, range] = [code(`/${pod.nodeCidrMaskSize}`), code(printCidr(pod.cidr))];
      return [
        rows.blocks,
        hasOwnIpam(plan)
          ? glance.blocksUnused(prefix, range, cniOf(plan))
          : glance.blocks(prefix, range, pod.usableNodeSubnetCount, pod.podAddressesPerNode),
      ];
    }),
    ...poolRows(facts),
    [
      rows.room,
      derived.nodeCapacity === 0n
        ? glance.noRoom
        : glance.room(
            derived.nodeCapacity,
            fullNodesOf(facts),
            derived.nodesNow,
            derived.nodesAtPeak,
            derived.podsPerNode,
          ),
    ],
    ...derived.services.map((range): Cells => [
      rows.services,
      glance.services(code(printCidr(range.cidr)), range.usableAddressCount),
    ]),
    ...(derived.apiAddress === null ? [] : [[rows.api, code(printAddress(derived.apiAddress))]]),
    ...(derived.clusterDns.length === 0 ? [] : [[rows.dns, listed(derived.clusterDns.map(printAddress))]]),
    ...(hasDnsService(plan) ? [[rows.domain, cell(clusterDomainOf(plan))]] : []),
    [rows.cni, cniName(facts)],
    ...mtuRows(facts),
  ];
}

/** How many nodes can run all their pods at once, where that is fewer than can have a block of Calico's. */
function fullNodesOf({ plan, families, derived }: RunbookFacts): bigint | null {
  if (podIpamOf(plan) !== 'calico') return null;
  const inFamily = families.map((family) =>
    calicoPoolsOf(plan, family).reduce(
      (sum, pool) => sum + calicoPool(pool, Number(derived.podsPerNode), calicoBlockOf(plan, family)).fullNodes,
      0n,
    ),
  );
  const least = inFamily.reduce((a, b) => (a < b ? a : b), derived.nodeCapacity);
  return least < derived.nodeCapacity ? least : null;
}

function poolRows({ plan, texts: { glance } }: RunbookFacts): readonly Cells[] {
  if (!hasOwnIpam(plan)) return [];
  const cni = cniOf(plan);
  const blockOf = { calico: calicoBlockOf, cilium: plan.ciliumIpam === 'multi-pool' ? null : ciliumMaskOf };
  const own = cni === 'calico' || cni === 'cilium' ? blockOf[cni] : null;
  return cniPoolOf(plan).map((pool) => [
    glance.rows.pool,
    glance.pool(
      code(printCidr(pool)),
      own === null ? null : code(`/${Math.min(own(plan, pool.family), BITS[pool.family])}`),
    ),
  ]);
}

function cniName(facts: RunbookFacts): string {
  const { plan, flannel, texts } = facts;
  const { glance } = texts;
  const release = cniReleaseOf(facts);
  if (flannel === null) return glance.cni(cniOf(plan) === 'flannel' ? 'other' : cniOf(plan), release && code(release));
  if (flannel.backend !== null) return glance.backend(cell(flannel.backend));
  return plan.vpn === null ? glance.ownBackend(cell(plan.flannelConf ?? '')) : glance.tailscale;
}

function mtuRows(facts: RunbookFacts): readonly Cells[] {
  const { rows, mtu } = facts.texts.glance;
  const { mtus, uplinks, isAssumed } = podMtusOf(facts);
  return mtus.length === 0 ? [] : [[rows.mtu, mtu(mtus, uplinks, isAssumed)]];
}

function accessRows({ plan, texts: { glance } }: RunbookFacts): readonly Cells[] {
  const { rows } = glance;
  const address = registrationAddressOf(plan);
  const isOn = (isOff: boolean): string => (isOff ? glance.off : glance.on);
  return [
    [rows.kubeProxy, isOn(plan.disableKubeProxy)],
    [rows.policy, isOn(plan.disableNetworkPolicy)],
    [rows.egress, cell(egressSelectorModeOf(plan))],
    ...(plan.disable.length === 0 ? [] : [[rows.disabled, listed(plan.disable)]]),
    [rows.registration, address === null ? glance.noRegistration : cell(hostText(address))],
    ...(plan.tlsSan.length === 0 ? [] : [[rows.san, listed(plan.tlsSan)]]),
  ];
}

const listed = (values: readonly string[]): string =>
  codes(values.map((value) => value.replaceAll('|', '\ufffd'))).join(' ');

const portRows = ({ plan, texts: { glance, separator }, shared: { hosts } }: RunbookFacts): readonly Cells[] =>
  flowsOf(plan).map(({ protocol, ports, from, to, purpose }) => [
    protocol === null ? glance.anyProtocol : protocol.toUpperCase(),
    ports.length === 0 ? glance.anyPort : ports.join(separator),
    from.map((party) => hosts.groups.names[party]).join(separator),
    hosts.groups.names[to],
    hosts.purposes[purpose],
  ]);
