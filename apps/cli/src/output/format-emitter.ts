/**
 * A machine format of `lint` over a batch. Workers render what each document adds; frame and failures are written here.
 */
import type { Analysis } from '@perf-lint/analyser';
import { FORMATS, type FormatName, type ReportOptions } from '@perf-lint/report';
import { type Emitter, valuesIn } from './emitter.js';
import type { Sink } from './whole-file.js';

/** What stands between the parts of two documents. A format not named here counts over documents and is made here from whole analyses. */
const SEPARATORS: Readonly<Partial<Record<FormatName, string>>> = {
  jsonl: '',
  csv: '',
  line: '',
  github: '',
  junit: '',
  json: ',',
  sarif: ',',
};

export function formatEmitter(name: FormatName, sink: Sink, options: ReportOptions): Emitter {
  const format = FORMATS[name](options);
  const separator = SEPARATORS[name];
  let first = true;
  return {
    rendering: separator === undefined ? { kind: 'analysis' } : { kind: 'findings', format: name, version: options.version ?? '' },
    begin: () => sink.write(format.begin()),
    async file(_, part) {
      if (separator === undefined) {
        for (const analysis of valuesIn(part)) for (const piece of format.document(analysis as Analysis)) await sink.write(piece);
        return;
      }
      if (part.length === 0) return;
      if (!first && separator !== '') await sink.write(separator);
      first = false;
      await sink.write(part);
    },
    failure: (failure) => sink.write(format.failure(failure)),
    async end() {
      await sink.write(format.end());
      await sink.finish();
    },
    abandon: () => sink.abandon(),
  };
}
