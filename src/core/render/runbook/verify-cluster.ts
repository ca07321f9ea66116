import { printAddress } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { DEFAULTS } from '../../k3s/defaults';
import { areServicesExtendable } from '../../k3s/later';
import { cniOf } from '../../plan/cni-of';
import {
  clusterDomainOf,
  clusterDnsOf,
  egressSelectorModeOf,
  hasDnsService,
  serviceCidrOf,
} from '../../plan/effective';
import { hasOwnIpam } from '../../plan/pod-ipam';
import { readComponentArg } from '../../plan/component-arg';
import { code } from '../markdown';
import { runbookStep as step, type RunbookStep } from './chapter';
import { codes, KUBECTL, when, word, type RunbookFacts } from './runbook-facts';
import { searchLog } from './service-command';

/** What the API tells about Nodes, Services and the way to them. */
export const clusterSteps = (facts: RunbookFacts): readonly RunbookStep[] => [
  scriptStep(facts),
  nodesStep(facts),
  servicesStep(facts),
  ...lookupStep(facts),
];

const scriptStep = ({ texts: { before, verify } }: RunbookFacts): RunbookStep =>
  step(verify.script, {
    where: before.everyMachine,
    commands: [`sh verify.sh; echo "exit code: $?"`],
    expect: [verify.scriptCodes],
  });

const NODE_COLUMNS = 'custom-columns=NODE:.metadata.name,BLOCKS:.spec.podCIDRs,ADDRESSES:.status.addresses[*].address';
const SERVICE_COLUMNS = 'custom-columns=SERVICE:.metadata.name,ADDRESSES:.spec.clusterIPs';
/** What a pod's event says where flannel has no block (seen on v1.36.3). */
const NO_SUBNET_ENV = "failed to load flannel 'subnet.env' file";

function nodesStep({ plan, derived, families, flannel, texts: { verify } }: RunbookFacts): RunbookStep {
  const blocks = derived.pods.map(({ nodeCidrMaskSize, cidr }) => ({
    prefix: code(`/${nodeCidrMaskSize}`),
    range: code(printCidr(cidr)),
  }));
  const isUnused = hasOwnIpam(plan);
  return step(verify.nodes, {
    where: verify.aServer,
    commands: [`${KUBECTL} get nodes -o wide`, `${KUBECTL} get nodes -o ${word(NODE_COLUMNS)}`],
    expect: [
      verify.nodeCount(derived.nodesNow, code(plan.k3sVersion)),
      ...when(
        derived.nodesNow > 0,
        verify.blocks(blocks),
        ...when(derived.nodesNow > 1, verify.blocksDiffer),
        ...when(!isUnused, verify.looksReady),
        ...when(flannel !== null, verify.looksReadyFlannel(code(NO_SUBNET_ENV))),
        isUnused ? verify.blocksUnused(cniOf(plan)) : verify.blocksRanOut(code('CIDRNotAvailable')),
        verify.addresses(families),
      ),
    ],
  });
}

function servicesStep({ plan, derived, texts: { verify } }: RunbookFacts): RunbookStep {
  const isListed = areServicesExtendable(plan.k3sVersion);
  const { apiAddress } = derived;
  const dns = clusterDnsOf(plan).map(printAddress);
  const [first] = serviceCidrOf(plan);
  return step(verify.services, {
    where: verify.aServer,
    commands: [
      `${KUBECTL} get services -A -o ${word(SERVICE_COLUMNS)}`,
      ...when(isListed, `${KUBECTL} get servicecidrs`),
      `${KUBECTL} get endpointslices -n default -l kubernetes.io/service-name=kubernetes`,
    ],
    expect: [
      ...(apiAddress === null ? [] : [verify.api(code(printAddress(apiAddress)))]),
      ...(hasDnsService(plan) ? when(dns.length > 0, verify.dns(codes(dns))) : [verify.noDns]),
      ...when(isListed, verify.serviceRange(codes(serviceCidrOf(plan).map(printCidr)))),
      verify.endpoint(first.family, DEFAULTS.httpsListenPort),
    ],
  });
}

/** Of busybox whose nslookup takes names as they are. */
const IMAGE = 'busybox:1.36';

function lookupStep({ plan, derived, texts: { verify } }: RunbookFacts): readonly RunbookStep[] {
  const { apiAddress, nodesNow } = derived;
  if (apiAddress === null || nodesNow === 0 || !hasDnsService(plan)) return [];
  const name = `kubernetes.default.svc.${clusterDomainOf(plan)}`;
  const pod = `${KUBECTL} run dnstest --rm -it --restart=Never --image=${IMAGE} -- nslookup ${word(name)}`;
  return [
    step(verify.lookup, {
      where: verify.aServer,
      commands: [pod],
      expect: [
        verify.lookupExpect(code(name), code(printAddress(apiAddress))),
        ...when(plan.airGap, verify.lookupAirGap(code(IMAGE))),
      ],
    }),
  ];
}

const SAVE = { ipv4: 'iptables-save', ipv6: 'ip6tables-save' } as const;

/** Rules of kube-proxy and of the network policy controller, as far as they are those of iptables. */
export function rulesStep({ plan, derived, texts: { verify } }: RunbookFacts): readonly RunbookStep[] {
  const mode = plan.kubeProxyArg.map(readComponentArg).findLast(({ key }) => key === 'proxy-mode')?.value ?? 'iptables';
  if (derived.nodesNow === 0) return [];
  // The Service `kubernetes` has rules in the primary family only.
  const [primary] = serviceCidrOf(plan);
  const isCounted = mode === 'iptables' || plan.disableKubeProxy;
  return [
    step(verify.rules, {
      where: verify.everyNode,
      commands: [
        ...when(isCounted, `${SAVE[primary.family]} | grep -c KUBE-SVC`),
        ...derived.families.map((family) => `${SAVE[family]} | grep -c KUBE-ROUTER`),
      ],
      expect: [
        ...when(isCounted, verify.kubeProxyRules(!plan.disableKubeProxy)),
        verify.policyRules(!plan.disableNetworkPolicy),
      ],
    }),
  ];
}

/** How full the table of connections is, which Services and masquerading live by. */
export const connectionsStep = ({ derived, texts: { verify } }: RunbookFacts): readonly RunbookStep[] =>
  derived.nodesNow === 0
    ? []
    : [
        step(verify.connections, {
          where: verify.everyNode,
          commands: ['sysctl net.netfilter.nf_conntrack_count net.netfilter.nf_conntrack_max'],
          expect: [verify.connectionsExpect],
        }),
      ];

const EGRESS_LINE = 'Tunnel server egress proxy mode';

/** The way from the API server to kubelets and to what serves the API for it. */
export function egressStep({ plan, derived, texts: { verify } }: RunbookFacts): readonly RunbookStep[] {
  const hasMetrics = !plan.disable.includes('metrics-server') && derived.nodesNow > 0;
  return [
    step(verify.egress, {
      where: verify.aServer,
      commands: [
        searchLog(plan, EGRESS_LINE),
        `${KUBECTL} get apiservices`,
        ...when(hasMetrics, `${KUBECTL} top nodes`),
      ],
      expect: [
        verify.egressMode(code(egressSelectorModeOf(plan))),
        verify.available,
        ...when(hasMetrics, verify.metrics),
        ...when(derived.nodesNow > 0, verify.execWorks),
      ],
    }),
  ];
}
