import { SOURCES } from '../k3s/source';
import { hostFindings } from './host-findings';
import { defineRule } from './rule';

export const noDefaultRoute = defineRule({
  id: 'no-default-route',
  field: 'defaultRoute',
  sources: [SOURCES.airGap],
  check: (plan) =>
    hostFindings(plan, ['defaultRoute'], ({ defaultRoute }) =>
      defaultRoute === 'none' ? { severity: 'error', facts: {} } : null,
    ),
});
