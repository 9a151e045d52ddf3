/** Gathers the records of a run and hands them out when it is known which of them stand in another file that counts. */
import { DuplicateMarks, type IndicatorRecord, type ReportOptions } from '@perf-lint/report';
import type { FiledDocument } from '@perf-lint/review';
import type { FileSummary, Part } from '../batch/task.js';
import { Spool } from './spool.js';

export class MarkedRecords {
  readonly #spool = new Spool();
  readonly #documents: FiledDocument[] = [];
  readonly #preferred: ReportOptions['preferred'];

  constructor({ preferred }: Pick<ReportOptions, 'preferred'>) {
    this.#preferred = preferred;
  }

  /** @param part one JSON line a record */
  add({ documents }: FileSummary, part: Part): void {
    this.#documents.push(...documents.map(({ filed }) => filed));
    this.#spool.write(part);
  }

  /** The JSON lines, in pieces. Where nothing stands twice they are as they came. */
  *lines(): Generator<string | Uint8Array> {
    const marks = this.#marks();
    if (!marks.any) {
      yield* this.#spool.read();
      return;
    }
    for (const record of this.#marked(marks)) yield `${JSON.stringify(record)}\n`;
  }

  *records(): Generator<IndicatorRecord> {
    yield* this.#marked(this.#marks());
  }

  *#marked(marks: DuplicateMarks): Generator<IndicatorRecord> {
    for (const line of this.#spool.lines()) {
      const record = JSON.parse(line) as IndicatorRecord;
      yield marks.any ? { ...record, duplicateOf: marks.duplicateOf(record) } : record;
    }
  }

  #marks(): DuplicateMarks {
    const marks = new DuplicateMarks(this.#documents, this.#preferred);
    if (marks.any) for (const line of this.#spool.lines()) marks.note(JSON.parse(line) as IndicatorRecord);
    return marks;
  }

  remove(): void {
    this.#spool.remove();
  }
}
