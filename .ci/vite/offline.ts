import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { Plugin } from 'vite';

// Source maps are for whoever opens the developer tools, robots.txt for crawlers, the schema of JSON plans for editors, the
// manifest for the size check.
const NOT_CACHED = /\.map$|^sw\.js$|^robots\.txt$|^plan\.schema\.json$|^\.vite\//;

const filesToCache = (outDir: string): readonly string[] =>
  readdirSync(outDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(outDir, resolve(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((file) => !NOT_CACHED.test(file))
    .toSorted();

function contentHash(outDir: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files)
    hash
      .update(file)
      .update('\0')
      .update(readFileSync(resolve(outDir, file)));
  return hash.digest('hex').slice(0, 16);
}

/**
 * Writes sw.js: after the first visit everything works without the network. Listed behind harden() in vite.config.ts, since
 * it takes in the page as that left it.
 */
export function offline(): Plugin {
  const template = resolve(import.meta.dirname, 'service-worker.js');
  let outDir = 'dist';
  return {
    name: 'offline',
    apply: 'build',
    enforce: 'post',
    configResolved({ root, build }) {
      outDir = resolve(root, build.outDir);
    },
    writeBundle: {
      order: 'post',
      sequential: true,
      handler() {
        const files = filesToCache(outDir);
        const worker = readFileSync(template, 'utf8')
          .replace('__VERSION__', () => contentHash(outDir, files))
          .replace('[/* files */]', () => JSON.stringify(files));
        writeFileSync(resolve(outDir, 'sw.js'), worker);
      },
    },
  };
}
