/** Hands whole analyses, in their final order, to whatever is put together from all documents: ledgers, comparisons, workbooks. */
import type { Analysis } from '@perf-lint/analyser';
import { type Emitter, valuesIn } from './emitter.js';

/** @param take called once per document; @param end called when all were handed over */
export function analysisEmitter(take: (analysis: Analysis) => void | Promise<void>, end: () => Promise<void> = async () => {}): Emitter {
  return {
    rendering: { kind: 'analysis' },
    begin: async () => {},
    async file(_, part) {
      for (const analysis of valuesIn(part)) await take(analysis as Analysis);
    },
    failure: async () => {},
    end,
    abandon: () => {},
  };
}
