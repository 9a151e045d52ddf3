import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';

const source = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Which tests run (PERF_LINT_TESTS): those of every day, the quick ones without the program as a whole, or the long ones. */
const CHOICES = {
  daily: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/first-sight/**/*.test.ts',
      'data/src/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: ['**/*.long.test.ts'],
  },
  quick: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/first-sight/**/*.test.ts',
      'data/src/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: ['**/*.long.test.ts'],
  },
  long: { include: ['packages/*/src/**/*.long.test.ts', 'apps/*/src/**/*.long.test.ts', 'apps/*/test/**/*.long.test.ts'], exclude: [] },
  all: {
    include: [
      'packages/*/src/**/*.test.ts',
      'packages/*/first-sight/**/*.test.ts',
      'data/src/**/*.test.ts',
      'apps/*/src/**/*.test.ts',
      'apps/*/test/**/*.test.ts',
      'scripts/**/*.test.ts',
    ],
    exclude: [],
  },
} as const satisfies Record<string, { readonly include: readonly string[]; readonly exclude: readonly string[] }>;

const wanted = process.env.PERF_LINT_TESTS ?? 'all';
const { include, exclude } = CHOICES[wanted in CHOICES ? (wanted as keyof typeof CHOICES) : 'all'];

// Unit tests run on the sources; only the end-to-end tests of apps/cli need a build.
export default defineConfig({
  resolve: {
    alias: {
      '@perf-lint/core': source('./packages/core/src/index.ts'),
      '@perf-lint/data': source('./data/src/index.ts'),
      '@perf-lint/reader': source('./packages/reader/src/index.ts'),
      '@perf-lint/analyser': source('./packages/analyser/src/index.ts'),
      '@perf-lint/review': source('./packages/review/src/index.ts'),
      '@perf-lint/report': source('./packages/report/src/index.ts'),
      '@perf-lint/study': source('./packages/study/src/index.ts'),
    },
  },
  test: {
    include: [...include],
    exclude: [...configDefaults.exclude, ...exclude],
    setupFiles: ['./vitest.setup.ts'],
    // Ends a test that hangs. It decides none: what takes seconds on a quiet machine may take minutes on a busy one.
    testTimeout: 900_000,
    hookTimeout: 900_000,
    teardownTimeout: 120_000,
    // As above: on a busy machine a page takes its time.
    expect: { poll: { timeout: 600_000 } },
  },
});
