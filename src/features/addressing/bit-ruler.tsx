import { useId, type ReactNode } from 'react';
import { BITS } from '../../core/cidr/address';
import { subnetCount } from '../../core/cidr/cidr';
import { usablePodAddresses, type PodRange } from '../../core/plan/derive';
import { withNodeCidrMaskSize } from '../../core/plan/node-masks';
import { WIDEST_SPAN } from '../../core/k3s/node-block-limits';
import { count } from '../../i18n/format';
import { LaterTag } from '../later-tag';
import { useProblem } from '../use-problem';
import { useMessages, useWizard } from '../wizard-context';

/**
 * Where a node's block ends and its pods begin: the bits of the address as a strip, the boundary as a slider that trades
 * nodes for pods. For IPv6 the strip is cut to the bits that are being divided.
 */
export function BitRuler({ range }: { readonly range: PodRange }): ReactNode {
  const { change } = useWizard();
  const { addressing, families } = useMessages();
  const problemOf = useProblem();
  const id = useId();
  const { cidr, family, nodeCidrMaskSize } = range;
  const { first, last, from, to } = scaleOf(range);
  const isFitting = nodeCidrMaskSize >= from && nodeCidrMaskSize <= to;
  const nodes = count(subnetCount(cidr, nodeCidrMaskSize));
  const pods = count(usablePodAddresses(family, nodeCidrMaskSize));
  const percent = (bit: number): string => `${(100 * (bit - first)) / (last - first)}%`;
  const { problem, tone } =
    FIELDS.map((field) => problemOf(field)).find((each) => each.problem !== undefined) ?? problemOf('nodeCidrMaskSize');
  if (from > to) return null;

  return (
    <div className="field">
      <div className="field-head">
        <label htmlFor={id}>{addressing.nodeCidrMaskSize(families[family])}</label>
        <code className="flag">node-cidr-mask-size</code>
      </div>
      <div className="bits">
        <div className="bits-row" aria-hidden="true">
          <span className="net" style={{ width: percent(cidr.prefixLength) }}>
            {addressing.ruler.network}
          </span>
          {isFitting ? (
            <>
              <span data-kind="nodes" style={{ width: percent(first + nodeCidrMaskSize - cidr.prefixLength) }}>
                {addressing.ruler.bits(nodeCidrMaskSize - cidr.prefixLength)}
              </span>
              <span data-kind="pods" style={{ width: percent(first + last - nodeCidrMaskSize), flexGrow: 1 }}>
                {addressing.ruler.bits(BITS[family] - nodeCidrMaskSize)}
              </span>
            </>
          ) : null}
        </div>
        <input
          type="range"
          id={id}
          name={family === 'ipv4' ? 'nodeCidrMaskSizeIpv4' : 'nodeCidrMaskSizeIpv6'}
          aria-describedby={`${id}-line`}
          min={from}
          max={to}
          step={1}
          value={Math.min(Math.max(nodeCidrMaskSize, from), to)}
          aria-valuetext={
            isFitting ? addressing.ruler.value(String(nodeCidrMaskSize), nodes, pods) : addressing.ruler.none
          }
          style={{ left: `calc(${percent(from)} - 6px)`, width: `calc(${percent(first + to - from)} + 12px)` }}
          onChange={({ target }) =>
            change((plan) => withNodeCidrMaskSize(plan, family, unlessDefault(Number(target.value))))
          }
        />
        <div className="bits-marks" aria-hidden="true">
          <span style={{ left: percent(cidr.prefixLength) }}>/{cidr.prefixLength}</span>
          {isFitting && nodeCidrMaskSize !== cidr.prefixLength ? (
            <span style={{ left: percent(nodeCidrMaskSize) }}>
              <b>/{nodeCidrMaskSize}</b>
            </span>
          ) : null}
        </div>
      </div>
      <div className="under" data-tone={problem === undefined ? undefined : tone} id={`${id}-line`}>
        <span className="bits-value">
          {problem !== undefined ? (
            problem
          ) : isFitting ? (
            <>
              <b>/{nodeCidrMaskSize}</b> {addressing.maskNumbers(nodes, pods)}
            </>
          ) : (
            addressing.ruler.none
          )}
        </span>
        <LaterTag of="nodeCidrMaskSize" />
      </div>
    </div>
  );

  function unlessDefault(prefixLength: number): number | null {
    const isDefault = prefixLength === (family === 'ipv4' ? 24 : 64);
    return isDefault ? null : prefixLength;
  }
}

const FIELDS = ['nodeCidrMaskSize', 'nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'] as const;

interface Scale {
  /** The bits at the ends of the strip. */
  readonly first: number;
  readonly last: number;
  /** The masks the slider can reach: at least one node, at least one pod, in IPv6 as far below the range as is allowed. */
  readonly from: number;
  readonly to: number;
}

function scaleOf({ family, cidr: { prefixLength } }: PodRange): Scale {
  if (family === 'ipv4') return { first: 0, last: 32, from: prefixLength, to: 30 };
  const to = Math.min(prefixLength + WIDEST_SPAN.ipv6, 126);
  return { first: Math.max(0, prefixLength - 8), last: Math.min(to + 8, 128), from: prefixLength, to };
}
