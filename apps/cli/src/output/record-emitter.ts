/** Indicator records of `export` as text: JSON lines or CSV. */
import { recordsCsvHeader } from '@perf-lint/report';
import type { Emitter } from './emitter.js';
import type { Sink } from './whole-file.js';

export function recordEmitter(format: 'jsonl' | 'csv', sink: Sink): Emitter {
  return {
    rendering: { kind: 'records', format },
    begin: () => sink.write(format === 'csv' ? recordsCsvHeader() : ''),
    file: (_, part) => sink.write(part),
    failure: async () => {},
    end: () => sink.finish(),
    abandon: () => sink.abandon(),
  };
}
