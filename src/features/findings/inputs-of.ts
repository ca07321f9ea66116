import type { Place } from '../../core/plan/finding';
import type { Field } from '../../core/plan/plan';

/** Fields whose input is called otherwise. */
const OTHER_NAMES: { readonly [F in Field]?: readonly string[] } = {
  nodeIp: ['ipv4', 'ipv6'],
  nodeCidrMaskSize: ['nodeCidrMaskSizeIpv4', 'nodeCidrMaskSizeIpv6'],
  nodeCidrMaskSizeIpv4: ['nodeCidrMaskSizeIpv6'],
  nodeCidrMaskSizeIpv6: ['nodeCidrMaskSizeIpv4'],
};

/** Selectors of the input that a place stands for, the closest first. */
export function inputsOf({ field, node, item }: Place): readonly string[] {
  const names = [field, ...(OTHER_NAMES[field] ?? [])];
  const ofNode = node === null ? [] : names.map((name) => `[name="nodes.${node}.${name}"]`);
  const ofItem = item === null ? [] : [`[name="${field}.${item}.text"]`];
  return [
    ...ofNode,
    ...ofItem,
    ...(field === 'existingNetworks' ? ['.surroundings input', '.surroundings button'] : []),
    ...names.flatMap((name) => [`[name="${name}"]:checked`, `[name="${name}"]`, `[name^="${name}."]`]),
  ];
}

/** The folded part of a step that has the input. */
export const foldOf = ({ field, node }: Place): string =>
  `details[data-fields~="${node === null ? field : `nodes.${node}.${field}`}"]`;
