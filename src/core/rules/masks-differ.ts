import { SOURCES } from '../k3s/source';
import { ownDifferences, withCommonValue, type DifferenceFacts } from './own-differences';
import { defineRule } from './rule';

export const masksDiffer = defineRule<'masks-differ', DifferenceFacts>({
  id: 'masks-differ',
  field: 'ownSettings',
  sources: [SOURCES.seen, SOURCES.k3sCriticalArgs],
  check: (plan) => ownDifferences(plan, 'warning', ({ isNoticed }) => !isNoticed),
  fix: withCommonValue,
});
