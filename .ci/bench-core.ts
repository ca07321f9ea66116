/** What bench.mjs measures of the core, built the way the app is. */
import type { Address } from '../src/core/cidr/address';
import { parseCidr, type Cidr } from '../src/core/cidr/cidr';
import { derive } from '../src/core/plan/derive';
import { EMPTY_NODE, EMPTY_PLAN } from '../src/core/plan/empty-plan';
import type { ExistingNetwork, Plan, PlanNode } from '../src/core/plan/plan';
import { allFiles } from '../src/core/render/all-files';
import { readPlan } from '../src/core/plan/plan-text';
import { checkPlan, fixFinding } from '../src/core/rules/check-plan';
import { EXAMPLES } from '../src/core/rules/examples/index';
import { RULES } from '../src/core/rules/index';
import { decodeFragment, fragmentOf } from '../src/core/share/codec';
import { ALL_FILE_TEXTS } from '../src/i18n/all-file-texts';
import { installTexts as texts } from '../src/i18n/en/install';

const BASE = 'https://example.com/';
/** Links are for up to 64 kB; a longer one stands in no file. */
const LONGEST_LINK = 65_536;
/** As many cards stand open in the page. */
const SHOWN = 6;

/** 198.18.0.0, set aside for benchmarks by RFC 2544. */
const FIRST_NODE = 0xc6120000n;

const addressOf = (index: number): Address => ({ family: 'ipv4', value: FIRST_NODE + BigInt(index + 1) });

const nodeOf = (index: number): PlanNode => ({
  ...EMPTY_NODE,
  role: index < 3 ? 'server' : 'agent',
  nodeName: `node-${index}`,
  nodeIp: [addressOf(index)],
});

function block(text: string): Cidr {
  const result = parseCidr(text);
  if (!result.ok) throw new RangeError(text);
  return result.value;
}

/** 100.96.0.0 and on: half of shared space, which no range of the plan touches, so the usual case: much listed, nothing wrong. */
const FIRST_NETWORK = 0x64600000n;

const KINDS = ['vpc', 'vpn', 'other', 'node-lan', 'docker', 'cluster'] as const;

// Every second one of IPv4; the others of IPv6, each with another kind.
const networkOf = (index: number): ExistingNetwork => ({
  cidr:
    index % 2 === 0
      ? { family: 'ipv4', first: FIRST_NETWORK + BigInt(index) * 64n, prefixLength: 26 }
      : { family: 'ipv6', first: (0xfdaan << 112n) + (BigInt(index) << 64n), prefixLength: 64 },
  kind: KINDS[index % KINDS.length] ?? 'other',
  label: `network ${index}`,
});

/** A plan with room for all its nodes, each of them listed, and as many networks beside it. */
export const planOf = (nodes: number, networks = nodes): Plan => ({
  ...EMPTY_PLAN,
  servers: 3,
  agents: nodes - 3,
  clusterCidr: [block('10.0.0.0/9')],
  serviceCidr: [block('10.128.0.0/16')],
  existingNetworks: Array.from({ length: networks }, (_, index) => networkOf(index)),
  nodes: Array.from({ length: nodes }, (_, index) => nodeOf(index)),
});

/** The same where everything is wrong: ranges that hold all networks and all nodes, and one name for all of these. */
export const wrongPlanOf = (nodes: number): Plan => {
  const plan = planOf(nodes);
  return {
    ...plan,
    clusterCidr: [block('64.0.0.0/2'), block('fd00::/8')],
    serviceCidr: [block('192.0.0.0/3'), block('fda0::/12')],
    nodes: plan.nodes.map((node) => ({ ...node, nodeName: 'node' })),
  };
};

/** What one keystroke asks of the core, from the parsed plan on, part by part. Lists that were not edited stay the same. */
export function partsOf(plan: Plan): Readonly<Record<string, () => unknown>> {
  const link = `${BASE}#${fragmentOf(plan)}`;
  const origin = { link: link.length > LONGEST_LINK ? BASE : link, texts, acknowledged: [] };
  return {
    findings: () => checkPlan({ ...plan }),
    numbers: () => derive(plan),
    link: () => fragmentOf(plan),
    files: () => allFiles({ ...plan }, origin, ALL_FILE_TEXTS.en),
  };
}

/** How many rules there are to evaluate. */
export const ruleCount = RULES.length;

/** The whole catalogue on a plan that was just read: a new one, and each that an example of a rule gives. */
export const catalogueOnNew = (): unknown => checkPlan({ ...EMPTY_PLAN });

export function catalogueOnExamples(): readonly (() => unknown)[] {
  const given = Object.values(EXAMPLES).flatMap((examples) => examples.map(([each]) => each));
  return given.flatMap((each) => {
    if (typeof each !== 'string') return [];
    const { plan } = readPlan(decodeFragment(`v=1&${each}`).text);
    return [() => checkPlan({ ...plan, existingNetworks: [...plan.existingNetworks], nodes: [...plan.nodes] })];
  });
}

/** Findings of lists that were just read: nothing about them is remembered. */
export const findingsAfresh = (plan: Plan) => () =>
  checkPlan({ ...plan, existingNetworks: [...plan.existingNetworks], nodes: [...plan.nodes] });

/** Whether each finding that a page shows at once can be repaired. */
export function repairsOf(plan: Plan): () => unknown {
  return () => {
    const afresh = { ...plan };
    return checkPlan(afresh)
      .slice(0, SHOWN)
      .map((finding) => fixFinding(afresh, finding) !== null);
  };
}
