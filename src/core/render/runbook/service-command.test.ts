import { expect, test } from 'vitest';
import { planWith } from '../../../test-support/plans';
import { endOfLog, searchLog, serviceCommand, showUnit } from './service-command';

const ALPINE = { role: 'agent', platform: 'alpine' };
const MIXED = planWith({ servers: 1, agents: 1, platform: 'debian', nodes: [{ role: 'server' }, ALPINE] });

test.each([
  { plan: planWith({}), restart: 'systemctl restart k3s-agent', search: "journalctl -u k3s | grep 'a b'" },
  {
    plan: planWith({ platform: 'alpine' }),
    restart: 'rc-service k3s-agent restart',
    search: "grep 'a b' /var/log/k3s.log",
  },
  {
    plan: MIXED,
    restart:
      'if command -v systemctl >/dev/null; then systemctl restart k3s-agent; else rc-service k3s-agent restart; fi',
    search:
      "if command -v systemctl >/dev/null; then journalctl -u k3s | grep 'a b'; else grep 'a b' /var/log/k3s.log; fi",
  },
])('$restart', ({ plan, restart, search }) => {
  expect(serviceCommand(plan, 'restart', 'k3s-agent')).toBe(restart);
  expect(searchLog(plan, 'a b')).toBe(search);
});

test('what starts it and what it wrote last', () => {
  const plan = planWith({ platform: 'alpine' });
  expect([showUnit(plan), endOfLog(plan)]).toEqual(['cat /etc/init.d/k3s', 'tail -n 50 /var/log/k3s.log']);
});
