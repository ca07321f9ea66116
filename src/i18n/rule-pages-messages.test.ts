import { expect, test } from 'vitest';
import { SOURCES } from '../core/k3s/source';
import { messages as en } from './en/rule-pages/messages';
import { messages as ja } from './ja/rule-pages/messages';

const versionIn = (text: string): string | undefined => /v\d+\.\d+\.\d+/.exec(text)?.[0];

test('the K3s that was started is the same one in both languages', () => {
  expect(en.page.ownSources).toEqual({ seen: SOURCES.seen.label, calculated: SOURCES.calculated.label });
  expect(versionIn(SOURCES.seen.label)).toBeDefined();
  expect(versionIn(ja.page.ownSources.seen)).toBe(versionIn(SOURCES.seen.label));
});
