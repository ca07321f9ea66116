/** One item of a `*-arg` list as K3s reads it: dashes before the name are tolerated, no `=` means `true` (pkg/util/args.go). */
export interface ComponentArg {
  readonly key: string;
  readonly value: string;
}

export function readComponentArg(item: string): ComponentArg {
  const [, key = '', value] = /^-*([^=]*?)[+-]?(?:=([\s\S]*))?$/.exec(item) ?? [];
  return { key, value: value ?? 'true' };
}

export const COMPONENT_OF = {
  kubeApiserverArg: 'kube-apiserver',
  kubeControllerManagerArg: 'kube-controller-manager',
  kubeProxyArg: 'kube-proxy',
  kubeletArg: 'kubelet',
} as const;

export type ArgField = keyof typeof COMPONENT_OF;
