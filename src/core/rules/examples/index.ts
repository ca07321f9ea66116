import type { SomeExamples } from '../example';
import { calicoExamples } from './calico';
import { capacityExamples } from './capacity';
import { ciliumExamples } from './cilium';
import { cniExamples } from './cni';
import { consistencyExamples } from './consistency';
import { controlPlaneExamples } from './control-plane';
import { fileExamples } from './files';
import { firewallExamples } from './firewall';
import { hostExamples } from './hosts';
import { liveExamples } from './live';
import { otherCniExamples } from './other-cni';
import { overlapExamples } from './overlaps';
import { rangeExamples } from './ranges';
import { releaseExamples } from './releases';
import { serviceExamples } from './services';
import { siteExamples } from './sites';
import { stackExamples } from './stack';
import { surroundingsExamples } from './surroundings';
import { tailscaleExamples } from './tailscale';
import { underlayExamples } from './underlay';
import { valueExamples } from './values';

/** The examples of every rule. */
export const EXAMPLES: Required<SomeExamples> = {
  ...valueExamples,
  ...fileExamples,
  ...releaseExamples,
  ...rangeExamples,
  ...overlapExamples,
  ...capacityExamples,
  ...stackExamples,
  ...underlayExamples,
  ...hostExamples,
  ...firewallExamples,
  ...surroundingsExamples,
  ...cniExamples,
  ...calicoExamples,
  ...ciliumExamples,
  ...otherCniExamples,
  ...controlPlaneExamples,
  ...serviceExamples,
  ...siteExamples,
  ...tailscaleExamples,
  ...consistencyExamples,
  ...liveExamples,
};
