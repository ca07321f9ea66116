import { expect, test } from 'vitest';
import { firstLoad, lazyChunks, wholeWizard } from './first-load.mjs';

const MANIFEST = {
  'index.html': {
    file: 'assets/index.js',
    css: ['assets/index.css'],
    imports: ['_shared.js'],
    dynamicImports: [
      'src/i18n/en/shell.ts',
      'src/i18n/ja/shell.ts',
      'src/i18n/en/rules/index.ts',
      'src/app/checks.ts',
      'src/features/rules/rule-page.tsx',
    ],
  },
  '_shared.js': { file: 'assets/shared.js' },
  'src/i18n/en/shell.ts': { file: 'assets/en.js' },
  'src/i18n/ja/shell.ts': { file: 'assets/ja.js' },
  'src/i18n/en/rules/index.ts': { file: 'assets/en-rules.js' },
  'src/app/checks.ts': { file: 'assets/checks.js', imports: ['index.html', '_numbers.js'], css: ['assets/checks.css'] },
  '_numbers.js': { file: 'assets/numbers.js' },
  'src/features/rules/rule-page.tsx': { file: 'assets/rule-page.js', imports: ['index.html'] },
};

test('the first load has the page, what the entry imports statically, and one language', () => {
  const own = ['index.html', 'assets/index.js', 'assets/index.css', 'assets/shared.js'];
  expect(new Set(firstLoad(MANIFEST, 'en'))).toEqual(new Set([...own, 'assets/en.js']));
  expect(new Set(firstLoad(MANIFEST, 'ja'))).toEqual(new Set([...own, 'assets/ja.js']));
});

test('the whole wizard adds lazy chunks with their imports and styles, not the other language or pages opened on purpose', () => {
  const first = new Set(firstLoad(MANIFEST, 'en'));
  const added = ['assets/checks.css', 'assets/checks.js', 'assets/en-rules.js', 'assets/numbers.js'];
  expect(new Set(wholeWizard(MANIFEST, 'en').filter((file) => !first.has(file)))).toEqual(new Set(added));
});

test('lazy chunks are all the rest', () => {
  expect(lazyChunks(MANIFEST).map(({ file, isOnDemand }) => [file, isOnDemand])).toEqual([
    ['assets/en-rules.js', false],
    ['assets/checks.js', false],
    ['assets/numbers.js', false],
    ['assets/rule-page.js', true],
  ]);
});
