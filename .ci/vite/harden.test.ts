import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { hardened } from './harden.ts';

const PAGE = [
  '<html><head>',
  '<meta charset="utf-8" />',
  '<script>first()</script>',
  '<script type="module" crossorigin src="./assets/index.js"></script>',
  '<link rel="stylesheet" crossorigin href="./assets/index.css">',
  '<link rel="icon" href="./favicon.svg">',
  '</head></html>',
].join('\n');

const hash = (file: string): string => `sha384-of-${file}`;
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const html = hardened(PAGE, hash);
const policy = /Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1] ?? '';

test('scripts and style sheets of the build carry their hash, other links none', () => {
  expect(html).toContain('src="./assets/index.js" integrity="sha384-of-assets/index.js"');
  expect(html).toContain('href="./assets/index.css" integrity="sha384-of-assets/index.css"');
  expect(html).toContain('<link rel="icon" href="./favicon.svg">');
});

test('of inline scripts only the page’s own may run', () => {
  expect(policy).toContain(`script-src 'self' ${sha256('first()')};`);
  expect(policy).not.toContain('unsafe');
  expect(policy).toContain(`require-trusted-types-for 'script'`);
});

test.each([
  ['a style element', '<style>p {}</style>'],
  ['a style attribute', '<p style="color: red">'],
  ['an event handler', '<p onclick="x()">'],
])('%s, which the policy would refuse, stops the build', (_what, markup) => {
  expect(() => hardened(PAGE + markup, hash)).toThrow('inline');
});

test('a page without a character set stops the build', () => {
  expect(() => hardened('<html></html>', hash)).toThrow('charset');
});
