/** Findings for people, on standard output or into a file. */
import type { Rendering } from '../batch/task.js';
import type { Emitter } from './emitter.js';
import type { Sink } from './whole-file.js';

export function textEmitter(sink: Sink, rendering: Extract<Rendering, { kind: 'text' }>): Emitter {
  return {
    rendering,
    begin: async () => {},
    file: (_, part) => sink.write(part),
    // What could not be read is named in the summary.
    failure: async () => {},
    end: () => sink.finish(),
    abandon: () => sink.abandon(),
  };
}
