import { OTHER_CNI_SOURCES } from '../k3s/other-cni-sources';
import { cniOf } from '../plan/cni-of';
import { defineRule } from './rule';

export const multusCiliumExclusive = defineRule({
  id: 'multus-cilium-exclusive',
  field: 'ciliumExclusive',
  sources: [OTHER_CNI_SOURCES.ciliumValues],
  check: (plan) =>
    plan.multus && cniOf(plan) === 'cilium' && plan.ciliumExclusive !== false
      ? { severity: 'error', facts: { isDefault: plan.ciliumExclusive === null } }
      : null,
  fix: (plan) => ({ ...plan, ciliumExclusive: false }),
});
