/** `perf-lint sample`: items to label, drawn with known chances, for those who validate the program on documents of their own. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { indicatorRows, LANGUAGES } from '@perf-lint/report';
import type { DocumentRow, SampledDocument, SampledRow, SampleKey } from '@perf-lint/study';
import type { Command } from 'commander';
import { buildHash } from '../batch/build-hash.js';
import { lexiconHash, ruleSetHash } from '../batch/contents-hash.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { readKey } from '../inputs/label-files.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { studyTextsIn } from '../messages/study-texts.js';
import { openSink } from '../output/open-sink.js';
import { refuseOccupied } from '../output/overwriting.js';
import { type SampleSource, sampleSource } from '../output/sample-source.js';
import { type Context, contextOf, positive, type SharedOptions, writingOf } from '../run/context.js';
import { Originals, originalLines } from '../run/originals.js';
import { preferredFiles } from '../run/preferred.js';
import { runOn } from '../run/run-on.js';
import { VERSION } from '../version.js';
import { mappingOf } from './mapping-option.js';
import { addJudgingOptions, addSharedOptions, addWritingOptions } from './options.js';
import { refuseSourceFolder } from './source-folder.js';
import type { Texts } from './texts.js';

interface SampleOptions extends SharedOptions {
  readonly output?: string;
  readonly documents: string;
  readonly rows: string;
  readonly by?: string;
  readonly seed: string;
  readonly mapping?: string;
}

/** What strata may be made of. */
const STRATA = ['province', 'city', 'level', 'sector', 'year', 'format', 'model'] as const satisfies readonly (keyof DocumentRow)[];

export function declareSample(command: Command, texts: Texts, language: Language): Command {
  const own = studyTextsIn(language);
  addJudgingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts);
  return addWritingOptions(command, texts)
    .description(own.sample)
    .option('-o, --output <folder>', own.sampleFolder)
    .option('--documents <number>', own.sampleDocuments, '30')
    .option('--rows <number>', own.sampleRows, '200')
    .option('--by <column>', `${own.sampleBy}${STRATA.join(' ')}`)
    .option('--seed <number>', own.seed, '1')
    .option('--mapping <file>', own.mapping);
}

export async function sample(paths: readonly string[], options: SampleOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const messages = messagesIn(language);
  const texts = studyTextsIn(language);
  const folder = options.output;
  if (folder === undefined) throw new UsageError(messages.needsOutput('-o'));
  refuseSourceFolder(paths, folder, language);
  const by = options.by === undefined ? null : STRATA.find((column) => column === options.by);
  if (by === undefined) throw new UsageError(messages.badChoice('--by', options.by ?? '', STRATA));
  const size = {
    documents: positive('--documents', options.documents, language),
    rows: positive('--rows', options.rows, language),
    seed: positive('--seed', options.seed, language),
  };
  await refuseOccupied(
    FILES.map((name) => join(folder, name)),
    writingOf(context),
  );
  const { factsOfDocuments } = await import('@perf-lint/study');
  const source = sampleSource(preferredFiles(options.prefer), factsOfDocuments(await mappingOf(options.mapping, language)));
  const { status } = await runOn(paths, context, [source], null, ['sample']);
  try {
    if (status === EXIT.interrupted) return status;
    const written = await writeSample(folder, source, { context, size, by });
    if (options.quiet !== true)
      process.stderr.write(`${texts.sampleWritten(folder, written.rows, written.stretches, written.documents)}\n`);
  } finally {
    source.remove();
  }
  return status === EXIT.findings ? EXIT.clean : status;
}

const FILES = ['key.json', 'labels.xlsx', 'labels.html', ...LANGUAGES.map((language) => `guide.${language}.md`)];

interface Plan {
  readonly context: Context;
  readonly size: { readonly documents: number; readonly rows: number; readonly seed: number };
  readonly by: (typeof STRATA)[number] | null;
}

async function writeSample(folder: string, source: SampleSource, { context, size, by }: Plan) {
  const { drawDocuments, labelGuide, labelsPage, labelsWorkbook, makeItems } = await import('@perf-lint/study');
  const { language } = context;
  // A copy of a document tells nothing new; one that could not be opened cannot be labelled.
  const frame = source
    .documents()
    .filter(({ status, duplicateOf }) => status !== 'failed' && duplicateOf === null)
    .map((row) => ({ documentId: row.documentId, path: row.path, stratum: stratumOf(row, by), hasRows: row.status === 'read' }));
  if (frame.length === 0) throw new UsageError(studyTextsIn(language).nothingToSample());
  const { documents, strata } = drawDocuments(frame, size.documents, size.seed);
  const pathOf = new Map(frame.map(({ documentId, path }) => [documentId, path]));
  const withPaths = documents.map((document) => ({ ...document, path: pathOf.get(document.documentId) ?? '' }));
  const sampled = await withOriginals(withPaths, source, context);
  const { items, keys } = makeItems(sampled, size);
  const sampleId = createHash('sha256').update(JSON.stringify(keys)).digest('hex').slice(0, 12);
  const key: SampleKey = {
    schemaVersion: '1.0',
    generator: 'perf-lint',
    kind: 'sample-key',
    sampleId,
    seed: size.seed,
    strata,
    tool: { version: VERSION, build: buildHash(), ruleSet: ruleSetHash(), lexicons: lexiconHash() },
    items: keys,
  };
  refuseOtherSample(join(folder, 'key.json'), sampleId, context);
  const writing = writingOf(context);
  const write = async (name: string, content: string | Uint8Array, seal: 'markup' | null) => {
    const sink = await openSink(join(folder, name), writing, seal);
    await sink.write(content);
    await sink.finish();
  };
  await write('key.json', `${JSON.stringify(key)}\n`, null);
  await write('labels.xlsx', await labelsWorkbook(items, language), null);
  await write('labels.html', await labelsPage(sampleId, items, language, VERSION), 'markup');
  for (const each of LANGUAGES) await write(`guide.${each}.md`, labelGuide(each), 'markup');
  return {
    rows: keys.filter(({ kind }) => kind === 'row').length,
    stretches: keys.filter(({ kind }) => kind === 'stretch').length,
    documents: sampled.length,
  };
}

/** The key of another sample is not written over: labels of it may be under way. */
function refuseOtherSample(path: string, sampleId: string, { language, options }: Context): void {
  if (options.force === true || !existsSync(path)) return;
  if (readKey(path, language).sampleId !== sampleId) throw new UsageError(studyTextsIn(language).sampleThere(path));
}

function stratumOf(row: DocumentRow, by: Plan['by']): string {
  const read = row.status === 'read' ? 'rows' : 'none';
  return by === null ? read : `${String(row[by] ?? '-')} ${read}`;
}

type Drawn = Omit<SampledDocument, 'rows' | 'readAt' | 'original'>;

/** The documents drawn with their rows and originals. One that is not there any more is left out of what can be labelled. */
async function withOriginals(drawn: readonly Drawn[], source: SampleSource, context: Context): Promise<readonly SampledDocument[]> {
  const { Original } = await import('@perf-lint/study');
  const rows = rowsOfDocuments(new Set(drawn.map(({ documentId }) => documentId)), source);
  const originals = new Originals(context);
  const sampled: SampledDocument[] = [];
  for (const document of drawn) {
    const found = await originals.of(document.path);
    if (found === null) continue;
    const references = [...indicatorRows(found.document)].map(({ indicator }) => [
      ...indicator.nameReferences,
      ...indicator.valueReferences,
    ]);
    const own = (rows.get(document.documentId) ?? []).map((row) => ({ ...row, references: references[row.row.position - 1] ?? [] }));
    sampled.push({ ...document, rows: own, readAt: references, original: new Original(originalLines(found)) });
  }
  return sampled;
}

/** Rows of some documents, with the rules that speak on each. */
function rowsOfDocuments(
  wanted: ReadonlySet<string>,
  source: SampleSource,
): ReadonlyMap<string, readonly Omit<SampledRow, 'references'>[]> {
  const rows = new Map<string, Omit<SampledRow, 'references'>[]>();
  const rules = new Map<string, string[]>();
  for (const placed of source.rows()) {
    if (!wanted.has(placed.row.documentId)) continue;
    if (placed.table === 'indicators') {
      const own = rows.get(placed.row.documentId) ?? [];
      const said: string[] = [];
      rules.set(`${placed.row.documentId} ${placed.row.rowId}`, said);
      rows.set(placed.row.documentId, own);
      own.push({ projectId: placed.row.projectId, row: placed.row, rules: said });
    } else if (placed.table === 'findings' && placed.row.rowId !== null) {
      rules.get(`${placed.row.documentId} ${placed.row.rowId}`)?.push(placed.row.ruleId);
    }
  }
  return rows;
}
