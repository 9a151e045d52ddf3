/**
 * What page and worker say to each other. Everything is plain data: it is cloned on the way.
 */
import type { Excerpt, PerformanceDocument, SourceReference } from '@perf-lint/core';
import type { PictureOutcome } from '@perf-lint/reader';
import type { Language } from '@perf-lint/report';
import type { Beside, Examined, FailedPaper } from './examine.js';
import type { PackedPaper } from './packed.js';
import type { PackedRecogniser } from './recogniser.js';
import type { ReferenceOutcome, ReferenceRole } from './references.js';

export type Work =
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly file: Blob;
      readonly passwords: readonly string[];
      readonly beside: Beside;
      /** Pages that are pictures are recognised, of workers that have a recogniser; else they are only named. */
      readonly scans?: 'recognised';
    }
  | { readonly kind: 'document'; readonly document: PerformanceDocument; readonly beside: Beside }
  /** A document as a session keeps it: see `storedDocument`. */
  | { readonly kind: 'stored'; readonly bytes: Uint8Array; readonly beside: Beside }
  /** A file that is no paper of this review: last year's, a library, a blank form, a list, settings. */
  | { readonly kind: 'reference'; readonly role: ReferenceRole; readonly path: string; readonly language: Language; readonly file: Blob }
  | {
      readonly kind: 'picture';
      readonly file: Blob;
      readonly sha256: string;
      readonly page: number;
      readonly scale: number;
      readonly turns: number | null;
      readonly passwords: readonly string[];
    }
  /** What stands around a place of a file. */
  | {
      readonly kind: 'surroundings';
      readonly path: string;
      readonly file: Blob;
      readonly sha256: string;
      readonly references: readonly SourceReference[];
    };

export type ToWorker =
  /** The PDFium binary as a zlib stream, sent once: each worker keeps its own copy. */
  | { readonly kind: 'pdfium'; readonly packed: Uint8Array }
  /** What reads text in pictures, for workers made of its program as well. */
  | { readonly kind: 'recogniser'; readonly packed: PackedRecogniser }
  | { readonly kind: 'work'; readonly work: Work };

/** Recognition of a page began: which one of the file, from 1, and how many there are. */
export interface PageBegun {
  readonly kind: 'page';
  readonly page: number;
  readonly pages: number;
}

export type Examination = { readonly kind: 'done'; readonly results: readonly Examined[] };
export type Referral = { readonly kind: 'referred'; readonly outcome: ReferenceOutcome };
export type Drawing = { readonly kind: 'drawing'; readonly outcome: PictureOutcome };
/** Null where the file has no such place, or is not that file. */
export type Surrounded = { readonly kind: 'surrounded'; readonly excerpt: Excerpt | null };

/** What work comes to, by its kind. */
export type Answer<W extends Work['kind'] = Work['kind']> = W extends 'picture'
  ? Drawing
  : W extends 'reference'
    ? Referral
    : W extends 'surroundings'
      ? Surrounded
      : Examination;

/** An examination on its way: what was read as lines (see `packed`), with the document as it is kept. */
export interface PackedExamination {
  readonly kind: 'packed';
  readonly results: readonly (FailedPaper | { readonly kind: 'packed'; readonly lines: PackedPaper; readonly stored: Uint8Array })[];
}

export type FromWorker = { readonly kind: 'ready' } | PageBegun | PackedExamination | Exclude<Answer, Examination>;
