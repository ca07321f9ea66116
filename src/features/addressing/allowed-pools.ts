import type { Family } from '../../core/cidr/address';
import { containsCidr, overlaps, parseCidr, type Cidr } from '../../core/cidr/cidr';
import type { Allowed } from '../../core/plan/solve-needs';
import { DOCUMENTATION_BLOCKS, K3S_EXAMPLE_BLOCKS, RESERVED_BLOCKS } from '../../core/plan/special-blocks';
import type { PrefixProblem } from '../../i18n/solver-messages';
import { randomUla } from './new-ula';

export type IPv4Pool = '10.0.0.0/8' | '172.16.0.0/12' | '192.168.0.0/16' | '100.64.0.0/10';

export const IPV4_POOLS: readonly IPv4Pool[] = ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16', '100.64.0.0/10'];

/** Where a person lets ranges lie, as the panel shows it. */
export interface AllowedForm {
  readonly allowsDefaults: boolean;
  readonly ipv4: readonly IPv4Pool[];
  readonly allowsUla: boolean;
  readonly ula: Cidr;
  readonly own: Readonly<Record<Family, string>>;
}

/** Shared space only when asked for: others use it too. */
export const newAllowedForm = (): AllowedForm => ({
  allowsDefaults: true,
  ipv4: ['10.0.0.0/8', '172.16.0.0/12', '192.168.0.0/16'],
  allowsUla: true,
  ula: randomUla(),
  own: { ipv4: '', ipv6: '' },
});

type Prefix =
  | { readonly pool: Cidr | null; readonly problem: null }
  | { readonly pool: null; readonly problem: PrefixProblem };

/** A person's own prefix; none while the input is empty. */
export function readPrefix(text: string, family: Family): Prefix {
  const tidied = text.trim();
  if (tidied === '') return { pool: null, problem: null };
  const parsed = parseCidr(tidied);
  if (!parsed.ok) return { pool: null, problem: 'not-a-range' };
  const pool = parsed.value;
  if (pool.family !== family) return { pool: null, problem: 'other-family' };
  if (RESERVED_BLOCKS.some(({ block }) => overlaps(block, pool))) return { pool: null, problem: 'reserved' };
  if ([...DOCUMENTATION_BLOCKS, ...K3S_EXAMPLE_BLOCKS].some((block) => containsCidr(block, pool))) {
    return { pool: null, problem: 'documentation' };
  }
  return { pool, problem: null };
}

/** The pools in order: a person's own prefixes, private blocks from the roomiest on, shared space last. */
export function allowedOf({ allowsDefaults, ipv4, allowsUla, ula, own }: AllowedForm): Allowed {
  const prefixes = (['ipv4', 'ipv6'] as const).flatMap((family) => readPrefix(own[family], family).pool ?? []);
  const blocks = IPV4_POOLS.filter((pool) => ipv4.includes(pool)).flatMap((pool) => {
    const parsed = parseCidr(pool);
    return parsed.ok ? [parsed.value] : [];
  });
  // A prefix of one's own is there to be used: K3s's defaults would always come before it.
  const hasOwn = prefixes.length > 0;
  return { allowsDefaults: allowsDefaults && !hasOwn, pools: [...prefixes, ...blocks, ...(allowsUla ? [ula] : [])] };
}
