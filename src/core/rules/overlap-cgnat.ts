import { SOURCES } from '../k3s/source';
import { moveAside, networkFindings } from './network-overlaps';
import { defineRule } from './rule';

export const overlapCgnat = defineRule({
  id: 'overlap-cgnat',
  field: 'clusterCidr',
  sources: [
    {
      kind: 'docs',
      label: 'RFC 6598, shared address space',
      url: 'https://www.rfc-editor.org/rfc/rfc6598',
    },
    SOURCES.calculated,
  ],
  check: (plan) => networkFindings(plan, 'overlap-cgnat', 'warning'),
  fix: moveAside,
});
