/** `perf-lint merge`: joins what several machines made of their shards into the outputs of one run. */
import { resolve } from 'node:path';
import { FORMATS, type FormatName, PAGE_FORMATS } from '@perf-lint/report';
import type { Command } from 'commander';
import { JOURNAL, type Journal, joinedOutcomes, readJournal } from '../batch/journal.js';
import { type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { Emitter } from '../output/emitter.js';
import { formatEmitter } from '../output/format-emitter.js';
import { openSink } from '../output/open-sink.js';
import type { Writing } from '../output/overwriting.js';
import { siteEmitter } from '../output/site-emitter.js';
import { textEmitter } from '../output/text-emitter.js';
import { Totals } from '../output/totals.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { deliver, printSummary, settle, statusOf } from '../run/delivery.js';
import { colourWanted } from '../terminal/colour.js';
import { VERSION } from '../version.js';
import { EXPORT_FORMATS, exportEmitter } from './export.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface MergeOptions extends SharedOptions {
  readonly output?: string;
}

export function declareMerge(command: Command, texts: Texts): Command {
  return addWritingOptions(addBasicOptions(command.argument('<journals...>', texts.journals), texts), texts)
    .description(texts.merge)
    .option('-o, --output <path>', texts.mergeOutput);
}

export async function merge(folders: readonly string[], options: MergeOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const journals = folders.map((folder) => journalIn(folder, language));
  const [first] = journals;
  if (first === undefined) throw new UsageError(messagesIn(language).missingArgument('journals', '', 'perf-lint merge'));
  checkComplete(journals, first, language);
  const { header } = first;
  const emitters: Emitter[] = [];
  const several = header.outputs.length > 1;
  for (const output of header.outputs)
    emitters.push(await emitterOf(output, first, { path: options.output ?? null, several, writing: writingOf(context) }));
  const totals = new Totals();
  try {
    for (const emitter of emitters) await emitter.begin();
    for (const outcome of joinedOutcomes(journals)) await deliver(settle(outcome), emitters, totals);
    totals.countOnce();
    for (const emitter of emitters) await emitter.end();
  } catch (error) {
    for (const emitter of emitters) emitter.abandon();
    throw error;
  }
  totals.cached = 0;
  printSummary(totals, {
    language,
    quiet: options.quiet === true,
    colour: colourWanted(options.color, process.stderr),
    failOn: header.failOn,
    allowEmpty: true,
  });
  return statusOf(totals, { failOn: header.failOn, allowEmpty: true });
}

function journalIn(folder: string, language: Language): Journal {
  try {
    return readJournal(resolve(folder));
  } catch {
    throw new UsageError(messagesIn(language).journalDamaged(folder, JOURNAL));
  }
}

/** All parts must be there, once each, and made alike. */
function checkComplete(journals: readonly Journal[], first: Journal, language: Language): void {
  const messages = messagesIn(language);
  for (const journal of journals) if (journal.agreement !== first.agreement) throw new UsageError(messages.journalMismatch(journal.folder));
  const { of } = first.header.shard;
  const present = new Set(journals.map(({ header }) => header.shard.number));
  const missing: string[] = [];
  for (let number = 1; number <= of; number++) if (!present.has(number)) missing.push(`${number}/${of}`);
  if (missing.length > 0) throw new UsageError(messages.shardsMissing(missing));
}

/** Where the joined outputs go: a file or folder, several files named after it, or standard output for null. */
interface Place {
  readonly path: string | null;
  readonly several: boolean;
  readonly writing: Writing;
}

/** An output as the command that made the journals named it. Several outputs of one run go to files named after the format. */
async function emitterOf(output: string, { header }: Journal, { path, several, writing }: Place): Promise<Emitter> {
  const [kind = '', ...names] = output.split(' ');
  const { language } = header;
  const report = { language, wording: header.wording, version: VERSION };
  const file = path === null || !several ? path : `${path}.${names[0]}`;
  if (kind === 'site') {
    if (path === null) throw new UsageError(messagesIn(language).needsOutput('-o'));
    return siteEmitter(
      path,
      PAGE_FORMATS.filter((format) => names.includes(format)),
      report,
      writing,
      { groups: null, list: null, offices: {} },
    );
  }
  if (kind === 'records') return exportEmitter(EXPORT_FORMATS.find((format) => format === names[0]) ?? 'jsonl', file, report, writing);
  const name = names[0] ?? 'text';
  if (name in FORMATS) return formatEmitter(name as FormatName, await openSink(file, writing, name === 'summary' ? 'plain' : null), report);
  return textEmitter(await openSink(file, writing, 'plain'), {
    kind: 'text',
    colour: false,
    columns: 100,
    reading: false,
    minimum: 'info',
  });
}
