import { use } from 'react';
import type { FileListMessages } from '../../../i18n/file-list-messages';
import type { Language } from '../../../i18n/languages';
import { useWizard } from '../../wizard-context';
import { loadFiles, type FileMaker } from '../load-files';

const texts = {
  en: () => import('../../../i18n/en/file-list'),
  ja: () => import('../../../i18n/ja/file-list'),
} as const;

interface FileListParts {
  readonly texts: FileListMessages;
  readonly filesOf: FileMaker;
}

async function load(language: Language): Promise<FileListParts> {
  const [{ fileList }, filesOf] = await Promise.all([texts[language](), loadFiles(language)]);
  return { texts: fileList, filesOf };
}

// One promise for each language: `use` waits for the same one again.
const loading: Partial<Record<Language, Promise<FileListParts | null>>> = {};

/** What makes the files, and the words about them; null where they could not be had. */
export function useFileListParts(): FileListParts | null {
  const { language } = useWizard();
  return use((loading[language] ??= load(language).catch(() => null)));
}
