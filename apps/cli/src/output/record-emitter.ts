/** Indicator records of `export` as text: JSON lines or CSV. Written at the end, when it is known which rows stand in several files. */
import { type ReportOptions, recordCsvLine, recordsCsvHeader } from '@perf-lint/report';
import type { Emitter } from './emitter.js';
import { MarkedRecords } from './marked-records.js';
import type { Sink } from './whole-file.js';

export function recordEmitter(format: 'jsonl' | 'csv', sink: Sink, options: Pick<ReportOptions, 'preferred'>): Emitter {
  const records = new MarkedRecords(options);
  return {
    rendering: { kind: 'records' },
    begin: () => sink.write(format === 'csv' ? recordsCsvHeader() : ''),
    file: async (summary, part) => records.add(summary, part),
    failure: async () => {},
    async end() {
      if (format === 'csv') for (const record of records.records()) await sink.write(recordCsvLine(record));
      else for (const piece of records.lines()) await sink.write(piece);
      records.remove();
      await sink.finish();
    },
    abandon() {
      records.remove();
      sink.abandon();
    },
  };
}
