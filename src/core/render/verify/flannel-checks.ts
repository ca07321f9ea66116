import { oneLine, shellWord } from '../quote';
import type { Facts } from './plan-facts';
import { forEachNode } from './queries';
import { differs, note, slot, unlessDifferent } from './slot';

const node = slot('node');

/** What flannel has written to the Nodes: its backend, and where the other Nodes send packets for their pods. */
export function flannelChecks(facts: Facts): readonly string[] {
  const { flannel, plan, texts } = facts;
  if (flannel === null) return [];
  if (flannel.backend === null) return plan.vpn === null ? [note(texts.flannel.unknownConf)] : [];
  return [
    `planned=${shellWord(oneLine(flannel.backend))}`,
    `want=${shellWord(oneLine(flannel.type ?? ''))}`,
    ...unlessDifferent(
      forEachNode(
        ['node', 'backend'],
        [
          `if [ -z "$backend" ]; then ${differs(texts.flannel.unregistered(node))}`,
          `elif [ "$backend" != "$want" ]; then ${differs(texts.flannel.otherBackend(node, slot('backend'), slot('planned')))}; fi`,
        ],
      ),
      texts.flannel.backend(slot('planned')),
    ),
    ...(plan.flannelExternalIp ? overwriteCheck(facts) : peerCheck(facts)),
  ];
}

/** With an interface of its own flannel may be elsewhere on purpose. */
function peerCheck({ plan, families, texts }: Facts): readonly string[] {
  if (plan.flannelIface !== null || plan.nodes.some(({ flannelIface }) => flannelIface !== null)) return [];
  const columns = families.map((family) => (family === 'ipv4' ? ('public_ip' as const) : ('public_ipv' as const)));
  return unlessDifferent(
    forEachNode(
      ['node', 'internal', 'backend', ...columns],
      [
        '[ -n "$backend" ] || continue',
        ...columns.map(
          (column) =>
            `[ -z "$${column}" ] || case " $internal " in *" $${column} "*) ;; *) ${differs(texts.flannel.elsewhere(node, slot(column), slot('internal')))} ;; esac`,
        ),
      ],
    ),
    texts.flannel.reachable,
  );
}

const overwriteCheck = ({ families, texts }: Facts): readonly string[] =>
  unlessDifferent(
    forEachNode(
      ['node', 'external', 'overwrite'],
      [
        'for address in $overwrite; do',
        `  case " $external " in *" $address "*) ;; *) ${differs(texts.flannel.elsewhere(node, slot('address'), slot('external')))} ;; esac`,
        'done',
        ...families.flatMap((family) => [
          `of_family ${family} "$external"`,
          'want=$picked',
          `of_family ${family} "$overwrite"`,
          `[ -z "$want" ] || [ -n "$picked" ] || ${differs(texts.flannel.notOverwritten(node, slot('want')))}`,
        ]),
      ],
    ),
    texts.flannel.reachable,
  );
