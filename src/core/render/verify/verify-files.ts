import { plainFile, type RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { comment, shellWord } from '../quote';
import type { Plan } from '../../plan/plan';
import { blockChecks } from './block-checks';
import { cniChecks } from './cni-checks';
import { flannelChecks } from './flannel-checks';
import { get } from './get';
import { machineFacts, uplinkFacts } from './machine';
import { machineChecks } from './machine-checks';
import { machineCniChecks } from './machine-cni';
import { nodeChecks } from './node-checks';
import { factsOf, type Facts } from './plan-facts';
import { ending, prelude } from './prelude';
import { QUERIES } from './queries';
import { serviceChecks } from './service-checks';
import { heading, indent, slot, unseen } from './slot';
import type { VerifyTexts } from './verify-texts';

/** verify.sh: compares a running cluster with the plan and changes nothing. */
export function verifyFiles(plan: Plan, header: Header, texts: VerifyTexts): readonly RenderedFile[] {
  const facts = factsOf(plan, texts);
  const lines = [
    comment(texts.exitCodes),
    ...prelude(facts),
    '',
    ...askApi(),
    '',
    ...machineFacts(facts),
    '',
    ...clusterPart(facts),
    '',
    ...machinePart(facts),
    '',
    ...ending(facts),
  ];
  const text = `#!/bin/sh\n${header.comments(texts.purpose).text}${lines.join('\n')}\n`;
  return [plainFile('verify.sh', text)];
}

const [, , NODE_TABLE] = QUERIES.nodes;

/** K3s's own kubectl knows where its server's credentials lie; another one has to be told, or to run where they are. */
const askApi = (): readonly string[] => [
  'api=',
  'nodes=',
  'services=',
  `node_table=${shellWord(NODE_TABLE)}`,
  ...['k3s kubectl', 'kubectl'].map(
    (program, index) =>
      `${index === 0 ? 'if' : 'elif'} nodes=$(${program} --request-timeout=10s get nodes -o "$node_table" 2>/dev/null); then api=yes; kube() { ${program} "$@"; }`,
  ),
  'fi',
  // A message may go on over several lines; only whole rows are Nodes.
  String.raw`nodes=$(printf '%s\n' "$nodes" | plain | sed -n '/^\([^|]*|\)\{10\}/p')`,
  `[ -z "$api" ] || services=$(${get('services')})`,
];

const clusterPart = (facts: Facts): readonly string[] => [
  'if [ -n "$api" ]; then',
  ...indent([
    heading(facts.texts.cluster),
    `service_ranges=$(${get('serviceCidrs')})`,
    ...nodeChecks(facts),
    ...blockChecks(facts),
    ...serviceChecks(facts),
    ...flannelChecks(facts),
    ...cniChecks(facts),
  ]),
  'elif [ -d "$data/server" ]; then',
  `  ${unseen(facts.texts.apiSilent)}`,
  'else',
  `  ${heading(facts.texts.apiOnServers)}`,
  'fi',
];

/** An agentless server is no Node and has no CNI. */
const machinePart = (facts: Facts): readonly string[] => [
  'is_server=',
  'is_node=yes',
  'if [ -d "$data/server" ]; then',
  '  is_server=yes',
  ...(facts.plan.disableAgent ? ['  is_node='] : []),
  `  ${heading(facts.texts.server(slot('self')))}`,
  'else',
  `  ${heading(facts.texts.agent(slot('self')))}`,
  'fi',
  ...uplinkFacts(facts),
  ...machineChecks(facts),
  'if [ -n "$is_node" ]; then',
  ...indent([
    `[ -z "$api" ] || [ -n "$self_found" ] || ${unseen(facts.texts.machine.notANode)}`,
    ...machineCniChecks(facts),
  ]),
  'fi',
];
