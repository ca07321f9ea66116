import { expect } from 'vitest';
import { cniFiles } from '../core/render/cni/cni-files';
import type { RenderedFile } from '../core/render/rendered-file';
import { headerOf } from '../core/render/header';
import { cniFileTexts } from '../i18n/en/cni-files';
import { installTexts } from '../i18n/en/install';
import { planWith } from './plans';
import { manifestProblems, readDocuments } from './read-manifests';

/** The files of the CNI of a JSON plan. */
export function cniFilesOf(fields: Readonly<Record<string, unknown>>): readonly RenderedFile[] {
  const plan = planWith(fields);
  const origin = { link: 'https://wizard.example/#v=1', texts: installTexts, acknowledged: [] };
  return cniFiles(plan, headerOf(plan.k3sVersion, origin), cniFileTexts);
}

/** The files as they are, one after the other, after a look at every field in them. */
export function printedCniFiles(fields: Readonly<Record<string, unknown>>): string {
  const files = cniFilesOf(fields);
  for (const { path, text } of files) {
    for (const document of readDocuments(text)) expect(manifestProblems(document), path).toEqual([]);
  }
  return files.map(({ path, text }) => `==> ${path} <==\n${text}`).join('\n');
}
