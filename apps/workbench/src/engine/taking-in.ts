/** What a worker made of files, taken in by the page in turns so short that it answers people in between. */
import type { Examined } from './examine.js';
import { rememberStored, unpacking } from './packed.js';
import type { Examination, PackedExamination } from './protocol.js';

/** The longest turn, in milliseconds: a frame. */
const TURN = 16;

/** Whatever else waits for its turn goes first. */
function others(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}

export async function takenIn({ results }: PackedExamination): Promise<Examination> {
  const taken: Examined[] = [];
  let began = performance.now();
  for (const result of results) {
    if (result.kind === 'failed') {
      taken.push(result);
      continue;
    }
    const steps = unpacking(result.lines);
    for (let step = steps.next(); ; step = steps.next()) {
      if (step.done === true) {
        rememberStored(step.value.analysis.document, result.stored);
        taken.push(step.value);
        break;
      }
      if (performance.now() - began < TURN) continue;
      await others();
      began = performance.now();
    }
  }
  return { kind: 'done', results: taken };
}
