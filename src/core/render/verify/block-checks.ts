import { hasOwnIpam } from '../../plan/pod-ipam';
import type { Facts, PodFacts } from './plan-facts';
import { forEachNode } from './queries';
import { differs, indent, slot, unlessDifferent, note } from './slot';

const node = slot('node');
const block = slot('picked');

/** Each Node's pod block: that there is one, in every family, in its range, of its size, and of no other Node. */
export function blockChecks(facts: Facts): readonly string[] {
  const { plan, pods, texts } = facts;
  const ranges = pods.map(({ range, nodeCidrMaskSize }) => `${range} (/${nodeCidrMaskSize})`);
  const none = hasOwnIpam(plan)
    ? // Then the sentence that all have one is not said either.
      `${note(texts.blocks.noneNeeded(node))}; before=-1`
    : differs(
        texts.blocks.none(
          node,
          pods.map(({ range }) => range),
        ),
      );
  return [
    'blocks_seen=" "',
    ...unlessDifferent(
      [
        ...roomCheck(facts),
        ...forEachNode(
          ['node', 'blocks'],
          [
            `if [ -z "$blocks" ]; then ${none}; continue; fi`,
            ...pods.flatMap((pod) => familyChecks(pod, facts)),
            ...extraChecks(facts),
            ...orderCheck(facts),
          ],
        ),
      ],
      texts.blocks.fit(ranges),
    ),
  ];
}

/** More Nodes than blocks: the rest get none, and nobody says so. */
function roomCheck({ plan, derived, texts }: Facts): readonly string[] {
  const room = derived.pods.reduce<bigint | null>(
    (least, { usableNodeSubnetCount: count }) => (least === null || count < least ? count : least),
    null,
  );
  // Beyond a million the shell is not asked.
  if (room === null || room > 1_000_000n || hasOwnIpam(plan)) return [];
  return [`[ "$count" -le ${room} ] || ${differs(texts.blocks.tooFew(slot('count'), String(room)))}`];
}

const familyChecks = (
  { family, range, nodeCidrMaskSize }: PodFacts,
  { texts: { blocks } }: Facts,
): readonly string[] => [
  `of_family ${family} "$blocks"`,
  `if [ -z "$picked" ]; then ${differs(blocks.noFamily(node, family, range))}; else`,
  ...indent([
    `inside "$picked" ${range} || ${differs(blocks.outside(node, block, range))}`,
    `[ "\${picked#*/}" = ${nodeCidrMaskSize} ] || ${differs(blocks.otherSize(node, block, nodeCidrMaskSize))}`,
    `case $blocks_seen in *" $picked "*) ${differs(blocks.shared(node, block))} ;; esac`,
    'blocks_seen="$blocks_seen$picked "',
  ]),
  'fi',
];

const extraChecks = ({ families, texts: { blocks } }: Facts): readonly string[] =>
  (['ipv4', 'ipv6'] as const)
    .filter((family) => !families.includes(family))
    .flatMap((family) => [
      `of_family ${family} "$blocks"`,
      `[ -z "$picked" ] || ${differs(blocks.extraFamily(node, block, family))}`,
    ]);

const orderCheck = ({ families, primary, texts: { blocks } }: Facts): readonly string[] =>
  families.length < 2
    ? []
    : [
        `of_family ${primary} "$blocks"`,
        `[ -z "$picked" ] || [ "$picked" = "\${blocks%% *}" ] || ${differs(blocks.otherFirst(node, slot('blocks'), primary))}`,
      ];
