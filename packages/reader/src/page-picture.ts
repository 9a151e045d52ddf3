/**
 * A page of a document that was read, drawn for a person beside its rows.
 */
import { ReadFailure } from './failure.js';
import { originalBytes } from './formats/original.js';
import type { DrawOptions, PagePicture } from './formats/pdf/draw-page.js';
import { resolveLimits } from './limits.js';
import type { ReadLimits, ReadProblem } from './read-options.js';

export type PictureOutcome =
  | { readonly kind: 'drawn'; readonly picture: PagePicture }
  | { readonly kind: 'failed'; readonly problem: ReadProblem }
  /** The file is not the one that was read, and holds it nowhere. */
  | { readonly kind: 'other-file' };

export interface PictureOptions extends DrawOptions {
  /** Of the document that was read (`PerformanceDocument.sha256`). */
  readonly sha256: string;
}

/** A picture file is read as a PDF that shows it. */
async function pagesOf(bytes: Uint8Array, limits: ReadLimits): Promise<Uint8Array> {
  const { isPicture, pictureAsPdf } = await import('./formats/pictures.js');
  return isPicture(bytes) ? pictureAsPdf(bytes, limits) : bytes;
}

/**
 * Draws a page of the PDF, or of the picture file, with that hash out of `bytes`: the file itself, or an archive that holds it. Bad input never throws.
 */
export async function drawDocumentPage(bytes: Uint8Array, { sha256, ...options }: PictureOptions): Promise<PictureOutcome> {
  try {
    const limits = resolveLimits({});
    const original = await originalBytes(bytes, sha256, limits);
    if (original === null) return { kind: 'other-file' };
    const { drawPage } = await import('./formats/pdf/draw-page.js');
    return { kind: 'drawn', picture: await drawPage(await pagesOf(original, limits), options) };
  } catch (error) {
    if (error instanceof ReadFailure) return { kind: 'failed', problem: error.problem };
    throw error;
  }
}
