import type { ReactNode } from 'react';
import type { Finding } from '../core/plan/finding';
import { keepFocus } from '../ui/keep-focus';
import { SeverityIcon } from '../ui/severity-icon';
import { ruleLink } from './rule-link';
import { useMessages, useWizard } from './wizard-context';

/** What tells two findings apart: the rule, the place, and which network or key it is about. */
export const keyOf = ({ id, place, facts }: Finding): string =>
  [id, place.field, place.node, place.item, facts['network'], facts['key']].map((part) => String(part ?? '')).join(' ');

interface FindingCardProps {
  readonly finding: Finding;
  /** On the page of its rule there is no way there. */
  readonly isOnItsPage?: boolean;
}

/** One finding: how bad, what, what then, and the repair where one answer is right. */
export function FindingCard({ finding, isOnItsPage = false }: FindingCardProps): ReactNode {
  const { explain, reading, canRepair, repair } = useWizard();
  const { severity, live } = useMessages();
  if (explain === null) return null;
  const fix = canRepair(finding) ? explain.fix(finding) : null;
  const { node } = finding.place;
  const name = node === null ? null : (reading.plan.nodes[node]?.nodeName ?? String(node + 1));
  return (
    <article className="finding" data-tone={finding.severity}>
      <SeverityIcon severity={finding.severity} />
      <span>
        <b>{severity[finding.severity]}</b> {name === null ? null : <span className="dim">{live.node(name)} · </span>}
        {explain.title(finding)}
      </span>
      <p>{explain.consequence(finding)}</p>
      <div className="row">
        {fix === null ? null : (
          <button
            type="button"
            className="button small"
            onClick={({ currentTarget }) => keepFocus(currentTarget, () => repair(finding))}
          >
            {fix}
          </button>
        )}
        {isOnItsPage ? null : (
          <a href={ruleLink(finding.id)} aria-label={`${live.why} ${explain.title(finding)}`}>
            {live.why}
          </a>
        )}
      </div>
    </article>
  );
}
