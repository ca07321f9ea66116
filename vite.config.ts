import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { firstLoadChunk } from './.ci/vite/first-load.ts';
import { harden } from './.ci/vite/harden.ts';
import { offline } from './.ci/vite/offline.ts';
import { sharedChunk } from './.ci/vite/shared.ts';

export default defineConfig({
  // Relative, so that the same build works at the root of a host and under a path.
  base: './',
  plugins: [react(), harden(), offline()],
  build: {
    target: 'baseline-widely-available',
    // Every browser of the target preloads modules itself. What comes when the page is idle finds its own imports: naming them in
    // the first load would cost more than they save.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_, files) => files.filter((file) => file.endsWith('.css')),
    },
    sourcemap: true,
    // .ci/size-limit.mjs reads from it what the first load consists of.
    manifest: true,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: firstLoadChunk(), debugName: 'first load', test: /./, priority: 2 },
            // What several later parts share comes as one file instead of a dozen crumbs.
            {
              name: sharedChunk(import.meta.dirname),
              debugName: 'shared',
              test: /\/src\/(core|features|ui)\//,
              minShareCount: 2,
              priority: 1,
            },
            // Each kind of file beside K3s's own has a part of its own: together they would be a large one.
            ...['automation', 'cni', 'hosts', 'runbook', 'verify'].map((part) => ({
              name: `files-${part}`,
              test: new RegExp(`/src/core/render/${part}/`),
            })),
          ],
        },
      },
    },
  },
  preview: { host: '127.0.0.1' },
  test: {
    include: ['src/**/*.test.{ts,tsx}', '.ci/**/*.test.{mjs,ts}'],
    // Nearly all of it is pure functions over the same rules: loading them once a worker halves the time.
    isolate: false,
  },
});
