/** `perf-lint library`: holds indicators against a library of standard ones: 库内, 近似, 库外. 库外 is no defect. */
import { builtInLibrary, type LibraryEntry, type LibraryMapping, LibrarySearch, type LibraryVerdict } from '@perf-lint/analyser';
import { libraryWorkbook } from '@perf-lint/report';
import type { Command } from 'commander';
import { type OwnLibrarySettings, readOwnLibraryAloud } from '../configuration/own-library.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { type Emitter, valuesIn } from '../output/emitter.js';
import { type LibraryRow, libraryText } from '../output/library-text.js';
import { openSink } from '../output/open-sink.js';
import { refuseOccupied } from '../output/overwriting.js';
import { type Context, contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { runOn } from '../run/run-on.js';
import { padEnd } from '../terminal/width.js';
import { writeResult } from './ledger-file.js';
import { addSharedOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface LibraryOptions extends SharedOptions {
  readonly from?: string;
  readonly sheet?: string;
  readonly columns?: string;
  readonly search?: string;
  readonly format: string;
  readonly output?: string;
}

const FORMATS = ['text', 'jsonl', 'csv', 'xlsx'] as const;

type LibraryFormat = (typeof FORMATS)[number];

export function declareLibrary(command: Command, texts: Texts): Command {
  return addWritingOptions(addSharedOptions(command.argument('[paths...]', texts.paths), texts), texts)
    .description(texts.library)
    .option('--from <file>', texts.libraryFrom)
    .option('--sheet <name>', texts.librarySheet)
    .option('--columns <list>', texts.libraryColumns)
    .option('--search <name>', texts.librarySearch)
    .option('-f, --format <name>', FORMATS.join(' '), 'text')
    .option('-o, --output <file>', texts.outputFile);
}

export async function library(paths: readonly string[], options: LibraryOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const messages = messagesIn(language);
  const format = FORMATS.find((name) => name === options.format);
  if (format === undefined) throw new UsageError(messages.badChoice('--format', options.format, FORMATS));
  const entries = await entriesOf(options, context);
  if (options.search !== undefined) {
    const found = new LibrarySearch(entries ?? builtInLibrary()).search(options.search);
    for (const { name, form, kind, code } of found)
      process.stdout.write(`${padEnd(name, 36)}  ${padEnd(form, 14)}  ${padEnd(code, 12)}  ${kind}\n`);
    return EXIT.clean;
  }
  const output = await outputOf(format, options.output ?? null, context);
  const counts: Record<LibraryVerdict, number> = { inside: 0, near: 0, outside: 0 };
  const emitter: Emitter = {
    rendering: { kind: 'library', entries },
    begin: async () => {},
    async file(_, part) {
      for (const value of valuesIn(part)) {
        const row = value as LibraryRow;
        counts[row.verdict] += 1;
        await output.take(row);
      }
    },
    failure: async () => {},
    end: () => output.finish(),
    abandon: () => output.abandon(),
  };
  const { status } = await runOn(paths, context, [emitter], null, ['library']);
  if (options.quiet !== true) process.stderr.write(`${messages.libraryCounts(counts.inside, counts.near, counts.outside)}\n`);
  return status;
}

/** Where rows go: lines as they come, or a workbook when all have come. */
interface LibraryOutput {
  take(row: LibraryRow): Promise<void>;
  finish(): Promise<void>;
  abandon(): void;
}

async function outputOf(format: LibraryFormat, file: string | null, context: Context): Promise<LibraryOutput> {
  const { language } = context;
  const writing = writingOf(context);
  if (format === 'xlsx') {
    if (file === null) throw new UsageError(messagesIn(language).binaryToTerminal(format));
    await refuseOccupied([file], writing);
    const rows: LibraryRow[] = [];
    return {
      take: async (row) => {
        rows.push(row);
      },
      finish: async () => writeResult(file, await libraryWorkbook(rows, language), writing),
      abandon: () => {},
    };
  }
  const sink = await openSink(file, writing, format === 'text' ? 'plain' : null);
  let before: LibraryRow | null = null;
  return {
    take: async (row) => {
      await sink.write(libraryText(row, format, language, before));
      before = row;
    },
    finish: () => sink.finish(),
    abandon: () => sink.abandon(),
  };
}

/** The entries of an own library; null for the built-in one. */
async function entriesOf(options: LibraryOptions, { language, settings }: Context): Promise<readonly LibraryEntry[] | null> {
  const own = options.from === undefined ? settings.library : named(options.from, options, language);
  return own === null ? null : readOwnLibraryAloud(own, language, options.quiet === true);
}

function named(file: string, { columns, sheet }: LibraryOptions, language: Language): OwnLibrarySettings {
  return {
    file,
    ...(columns === undefined ? {} : { columns: columnsOf(columns, language) }),
    ...(sheet === undefined ? {} : { sheet }),
  };
}

/** Reads "name=指标名称,code=编码" and positions, "name=2". */
function columnsOf(text: string, language: Language): LibraryMapping {
  const columns: Record<string, string | number> = {};
  for (const piece of text.split(/[,，]/)) {
    const [column = '', ...rest] = piece.split('=');
    const value = rest.join('=').trim();
    if (!COLUMNS.includes(column.trim()) || value === '') throw new UsageError(messagesIn(language).badChoice('--columns', piece, COLUMNS));
    columns[column.trim()] = /^\d+$/.test(value) ? Number(value) : value;
  }
  const { name, ...others } = columns;
  if (name === undefined) throw new UsageError(messagesIn(language).badChoice('--columns', text, ['name=…']));
  return { name, ...others };
}

const COLUMNS: readonly string[] = ['name', 'code', 'aspect', 'unit', 'direction', 'kind', 'aliases'];
