import { agentlessOps } from '../agentless-ops';
import { clusterDomainForm } from '../cluster-domain-form';
import { componentArgSyntax } from '../component-arg-syntax';
import { componentArgsOverride } from '../component-args-override';
import { disableUnknown } from '../disable-unknown';
import { dnsCollidesKubernetes } from '../dns-collides-kubernetes';
import { dnsCountVsStack } from '../dns-count-vs-stack';
import { dnsOutsideSvc } from '../dns-outside-svc';
import { egressAgentless } from '../egress-agentless';
import { egressValue } from '../egress-value';
import { flannelConfNetwork } from '../flannel-conf-network';
import { flannelConfOverrides } from '../flannel-conf-overrides';
import { kubeProxyOffAlone } from '../kube-proxy-off-alone';
import { lbNone } from '../lb-none';
import { nodeportRange } from '../nodeport-range';
import { nodeportRangeForm } from '../nodeport-range-form';
import type { Pack } from '../pack';

/** Rules about values, arguments and files that most plans leave to K3s. */
export const HANDMADE = {
  values: [disableUnknown, clusterDomainForm],
  releases: [flannelConfNetwork, flannelConfOverrides],
  ranges: [componentArgsOverride, componentArgSyntax, dnsOutsideSvc, dnsCollidesKubernetes, dnsCountVsStack],
  underlay: [nodeportRange, nodeportRangeForm],
  'control-plane': [egressValue, egressAgentless, agentlessOps, kubeProxyOffAlone, lbNone],
} as const satisfies Pack;
