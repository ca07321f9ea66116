import { printCidr } from '../../cidr/cidr';
import type { Facts } from './plan-facts';
import { forEachLine, forEachNode } from './queries';
import { agrees, differs, indent, slot, unlessDifferent } from './slot';

const node = slot('node');

/** Which Nodes there are, whether they are Ready, what they run and under which addresses. */
export const nodeChecks = (facts: Facts): readonly string[] => [
  ...countChecks(facts),
  ...nameChecks(facts),
  ...readyChecks(facts),
  ...releaseChecks(facts),
  ...addressChecks(facts),
  ...rangeChecks(facts),
];

function countChecks({ derived: { nodesNow, nodesAtPeak }, texts }: Facts): readonly string[] {
  const found = slot('count');
  return [
    'count=0',
    ...forEachNode(['node'], ['count=$((count + 1))']),
    `if [ "$count" -lt ${nodesNow} ]; then ${differs(texts.nodes.tooFew(found, nodesNow))}`,
    `elif [ "$count" -gt ${nodesAtPeak} ]; then ${differs(texts.nodes.tooMany(found, nodesAtPeak))}`,
    `else ${agrees(texts.nodes.counted(found))}; fi`,
  ];
}

function nameChecks({ listed, derived, texts }: Facts): readonly string[] {
  if (listed.length === 0) return [];
  const areAllListed = listed.length === derived.nodesAtPeak;
  return unlessDifferent(
    [
      ...forEachLine(
        'listed',
        ['node', '_'],
        [`case $newline$nodes in *"$newline$node|"*) ;; *) ${differs(texts.nodes.missing(node))} ;; esac`],
      ),
      ...(areAllListed
        ? forEachNode(['node'], ['listed_row "$node"', `[ -n "$row" ] || ${differs(texts.nodes.unlisted(node))}`])
        : []),
    ],
    texts.nodes.named,
  );
}

const readyChecks = ({ texts: { nodes } }: Facts): readonly string[] =>
  unlessDifferent(
    forEachNode(
      ['node', 'is_ready', 'reason'],
      [
        'case $is_ready,$reason in',
        '  True,*) ;;',
        `  *'cni plugin not initialized'*) ${differs(nodes.withoutCni(node))} ;;`,
        `  *) ${differs(nodes.notReady(node, slot('reason')))} ;;`,
        'esac',
      ],
    ),
    nodes.ready,
  );

const releaseChecks = ({ plan, listed, texts: { nodes } }: Facts): readonly string[] => [
  // A release is a checked form without blanks and quotes.
  `planned='${plan.k3sVersion}'`,
  ...unlessDifferent(
    forEachNode(
      ['node', 'release'],
      [
        'want=$planned',
        ...(listed.length > 0 ? ['listed_row "$node"', 'want=${row_release:-$want}'] : []),
        `[ "$release" = "$want" ] || ${differs(nodes.otherRelease(node, slot('release'), slot('want')))}`,
      ],
    ),
    nodes.release,
  ),
];

function addressChecks({ families, primary, listed, texts: { nodes } }: Facts): readonly string[] {
  const found = slot('internal');
  const own = [
    'listed_row "$node"',
    `[ -z "$row_ips" ] || [ "$row_ips" = "$internal" ] || ${differs(nodes.otherAddresses(node, slot('row_ips'), found))}`,
  ];
  return unlessDifferent(
    forEachNode(
      ['node', 'internal'],
      [
        ...families.flatMap((family) => [
          `of_family ${family} "$internal"`,
          `[ -n "$picked" ] || ${differs(nodes.noAddress(node, family, found))}`,
        ]),
        ...(families.length > 1
          ? [
              `of_family ${primary} "$internal"`,
              `[ -z "$picked" ] || [ "$picked" = "\${internal%% *}" ] || ${differs(nodes.otherFirst(node, primary, found))}`,
            ]
          : []),
        ...(listed.length > 0 ? own : []),
      ],
    ),
    nodes.addresses(families),
  );
}

/** Nodes inside the cluster's own ranges: packets to them would go to pods and Services. */
function rangeChecks({ pods, services, texts: { nodes } }: Facts): readonly string[] {
  const address = slot('address');
  const test = (range: string, text: string): string => `elif inside "$address" ${range}; then ${differs(text)}`;
  const tests = [
    'holder_of "$address"',
    `if [ -n "$holder" ]; then ${differs(nodes.taken(node, address, slot('holder')))}`,
    ...pods.map(({ range }) => test(range, nodes.insidePods(node, address, range))),
    ...services.map(printCidr).map((range) => test(range, nodes.insideServices(node, address, range))),
    'fi',
  ];
  return unlessDifferent(
    forEachNode(['node', 'internal', 'external'], ['for address in $internal $external; do', ...indent(tests), 'done']),
    nodes.outsideRanges,
  );
}
