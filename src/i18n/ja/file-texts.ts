import type { FileTexts } from '../../core/render/all-files';
import { ansibleTexts } from './ansible';
import { cloudInitTexts } from './cloud-init';
import { cniFileTexts } from './cni-files';
import { hostTexts } from './hosts';
import { kubeHetznerTexts } from './kube-hetzner';
import { tailscaleTexts } from './tailscale';
import { verifyTexts } from './verify';

/** What stands in the files beside K3s's own and the runbook; loaded with the code that makes them. */
export const fileTexts: Omit<FileTexts, 'runbook'> = {
  hosts: hostTexts,
  cni: cniFileTexts,
  verify: verifyTexts,
  automation: {
    cloudInit: cloudInitTexts,
    ansible: ansibleTexts,
    kubeHetzner: kubeHetznerTexts,
    tailscale: tailscaleTexts,
  },
};
