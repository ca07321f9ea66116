import type { ReactNode } from 'react';
import type { Numbers, Usage } from '../../core/plan/usage';
import { servicePrefixes } from '../../core/k3s/service-limits';
import { minorOf } from '../../core/k3s/version';
import { count } from '../../i18n/format';
import type { UsageMessages } from '../../i18n/usage-messages';
import { useMessages, useWizard } from '../wizard-context';

type Row = keyof UsageMessages['rows'];

const ROWS: readonly { readonly name: Row; readonly isFirst: boolean; readonly of: (numbers: Numbers) => string }[] = [
  { name: 'nodeBlocks', isFirst: true, of: ({ nodeBlocks }) => count(nodeBlocks) },
  { name: 'blocksUsedNow', isFirst: false, of: ({ blocksUsedNow }) => count(blocksUsedNow) },
  { name: 'blocksUsedAtPeak', isFirst: false, of: ({ blocksUsedAtPeak }) => count(blocksUsedAtPeak) },
  { name: 'blocksLeftAtPeak', isFirst: false, of: ({ blocksLeftAtPeak }) => count(blocksLeftAtPeak) },
  { name: 'podsNow', isFirst: true, of: ({ podsNow }) => count(podsNow) },
  { name: 'podsAtPeak', isFirst: false, of: ({ podsAtPeak }) => count(podsAtPeak) },
  { name: 'podAddressesNow', isFirst: true, of: (of) => times(of.blocksUsedNow, of.podAddressesPerNode) },
  { name: 'podAddressesAtPeak', isFirst: false, of: (of) => times(of.blocksUsedAtPeak, of.podAddressesPerNode) },
  { name: 'services', isFirst: true, of: ({ services }) => count(services) },
  { name: 'servicesPlanned', isFirst: false, of: ({ servicesPlanned }) => count(servicesPlanned) },
  { name: 'servicesLeft', isFirst: false, of: ({ servicesLeft }) => count(servicesLeft) },
];

const LONGEST = 1n << 53n;

/** A product that people can read: of two large IPv6 numbers the factors say more. */
function times(nodes: bigint, each: bigint): string {
  const product = nodes * each;
  if (product < LONGEST || nodes === 1n) return count(product);
  // One line: a factor alone on the next reads as a number of its own.
  return `${count(nodes)} × (${count(each)})`.replaceAll(' ', '\u00a0');
}

/** What is used of each family and of both together, now and at peak; folded away. */
export function UsageTable({ usage: { families, together } }: { readonly usage: Usage }): ReactNode {
  const { families: names, usage } = useMessages();
  const { reading } = useWizard();
  const { plan } = reading;
  const limits = families.map(({ family }) => ({
    family: names[family],
    ...servicePrefixes(plan.k3sVersion, family, plan.clusterDns.length > 0),
  }));
  const columns = [
    ...families.map((numbers) => ({ title: names[numbers.family], numbers: numbers as Numbers })),
    ...(families.length > 1 ? [{ title: usage.together, numbers: together }] : []),
  ];
  return (
    <details className="more usage">
      <summary>{usage.details}</summary>
      <div className="usage-table">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{usage.counted}</span>
              </th>
              {columns.map(({ title }) => (
                <th key={title} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {ROWS.map(({ name, isFirst, of }) => (
              <tr key={name} data-first={isFirst || undefined}>
                <th scope="row">{usage.rows[name]}</th>
                {columns.map(({ title, numbers }) => (
                  <td key={title}>{of(numbers)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="caption">{usage.serviceLimits(minorOf(plan.k3sVersion), limits)}</p>
    </details>
  );
}
