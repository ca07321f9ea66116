import { SOURCES } from '../k3s/source';
import { datastoreOf } from '../plan/effective';
import { ownDifferences, withCommonValue, type DifferenceFacts } from './own-differences';
import { defineRule } from './rule';

/** With a database outside nothing is compared, but the documentation asks for the same all the same. */
export const serversDiffer = defineRule<'servers-differ', DifferenceFacts>({
  id: 'servers-differ',
  field: 'ownSettings',
  sources: [SOURCES.seen, SOURCES.k3sCriticalArgs, SOURCES.serverFlags],
  check: (plan) =>
    ownDifferences(plan, datastoreOf(plan) === 'etcd' ? 'error' : 'warning', ({ isNoticed }) => isNoticed),
  fix: withCommonValue,
});
