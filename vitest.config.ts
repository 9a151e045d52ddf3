import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

// Unit tests run on the sources; only the end-to-end tests of apps/cli need a build.
export default defineConfig({
  resolve: {
    alias: {
      '@perf-lint/core': source('./packages/core/src/index.ts'),
      '@perf-lint/data': source('./data/src/index.ts'),
      '@perf-lint/reader': source('./packages/reader/src/index.ts'),
      '@perf-lint/analyser': source('./packages/analyser/src/index.ts'),
      '@perf-lint/report': source('./packages/report/src/index.ts'),
    },
  },
  test: {
    include: ['packages/*/src/**/*.test.ts', 'data/src/**/*.test.ts', 'apps/*/src/**/*.test.ts', 'apps/*/test/**/*.test.ts'],
    setupFiles: ['./vitest.setup.ts'],
    testTimeout: 30_000,
  },
});
