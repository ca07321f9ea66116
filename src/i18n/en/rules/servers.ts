import type { SomeRuleTexts } from '../../rule-text';

const valueOf = (value: string): string => (value === '' ? 'nothing' : value);

export const serverTexts = {
  'servers-differ': {
    title: ({ key, common, own, name }) =>
      `Server ${name} has ${valueOf(own)} for ${key}, the other servers ${valueOf(common)}.`,
    consequence: ({ isCompared }) =>
      isCompared
        ? 'K3s compares it when a server joins and refuses with “critical configuration value mismatch between servers”. Put what all have in common into one file.'
        : 'With an external database K3s compares nothing, and what counts depends on which server answers or leads. Put what all have in common into one file.',
    fix: ({ common, key }) => (common === '' ? `Remove it there` : `Use the common ${key}, ${common}`),
  },
  'masks-differ': {
    title: ({ key, common, own, name }) =>
      `Server ${name} has ${valueOf(own)} for ${key}, the other servers ${valueOf(common)}.`,
    consequence: () =>
      'It joins and nothing complains, but what counts then depends on which server leads or answers. Put what all have in common into one file.',
    fix: ({ common, key }) => (common === '' ? `Remove it there` : `Use the common ${key}, ${common}`),
  },
} satisfies SomeRuleTexts;
