import type { ReactNode } from 'react';
import { printAddress } from '../../core/cidr/address';
import { nthAddress, printCidr } from '../../core/cidr/cidr';
import { nthNodeBlock } from '../../core/plan/derive';
import { cniOf } from '../../core/plan/cni-of';
import { hasOwnIpam } from '../../core/plan/pod-ipam';
import { unprotectedDnsOf, usageOf, type Usage, type Use } from '../../core/plan/usage';
import { count } from '../../i18n/format';
import { useDerived, useMessages, useWizard } from '../wizard-context';
import { OtherCniPools } from './other-cni-pools';
import { percent, shareOf } from './percent';
import { UsageTable } from './usage-table';

/** What the plan comes to: three figures, what limits first, and the addresses K3s will use. */
export function Numbers(): ReactNode {
  const { reading } = useWizard();
  const derived = useDerived();
  const { live, usage: messages } = useMessages();
  const { plan } = reading;
  const usage = usageOf(plan, derived);
  const unprotectedDns = unprotectedDnsOf(derived).map(printAddress).join(', ');
  const limiting = useOf(usage);
  const limit = live.limits[usage.limit]({
    percent: percent(limiting),
    isExceeded: limiting.need > limiting.capacity,
    ipam: derived.podIpam,
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
          small={live.nodesSmall(count(derived.nodesNow), count(derived.nodesAtPeak))}
          use={usage.nodes}
        />
        <Figure
          kind="pods"
          label={live.podsPerNode}
          value={count(derived.podsPerNode)}
          small={live.podsPerNodeSmall(count(derived.podAddressesPerNode), count(derived.maxPods))}
          use={usage.pods}
        />
        <Figure
          kind="services"
          label={live.services}
          value={count(derived.servicesUsable)}
          small={live.servicesSmall(plan.services === null ? null : count(plan.services))}
          use={usage.services}
        />
      </dl>
      <p className="limit">
        <b>{limit.first}</b> {limit.rest}
      </p>
      <UsageTable usage={usage} />
      <dl className="facts">
        <dt>{live.apiAddress}</dt>
        <dd>{derived.apiAddress === null ? '–' : printAddress(derived.apiAddress)}</dd>
        <dt>{live.dnsAddress}</dt>
        <dd>{derived.clusterDns.map(printAddress).join(', ') || '–'}</dd>
        {unprotectedDns === '' ? null : <dd className="caption">{messages.dnsMayBeTaken(unprotectedDns)}</dd>}
        <dt>{live.staticBand}</dt>
        <dd>{derived.services.map(staticBandOf).join('; ')}</dd>
        {hasOwnIpam(plan) ? null : (
          <>
            <dt>{live.firstBlock}</dt>
            <dd>
              {derived.pods
                .flatMap(({ cidr }) => nthNodeBlock(plan, cidr, 0n) ?? [])
                .map(printCidr)
                .join(', ') || '–'}
            </dd>
          </>
        )}
        {derived.podMtu === null ? null : (
          <>
            <dt>{live.podMtu}</dt>
            <dd>{derived.podMtu}</dd>
          </>
        )}
      </dl>
      {cniOf(plan) === 'other' ? <OtherCniPools derived={derived} /> : null}
    </>
  );

  function staticBandOf({ cidr, staticBandCount }: (typeof derived.services)[number]): string {
    const last = nthAddress(cidr, BigInt(staticBandCount));
    if (staticBandCount === 0 || last === null) return live.staticBandNone;
    return live.staticBandValue(count(staticBandCount), printAddress(last));
  }
}

/** The use that decides what limits first. */
function useOf({ limit, nodes, pods, services }: Usage): Use {
  switch (limit) {
    case 'node-blocks':
      return nodes;
    case 'services':
      return services;
    case 'max-pods':
    case 'pod-addresses':
      return pods;
  }
}

interface FigureProps {
  readonly kind: 'nodes' | 'pods' | 'services';
  readonly label: string;
  readonly value: string;
  readonly small: string;
  readonly use: Use;
}

function Figure({ kind, label, value, small, use }: FigureProps): ReactNode {
  const { live } = useMessages();
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        {value}
        <small>
          {small}
          <span className="sr-only">{live.used(percent(use))}</span>
        </small>
        <svg className="bar" data-kind={kind} viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
          <rect width={Math.min(1, shareOf(use)) * 100} height="4" />
        </svg>
      </dd>
    </div>
  );
}
