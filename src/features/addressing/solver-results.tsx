import { useId, type ReactNode } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import { DEFAULTS } from '../../core/k3s/defaults';
import type { Field } from '../../core/plan/plan';
import { OWN_SERVICES } from '../../core/plan/service-prefix';
import type { Nearest } from '../../core/plan/solve';
import { applyNearest, applyProposal, isApplied } from '../../core/plan/solve-apply';
import type { FamilyLayout } from '../../core/plan/solve-layout';
import type { Figures, Proposal, Reason } from '../../core/plan/solve-proposal';
import { count } from '../../i18n/format';
import type { SolverMessages } from '../../i18n/solver-messages';
import { SeverityIcon } from '../../ui/severity-icon';
import { useMessages, useWizard } from '../wizard-context';

/** What a proposal writes; texts typed into these fields give way to it. */
const WRITTEN: readonly Field[] = [
  'clusterCidr',
  'serviceCidr',
  'nodeCidrMaskSize',
  'nodeCidrMaskSizeIpv4',
  'nodeCidrMaskSizeIpv6',
  'maxPods',
  'clusterDns',
  'flannelIpv6Masq',
];

export function Proposals({ proposals }: { readonly proposals: readonly Proposal[] }): ReactNode {
  const { reading, change } = useWizard();
  const { solver } = useMessages();
  return proposals.map((proposal, index) => {
    const isInUse = isApplied(reading.plan, proposal);
    const name = solver.kinds[proposal.kind];
    return (
      // Two of one kind can stand side by side.
      // oxlint-disable-next-line react/no-array-index-key
      <Card key={index} proposal={proposal} title={name} isFirst={index === 0} isInUse={isInUse}>
        <button
          type="button"
          className={`button ${index === 0 ? 'primary' : ''}`}
          aria-disabled={isInUse}
          aria-label={isInUse ? undefined : solver.useNamed(name)}
          onClick={() => {
            if (!isInUse) change((plan) => applyProposal(plan, proposal), WRITTEN);
          }}
        >
          {isInUse ? solver.inUse : solver.use}
        </button>
      </Card>
    );
  });
}

interface ImpossibleProps {
  readonly nearest: Nearest | null;
  readonly said: string;
}

/** Nothing fits: why, and the nearest that does. */
export function Impossible({ nearest, said }: ImpossibleProps): ReactNode {
  const { change } = useWizard();
  const { solver } = useMessages();
  return (
    <>
      <div className="solver-impossible" data-tone="warning">
        <SeverityIcon severity="warning" />
        <h3>{solver.impossibleTitle}</h3>
        <p>{said}</p>
        {nearest === null ? <p>{solver.nothingNear}</p> : null}
      </div>
      {nearest === null ? null : (
        <Card proposal={nearest.proposal} title={solver.nearestTitle} isFirst isInUse={false}>
          <button
            type="button"
            className="button primary"
            onClick={() => change((plan) => applyNearest(plan, nearest), [...WRITTEN, NEED_FIELD[nearest.need]])}
          >
            {solver.useNearest[nearest.need](count(mostOf(nearest)))}
          </button>
        </Card>
      )}
    </>
  );
}

const NEED_FIELD = { nodes: 'nodesAtPeak', 'pods-per-node': 'podsPerNode', services: 'services' } as const;

/** As the plan counts: without K3s's own Services. */
const mostOf = ({ need, most }: Nearest): number => (need === 'services' ? most - OWN_SERVICES : most);

interface CardProps {
  readonly proposal: Proposal;
  readonly title: string;
  readonly isFirst: boolean;
  readonly isInUse: boolean;
  readonly children: ReactNode;
}

function Card({ proposal, title, isFirst, isInUse, children }: CardProps): ReactNode {
  const { solver } = useMessages();
  const id = useId();
  return (
    <article className="proposal" aria-labelledby={id} data-first={isFirst} data-in-use={isInUse}>
      <h3 id={id}>{title}</h3>
      <dl className="proposal-ranges">
        {proposal.layouts.map((layout, index) => (
          <Ranges key={layout.family} layout={layout} figures={proposal.figures[index]} />
        ))}
        <div>
          <dt>{solver.maxPods}</dt>
          <dd>
            <b className="mono">{proposal.maxPods ?? DEFAULTS.maxPods}</b>
          </dd>
        </div>
      </dl>
      <details className="more" open={isFirst}>
        <summary>{solver.why}</summary>
        <ul>
          {proposal.reasons.map((reason) => {
            const sentence = sentenceOf(solver.reasons, reason);
            return <li key={sentence}>{sentence}</li>;
          })}
        </ul>
      </details>
      {children}
    </article>
  );
}

interface RangesProps {
  readonly layout: FamilyLayout;
  readonly figures: Figures | undefined;
}

function Ranges({ layout, figures }: RangesProps): ReactNode {
  const { solver, addressing, families } = useMessages();
  const family = families[layout.family];
  return (
    <>
      <div>
        <dt>
          <i className="kind" data-kind="pods" /> {addressing.pods(family)}
        </dt>
        <dd>
          <b className="mono">{printCidr(layout.clusterCidr)}</b>{' '}
          <span>{solver.perNode(String(layout.nodeCidrMaskSize))}</span>
          {figures === undefined ? null : (
            <small>
              {solver.blocks(count(figures.nodeBlocks), count(figures.nodeBlocksLeft))}
              <br />
              {solver.podAddresses(count(figures.podAddressesPerNode))}
            </small>
          )}
        </dd>
      </div>
      <div>
        <dt>
          <i className="kind" data-kind="services" /> {addressing.services(family)}
        </dt>
        <dd>
          <b className="mono">{printCidr(layout.serviceCidr)}</b>
          {figures === undefined ? null : (
            <small>{solver.serviceAddresses(count(figures.servicesUsable), count(figures.servicesLeft))}</small>
          )}
        </dd>
      </div>
    </>
  );
}

function sentenceOf(texts: SolverMessages['reasons'], reason: Reason): string {
  // One switch, so that each text gets the facts of its own code.
  switch (reason.code) {
    case 'place':
      return texts.place(reason);
    case 'cluster-cidr':
      return texts['cluster-cidr'](reason);
    case 'node-mask':
      return texts['node-mask'](reason);
    case 'service-cidr':
      return texts['service-cidr'](reason);
    case 'max-pods':
      return texts['max-pods'](reason);
    case 'masquerade':
      return texts.masquerade(reason);
  }
}
