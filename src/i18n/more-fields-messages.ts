import type { NodeTextField, PlanTextField } from '../core/plan/fields';
import type { FieldText } from './shell-messages';

/** The folded parts of the steps. */
export type MorePart =
  | 'machines'
  | 'between'
  | 'runtime'
  | 'running'
  | 'flannelFiles'
  | 'tailscale'
  | 'cniPools'
  | 'calico'
  | 'cilium'
  | 'antrea'
  | 'kubeOvn'
  | 'kubeRouter'
  | 'multus'
  | 'loadBalancer';

/** What stands on the folded parts. */
export interface MorePartsMessages {
  readonly parts: Readonly<Record<MorePart, string>>;
  /** For one machine. */
  readonly machine: string;
  readonly set: (count: number) => string;
}

/** What the folded parts of the steps say; loaded when one of them is opened. */
export interface MoreFieldsMessages {
  readonly fields: Readonly<Partial<Record<PlanTextField | NodeTextField, FieldText>>>;
  /** How the values of a choice are called; one that is missing is called by its own name, which is a program's. */
  readonly values: Readonly<Partial<Record<PlanTextField | NodeTextField, Readonly<Record<string, string>>>>>;
  readonly unset: string;
  readonly yes: string;
  readonly no: string;
  /** For one machine: as it is said for all. */
  readonly asAll: string;
}
