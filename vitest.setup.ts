import fc from 'fast-check';

// Every run tries the same random cases, so that a change fails for what it changed. PERF_LINT_SEED tries others:
// a failure it finds is a bug to be mended and its case an example to be added.
fc.configureGlobal({ seed: Number(process.env.PERF_LINT_SEED ?? 20_261_120) });
