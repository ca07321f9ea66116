import { memo, useState, type ReactNode } from 'react';
import { keysOf } from '../../core/keys-of';
import { keyOf } from '../../core/plan/fields';
import type { NodeText } from '../../core/plan/plan-text';
import type { NodeLineReading } from '../../core/read/nodes';
import { count } from '../../i18n/format';
import type { NodesTableMessages } from '../../i18n/nodes-table-messages';
import { useMessages } from '../wizard-context';

const SHOWN_FIRST = 50;

interface PastedLinesProps {
  readonly texts: NodesTableMessages;
  readonly lines: readonly NodeLineReading[];
}

/** What became of each line that was pasted. */
export const PastedLines = memo(function PastedLines({ texts, lines }: PastedLinesProps): ReactNode {
  const { roles } = useMessages();
  const [isAll, setAll] = useState(false);
  const shown = isAll ? lines : lines.slice(0, SHOWN_FIRST);
  if (lines.length === 0) return null;
  return (
    <>
      <table className="pasted-lines" aria-label={texts.result}>
        <thead>
          <tr>
            <th scope="col">{texts.resultColumns.line}</th>
            <th scope="col">{texts.resultColumns.outcome}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ line, text, taken, left }) => (
            <tr key={line}>
              <td className="mono">{text}</td>
              <td>
                <ul>
                  {taken.map((node) => (
                    <li key={JSON.stringify(node)}>
                      <b>{texts.taken(factsOf(node, roles))}</b>
                    </li>
                  ))}
                  {left.map((each, index) => (
                    // A line may leave the same thing twice.
                    // oxlint-disable-next-line react/no-array-index-key
                    <li className="dim" key={index}>
                      {texts.left[each.reason](each.text, each.by ?? '')}
                    </li>
                  ))}
                </ul>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {shown.length === lines.length ? null : (
        <button type="button" className="button plain" onClick={() => setAll(true)}>
          {texts.showAll(count(lines.length))}
        </button>
      )}
    </>
  );
});

const BARE: readonly string[] = ['role', 'nodeName', 'nodeIp'];

/** Name, role and addresses as they are, everything else with K3s's word for it. */
function factsOf(node: NodeText, roles: Readonly<Record<'server' | 'agent', string>>): string {
  const others = keysOf(node).filter((name) => !BARE.includes(name));
  const role = node.role === 'server' ? roles.server : roles.agent;
  return [node.nodeName, role, node.nodeIp, ...others.map((name) => `${keyOf(name)} ${node[name] ?? ''}`)]
    .filter((each) => each !== undefined)
    .join(', ');
}
