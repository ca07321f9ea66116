/** What bench.mjs measures of the core, built the way the app is. */
import type { Address } from '../src/core/cidr/address';
import { parseCidr, type Cidr } from '../src/core/cidr/cidr';
import { derive } from '../src/core/plan/derive';
import { EMPTY_NODE, EMPTY_PLAN, type Plan, type PlanNode } from '../src/core/plan/plan';
import { renderFiles } from '../src/core/render/files';
import { checkPlan } from '../src/core/rules/check-plan';
import { fragmentOf } from '../src/core/share/codec';
import { installTexts as texts } from '../src/i18n/en/install';

const BASE = 'https://example.com/';
/** Links are for up to 64 kB; a longer one stands in no file. */
const LONGEST_LINK = 65_536;

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

/** A plan with room for all its nodes, each of them listed. */
export const planOf = (nodes: number): Plan => ({
  ...EMPTY_PLAN,
  servers: 3,
  agents: nodes - 3,
  clusterCidr: [block('10.0.0.0/9')],
  serviceCidr: [block('10.128.0.0/16')],
  nodes: Array.from({ length: nodes }, (_, index) => nodeOf(index)),
});

/** What one keystroke asks of the core, from the parsed plan on, part by part. */
export function partsOf(plan: Plan): Readonly<Record<string, () => unknown>> {
  const link = `${BASE}#${fragmentOf(plan)}`;
  const origin = { link: link.length > LONGEST_LINK ? BASE : link, texts, acknowledged: [] };
  return {
    findings: () => checkPlan(plan),
    numbers: () => derive(plan),
    link: () => fragmentOf(plan),
    files: () => renderFiles(plan, origin),
  };
}
