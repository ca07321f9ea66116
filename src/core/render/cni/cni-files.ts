import { cniOf } from '../../plan/cni-of';
import type { Cni, Plan } from '../../plan/plan';
import type { RenderedFile } from '../rendered-file';
import type { Header } from '../header';
import { antreaFiles } from './antrea-steps';
import { calicoFiles } from './calico-files';
import { canalFiles } from './canal-files';
import { ciliumFiles } from './cilium-files';
import type { CniTexts } from './cni-texts';
import { kubeOvnFiles } from './kube-ovn-steps';
import { kubeRouterFiles } from './kube-router-steps';
import { multusFiles } from './multus-files';

type Maker = (plan: Plan, header: Header, texts: CniTexts) => readonly RenderedFile[];

/** Null where there is nothing to say: K3s brings it, it is not to be chosen, or nobody said which it is. */
const MAKERS: Readonly<Record<Cni, { readonly name: string; readonly make: Maker } | null>> = {
  flannel: null,
  calico: { name: 'Calico', make: calicoFiles },
  canal: { name: 'Canal', make: canalFiles },
  cilium: { name: 'Cilium', make: ciliumFiles },
  'kube-ovn': { name: 'Kube-OVN', make: kubeOvnFiles },
  antrea: { name: 'Antrea', make: antreaFiles },
  'kube-router': { name: 'kube-router', make: kubeRouterFiles },
  weave: null,
  other: null,
};

/** The files of the CNI that a plan has, and those of Multus where it is wanted. */
export function cniFiles(plan: Plan, header: Header, texts: CniTexts): readonly RenderedFile[] {
  const cni = MAKERS[cniOf(plan)];
  const name = cniOf(plan) === 'flannel' ? 'flannel' : (cni?.name ?? null);
  return [...(cni?.make(plan, header, texts) ?? []), ...(plan.multus ? multusFiles(plan, name, header, texts) : [])];
}
