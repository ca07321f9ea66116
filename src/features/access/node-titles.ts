import type { NodeText } from '../../core/plan/plan-text';
import type { WizardMessages } from '../../i18n/wizard-messages';

/** Servers and agents are counted apart; the first server starts the cluster. */
export function titlesOf(nodes: readonly NodeText[], access: WizardMessages['access']): readonly string[] {
  const counted = { server: 0, agent: 0 };
  return nodes.map((node) => {
    const role = node.role === 'agent' ? 'agent' : 'server';
    counted[role] += 1;
    return access.nodeTitle(role, counted[role], role === 'server' && counted[role] === 1);
  });
}
