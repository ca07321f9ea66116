/** The index of all rules as generated files: what rules-index.mjs writes and its test compares. */
import type { Severity } from '../src/core/plan/finding';
import type { Source } from '../src/core/k3s/source';
import type { SomeExamples } from '../src/core/rules/example';
import { EXAMPLES } from '../src/core/rules/examples/index';
import { SECTIONS, type Pack, type Section } from '../src/core/rules/pack';
import type { Rule } from '../src/core/rules/rule';
import { messages as en } from '../src/i18n/en/rule-pages/messages';
import { ruleNames as enNames } from '../src/i18n/en/rule-pages/all';
import { messages as ja } from '../src/i18n/ja/rule-pages/messages';
import { ruleNames as jaNames } from '../src/i18n/ja/rule-pages/all';
import type { PackName } from '../src/core/rules/pack-needs';
import { PACKS } from '../src/core/rules/index';
import type { RuleLine } from '../src/i18n/rule-pages-messages';

type Names = Readonly<Record<string, string>>;
const NAMES = { en: enNames, ja: jaNames } as const satisfies Record<string, Names>;

interface Row extends Omit<RuleLine, 'id' | 'name'> {
  readonly rule: Rule;
}

/** Every rule, section by section, in the order in which they explain each other. */
const ROWS: readonly Row[] = SECTIONS.flatMap((section) =>
  Object.entries(PACKS).flatMap(([pack, sections]: [string, Pack]) =>
    (sections[section] ?? []).map((rule) => ({
      rule,
      section,
      // The keys of PACKS.
      pack: pack as PackName,
      severities: severitiesOf(rule.id),
    })),
  ),
);

/** What a rule can find stands nowhere but in its examples. */
function severitiesOf(id: string): readonly Severity[] {
  const examples = (EXAMPLES as Readonly<Record<string, SomeExamples[keyof SomeExamples]>>)[id] ?? [];
  return (['error', 'warning', 'info'] as const).filter((severity) => examples.some(([, found]) => found === severity));
}

const nameOf = (language: keyof typeof NAMES, id: string): string => (NAMES[language] as Names)[id] ?? id;

const quoted = (text: string): string => `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;

/** A line of the app's index, each on one line of the file. */
const lineOf = (language: keyof typeof NAMES, { rule: { id }, section, pack, severities }: Row): string =>
  `  { id: '${id}', section: '${section}', pack: '${pack}', severities: [${severities.map(quoted).join(', ')}], name: ${quoted(nameOf(language, id))} },`;

const linesFile = (language: keyof typeof NAMES): string =>
  [
    '// Written by `npm run rules`.',
    "import type { RuleLine } from '../../rule-pages-messages';",
    '',
    '/** Every rule, section by section, in the order in which they explain each other. */',
    'export const ruleLines: readonly RuleLine[] = [',
    ...ROWS.map((row) => lineOf(language, row)),
    '];',
    '',
  ].join('\n');

const releasesOf = ({ since }: Rule): string => (since === undefined ? '' : ` From v${since.join(', v')} on.`);

const sourceOf = ({ label, url }: Source): string => (url === null ? label : `[${label}](${url})`);

const entryOf = (row: Row): readonly string[] => [
  `- **\`${row.rule.id}\`** (${row.severities.join(', ')}): ${nameOf('en', row.rule.id)}.${releasesOf(row.rule)}`,
  `  ${nameOf('ja', row.rule.id)}。`,
  `  Sources: ${row.rule.sources.map(sourceOf).join('; ')}.`,
];

function sectionOf(section: Section): readonly string[] {
  const rows = ROWS.filter((row) => row.section === section);
  if (rows.length === 0) return [];
  return [`## ${en.sections[section]} · ${ja.sections[section]}`, '', ...rows.flatMap(entryOf), ''];
}

const readme = (): string =>
  [
    '# Rules',
    '',
    `Written by \`npm run rules\`. ${ROWS.length} rules, in the order in which they explain each other; what each can find is`,
    'what its examples show. Every rule has a page in the app, at `#rule=` and its id: what happens, how to see it on a',
    'cluster, how to repair it, and examples. `#rule=index` lists them all.',
    '',
    ...SECTIONS.flatMap(sectionOf),
  ].join('\n');

export const generatedFiles = (): readonly { readonly file: string; readonly text: string }[] => [
  { file: 'src/core/rules/README.md', text: readme() },
  { file: 'src/i18n/en/rule-pages/lines.ts', text: linesFile('en') },
  { file: 'src/i18n/ja/rule-pages/lines.ts', text: linesFile('ja') },
];
