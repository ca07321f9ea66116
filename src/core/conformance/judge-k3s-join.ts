import { keyOf } from '../plan/fields';
import type { K3sVersion } from '../k3s/version';
import type { Finding } from '../plan/finding';
import type { NodeText, PlanText } from '../plan/plan-text';
import { readPlan } from '../plan/plan-text';
import { serverDifferences, type ServerDifference } from '../plan/server-differences';
import { withMachine, type ConfigReading } from '../read/config';
import { checkPlan } from '../rules/check-plan';
import { explained, unexpected } from './judge-k3s';
import { readJoinCase, type JoinCase } from './judge-k3s-case';
import { rulesForLine, rulesForMissing } from './judge-k3s-lines';
import { machineOf, onHost, readGiven } from './judge-k3s-machine';
import { judgeCases, unreadable, type Difference, type Judgement } from './judgement';

export const judgeK3sJoin = (cases: readonly unknown[], release: K3sVersion): Judgement =>
  judgeCases(
    'cases',
    cases,
    (each) => each,
    (json) => differencesInJoin(json, release),
  );

const BOTH = { families: 'both' } as const;

function differencesInJoin(json: unknown, release: K3sVersion): readonly Difference[] {
  const each = readJoinCase(json);
  if (each === null) return [unreadable('case', json)];
  const { errors, differing } = findingsOfJoin(each, release);
  return [
    ...(each.outcome === 'joined' ? joined(each, errors, release) : refused(each, errors, release)),
    ...noticedDifferences(each, differing),
  ];
}

/** What we say about a join: one plan of both machines, in which the second has its own keys where they differ. */
export function findingsOfJoin({ first, second }: JoinCase, release: K3sVersion) {
  const [own, joining] = [readGiven({ config: first }, release), readGiven(second, release)];
  const role = second.role ?? 'server';
  const differing = role === 'server' ? differencesOf(own, joining) : [];
  const machine = machineOf(BOTH, 'second');
  const node: NodeText = {
    ...withMachine(joining.text, role, machine).nodes?.[0],
    role,
    ...ownSettings(differing, 'second'),
  };
  const alone = onHost(own.text, 'server', BOTH, role === 'agent' ? 1 : 0);
  const text: PlanText = {
    ...alone,
    // What an agent sets beside its own node is about its components.
    ...(role === 'agent' ? joining.text : {}),
    datastore: 'etcd',
    servers: role === 'server' ? '2' : '1',
    nodes: [...(alone.nodes ?? []).map((each) => ({ ...each, ...ownSettings(differing, 'first') })), node],
  };
  const reading = readPlan(text);
  const together = checkPlan(reading.plan, [...own.findings, ...joining.findings, ...reading.findings]);
  const findings = [...placed(together, own, joining), ...(role === 'server' ? findingsAlone(joining) : [])];
  return { differing, errors: findings.filter(({ severity }) => severity === 'error') };
}

/** What is wrong with a server's configuration before anything is compared. */
function findingsAlone(config: ConfigReading): readonly Finding[] {
  const { plan, findings } = readPlan(withMachine(config.text, 'server', machineOf(BOTH, 'second')));
  return config.placed(checkPlan(plan, findings));
}

function differencesOf(own: ConfigReading, joining: ConfigReading): readonly ServerDifference[] {
  const planOf = (config: ConfigReading, which: 'first' | 'second') =>
    readPlan(withMachine(config.text, 'server', machineOf(BOTH, which))).plan;
  return serverDifferences(planOf(own, 'first'), planOf(joining, 'second'), {
    first: own.others,
    second: joining.others,
  });
}

/** What a machine has otherwise, each as `key=value`; node masks are arguments of a component. */
function ownSettings(differing: readonly ServerDifference[], which: 'first' | 'second'): Pick<NodeText, 'ownSettings'> {
  const items = differing.map(({ key, [which]: value }) =>
    key.startsWith('node-cidr-mask-size') ? `kube-controller-manager-arg=${key}=${value}` : `${key}=${value}`,
  );
  return items.length === 0 ? {} : { ownSettings: items.join('\n') };
}

/** Places of the second machine's findings are in its own file; what it has otherwise is found there by its key. */
function placed(findings: readonly Finding[], own: ConfigReading, joining: ConfigReading): readonly Finding[] {
  return findings.flatMap((finding) => {
    const { node } = finding.place;
    if (node !== 1) return own.placed([finding]).flatMap((each) => (each.place.text ? each : joining.placed([each])));
    const field = finding.place.field === 'ownSettings' ? fieldOf(String(finding.facts['key'])) : finding.place.field;
    const [there] = joining.placed([{ ...finding, place: { field, node: 0, item: null } }]);
    return [{ ...finding, place: { ...finding.place, ...(there?.place.text ? { text: there.place.text } : {}) } }];
  });
}

const fieldOf = (key: string): Finding['place']['field'] =>
  (['clusterCidr', 'serviceCidr', 'clusterDns', 'clusterDomain', 'flannelBackend', 'egressSelectorMode'] as const).find(
    (name) => keyOf(name) === key,
  ) ?? 'ownSettings';

function joined(each: JoinCase, errors: readonly Finding[], release: K3sVersion): readonly Difference[] {
  const isWithoutBlock = Object.values(each.nodes ?? {}).some((blocks) => blocks.length === 0);
  if (!isWithoutBlock) return unexpected(errors, release);
  const words = "podCIDRs of the host's node";
  const given = { ...each.second, config: `${each.first}${each.second.config ?? ''}` };
  return explained(given, errors, { about: 'nodes', words, ids: rulesForMissing(words) }, release);
}

function refused(each: JoinCase, errors: readonly Finding[], release: K3sVersion): readonly Difference[] {
  if (!each.error) return [unreadable('error', each.outcome)];
  const reason = { about: 'error', words: each.error, ids: rulesForLine(each.error) };
  return explained(each.second, errors, reason, release);
}

/** K3s's names of values in its log, where they are not keys. */
const LOGGED: Readonly<Record<string, string>> = {
  ClusterIPRange: 'cluster-cidr',
  ClusterIPRanges: 'cluster-cidr',
  ServiceIPRange: 'service-cidr',
  ServiceIPRanges: 'service-cidr',
  ClusterDNS: 'cluster-dns',
  ClusterDNSs: 'cluster-dns',
};

/** What K3s logs as mismatched is what we say it notices. It stops after a few lines, so the log may name less. */
function noticedDifferences(
  { log, outcome, error }: JoinCase,
  differing: readonly ServerDifference[],
): readonly Difference[] {
  const noticed = differing.filter(({ isNoticed }) => isNoticed).map(({ key }) => key);
  const isMismatch = outcome === 'refused' && /critical configuration value mismatch/.test(error ?? '');
  const named = (log ?? []).flatMap((line) => {
    const [, name = ''] = /critical configuration mismatched: ([\w-]+)/.exec(line) ?? [];
    return name === '' ? [] : [LOGGED[name] ?? name];
  });
  const keys = [...new Set(named)].toSorted();
  const isLogged = keys.every((key) => noticed.includes(key));
  if (isLogged && (isMismatch || outcome === 'joined' ? isMismatch === noticed.length > 0 : true)) return [];
  return [{ kind: 'value', about: 'log', release: null, expected: keys, found: noticed.toSorted() }];
}
