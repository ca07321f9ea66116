import { printAddress } from '../../cidr/address';
import { printCidr } from '../../cidr/cidr';
import { laterOf, type Choice } from '../../k3s/later';
import { calicoBlockOf } from '../../plan/calico';
import { ciliumMaskOf } from '../../plan/cilium';
import { cniOf, cniPoolOf } from '../../plan/cni-of';
import { clusterCidrOf, clusterDomainOf, serviceCidrOf } from '../../plan/effective';
import { familiesOf } from '../../plan/plan';
import { hasOwnIpam } from '../../plan/pod-ipam';
import { code } from '../markdown';
import { codes, type RunbookFacts } from './runbook-facts';

/** A choice of the plan that counts, under K3s's name or a word of ours, with its values. */
interface Fixed {
  readonly choice: Choice;
  readonly label: string;
  readonly values: readonly string[];
}

const CLASSES = ['never', 'extendable', 'new-nodes'] as const;

/** What no restart changes, by when it can be changed all the same. */
export function fixedLines(facts: RunbookFacts): readonly string[] {
  const { plan, texts } = facts;
  const fixed = [...clusterChoices(facts), ...cniChoices(facts), ...nodeChoices(facts)];
  return CLASSES.flatMap((later) => {
    const own = fixed.filter(({ choice, values }) => values.length > 0 && laterOf(choice, plan.k3sVersion) === later);
    if (own.length === 0) return [];
    return ['', texts.glance.classes[later], '', ...own.map(({ label, values }) => `- ${label}: ${values.join(' ')}`)];
  });
}

/** K3s's own keys, as config.yaml has them. */
function clusterChoices({ plan, derived }: RunbookFacts): readonly Fixed[] {
  const key = (choice: Choice, name: string, values: readonly string[]): Fixed => ({
    choice,
    label: code(name),
    values: codes(values),
  });
  return [
    key('clusterCidr', 'cluster-cidr', clusterCidrOf(plan).map(printCidr)),
    key('serviceCidr', 'service-cidr', serviceCidrOf(plan).map(printCidr)),
    key('clusterDns', 'cluster-dns', derived.clusterDns.map(printAddress)),
    key('clusterDomain', 'cluster-domain', [clusterDomainOf(plan)]),
    key('dataDir', 'data-dir', plan.dataDir === null ? [] : [plan.dataDir]),
    key('rootless', 'rootless', plan.rootless ? ['true'] : []),
  ];
}

function cniChoices({ plan, texts: { glance } }: RunbookFacts): readonly Fixed[] {
  const cni = cniOf(plan);
  const own = (choice: Choice, label: keyof typeof glance.labels, values: readonly string[]): Fixed => ({
    choice,
    label: glance.labels[label],
    values: codes(values),
  });
  const blockOf = {
    calico: calicoBlockOf,
    cilium: plan.ciliumIpam === null || plan.ciliumIpam === 'cluster-pool' ? ciliumMaskOf : null,
  };
  const block = cni === 'calico' || cni === 'cilium' ? blockOf[cni] : null;
  const pools = hasOwnIpam(plan) ? cniPoolOf(plan) : [];
  return [
    { choice: 'cni', label: glance.labels.cni, values: [glance.cni(cni, null)] },
    own('cniPool', 'pool', pools.map(printCidr)),
    own(
      'cniBlockSizeIpv4',
      'block',
      block === null ? [] : familiesOf(pools).map((family) => `/${block(plan, family)}`),
    ),
    own('ciliumIpam', 'ipam', cni === 'cilium' ? [plan.ciliumIpam ?? 'cluster-pool'] : []),
  ];
}

export function maskKeysOf({
  derived,
  families,
}: RunbookFacts): readonly { readonly key: string; readonly mask: number }[] {
  return derived.pods.map(({ family, nodeCidrMaskSize }) => ({
    key: families.length > 1 ? `node-cidr-mask-size-${family}` : 'node-cidr-mask-size',
    mask: nodeCidrMaskSize,
  }));
}

const nodeChoices = (facts: RunbookFacts): readonly Fixed[] =>
  hasOwnIpam(facts.plan)
    ? []
    : maskKeysOf(facts).map(({ key, mask }) => ({
        choice: 'nodeCidrMaskSize',
        label: code(key),
        values: [code(String(mask))],
      }));
