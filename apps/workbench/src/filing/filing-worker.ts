/** The worker that makes files of the session and takes session files apart: nothing of that holds up the page, and it can be ended at any moment. */
import { markedCopies } from '../outputs/marked-copies.js';
import { type OutputFile, together } from '../outputs/output-file.js';
import { made } from '../outputs/wishes.js';
import { readSession } from '../session-file/read-session.js';
import { writeSession } from '../session-file/write-session.js';
import { sessionFrom } from './packed-session.js';
import type { FilingAnswer, FilingWork, FromFiler } from './protocol.js';

/** The part of a worker's global object that is used here. */
export interface FilerScope {
  onmessage: ((event: MessageEvent<FilingWork>) => void) | null;
  postMessage(answer: FromFiler): void;
}

/** Milliseconds between two words of how far it is. */
const TOLD_EVERY = 100;

async function answered(work: FilingWork, tell: (done: number, all: number) => void): Promise<FilingAnswer> {
  switch (work.kind) {
    case 'open':
      return { kind: 'opened', reading: readSession(new Uint8Array(await work.file.arrayBuffer())) };
    case 'save':
      return { kind: 'saved', bytes: writeSession(work.content, work.stamp) };
    case 'mark': {
      const { name, session, originals, language } = work;
      const copies = await markedCopies(sessionFrom(session, language), originals, { language, progress: tell });
      return { kind: 'marked', copies: { ...copies, files: asOne(name, copies.files) } };
    }
    case 'make': {
      const { name, wish, session, ...options } = work;
      const files = await made(sessionFrom(session, work.language), wish, { ...options, progress: tell });
      return { kind: 'made', file: together(name, files) };
    }
    default:
      return work satisfies never;
  }
}

/** Several files in a zip: packing takes its time, too. */
function asOne(name: string, files: readonly OutputFile[]): readonly OutputFile[] {
  const file = together(name, files);
  return file === null ? [] : [file];
}

export function startFiler(scope: FilerScope): void {
  let told = 0;
  const tell = (done: number, all: number): void => {
    const now = performance.now();
    if (now - told < TOLD_EVERY) return;
    told = now;
    scope.postMessage({ kind: 'progress', done, all });
  };
  scope.onmessage = ({ data }) => {
    answered(data, tell)
      .then((answer) => scope.postMessage(answer))
      // An exception in a timer reaches the page as the worker's error event; a rejected promise would not.
      .catch((error: unknown) =>
        setTimeout(() => {
          throw error;
        }),
      );
  };
}
