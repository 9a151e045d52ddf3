import { defineConfig, mergeConfig } from 'vitest/config';
import base from './vitest.config.js';

// The tests that a group of mutants is held against (scripts/mutants.mjs), not all of them.
export default mergeConfig(
  { ...base, test: { ...base.test, include: [] } },
  defineConfig({
    test: {
      include: (process.env.PERF_LINT_MUTANTS ?? '').split(' '),
      setupFiles: ['./vitest.mutants.setup.ts'],
      // Mutants are switched on in modules that are loaded already.
      isolate: false,
    },
  }),
);
