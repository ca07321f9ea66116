import { BACKENDS, isBackend } from '../../k3s/backends';
import { calicoEncapsulationOf } from '../../plan/calico';
import { cniOf } from '../../plan/cni-of';
import { flannelBackendOf } from '../../plan/effective';
import type { Plan } from '../../plan/plan';
import { carryingBackendOf } from '../../plan/vpn';
import { code } from '../markdown';
import { runbookStep, withNotes, type RunbookStep } from './chapter';
import { CILIUM_LINKS, LEFTOVERS, type Leftovers } from './clean-up-facts';
import { familiesOfPods } from './clean-up-machine';
import type { CleanUpTexts } from './clean-up-texts';

const NOTHING: Leftovers = { files: [], folders: [] };

/** Whether the CNI's files lie where K3s's own scripts do not look. */
const areOutside = (plan: Plan): boolean => flannelBackendOf(plan) === 'none';

/** What another CNI, and Multus, leave in the file system. */
export function cniSteps(plan: Plan, { cni, where }: CleanUpTexts): readonly RunbookStep[] {
  const own = cniOf(plan);
  if (!areOutside(plan)) return [];
  const known = own === 'flannel' ? null : LEFTOVERS[own];
  const { files, folders } = known ?? NOTHING;
  const hasBackups = own === 'cilium' && plan.ciliumExclusive !== false;
  const notes = [
    ...(known === null ? [cni.unknown] : []),
    ...(hasBackups ? [cni.bak(code('*.cilium_bak'))] : []),
    ...(plan.multus ? [cni.multus] : []),
  ];
  return [
    runbookStep(withNotes(cni.files(own), notes), {
      where: where.machine,
      commands: [
        ...(files.length === 0 ? [] : [`rm -f ${files.join(' ')}`]),
        ...(folders.length === 0 ? [] : [`rm -rf ${folders.join(' ')}`]),
        'ls -A /etc/cni/net.d /opt/cni/bin',
      ],
      expect: [cni.look],
    }),
  ];
}

/** The links that a plan's network makes on a machine; null where they have to be looked up. */
export function linksOfPlan(plan: Plan): readonly string[] | null {
  const families = familiesOfPods(plan);
  switch (cniOf(plan)) {
    case 'flannel': {
      const backend = carryingBackendOf(plan);
      const links = isBackend(backend) ? families.flatMap((family) => BACKENDS[backend].interfaces[family] ?? []) : [];
      return backend === 'none' ? null : ['cni0', ...links];
    }
    case 'canal':
      return ['cali*', ...families.flatMap((family) => BACKENDS.vxlan.interfaces[family] ?? [])];
    case 'calico':
      return [
        'cali*',
        ...new Set(families.flatMap((family) => calicoLinks(calicoEncapsulationOf(plan, family) ?? 'VXLAN', family))),
      ];
    case 'cilium':
      return CILIUM_LINKS[plan.ciliumRouting ?? 'vxlan'];
    case 'kube-ovn':
    case 'antrea':
    case 'kube-router':
    case 'weave':
    case 'other':
      return null;
  }
}

function calicoLinks(way: string, family: 'ipv4' | 'ipv6'): readonly string[] {
  if (way.startsWith('VXLAN')) return [family === 'ipv4' ? 'vxlan.calico' : 'vxlan-v6.calico'];
  return way.startsWith('IPIP') && family === 'ipv4' ? ['tunl0'] : [];
}
