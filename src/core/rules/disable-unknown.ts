import { DISABLE_ITEMS, UNDOCUMENTED_DISABLE_ITEMS } from '../k3s/defaults';
import { nearestName } from '../k3s/nearest-name';
import { SOURCES } from '../k3s/source';
import { defineRule } from './rule';

const KNOWN: readonly string[] = [...DISABLE_ITEMS, ...UNDOCUMENTED_DISABLE_ITEMS];

export const disableUnknown = defineRule({
  id: 'disable-unknown',
  field: 'disable',
  sources: [SOURCES.serverFlags, SOURCES.seen],
  check: ({ disable }) =>
    disable.flatMap((name, item) =>
      KNOWN.includes(name)
        ? []
        : [{ severity: 'warning', place: { item }, facts: { name, proposal: nearestName(name, DISABLE_ITEMS) } }],
    ),
  fix: (plan, { facts: { proposal }, place: { item } }) =>
    proposal === null || item === null ? null : { ...plan, disable: plan.disable.with(item, proposal) },
});
