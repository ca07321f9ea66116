import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Plugin } from 'vite';

const CHARSET = /<meta charset="utf-8"\s*\/?>/i;
const TAG = /<(script|link)\b([^>]*?)\s(src|href)="\.\/(assets\/[^"]+)"([^>]*)>/g;
const INLINE_SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
// The policy allows neither, so either would be there in development and gone in the built page.
const INLINE_STYLE = /<style\b|<[^>]+\sstyle=|<[^>]+\son[a-z]+=/;

const hashOf = (algorithm: 'sha256' | 'sha384', content: string | Uint8Array): string =>
  `${algorithm}-${createHash(algorithm).update(content).digest('base64')}`;

/** GitHub Pages sets no headers of ours; of what matters here only `frame-ancestors` would need one. */
const policyOf = (inlineScripts: readonly string[]): string =>
  [
    `default-src 'none'`,
    `script-src 'self' ${inlineScripts.map((script) => `'${hashOf('sha256', script)}'`).join(' ')}`,
    `style-src 'self'`,
    `img-src 'self' data:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `manifest-src 'self'`,
    `worker-src 'self'`,
    `base-uri 'none'`,
    `form-action 'none'`,
    `object-src 'none'`,
    `require-trusted-types-for 'script'`,
    // The only policy there is: src/app/offline.ts makes it for the service worker's address.
    `trusted-types sw`,
  ].join('; ');

/**
 * The page with its policy and hashes. Chunks loaded later go without: whoever can change them can change the page that
 * would name their hashes, and those would weigh 2 kB in the first load.
 *
 * @throws Error when the page holds what the policy would refuse.
 */
export function hardened(html: string, integrity: (file: string) => string): string {
  const charset = CHARSET.exec(html)?.[0];
  if (charset === undefined)
    throw new Error('index.html needs <meta charset="utf-8" />: the policy goes right behind it');
  if (INLINE_STYLE.test(html)) throw new Error('index.html has inline styles or handlers, which the policy forbids');
  const signed = html.replace(
    TAG,
    (_tag, name: string, before: string, attribute: string, file: string, after: string) =>
      `<${name}${before} ${attribute}="./${file}" integrity="${integrity(file)}"${after}>`,
  );
  const inline = [...html.matchAll(INLINE_SCRIPT)].map(([, script]) => script ?? '');
  return signed.replace(
    charset,
    () =>
      `${charset}\n    <meta http-equiv="Content-Security-Policy" content="${policyOf(inline)}" />` +
      `\n    <meta name="referrer" content="no-referrer" />`,
  );
}

/** Content security policy, Trusted Types and the hash of every script and style sheet, into the built page. */
export function harden(): Plugin {
  let outDir = 'dist';
  return {
    name: 'harden',
    // The dev server needs inline styles and its own preamble.
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      outDir = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const page = resolve(outDir, 'index.html');
        const integrity = (file: string): string => hashOf('sha384', readFileSync(resolve(outDir, file)));
        writeFileSync(page, hardened(readFileSync(page, 'utf8'), integrity));
      },
    },
  };
}
