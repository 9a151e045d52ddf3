/**
 * A machine format of `lint` over a batch. Workers render what each document adds; frame and failures are written here.
 */
import type { Analysis } from '@perf-lint/analyser';
import { FORMATS, type FormatName, type ReportOptions } from '@perf-lint/report';
import { type Emitter, valuesIn } from './emitter.js';
import type { Sink } from './whole-file.js';

export function formatEmitter(name: FormatName, sink: Sink, options: ReportOptions): Emitter {
  const format = FORMATS[name](options);
  const { separator } = format;
  let first = true;
  return {
    rendering: separator === null ? { kind: 'analysis' } : { kind: 'findings', format: name, version: options.version ?? '' },
    begin: () => sink.write(format.begin()),
    async file(_, part) {
      if (separator === null) {
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
