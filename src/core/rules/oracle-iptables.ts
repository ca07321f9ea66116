import { defineRule } from './rule';

export const oracleIptables = defineRule({
  id: 'oracle-iptables',
  field: 'cloud',
  sources: [
    { kind: 'issue', label: 'k3s-io/k3s#977', url: 'https://github.com/k3s-io/k3s/issues/977' },
    { kind: 'issue', label: 'k3s-io/k3s#4847', url: 'https://github.com/k3s-io/k3s/issues/4847' },
  ],
  check: ({ cloud }) => (cloud === 'oracle' ? { severity: 'warning', facts: {} } : null),
});
