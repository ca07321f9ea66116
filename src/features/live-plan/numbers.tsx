import type { ReactNode } from 'react';
import { printAddress } from '../../core/cidr/address';
import { nthAddress, printCidr } from '../../core/cidr/cidr';
import { nthNodeBlock } from '../../core/plan/derive';
import { count } from '../../i18n/format';
import { useMessages, useWizard } from '../wizard-context';

/** What the plan comes to: three figures, what limits first, and the addresses K3s will use. */
export function Numbers(): ReactNode {
  const { derived, reading } = useWizard();
  const { live } = useMessages();
  const { plan } = reading;
  const wanted = { nodes: derived.nodesAtPeak, services: plan.services };
  const limit = live.limits[derived.limit]({
    pods: count(derived.podsAtPeak),
    nodes: count(derived.nodesAtPeak),
    carried: count(derived.podAddressesAtPeak),
    capacity: count(derived.nodeCapacity),
    services: count(derived.servicesUsable),
    addresses: count(derived.podAddressesPerNode),
  });
  return (
    <>
      <dl className="numbers">
        <Figure
          kind="nodes"
          label={live.nodes}
          value={count(derived.nodeCapacity)}
          small={live.nodesSmall(count(derived.nodesNow), count(wanted.nodes))}
          used={shareOf(BigInt(wanted.nodes), derived.nodeCapacity)}
        />
        <Figure
          kind="pods"
          label={live.podsPerNode}
          value={count(derived.podsPerNode)}
          small={live.podsPerNodeSmall(count(derived.podAddressesPerNode), count(derived.maxPods))}
          used={shareOf(BigInt(plan.podsPerNode ?? derived.maxPods), derived.podAddressesPerNode)}
        />
        <Figure
          kind="services"
          label={live.services}
          value={count(derived.servicesUsable)}
          small={live.servicesSmall(wanted.services === null ? null : count(wanted.services))}
          used={shareOf(BigInt(wanted.services ?? 0), derived.servicesUsable)}
        />
      </dl>
      <p className="limit">
        <b>{limit.first}</b> {limit.rest}
      </p>
      <dl className="facts">
        <dt>{live.apiAddress}</dt>
        <dd>{derived.apiAddress === null ? '–' : printAddress(derived.apiAddress)}</dd>
        <dt>{live.dnsAddress}</dt>
        <dd>{derived.clusterDns.map(printAddress).join(', ') || '–'}</dd>
        <dt>{live.staticBand}</dt>
        <dd>{derived.services.map(staticBandOf).join('; ')}</dd>
        <dt>{live.firstBlock}</dt>
        <dd>
          {derived.pods
            .flatMap(({ cidr }) => nthNodeBlock(plan, cidr, 0n) ?? [])
            .map(printCidr)
            .join(', ') || '–'}
        </dd>
        {derived.podMtu === null ? null : (
          <>
            <dt>{live.podMtu}</dt>
            <dd>{derived.podMtu}</dd>
          </>
        )}
      </dl>
    </>
  );

  function staticBandOf({ cidr, staticBandCount }: (typeof derived.services)[number]): string {
    const last = nthAddress(cidr, BigInt(staticBandCount));
    if (staticBandCount === 0 || last === null) return live.staticBandNone;
    return live.staticBandValue(count(staticBandCount), printAddress(last));
  }
}

/** How much of the whole is used, from 0 to 1. */
function shareOf(used: bigint, whole: bigint): number {
  if (whole === 0n) return used === 0n ? 0 : 1;
  return Math.min(1, Number((used * 1000n) / whole) / 1000);
}

interface FigureProps {
  readonly kind: 'nodes' | 'pods' | 'services';
  readonly label: string;
  readonly value: string;
  readonly small: string;
  readonly used: number;
}

function Figure({ kind, label, value, small, used }: FigureProps): ReactNode {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        <small>{small}</small>
        <svg className="bar" data-kind={kind} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={used * 100} height="4" />
        </svg>
      </dd>
    </div>
  );
}
