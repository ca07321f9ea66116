import { printAddress } from '../cidr/address';
import { CNI_SOURCES } from '../k3s/cni-sources';
import { SOURCES } from '../k3s/source';
import { cniOf } from '../plan/cni-of';
import { registrationAddressOf } from '../plan/effective';
import { isAtLeast } from '../plan/host';
import type { Plan } from '../plan/plan';
import { defineRule, type Found } from './rule';

type ApiFacts = {
  readonly problem: 'kube-proxy' | 'no-address' | 'loopback';
  readonly address: string | null;
  readonly proposal: string | null;
};

/** From Calico 3.32 on pods with a network of their own have keys of their own in the ConfigMap. */
const SEPARATE_KEYS = [3, 32] as const;
const API_PORT = 6443;

export const calicoEbpfApi = defineRule<'calico-ebpf-api', ApiFacts>({
  id: 'calico-ebpf-api',
  field: 'cniApiServer',
  sources: [CNI_SOURCES.calicoEbpf, SOURCES.k3sExecutor],
  check: (plan) => {
    if (cniOf(plan) !== 'calico' || plan.calicoDataplane !== 'ebpf') return null;
    const problem = addressProblem(plan);
    return [
      ...(plan.disableKubeProxy ? [] : [found(plan, 'disableKubeProxy', 'kube-proxy')]),
      ...(problem === null ? [] : [found(plan, 'cniApiServer', problem)]),
    ];
  },
  fix: (plan, { facts: { problem, proposal } }) => {
    if (problem === 'kube-proxy') return { ...plan, disableKubeProxy: true };
    return proposal === null ? null : { ...plan, cniApiServer: proposal };
  },
});

const found = (
  plan: Plan,
  field: 'disableKubeProxy' | 'cniApiServer',
  problem: ApiFacts['problem'],
): Found<ApiFacts> => ({
  severity: 'error',
  place: { field },
  facts: { problem, address: plan.cniApiServer, proposal: problem === 'kube-proxy' ? null : proposalOf(plan) },
});

function addressProblem({ cniApiServer, cniVersion }: Plan): 'no-address' | 'loopback' | null {
  if (cniApiServer === null || cniApiServer === '') return 'no-address';
  const isLoopback = /^(localhost(:|$)|127\.|\[?::1(\]|$))/.test(cniApiServer);
  return isLoopback && isAtLeast(cniVersion, SEPARATE_KEYS) !== true ? 'loopback' : null;
}

function proposalOf(plan: Plan): string | null {
  const address = registrationAddressOf(plan);
  if (address === null) return null;
  if (typeof address === 'string') return `${address}:${API_PORT}`;
  const printed = printAddress(address);
  return address.family === 'ipv6' ? `[${printed}]:${API_PORT}` : `${printed}:${API_PORT}`;
}
