/** The tables of some inputs as a round or version: projects, rows and opinions, each project once. */
import { wordingOf } from '@perf-lint/analyser';
import { RoundBuilder } from '@perf-lint/report';
import type { ReviewRound } from '@perf-lint/review';
import type { ExitStatus } from '../exit-status.js';
import { analysisEmitter } from '../output/analysis-emitter.js';
import type { Context } from '../run/context.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';

/** @param command the one that asks, for messages about its inputs */
export async function roundOf(
  paths: readonly string[],
  context: Context,
  command: string,
): Promise<{ readonly round: ReviewRound; readonly status: ExitStatus }> {
  const { language, settings, options } = context;
  const builder = new RoundBuilder({ language, wording: wordingOf(settings.analysis), preferred: preferredFiles(options.prefer) });
  // The summary of each by itself would say less than what is made of it.
  const quiet = { ...context, options: { ...options, quiet: true } };
  const { status } = await runOn(paths, quiet, [analysisEmitter((analysis) => builder.add(analysis))], null, [command]);
  return { round: builder.build(), status };
}
