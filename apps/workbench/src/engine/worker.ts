/**
 * The worker's side: one piece of work at a time. It can be ended from outside at any moment and holds nothing that would be lost with it.
 */
import { wordingOf } from '@perf-lint/analyser';
import { drawDocumentPage, type ReaderAssets, type Recogniser } from '@perf-lint/reader';
import { type AnnotatedCopy, annotatedCopy } from '@perf-lint/report';
import { unzlibSync } from 'fflate';
import { type Examined, examine, examineDocument } from './examine.js';
import type { Answer, FromWorker, PageBegun, ToWorker, Work } from './protocol.js';
import { type PackedRecogniser, startRecogniser } from './recogniser.js';
import { readReference } from './references.js';

/** The part of a worker's global object that is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(answer: FromWorker): void;
}

/** What a worker has at hand for its work. */
interface Equipment {
  readonly assets: ReaderAssets;
  /** Starts what reads text in pictures, once. */
  readonly recogniser: () => Promise<Recogniser>;
  readonly tell: (begun: PageBegun) => void;
}

/** Pages of one file that are recognised where somebody asks for it: he saw how many there are, and can stop. */
const EVERY_PAGE = 2000;

async function answered(work: Work, equipment: Equipment): Promise<Answer> {
  const { assets } = equipment;
  switch (work.kind) {
    case 'document':
      return { kind: 'done', results: [examineDocument(work.document, work.beside)] };
    case 'file':
      return { kind: 'done', results: await examineFile(work, equipment) };
    case 'reference':
      return { kind: 'referred', outcome: await readReference(await bytesOf(work.file), work.role, { ...work, assets }) };
    case 'marks':
      return { kind: 'marked', copy: await markedCopy(await bytesOf(work.file), work) };
    case 'picture':
      return { kind: 'drawing', outcome: await drawDocumentPage(await bytesOf(work.file), { ...work, assets }) };
    default:
      return work satisfies never;
  }
}

async function examineFile(
  work: Extract<Work, { readonly kind: 'file' }>,
  { assets, recogniser, tell }: Equipment,
): Promise<readonly Examined[]> {
  const bytes = await bytesOf(work.file);
  if (work.scans !== 'recognised') return examine(bytes, { ...work, reading: { assets } });
  const begun = (page: number, pages: number): void => tell({ kind: 'page', page, pages });
  return examine(bytes, {
    ...work,
    reading: { assets: { ...assets, recogniser }, scans: { begun, pictures: true }, limits: { scannedPages: EVERY_PAGE } },
  });
}

/** A copy of the file with the opinions on it, worded as the ledger words them. */
function markedCopy(bytes: Uint8Array, { analysis, beside }: Extract<Work, { readonly kind: 'marks' }>): Promise<AnnotatedCopy> {
  return annotatedCopy(bytes, analysis, { language: beside.language, wording: wordingOf(beside.configuration) });
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Says that it is ready, then answers every piece of work in the order it came. What throws ends the worker: the page says so of the file. */
export function startWorker(scope: WorkerScope): void {
  let packed: Uint8Array | null = null;
  let wasm: Uint8Array | null = null;
  let reader: PackedRecogniser | null = null;
  let started: Promise<Recogniser> | null = null;
  const pdfiumWasm = async (): Promise<Uint8Array> => {
    if (packed === null) throw new Error('the PDFium binary was not sent');
    wasm ??= unzlibSync(packed);
    return wasm;
  };
  const recogniser = async (): Promise<Recogniser> => {
    if (reader === null) throw new Error('the recogniser was not sent');
    started ??= startRecogniser(reader);
    return started;
  };
  const equipment: Equipment = { assets: { pdfiumWasm }, recogniser, tell: (begun) => scope.postMessage(begun) };
  scope.onmessage = ({ data }) => {
    switch (data.kind) {
      case 'pdfium':
        packed = data.packed;
        break;
      case 'recogniser':
        reader = data.packed;
        break;
      case 'work':
        // An exception in a timer reaches the page as the worker's error event; a rejected promise would not.
        answered(data.work, equipment)
          .then((answer) => scope.postMessage(answer))
          .catch((error: unknown) =>
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
