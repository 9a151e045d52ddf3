/**
 * What page and worker say to each other. Everything is plain data: it is cloned on the way.
 */
import type { PerformanceDocument } from '@perf-lint/core';
import type { Language } from '@perf-lint/report';
import type { Examined } from './examine.js';

export type Work =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly file: Blob;
      readonly passwords: readonly string[];
      readonly language: Language;
    }
  | { readonly kind: 'document'; readonly document: PerformanceDocument; readonly language: Language };

export type ToWorker =
  /** The PDFium binary, sent once: each worker keeps its own copy. */
  { readonly kind: 'pdfium'; readonly wasm: Uint8Array } | { readonly kind: 'work'; readonly work: Work };

export type FromWorker = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly results: readonly Examined[] };
