import type { Plan } from '../plan/plan';
import { automationFiles, type AutomationTexts } from './automation/automation-files';
import { cniFiles } from './cni/cni-files';
import type { CniTexts } from './cni/cni-texts';
import { headerOfEach, renderFiles } from './files';
import { headerOf, type Origin } from './header';
import { hostFiles } from './hosts/host-files';
import type { HostTexts } from './hosts/host-texts';
import { planJsonFiles } from './plan-json';
import type { RenderedFile } from './rendered-file';
import { runbookFiles, type RunbookFileTexts } from './runbook/runbook-files';
import { verifyFiles } from './verify/verify-files';
import type { VerifyTexts } from './verify/verify-texts';

/** The sentences of the files beside K3s's own. */
export interface FileTexts {
  readonly hosts: HostTexts;
  readonly cni: CniTexts;
  readonly verify: VerifyTexts;
  readonly runbook: RunbookFileTexts;
  readonly automation: AutomationTexts;
}

/**
 * Every file of a plan, in the order in which they are used: K3s's own with how to install, what to do before and after, what
 * prepares machines, the CNI's, what compares the cluster with the plan, what other programs set machines up with, and the plan.
 */
export function allFiles(plan: Plan, origin: Origin, texts: FileTexts): readonly RenderedFile[] {
  const header = headerOf(plan.k3sVersion, origin);
  const shared = { install: origin.texts, hosts: texts.hosts };
  return [
    ...renderFiles(plan, origin),
    ...runbookFiles(plan, header, { ...texts.runbook, ...shared }),
    ...hostFiles(plan, header, texts.hosts),
    ...cniFiles(plan, header, texts.cni),
    ...verifyFiles(plan, header, texts.verify),
    ...automationFiles(plan, header, headerOfEach(plan, origin), texts.automation, shared),
    ...planJsonFiles(plan, origin),
  ];
}
