import { expect, test } from 'vitest';
import { findingsOf, planWith } from '../../test-support/plans';
import { fixFinding } from './check-plan';

test.each([
  { text: undefined, netpol: null, off: null },
  { text: '30000-32767', netpol: null, off: null },
  { text: '30000-30001', netpol: null, off: null },
  { text: '30000+100', netpol: null, off: null },
  { text: '30000-65535', netpol: null, off: null },
  { text: ' 30000-32767 ', netpol: null, off: null },
  { text: '30000', netpol: 'error', off: 'info' },
  { text: '30000-30000', netpol: 'error', off: 'info' },
  { text: '30000+0', netpol: 'error', off: 'info' },
  { text: '', netpol: 'error', off: 'info' },
  { text: '32767-30000', netpol: 'error', off: 'error' },
  { text: '30000-65536', netpol: 'error', off: 'error' },
  { text: '65536', netpol: 'error', off: 'error' },
  { text: '65535+1', netpol: 'error', off: 'error' },
  { text: '30000-', netpol: 'error', off: 'error' },
  { text: '30000:32767', netpol: 'error', off: 'error' },
  { text: '30000-31000-32000', netpol: 'error', off: 'error' },
  { text: 'all', netpol: 'error', off: 'error' },
])('"$text": $netpol, and $off without the network policy controller', ({ text, netpol, off }) => {
  const range = text === undefined ? {} : { serviceNodePortRange: text };
  const severityOf = (fields: Readonly<Record<string, unknown>>) =>
    findingsOf('nodeport-range-form', planWith({ ...range, ...fields }))[0]?.severity ?? null;
  expect(severityOf({})).toBe(netpol);
  expect(severityOf({ disableNetworkPolicy: true })).toBe(off);
});

test('its repair is the default', () => {
  const plan = planWith({ serviceNodePortRange: '30000' });
  const [finding] = findingsOf('nodeport-range-form', plan);
  expect(finding && fixFinding(plan, finding)?.serviceNodePortRange).toBeNull();
});
