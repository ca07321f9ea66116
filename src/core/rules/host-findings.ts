import type { Role } from '../k3s/flags';
import { agentCount, serverCount } from '../plan/effective';
import type { Facts, Severity } from '../plan/finding';
import { hostsOf, type Host } from '../plan/host';
import type { Plan, PlanNode } from '../plan/plan';
import { calledName } from '../plan/node-name';
import type { Found } from './rule';

/** Which machine a sentence is about: both null when it is about all that are not listed with facts of their own. */
// A type, not an interface: only a type counts as a record of facts.
export type Which = { readonly node: number | null; readonly name: string | null };

export const NO_NODE: Which = { node: null, name: null };

export const whichOf = ({ node, index }: Pick<Host, 'node' | 'index'>): Which => ({
  node: index === null ? null : index + 1,
  name: node === null ? null : calledName(node),
});

/** Listed machines with a kubelet that others reach only at translated addresses. */
export const nodesBehindNat = (plan: Plan): readonly Which[] =>
  plan.nodes.flatMap((node, index) => (node.nat && hasKubelet(plan)(node.role) ? [whichOf({ node, index })] : []));

/** What a rule says about machines: once about all that are alike, and once about each listed one that differs. */
export function hostFindings<F extends Facts>(
  plan: Plan,
  about: readonly (keyof Host & keyof PlanNode)[],
  judge: (host: Host) => { readonly severity: Severity; readonly facts: F } | null,
  isConcerned: (role: Role) => boolean = () => true,
): readonly Found<F & Which>[] {
  const hosts = hostsOf(plan, about);
  return hosts.flatMap((host) => {
    if (host.node === null ? !isAnyLeft(plan, hosts, isConcerned) : !isConcerned(host.node.role)) return [];
    const found = judge(host);
    if (found === null) return [];
    return [{ ...found, place: { node: host.index }, facts: { ...found.facts, ...whichOf(host) } }];
  });
}

/** Whether a machine of a role that counts is none of those with facts of their own. */
function isAnyLeft(plan: Plan, hosts: readonly Host[], isConcerned: (role: Role) => boolean): boolean {
  const counts = { server: serverCount(plan), agent: agentCount(plan) };
  return (['server', 'agent'] as const).some(
    (role) => isConcerned(role) && counts[role] > hosts.filter(({ node }) => node?.role === role).length,
  );
}

/** For what only machines with a kubelet need: agents, and servers unless they are agentless. */
export const hasKubelet =
  ({ disableAgent }: Plan) =>
  (role: Role): boolean =>
    role === 'agent' || !disableAgent;
