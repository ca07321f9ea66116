import { parseAddress } from '../cidr/address';
import { SOURCES } from '../k3s/source';
import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { readEndpoint } from '../plan/api-endpoint';
import { LOOPBACK_API } from '../plan/cilium-replacement';
import { cniOf } from '../plan/cni-of';
import { agentCount, serviceCidrOf } from '../plan/effective';
import type { Plan } from '../plan/plan';
import { defineRule } from './rule';

type ApiProblem = 'missing' | 'automatic' | 'no-port' | 'other-loopback' | 'server-port';

type ApiFacts = {
  readonly problem: ApiProblem;
  /** As stated. */
  readonly address: string | null;
  /** The loopback address that servers listen on. */
  readonly loopback: string;
  readonly agents: number;
  readonly proposal: string;
};

const API_PORT = '6443';
const LOOPBACK = { ipv4: '127.0.0.1', ipv6: '::1' } as const;

export const ciliumApiAddress = defineRule<'cilium-api-address', ApiFacts>({
  id: 'cilium-api-address',
  field: 'cniApiServer',
  sources: [OTHER_CNI_SOURCES.ciliumKubeProxy, OTHER_CNI_SOURCES.k3sLoopback, SOURCES.k3sControlPlane],
  check: (plan) => {
    if (cniOf(plan) !== 'cilium') return null;
    const problem = problemOf(plan);
    if (problem === null) return null;
    const { cniApiServer: address } = plan;
    const loopback = LOOPBACK[serviceCidrOf(plan)[0].family];
    const proposal = problem === 'no-port' && address !== null ? proposalFor(readEndpoint(address).host) : LOOPBACK_API;
    return { severity: 'error', facts: { problem, address, loopback, agents: agentCount(plan), proposal } };
  },
  fix: (plan, { facts: { proposal } }) => ({ ...plan, cniApiServer: proposal }),
});

function problemOf(plan: Plan): ApiProblem | null {
  const { host, port } = readEndpoint(plan.cniApiServer ?? '');
  if (host === '') return plan.disableKubeProxy ? 'missing' : null;
  // Cilium's chart looks for what kubeadm leaves in a cluster.
  if (host === 'auto') return 'automatic';
  if (port === null) return 'no-port';
  if (!isLoopback(host)) return null;
  const { family } = serviceCidrOf(plan)[0];
  // Agentless servers run no Cilium; agents listen on either address.
  if (!plan.disableAgent && host !== 'localhost' && host !== LOOPBACK[family]) return 'other-loopback';
  return port === API_PORT && agentCount(plan) > 0 ? 'server-port' : null;
}

function isLoopback(host: string): boolean {
  const address = parseAddress(host);
  if (!address.ok) return host === 'localhost';
  return address.value.family === 'ipv4' ? address.value.value >> 24n === 127n : address.value.value === 1n;
}

function proposalFor(host: string): string {
  if (isLoopback(host)) return LOOPBACK_API;
  return host.includes(':') ? `[${host}]:${API_PORT}` : `${host}:${API_PORT}`;
}
