import type { Plan } from '../../plan/plan';
import type { Header } from '../header';
import type { RenderedFile } from '../rendered-file';
import type { SharedTexts } from '../shared-texts';
import { ansibleFiles } from './ansible/ansible-files';
import type { AnsibleTexts } from './ansible/ansible-texts';
import { cloudInitFiles } from './cloud-init/cloud-init-files';
import type { CloudInitTexts } from './cloud-init/cloud-init-texts';
import { kubeHetznerFiles } from './kube-hetzner/kube-hetzner-files';
import type { KubeHetznerTexts } from './kube-hetzner/kube-hetzner-texts';
import { tailscaleFiles } from './tailscale/tailscale-files';
import type { TailscaleTexts } from './tailscale/tailscale-texts';

/** The sentences of what programs read that set up machines. */
export interface AutomationTexts {
  readonly cloudInit: CloudInitTexts;
  readonly ansible: AnsibleTexts;
  readonly kubeHetzner: KubeHetznerTexts;
  readonly tailscale: TailscaleTexts;
}

/**
 * What those need who do not install by hand.
 *
 * @param headerOfEach Stands in the files of single machines, of which there may be many.
 * @param shared Sentences of files that stand in these as well.
 */
export function automationFiles(
  plan: Plan,
  header: Header,
  headerOfEach: Header,
  texts: AutomationTexts,
  shared: SharedTexts,
): readonly RenderedFile[] {
  return [
    ...cloudInitFiles(plan, headerOfEach, { cloudInit: texts.cloudInit, ...shared }),
    ...ansibleFiles(plan, header, texts.ansible),
    ...kubeHetznerFiles(plan, header, texts.kubeHetzner),
    ...tailscaleFiles(plan, header, texts.tailscale),
  ];
}
