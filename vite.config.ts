import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
  build: { target: 'baseline-widely-available', modulePreload: { polyfill: false }, sourcemap: true },
  test: { include: ['src/**/*.test.ts'] },
});
