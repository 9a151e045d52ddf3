/** What the page and the worker that files say to each other. */
import type { Language } from '@perf-lint/report';
import type { MarkedCopies } from '../outputs/marked-copies.js';
import type { OutputFile } from '../outputs/output-file.js';
import type { Wish } from '../outputs/wishes.js';
import type { SessionReading } from '../session-file/read-session.js';
import type { SessionContent } from '../session-file/session-content.js';
import type { Stamp } from '../session-file/write-session.js';
import type { PackedSession } from './packed-session.js';

export type FilingWork =
  /** A session file taken apart; its documents stay bytes. */
  | { readonly kind: 'open'; readonly file: Blob }
  | { readonly kind: 'save'; readonly content: SessionContent; readonly stamp: Stamp }
  /** The opinions written onto the papers' own files, in the order of the papers; null where a file is not at hand. */
  | {
      readonly kind: 'mark';
      /** Of the zip that several files go into, without extension. */
      readonly name: string;
      readonly session: PackedSession;
      readonly originals: readonly (Blob | null)[];
      readonly language: Language;
    }
  | {
      readonly kind: 'make';
      /** Of the zip that several files go into, without extension. */
      readonly name: string;
      readonly wish: Wish;
      readonly session: PackedSession;
      readonly language: Language;
      readonly date: string;
      readonly version: string;
    };

export type FilingAnswer<K extends FilingWork['kind'] = FilingWork['kind']> = K extends 'open'
  ? { readonly kind: 'opened'; readonly reading: SessionReading }
  : K extends 'save'
    ? { readonly kind: 'saved'; readonly bytes: Uint8Array }
    : K extends 'mark'
      ? { readonly kind: 'marked'; readonly copies: MarkedCopies }
      : { readonly kind: 'made'; readonly file: OutputFile | null };

export type FromFiler = { readonly kind: 'progress'; readonly done: number; readonly all: number } | FilingAnswer;

/** What a worker is called that files: it is made of the same text as those that read. */
export const FILER = 'filer';
