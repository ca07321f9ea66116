import type { Plan } from '../plan/plan';
import { cniFiles } from './cni/cni-files';
import type { CniTexts } from './cni/cni-texts';
import { renderFiles } from './files';
import type { RenderedFile } from './rendered-file';
import { headerOf, type Origin } from './header';
import { hostFiles } from './hosts/host-files';
import type { HostTexts } from './hosts/host-texts';
import { verifyFiles } from './verify/verify-files';
import type { VerifyTexts } from './verify/verify-texts';

/** The sentences of the files beside K3s's own. */
export interface FileTexts {
  readonly hosts: HostTexts;
  readonly cni: CniTexts;
  readonly verify: VerifyTexts;
}

/**
 * Every file of a plan, in the order in which they are used: K3s's own, what prepares machines before it, the CNI's after it,
 * and what compares the cluster with the plan.
 */
export function allFiles(plan: Plan, origin: Origin, texts: FileTexts): readonly RenderedFile[] {
  const header = headerOf(plan.k3sVersion, origin);
  return [
    ...renderFiles(plan, origin),
    ...hostFiles(plan, header, texts.hosts),
    ...cniFiles(plan, header, texts.cni),
    ...verifyFiles(plan, header, texts.verify),
  ];
}
