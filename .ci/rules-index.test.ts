import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { generatedFiles } from './rules-index.ts';

test.each(generatedFiles())('$file is up to date: npm run rules', ({ file, text }) => {
  expect(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8')).toBe(text);
});
