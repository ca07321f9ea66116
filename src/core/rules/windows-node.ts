import { hostFindings } from './host-findings';
import { defineRule } from './rule';

export const windowsNode = defineRule({
  id: 'windows-node',
  field: 'platform',
  sources: [{ kind: 'docs', label: 'K3s docs, FAQ', url: 'https://docs.k3s.io/faq' }],
  check: (plan) =>
    hostFindings(plan, ['platform'], ({ platform }) =>
      platform === 'windows' ? { severity: 'error', facts: {} } : null,
    ),
});
