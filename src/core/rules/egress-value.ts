import { EGRESS_SELECTOR_MODES } from '../k3s/defaults';
import { FLAG_GATES } from '../k3s/flag-gates';
import { SOURCES } from '../k3s/source';
import { isSince } from '../k3s/version';
import { egressSelectorModeOf } from '../plan/effective';
import { defineRule } from './rule';

const since = FLAG_GATES['egress-selector-mode'];

/** Of releases that have the setting; older ones skip it whatever it says (`flag-needs-version`). */
export const egressValue = defineRule({
  id: 'egress-value',
  field: 'egressSelectorMode',
  sources: [SOURCES.k3sServer, SOURCES.seen],
  since,
  check: (plan) => {
    const mode = egressSelectorModeOf(plan);
    const isKnown = EGRESS_SELECTOR_MODES.some((each) => each === mode);
    return isKnown || !isSince(plan.k3sVersion, since) ? null : { severity: 'error', facts: { mode } };
  },
  fix: (plan) => ({ ...plan, egressSelectorMode: 'agent' }),
});
