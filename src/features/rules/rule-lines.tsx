import type { ReactNode } from 'react';
import type { RuleLine, RulePagesMessages } from '../../i18n/rule-pages-messages';
import { SeverityIcon } from '../../ui/severity-icon';
import { ruleLink } from '../rule-link';

interface RuleLinesProps {
  readonly lines: readonly RuleLine[];
  readonly messages: RulePagesMessages;
}

/** Rules, each with what it can find: its name leads to its page. */
export function RuleLines({ lines, messages: { severities } }: RuleLinesProps): ReactNode {
  return (
    <ul className="rule-lines">
      {lines.map((line) => (
        <li key={line.id}>
          <span className="rule-marks">
            {line.severities.map((severity) => (
              <span key={severity} data-tone={severity}>
                <SeverityIcon severity={severity} />
                <span className="sr-only">{severities[severity].one}</span>
              </span>
            ))}
          </span>
          <a href={ruleLink(line.id)}>{line.name}</a>
          <code className="dim">{line.id}</code>
        </li>
      ))}
    </ul>
  );
}
