/**
 * The worker's side: one piece of work at a time. It can be ended from outside at any moment and holds nothing that would be lost with it.
 */
import type { Excerpt, PerformanceDocument } from '@perf-lint/core';
import { drawDocumentPage, type ReaderAssets, type Recogniser, readWithSurroundings } from '@perf-lint/reader';
import { unzlibSync } from 'fflate';
import { type Examined, examine, examineDocument } from './examine.js';
import { packed, rememberStored, storedDocument } from './packed.js';
import type { Answer, FromWorker, PageBegun, ToWorker, Work } from './protocol.js';
import { type PackedRecogniser, startRecogniser } from './recogniser.js';
import { readReference } from './references.js';

/** The part of a worker's global object that is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null;
  postMessage(answer: FromWorker, handedOver?: readonly ArrayBufferLike[]): void;
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
    case 'stored':
      return { kind: 'done', results: [examineStored(work)] };
    case 'file':
      return { kind: 'done', results: await examineFile(work, equipment) };
    case 'reference':
      return { kind: 'referred', outcome: await readReference(await bytesOf(work.file), work.role, { ...work, assets }) };
    case 'picture':
      return { kind: 'drawing', outcome: await drawDocumentPage(await bytesOf(work.file), { ...work, assets }) };
    case 'surroundings':
      return { kind: 'surrounded', excerpt: await excerptOf(work, assets) };
    default:
      return work satisfies never;
  }
}

/** Of a zip, the member with those bytes. */
async function excerptOf(
  { file, path, sha256, references }: Extract<Work, { readonly kind: 'surroundings' }>,
  assets: ReaderAssets,
): Promise<Excerpt | null> {
  for (const outcome of await readWithSurroundings(await bytesOf(file), { path, assets }))
    if (outcome.kind === 'read' && outcome.document.sha256 === sha256) return outcome.around(references);
  return null;
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

/** The bytes go back as they came. */
function examineStored({ bytes, beside }: Extract<Work, { readonly kind: 'stored' }>): Examined {
  const document: PerformanceDocument = JSON.parse(new TextDecoder().decode(bytes));
  rememberStored(document, bytes);
  return examineDocument(document, beside);
}

/** An answer as it goes to the page. */
function onItsWay(answer: Answer): Exclude<FromWorker, { readonly kind: 'ready' | 'page' }> {
  if (answer.kind !== 'done') return answer;
  return {
    kind: 'packed',
    results: answer.results.map((result) =>
      result.kind === 'failed' ? result : { kind: 'packed', lines: packed(result), stored: storedDocument(result.analysis.document) },
    ),
  };
}

/** What need not be copied on the way. */
function handedOver(answer: FromWorker): ArrayBufferLike[] {
  if (answer.kind !== 'packed') return [];
  return answer.results.flatMap((result) => (result.kind === 'packed' ? [result.stored.buffer] : []));
}

async function bytesOf(file: Blob): Promise<Uint8Array> {
  return new Uint8Array(await file.arrayBuffer());
}

/** Says that it is ready, then answers every piece of work in the order it came. What throws ends the worker: the page says so of the file. */
export function startWorker(scope: WorkerScope): void {
  let pdfium: Uint8Array | null = null;
  let wasm: Uint8Array | null = null;
  let reader: PackedRecogniser | null = null;
  let started: Promise<Recogniser> | null = null;
  const pdfiumWasm = async (): Promise<Uint8Array> => {
    if (pdfium === null) throw new Error('the PDFium binary was not sent');
    wasm ??= unzlibSync(pdfium);
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
        pdfium = data.packed;
        break;
      case 'recogniser':
        reader = data.packed;
        break;
      case 'work':
        // An exception in a timer reaches the page as the worker's error event; a rejected promise would not.
        answered(data.work, equipment)
          .then((answer) => {
            const sent = onItsWay(answer);
            scope.postMessage(sent, handedOver(sent));
          })
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
