import { use } from 'react';
import type { Language } from '../../i18n/languages';
import type { NodesTableMessages } from '../../i18n/nodes-table-messages';
import { useWizard } from '../wizard-context';

const load = {
  en: () => import('../../i18n/en/nodes-table').then(({ nodesTable }) => nodesTable),
  ja: () => import('../../i18n/ja/nodes-table').then(({ nodesTable }) => nodesTable),
} as const satisfies Record<Language, () => Promise<NodesTableMessages>>;

// One promise for each language: `use` waits for the same one again.
const loading: Partial<Record<Language, Promise<NodesTableMessages | null>>> = {};

/** The texts about many nodes; null where they could not be had. */
export function useNodesTexts(): NodesTableMessages | null {
  const { language } = useWizard();
  return use((loading[language] ??= load[language]().catch(() => null)));
}
