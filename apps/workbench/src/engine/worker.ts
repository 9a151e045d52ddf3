/**
 * The worker's side: one file at a time. It can be ended from outside at any moment and holds nothing that would be lost with it.
 */
import { examine, examineDocument } from './examine.js';
import type { FromWorker, ToWorker, Work } from './protocol.js';

/** The part of a worker's global object that is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(answer: FromWorker): void;
}

/** Says that it is ready, then answers every piece of work in the order it came. What throws ends the worker: the page says so of the file. */
export function startWorker(scope: WorkerScope): void {
  let wasm: Uint8Array | null = null;
  const pdfiumWasm = async (): Promise<Uint8Array> => {
    if (wasm === null) throw new Error('the PDFium binary was not sent');
    return wasm;
  };
  const answer = async (work: Work): Promise<void> => {
    const results =
      work.kind === 'document'
        ? [examineDocument(work.document, work.language)]
        : await examine(new Uint8Array(await work.file.arrayBuffer()), { ...work, assets: { pdfiumWasm } });
    scope.postMessage({ kind: 'done', results });
  };
  scope.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'pdfium':
        wasm = data.wasm;
        break;
      case 'work':
        // An exception in a timer reaches the page as the worker's error event; a rejected promise would not.
        answer(data.work).catch((error: unknown) =>
          setTimeout(() => {
            throw error;
          }),
        );
        break;
      default:
        data satisfies never;
    }
  };
  scope.postMessage({ kind: 'ready' });
}
