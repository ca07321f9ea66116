import { use, type ReactNode } from 'react';
import type { Language } from '../../i18n/languages';
import type { MoreFieldsMessages } from '../../i18n/more-fields-messages';
import { NotLoaded } from '../lazy-part';
import { useWizard } from '../wizard-context';
import { MoreField } from './more-field';
import { kindOf } from './kinds';
import type { MoreField as Name } from './parts';

const load = {
  en: () => import('../../i18n/en/more-fields').then(({ moreFields }) => moreFields),
  ja: () => import('../../i18n/ja/more-fields').then(({ moreFields }) => moreFields),
} as const satisfies Record<Language, () => Promise<MoreFieldsMessages>>;

// One promise for each language: `use` waits for the same one again.
const loading: Partial<Record<Language, Promise<MoreFieldsMessages | null>>> = {};

interface FieldsProps {
  readonly names: readonly Name[];
  readonly node: number | null;
}

/** The fields of a part: inputs side by side, what is on or off below them, or above where the part begins with it. */
export function Fields({ names, node }: FieldsProps): ReactNode {
  const { language } = useWizard();
  const texts = use((loading[language] ??= load[language]().catch(() => null)));
  if (texts === null) return <NotLoaded />;
  const isFlag = (name: Name): boolean => kindOf(name, node !== null) === 'flag';
  const field = (name: Name): ReactNode => <MoreField key={name} name={name} node={node} texts={texts} />;
  const inputs = names.filter((name) => !isFlag(name));
  const flags = names.filter(isFlag).map(field);
  const isFlagFirst = names.slice(0, 1).some(isFlag);
  return (
    <>
      {isFlagFirst ? flags : null}
      {inputs.length === 0 ? null : <div className={node === null ? 'two' : 'node-grid'}>{inputs.map(field)}</div>}
      {isFlagFirst ? null : flags}
    </>
  );
}
