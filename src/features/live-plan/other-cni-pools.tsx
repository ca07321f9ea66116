import type { ReactNode } from 'react';
import { calicoPool, ciliumPool, type CalicoPool, type CiliumPool } from '../../core/plan/cni-pools';
import type { Derived } from '../../core/plan/derive';
import { count } from '../../i18n/format';
import { useMessages } from '../wizard-context';

/** What Calico and Cilium would make of the planned pod ranges; folded away. */
export function OtherCniPools({ derived: { pods, maxPods } }: { readonly derived: Derived }): ReactNode {
  const { families, usage } = useMessages();
  const { otherCni } = usage;
  const columns = pods.map(({ family, cidr }) => ({
    title: families[family],
    calico: calicoPool(cidr, maxPods),
    cilium: ciliumPool(cidr),
  }));
  const calico = (text: (pool: CalicoPool) => string): readonly string[] =>
    columns.map((column) => (column.calico.blocks === 0n ? otherCni.tooSmall : text(column.calico)));
  const cilium = (text: (pool: CiliumPool) => string): readonly string[] =>
    columns.map(({ cilium: pool }) => {
      if (pool.longestMask !== null) return otherCni.ciliumRefused(pool.longestMask);
      return pool.nodes === 0n ? otherCni.tooSmall : text(pool);
    });
  return (
    <details className="more usage">
      <summary>{otherCni.details}</summary>
      <p className="caption">{otherCni.note(count(maxPods))}</p>
      <div className="usage-table">
        <table>
          <thead>
            <tr>
              <th scope="col">
                <span className="sr-only">{usage.counted}</span>
              </th>
              {columns.map(({ title }, index) => (
                <th key={index} scope="col">
                  {title}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <Row isFirst title={otherCni.calico} cells={columns.map((column) => `/${column.calico.blockSize}`)} />
            <Row title={otherCni.calicoBlocks} cells={calico(({ blocks }) => count(blocks))} />
            <Row title={otherCni.calicoFullNodes} cells={calico(({ fullNodes }) => count(fullNodes))} />
            <Row title={otherCni.calicoAddresses} cells={calico((pool) => count(pool.addressesPerNode))} />
            <Row isFirst title={otherCni.cilium} cells={columns.map((column) => `/${column.cilium.maskSize}`)} />
            <Row title={otherCni.ciliumNodes} cells={cilium(({ nodes }) => count(nodes))} />
            <Row
              title={otherCni.ciliumAddresses}
              cells={columns.map(({ cilium: pool }) => (pool.nodes === 0n ? '–' : count(pool.addressesPerNode)))}
            />
          </tbody>
        </table>
      </div>
    </details>
  );
}

interface RowProps {
  readonly title: string;
  readonly cells: readonly string[];
  readonly isFirst?: boolean;
}

function Row({ title, cells, isFirst = false }: RowProps): ReactNode {
  return (
    <tr data-first={isFirst || undefined}>
      <th scope="row">{title}</th>
      {cells.map((cell, index) => (
        <td key={index}>{cell}</td>
      ))}
    </tr>
  );
}
