/** The workbook of a run: rows are gathered as documents come in, and written at the end. */
import { type ReportOptions, WorkbookRows, writeWorkbook } from '@perf-lint/report';
import { analysisEmitter } from './analysis-emitter.js';
import type { Emitter } from './emitter.js';
import { openSink } from './open-sink.js';
import type { Writing } from './overwriting.js';

export async function workbookEmitter(file: string, options: ReportOptions, writing: Writing): Promise<Emitter> {
  const rows = new WorkbookRows(options);
  const sink = await openSink(file, writing);
  const emitter = analysisEmitter(
    (analysis) => rows.add(analysis),
    async () => {
      await sink.write(await writeWorkbook(rows, options));
      await sink.finish();
    },
  );
  return { ...emitter, abandon: () => sink.abandon() };
}
