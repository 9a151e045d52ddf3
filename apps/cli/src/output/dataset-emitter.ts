/**
 * The tables of a dataset over a batch. Rows of a document are made by workers and kept on disk; keys, and which projects count in another document,
 * are known when all were read: then every table is written row by row.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { LANGUAGES } from '@perf-lint/report';
import type { FiledDocument } from '@perf-lint/review';
import {
  Assembly,
  codebookMarkdown,
  codebookPage,
  DATASET_SCHEMA_VERSION,
  type DatasetEntry,
  dataPackage,
  type FactsOfDocument,
  type FrameUnit,
  type Keepable,
  type Provenance,
  Publishers,
  provenanceTexts,
  responseRows,
  TABLES,
  type Table,
  type TableName,
  type WrittenTable,
} from '@perf-lint/study';
import type { FailedFile, FileSummary, Part } from '../batch/task.js';
import { cannotWrite } from '../messages/system-error.js';
import { DESCRIPTOR, makeRoomForDataset, sealedDescriptor } from './dataset-folder.js';
import type { Emitter } from './emitter.js';
import { openSink } from './open-sink.js';
import type { Writing } from './overwriting.js';
import { Spool } from './spool.js';
import { TableFiles } from './table-files.js';
import { removeLeftovers, writeWhole } from './whole-file.js';

export interface DatasetOptions {
  readonly folder: string;
  readonly provenance: Provenance;
  readonly keep: ReadonlySet<Keepable>;
  readonly preferred: (path: string) => boolean;
  readonly factsOf: FactsOfDocument;
  /** Units that ought to publish; null where no list was given. */
  readonly frame: readonly FrameUnit[] | null;
  readonly writing: Writing;
}

/** What a dataset came to, for those who made it. */
export interface DatasetCounts {
  readonly rows: Readonly<Record<TableName, number>>;
  readonly personal: number;
  readonly responses: Readonly<Record<string, number>> | null;
}

export interface DatasetEmitter extends Emitter {
  /** null until everything was written. */
  readonly counts: DatasetCounts | null;
}

export function datasetEmitter(options: DatasetOptions): DatasetEmitter {
  return new Dataset(options);
}

const codebookName = (language: string, extension: string): string => `codebook.${language}.${extension}`;

/** Names of everything that a run writes. */
function namesOf(tables: readonly Table[]): readonly string[] {
  return [DESCRIPTOR, ...tables.flatMap(({ name }) => [`${name}.csv`, `${name}.parquet`])];
}

class Dataset implements DatasetEmitter {
  readonly rendering = { kind: 'dataset' } as const;
  counts: DatasetCounts | null = null;
  readonly #options: DatasetOptions;
  readonly #tables: readonly Table[];
  readonly #spool = new Spool();
  readonly #filed: FiledDocument[] = [];
  readonly #files = new Map<string, TableFiles>();
  #personal = 0;

  constructor(options: DatasetOptions) {
    this.#options = options;
    this.#tables = TABLES.filter(({ name }) => name !== 'frame' || options.frame !== null);
  }

  async begin(): Promise<void> {
    const { folder, writing } = this.#options;
    // Looked for before the work begins; with --force copies are made when it is done.
    if (!writing.force) await makeRoomForDataset(folder, namesOf(this.#tables), writing);
    try {
      mkdirSync(folder, { recursive: true });
      removeLeftovers(folder, false);
    } catch (error) {
      throw cannotWrite(folder, error, writing.language);
    }
  }

  async file({ documents }: FileSummary, part: Part): Promise<void> {
    for (const { filed } of documents) this.#filed.push(filed);
    this.#spool.write(part);
  }

  async failure({ path, problem }: FailedFile): Promise<void> {
    // A table that is there and was not read: its document has a row of its own.
    if (problem.id === 'table-not-read') return;
    const entry: DatasetEntry = { kind: 'failed', path, problem: problem.id };
    this.#spool.write(Buffer.from(`${JSON.stringify(entry)}\n`));
  }

  async end(): Promise<void> {
    const { folder, provenance, writing, frame } = this.#options;
    await makeRoomForDataset(folder, namesOf(this.#tables), writing);
    const metadata = provenanceTexts(provenance, DATASET_SCHEMA_VERSION);
    for (const table of this.#tables) this.#files.set(table.name, new TableFiles(folder, table, metadata));
    for (const file of this.#files.values()) await file.begin();
    // Only a list of units asks who published.
    const publishers = frame === null ? null : new Publishers();
    await this.#assemble(publishers);
    const responses = frame === null || publishers === null ? null : await this.#respond(frame, publishers);
    const written: WrittenTable[] = [];
    for (const file of this.#files.values()) written.push(await file.finish());
    await writeWhole(join(folder, DESCRIPTOR), sealedDescriptor(dataPackage(written, provenance)));
    await this.#codebooks();
    this.#spool.remove();
    const rows = Object.fromEntries(TABLES.map(({ name }) => [name, written.find(({ table }) => table.name === name)?.rows ?? 0]));
    this.counts = { rows: rows as DatasetCounts['rows'], personal: this.#personal, responses };
  }

  async #assemble(publishers: Publishers | null): Promise<void> {
    const assembly = new Assembly(this.#filed, this.#options);
    for (const line of this.#spool.lines()) {
      for (const placed of assembly.rowsOf(JSON.parse(line) as DatasetEntry)) {
        if (placed.table === 'documents') {
          const { namesLeftOut, phonesLeftOut, idsLeftOut } = placed.row;
          this.#personal += (namesLeftOut ?? 0) + (phonesLeftOut ?? 0) + (idsLeftOut ?? 0);
          publishers?.document(placed.row);
        } else if (placed.table === 'projects') publishers?.project(placed.row);
        await this.#files.get(placed.table)?.add(placed.row);
      }
    }
  }

  async #respond(frame: readonly FrameUnit[], publishers: Publishers): Promise<Readonly<Record<string, number>>> {
    const counts: Record<string, number> = {};
    for (const row of responseRows(frame, publishers)) {
      counts[row.response] = (counts[row.response] ?? 0) + 1;
      await this.#files.get('frame')?.add(row);
    }
    return counts;
  }

  async #codebooks(): Promise<void> {
    const { folder, provenance, writing } = this.#options;
    for (const language of LANGUAGES) {
      for (const [extension, content] of [
        ['md', codebookMarkdown(language)],
        ['html', await codebookPage(language, provenance.version)],
      ] as const) {
        const sink = await openSink(join(folder, codebookName(language, extension)), writing, 'markup');
        await sink.write(content);
        await sink.finish();
      }
    }
  }

  abandon(): void {
    for (const file of this.#files.values()) file.abandon();
    this.#spool.remove();
  }
}
