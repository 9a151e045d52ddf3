/** What a sample is drawn from: the rows of a run, kept on disk and gone through twice, for the documents and for the rows of those drawn. */
import type { FiledDocument } from '@perf-lint/review';
import { Assembly, type DatasetEntry, type DocumentRow, type FactsOfDocument, type TableRow } from '@perf-lint/study';
import type { FailedFile, FileSummary, Part } from '../batch/task.js';
import type { Emitter } from './emitter.js';
import { Spool } from './spool.js';

export interface SampleSource extends Emitter {
  /** Rows of all documents, in their order: each document before what refers to it. */
  rows(): Generator<TableRow>;
  documents(): readonly DocumentRow[];
  remove(): void;
}

export function sampleSource(preferred: (path: string) => boolean, factsOf: FactsOfDocument): SampleSource {
  const spool = new Spool();
  const filed: FiledDocument[] = [];
  const rows = function* (): Generator<TableRow> {
    const assembly = new Assembly(filed, { keep: new Set(), preferred, factsOf });
    for (const line of spool.lines()) yield* assembly.rowsOf(JSON.parse(line) as DatasetEntry);
  };
  return {
    rendering: { kind: 'dataset' },
    begin: async () => {},
    async file({ documents }: FileSummary, part: Part) {
      for (const document of documents) filed.push(document.filed);
      spool.write(part);
    },
    async failure({ path, problem }: FailedFile) {
      if (problem.id === 'table-not-read') return;
      spool.write(Buffer.from(`${JSON.stringify({ kind: 'failed', path, problem: problem.id } satisfies DatasetEntry)}\n`));
    },
    end: async () => {},
    abandon: () => spool.remove(),
    rows,
    documents() {
      const found: DocumentRow[] = [];
      for (const placed of rows()) if (placed.table === 'documents') found.push(placed.row);
      return found;
    },
    remove: () => spool.remove(),
  };
}
