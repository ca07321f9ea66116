import type { ReactNode } from 'react';
import { printCidr } from '../../core/cidr/cidr';
import type { Choice } from '../../core/k3s/later';
import {
  clusterCidrOf,
  egressSelectorModeOf,
  flannelBackendOf,
  nodePortRangeOf,
  serviceCidrOf,
} from '../../core/plan/effective';
import { LaterTag } from '../later-tag';
import { useDerived, useMessages, useWizard } from '../wizard-context';

/** The choices of this plan with when each can still be changed. */
export function WhatCanChange(): ReactNode {
  const { reading } = useWizard();
  const derived = useDerived();
  const { review, stacks } = useMessages();
  const { plan } = reading;
  const rows: readonly (readonly [keyof typeof review.laterRows, string, Choice])[] = [
    ['families', stacks[derived.stack].label, 'clusterCidr'],
    ['pods', clusterCidrOf(plan).map(printCidr).join(', '), 'clusterCidr'],
    ['services', serviceCidrOf(plan).map(printCidr).join(', '), 'serviceCidr'],
    ['nodeMask', derived.pods.map(({ nodeCidrMaskSize }) => `/${nodeCidrMaskSize}`).join(', '), 'nodeCidrMaskSize'],
    ['backend', flannelBackendOf(plan), 'flannelBackend'],
    ...(derived.families.includes('ipv6')
      ? ([['masquerade', plan.flannelIpv6Masq ? review.on : review.off, 'flannelIpv6Masq']] as const)
      : []),
    ['egress', egressSelectorModeOf(plan), 'egressSelectorMode'],
    ['ports', nodePortRangeOf(plan), 'serviceNodePortRange'],
  ];
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">{review.choice}</th>
          <th scope="col">{review.thisPlan}</th>
          <th scope="col">{review.laterHead}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, value, field]) => (
          <tr key={name}>
            <th scope="row">{review.laterRows[name]}</th>
            <td className="mono">{value}</td>
            <td>
              <LaterTag of={field} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
