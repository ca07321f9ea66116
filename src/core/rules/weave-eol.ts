import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const weaveEol = defineRule({
  id: 'weave-eol',
  field: 'cni',
  sources: [
    OTHER_CNI_SOURCES.weave,
    { kind: 'issue', label: 'weaveworks/weave#3960', url: 'https://github.com/weaveworks/weave/issues/3960' },
  ],
  // A fork exists.
  acknowledgeable: true,
  check: (plan) => (cniOf(plan) === 'weave' ? { severity: 'error', facts: {} } : null),
});
