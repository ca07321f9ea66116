import { printAddress, type Address, type Family } from '../../cidr/address';
import { derive, type Derived } from '../../plan/derive';
import { agentCount, serverCount } from '../../plan/effective';
import { hostsOf } from '../../plan/host';
import type { Plan } from '../../plan/plan';
import { code } from '../markdown';
import { oneLine, shellWord } from '../quote';
import { targetsOf, type Target } from '../target';
import { flannelFacts, type FlannelFacts } from '../verify/plan-facts';
import type { SharedTexts } from '../shared-texts';
import type { RunbookTexts } from './runbook-texts';

/** What chapters are made from. */
export interface RunbookFacts {
  readonly plan: Plan;
  readonly derived: Derived;
  readonly texts: RunbookTexts;
  /** The steps of INSTALL.md are referred to by number and title, ports as the firewall's files name them. */
  readonly shared: SharedTexts;
  /** Primary first. */
  readonly families: readonly Family[];
  readonly machines: number;
  readonly servers: number;
  readonly flannel: FlannelFacts | null;
  readonly targets: readonly Target[];
  /** The numbers of the chapters that others refer to; null for one that there is not. */
  readonly chapters: { readonly migrate: number | null; readonly cleanUp: number };
}

export function runbookFacts(
  plan: Plan,
  { runbook, install, hosts }: { readonly runbook: RunbookTexts } & SharedTexts,
  chapters: RunbookFacts['chapters'],
): RunbookFacts {
  const derived = derive(plan);
  return {
    plan,
    derived,
    texts: runbook,
    shared: { install, hosts },
    families: derived.families,
    servers: serverCount(plan),
    machines: serverCount(plan) + agentCount(plan),
    flannel: flannelFacts(plan),
    targets: targetsOf(plan),
    chapters,
  };
}

export const KUBECTL = 'k3s kubectl';

/** A value as one word of a command. In a block of code it must not begin a line, which could end the block. */
export const word = (value: string): string => shellWord(oneLine(value));

export const codes = (values: readonly string[]): readonly string[] => values.map(code);

/** Where machines join, as it is written. */
export const hostText = (address: string | Address): string =>
  typeof address === 'string' ? address : printAddress(address);

/** Code in a table, where a bar would end the cell. */
export const cell = (value: string): string => code(value.replaceAll('|', '\ufffd'));

export const when = (isSo: boolean, ...lines: readonly string[]): readonly string[] => (isSo ? lines : []);

/** Whether some machine runs Linux, as far as the plan knows. */
export const isOnLinux = (plan: Plan): boolean =>
  hostsOf(plan, ['platform']).some(({ platform }) => platform !== 'windows');
