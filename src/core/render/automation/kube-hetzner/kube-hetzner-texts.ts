import type { Major } from './module';

export type PoolRole = 'control-plane' | 'agent';

/** The sentences of the files for kube-hetzner. Values come in printed. */
export interface KubeHetznerTexts {
  readonly place: (major: Major) => string;
  readonly needs: (terraform: string) => string;
  readonly pools: (servers: number, agents: number) => string;
  readonly manyNodes: (most: number) => string;
  readonly token: (variable: string) => string;
  readonly etcd: string;
  readonly network: { readonly planned: (existing: string) => string; readonly default: string };
  readonly inUse: (networks: readonly string[]) => string;
  readonly subnets: (agents: string, controlPlanes: string, most: number) => string;
  readonly unchecked: Readonly<Record<Major, string>>;
  readonly outside: (ranges: readonly string[], network: string) => string;
  readonly clash: (range: string, subnet: string, role: PoolRole) => string;
  readonly room: (range: string, pools: number, role: PoolRole) => string;
  readonly extraSubnets: (range: string, indexes: readonly number[]) => string;
  readonly ipv6: string;
  readonly cniFiles: (cni: 'calico' | 'cilium') => string;
  readonly ciliumIpam: string;
  readonly hostGw: string;
  readonly since: (variable: string, release: string) => string;
  readonly firewall: string;
  readonly customConfig: string;
  readonly ownArgument: (key: string) => string;
  readonly replaced: (key: string) => string;
  readonly leftOut: (keys: readonly string[]) => string;
}
