import { DEFAULTS } from '../k3s/defaults';
import { parseNodePortRange, type NodePortProblem } from '../k3s/node-port-range';
import { SOURCES } from '../k3s/source';
import { nodePortRangeOf, runsNoAgent } from '../plan/effective';
import { defineRule } from './rule';

type FormFacts = {
  readonly text: string;
  readonly problem: NodePortProblem | 'one-port';
  /** Only the network policy controller minds, and it is off. */
  readonly runs: boolean;
  readonly proposal: string;
};

export const nodeportRangeForm = defineRule<'nodeport-range-form', FormFacts>({
  id: 'nodeport-range-form',
  field: 'serviceNodePortRange',
  sources: [
    SOURCES.seen,
    {
      kind: 'source',
      label: 'Kubernetes source, apimachinery, pkg/util/net/port_range.go',
      url: 'https://github.com/kubernetes/apimachinery/blob/master/pkg/util/net/port_range.go',
    },
  ],
  check: (plan) => {
    const text = nodePortRangeOf(plan);
    const { form } = parseNodePortRange(text);
    if (form === 'range') return null;
    const isForPolicies = form === 'one-port' || form === 'empty';
    const runs = plan.disableNetworkPolicy && isForPolicies;
    const isUnnoticed = runsNoAgent(plan) && isForPolicies;
    const proposal = DEFAULTS.serviceNodePortRange;
    return {
      severity: runs ? 'info' : isUnnoticed ? 'warning' : 'error',
      facts: { text, problem: form, runs, proposal },
    };
  },
  // Unset is the proposal: K3s's default.
  fix: (plan) => ({ ...plan, serviceNodePortRange: null }),
});
