import { ciliumMaskOf } from '../../plan/cilium';
import { calicoBlockOf } from '../../plan/calico';
import { cniOf, cniPoolOf } from '../../plan/cni-of';
import { printCidr } from '../../cidr/cidr';
import { ofFamily, clusterCidrOf } from '../../plan/effective';
import { podIpamOf } from '../../plan/pod-ipam';
import type { Facts } from './plan-facts';
import { forEachLine, QUERIES } from './queries';
import { agrees, differs, indent, note, slot, unlessDifferent, unseen } from './slot';
import { get } from './get';

/** What a CNI other than K3s's own flannel keeps in the API. */
export function cniChecks(facts: Facts): readonly string[] {
  switch (cniOf(facts.plan)) {
    case 'flannel':
      return [];
    case 'calico':
      return calicoChecks(facts);
    case 'cilium':
      return ciliumIpamChecks(facts);
    case 'canal':
      return canalChecks(facts);
    // These hand out the Nodes' pod blocks, which were compared.
    case 'antrea':
    case 'kube-router':
      return [];
    case 'kube-ovn':
      return [note(facts.texts.cni.unchecked('Kube-OVN'))];
    case 'weave':
      return [note(facts.texts.cni.unchecked('Weave Net'))];
    case 'other':
      return [note(facts.texts.cni.unchecked(null))];
  }
}

/** With `kubernetes` Cilium hands out the Nodes' pod blocks; of several pools only Cilium knows which one a pod takes. */
function ciliumIpamChecks(facts: Facts): readonly string[] {
  if (facts.plan.ciliumIpam === 'multi-pool') return [note(facts.texts.cni.unchecked('Cilium'))];
  return podIpamOf(facts.plan) === 'cluster-pool' ? ciliumChecks(facts) : [];
}

/** Sets a variable to what the API answers, and goes on only when it does. */
const withAnswer = (
  query: keyof typeof QUERIES,
  what: string,
  { texts }: Facts,
  checks: readonly string[],
): readonly string[] => [
  `if answer=$(${get(query)}) && [ -n "$answer" ]; then`,
  ...indent(checks),
  'else',
  `  ${unseen(texts.cni.unreadable(what))}`,
  'fi',
];

function calicoChecks(facts: Facts): readonly string[] {
  const { plan, texts } = facts;
  const pools = cniPoolOf(plan);
  const checks = pools.flatMap((pool) => {
    const range = printCidr(pool);
    const size = calicoBlockOf(plan, pool.family);
    return [
      `case $newline$answer in`,
      `  *"$newline"'${range}|${size}'*) ;;`,
      `  *"$newline"'${range}|'*) found=$newline$answer; found=\${found#*"$newline"'${range}|'}; found=\${found%%"$newline"*}`,
      `    ${differs(texts.cni.otherBlockSize(range, slot('found'), String(size)))} ;;`,
      `  *) found=$(printf '%s\\n' "$answer" | cut -d '|' -f 1 | tr '\\n' ' '); ${differs(texts.cni.noPool(range, slot('found')))} ;;`,
      'esac',
    ];
  });
  return withAnswer('calicoPools', 'ippools', facts, [
    ...unlessDifferent(checks, texts.cni.pools(pools.map(printCidr).join(' '))),
  ]);
}

function ciliumChecks(facts: Facts): readonly string[] {
  const { plan, families, texts } = facts;
  const tests = families.flatMap((family) => {
    const ranges = cniPoolOf(plan).filter((pool) => pool.family === family);
    if (ranges.length === 0) return [];
    const isInside = ranges.map((range) => `inside "$picked" ${printCidr(range)}`).join(' || ');
    const outside = texts.cni.ciliumBlockOutside(slot('node'), slot('picked'), ranges.map(printCidr).join(' '));
    const size = ciliumMaskOf(plan, family);
    return [
      `of_family ${family} "$blocks"`,
      `if [ -z "$picked" ]; then ${differs(texts.cni.noCiliumBlock(slot('node')))}; else`,
      `  ${isInside} || ${differs(outside)}`,
      `  [ "\${picked#*/}" = ${size} ] || ${differs(texts.blocks.otherSize(slot('node'), slot('picked'), size))}`,
      'fi',
    ];
  });
  return withAnswer('ciliumNodes', 'ciliumnodes', facts, [
    ...unlessDifferent(forEachLine('answer', ['node', 'blocks'], tests), texts.cni.ciliumBlocks),
  ]);
}

function canalChecks(facts: Facts): readonly string[] {
  const { plan, texts } = facts;
  const range = ofFamily(clusterCidrOf(plan), 'ipv4');
  if (range === null) return [];
  const planned = printCidr(range);
  return withAnswer('canalConfig', 'canal-config', facts, [
    `found=$(printf '%s' "$answer" | tr -d ' \\n\\t' | sed -n 's/.*"Network":"\\([^"]*\\)".*/\\1/p')`,
    `if [ "$found" = '${planned}' ]; then ${agrees(texts.cni.canalNetwork(planned))}`,
    `else ${differs(texts.cni.otherCanalNetwork(slot('found'), planned))}; fi`,
  ]);
}
