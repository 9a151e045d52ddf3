/** A first pass over documents, for rules that look across years or documents. */
import type { BatchInput } from '../batch/run-batch.js';
import { UsageError } from '../exit-status.js';
import { discover } from '../inputs/discover.js';
import { type Emitter, valuesIn } from '../output/emitter.js';
import { failureLine } from '../output/summary-text.js';
import type { Context } from './context.js';
import { listed } from './inputs.js';
import { type RunOptions, run } from './run.js';

/** What the passes of a command have in common. */
export type SharedRunOptions = Omit<
  RunOptions,
  'previous' | 'approved' | 'batch' | 'emitters' | 'baseline' | 'failOn' | 'recorder' | 'journal'
>;

/** Documents to compare with, last year's or the approved ones, as facts. One that cannot be read is wrong usage: the comparison asked for could not be made. */
export async function comparedFacts(
  paths: readonly string[],
  { settings, language }: Context,
  shared: SharedRunOptions,
): Promise<RunOptions['previous']> {
  if (paths.length === 0) return [];
  const inputs = discover(paths, { cwd: process.cwd(), ignore: settings.ignore });
  const facts = await firstPass('facts', inputs, shared, async (failure) => {
    throw new UsageError(failureLine(failure, language));
  });
  return facts as RunOptions['previous'];
}

/** What the rules that look across a batch need of each of its documents; one that cannot be read is told of by the run itself. */
export async function batchFacts(list: readonly BatchInput[], shared: SharedRunOptions): Promise<RunOptions['batch']> {
  return (await firstPass('batch-document', listed(list), shared, async () => {})) as RunOptions['batch'];
}

/** A first pass that leaves something compact of each document behind, for rules that look across years or documents. */
async function firstPass(
  kind: 'facts' | 'batch-document',
  inputs: AsyncIterable<BatchInput>,
  shared: SharedRunOptions,
  failure: Emitter['failure'],
): Promise<readonly unknown[]> {
  const left: unknown[] = [];
  const emitter: Emitter = {
    rendering: { kind },
    begin: async () => {},
    file: async (_, part) => {
      for (const value of valuesIn(part)) left.push(value);
    },
    failure,
    end: async () => {},
    abandon: () => {},
  };
  await run(inputs, {
    ...shared,
    silent: true,
    previous: [],
    approved: [],
    batch: [],
    baseline: {},
    emitters: [emitter],
    failOn: null,
    recorder: null,
    journal: null,
  });
  return left;
}
