import { expect, test } from 'vitest';
import { printPlan, readPlan, type PlanText } from '../plan/plan-text';
import { fixFinding } from './check-plan';

test.each([
  {
    text: { clusterCidr: '10.52.0.0/16, fd00:52::/56', serviceCidr: '10.53.0.0/16,fd00:53::/112' },
    severity: 'error',
    fixed: { clusterCidr: '10.52.0.0/16,fd00:52::/56', serviceCidr: '10.53.0.0/16,fd00:53::/112' },
  },
  {
    text: { nodes: [{ role: 'server', nodeIp: '192.0.2.10, 192.0.2.11' }] },
    severity: 'error',
    fixed: { nodes: [{ role: 'server', nodeIp: '192.0.2.10,192.0.2.11' }] },
  },
  // K3s drops the name and runs.
  { text: { tlsSan: 'a.example, b.example' }, severity: 'warning', fixed: { tlsSan: 'a.example,b.example' } },
  // Beside the blank there is something that no guess puts right.
  { text: { clusterCidr: '10.52.0.0/16, fd00:52::/56,pods' }, severity: 'error', fixed: null },
  { text: { nodes: [{ role: 'server', nodeIp: '192.0.2.10, 192.0.2.11,x' }] }, severity: 'error', fixed: null },
] satisfies readonly { text: PlanText; severity: string; fixed: PlanText | null }[])(
  'the blank in $text',
  ({ text, severity, fixed }) => {
    const reading = readPlan(text);
    const finding = reading.findings.find(({ id }) => id === 'list-blank');
    expect(finding?.severity).toBe(severity);
    const repaired = finding === undefined ? null : fixFinding(reading.plan, finding);
    expect(repaired === null ? null : printPlan(repaired)).toEqual(fixed);
  },
);
