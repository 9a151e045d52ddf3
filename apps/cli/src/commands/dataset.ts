/** `perf-lint dataset`: the tables of a study in a folder. Never returns 1. */
import { wordingOf } from '@perf-lint/analyser';
import type { Keepable, Provenance } from '@perf-lint/study';
import type { Command } from 'commander';
import { buildHash } from '../batch/build-hash.js';
import { lexiconHash, ruleSetHash } from '../batch/contents-hash.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { studyTextsIn } from '../messages/study-texts.js';
import type { DatasetCounts } from '../output/dataset-emitter.js';
import { type Context, contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';
import { VERSION } from '../version.js';
import { frameOf, mappingOf } from './mapping-option.js';
import { addJudgingOptions, addSharedOptions, addWritingOptions, collect } from './options.js';
import { addQueueOptions } from './queue-options.js';
import { refuseSourceFolder } from './source-folder.js';
import type { Texts } from './texts.js';

interface DatasetCommandOptions extends SharedOptions {
  readonly output?: string;
  readonly mapping?: string;
  readonly frame?: string;
  readonly keep?: readonly string[];
}

export function declareDataset(command: Command, texts: Texts, language: Language): Command {
  const own = studyTextsIn(language);
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  addQueueOptions(command, language);
  return addWritingOptions(command, texts)
    .description(own.dataset)
    .option('-o, --output <folder>', own.datasetFolder)
    .option('--mapping <file>', own.mapping)
    .option('--frame <file>', own.frame)
    .option('--keep <what>', own.keep, collect);
}

export async function dataset(paths: readonly string[], options: DatasetCommandOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const folder = options.output;
  if (folder === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  refuseSourceFolder(paths, folder, language);
  const { factsOfDocuments } = await import('@perf-lint/study');
  const { datasetEmitter } = await import('../output/dataset-emitter.js');
  const keep = await keptOf(options, language);
  const emitter = datasetEmitter({
    folder,
    provenance: provenanceOf(context, keep),
    keep,
    preferred: preferredFiles(options.prefer),
    factsOf: factsOfDocuments(await mappingOf(options.mapping, language)),
    frame: await frameOf(options.frame, language),
    writing: writingOf(context),
  });
  const { status } = await runOn(paths, context, [emitter], null, ['dataset']);
  if (emitter.counts !== null && options.quiet !== true) tell(folder, emitter.counts, language);
  return status === EXIT.findings ? EXIT.clean : status;
}

async function keptOf({ keep }: DatasetCommandOptions, language: Language): Promise<ReadonlySet<Keepable>> {
  const { KEEPABLE } = await import('@perf-lint/study');
  const kept = new Set<Keepable>();
  for (const name of keep ?? []) {
    const found = KEEPABLE.find((each) => each === name);
    if (found === undefined) throw new UsageError(messagesIn(language).badChoice('--keep', name, KEEPABLE));
    kept.add(found);
  }
  return kept;
}

function provenanceOf({ language, settings }: Context, keep: ReadonlySet<Keepable>): Provenance {
  const { wording: _said, ...analysis } = settings.analysis;
  return {
    version: VERSION,
    build: buildHash(),
    ruleSet: ruleSetHash(),
    lexicons: lexiconHash(),
    language,
    settings: { ...analysis, ownWording: Object.keys(wordingOf(settings.analysis) ?? {}).length > 0 },
    keep: [...keep],
  };
}

function tell(folder: string, { rows, personal, responses }: DatasetCounts, language: Language): void {
  const texts = studyTextsIn(language);
  const lines = [texts.written(folder, texts.counts(rows.documents, rows.projects, rows.indicators, rows.findings))];
  if (personal > 0) lines.push(texts.personal(personal));
  if (responses !== null) {
    const { read = 0, none = 0, 'no-targets': without = 0, 'not-read': unread = 0 } = responses;
    lines.push(texts.responses(read + none + without + unread, read, without + unread, none));
  }
  process.stderr.write(`${lines.join('\n')}\n`);
}
