import { datastoreOf, defaultFamily, listedNodes, serverCount } from '../plan/effective';
import type { Severity } from '../plan/finding';
import { ownConfiguration, type OwnConfiguration } from '../plan/own-settings';
import type { Plan, PlanNode } from '../plan/plan';
import { planOfServer, serverDifferences, type ServerDifference } from '../plan/server-differences';
import { withNode } from '../plan/with-node';
import { calledName } from '../plan/node-name';
import type { Found, Rule } from './rule';

export type DifferenceFacts = {
  readonly key: string;
  /** The value of the other servers, and of this one; empty for none. */
  readonly common: string;
  readonly own: string;
  readonly name: string;
  /** Whether K3s compares servers when they join. */
  readonly isCompared: boolean;
};

/** What listed servers have otherwise than the rest, as far as `isAbout` it. */
export function ownDifferences(
  plan: Plan,
  severity: Severity,
  isAbout: (difference: ServerDifference) => boolean,
): readonly Found<DifferenceFacts>[] {
  const servers = listedNodes(plan, 'server');
  const [first] = servers;
  if (first === undefined || servers.every((server) => isLikeFirst(plan, server, first))) return [];
  // Ranges that are not set follow from each server's own first node IP.
  const configurationOf = (node: PlanNode): OwnConfiguration => {
    const own = ownConfiguration(plan, node);
    return { ...own, plan: planOfServer(own.plan, node) };
  };
  // Servers that are not listed have nothing of their own; where all are, the first one is what others join.
  const base = serverCount(plan) > servers.length ? { plan, others: {} } : configurationOf(first);
  return plan.nodes.flatMap((node, index) => {
    if (node.role !== 'server') return [];
    const own = configurationOf(node);
    return serverDifferences(base.plan, own.plan, { first: base.others, second: own.others })
      .filter((difference) => isAbout(difference) && !isDerived(difference, base.plan, own.plan))
      .map((difference) => ({
        severity,
        place: { field: 'ownSettings', node: index, item: itemOf(node.ownSettings, difference.key) },
        facts: {
          key: difference.key,
          common: difference.first,
          own: difference.second,
          name: calledName(node) ?? String(index + 1),
          isCompared: datastoreOf(plan) === 'etcd',
        },
      }));
  });
}

const isLikeFirst = (plan: Plan, server: PlanNode, first: PlanNode): boolean =>
  server.ownSettings.length === 0 && defaultFamily(plan, server) === defaultFamily(plan, first);

// The DNS address follows the Service range, and which masks count follows the families: said once, with the range.
function isDerived({ key }: ServerDifference, common: Plan, own: Plan): boolean {
  if (key === 'cluster-dns') return common.clusterDns.length === 0 && own.clusterDns.length === 0;
  return key.startsWith('node-cidr-mask-size') && MASKS.every((field) => common[field] === own[field]);
}

const MASKS = ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'] as const;

const keyOf = (key: string): string => (key.startsWith('node-cidr-mask-size') ? 'kube-controller-manager-arg' : key);

function itemOf(ownSettings: readonly string[], key: string): number | null {
  const item = ownSettings.findLastIndex((each) => each.split('=')[0] === keyOf(key));
  return item < 0 ? null : item;
}

/** The plan in which this machine takes the common value. */
export const withCommonValue: NonNullable<Rule<string, DifferenceFacts>['fix']> = (plan, { facts, place }) =>
  place.item === null
    ? null
    : withNode(plan, place.node, (node) => ({
        ...node,
        ownSettings: node.ownSettings.filter((item) => item.split('=')[0] !== keyOf(facts.key)),
      }));
