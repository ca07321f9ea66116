import type { SomeRuleTexts } from '../../rule-text';

const TITLES = {
  'repeated-key': (key: string) => `The link gives “${key}” more than once.`,
  'too-many-nodes': (key: string) => `The link lists more nodes than a plan can hold: “${key}” was left out.`,
  'unknown-version': (key: string) => `The link is in a format this version does not know: “${key}”.`,
  'too-long': () => 'The link is longer than 64 kB.',
} as const;

const CONSEQUENCES = {
  'repeated-key': 'The last value counts, as in K3s’s own configuration file.',
  'too-many-nodes': 'Kubernetes supports clusters of up to 5,000 nodes.',
  'unknown-version':
    'What could be read was opened, but parts may be missing. Compare the plan with whoever sent the link.',
  'too-long': 'It was not opened. A plan of that size can be passed on as JSON.',
} as const;

export const linkTexts = {
  'input-dropped': {
    title: ({ key, reason }) => TITLES[reason](key),
    consequence: ({ reason }) => CONSEQUENCES[reason],
    fix: null,
  },
} satisfies SomeRuleTexts;
