/**
 * Parts of other formats that a Word document takes in whole (w:altChunk): pages, texts, and Word documents inside it.
 */
import { ReadFailure } from '../../failure.js';
import type { ReadLimits } from '../../read-options.js';
import type { Block } from '../../source-document.js';
import { type ChunkReader, readDocx } from '../docx.js';
import { decodeText } from '../encoding.js';
import type { Detection } from '../format-entry.js';
import { readHtml } from '../html.js';
import { extractPage } from '../mhtml.js';
import { textLines } from '../text.js';
import { readZipDirectory, type ZipArchive } from '../zip/directory.js';
import { memberBytes } from '../zip/inflate.js';

/** Documents inside documents are opened down to this depth. */
const MAX_DEPTH = 3;
/** A document takes in no more parts than this; the same part over and over is made to waste time. */
const MAX_PARTS = 200;

class Chunks {
  private parts = 0;
  private inflated = 0;

  constructor(
    private readonly limits: ReadLimits,
    private readonly detection: Detection,
  ) {}

  reader(archive: ZipArchive, depth: number): ChunkReader {
    return (part) => {
      this.parts += 1;
      this.inflated += part.size;
      if (this.parts > MAX_PARTS || this.inflated > this.limits.inflatedBytes || part.size > this.limits.fileBytes) return null;
      try {
        return this.read(memberBytes(archive, part), part.name, depth);
      } catch (error) {
        // A part that is broken is not read, and said; what means harm fails the document.
        if (error instanceof ReadFailure && (error.problem.id === 'limit' || error.problem.id === 'unsafe-archive')) throw error;
        return null;
      }
    };
  }

  private read(bytes: Uint8Array, name: string, depth: number): readonly Block[] | null {
    const { kind } = this.detection.detect(bytes, name);
    if (kind === 'text') return this.text(bytes, name);
    if (kind !== 'zip' || depth >= MAX_DEPTH) return null;
    const inner = readZipDirectory(bytes, this.limits);
    if (this.detection.detectArchive(inner, '', name).kind !== 'docx') return null;
    return readDocx(inner, this.limits, this.reader(inner, depth + 1)).blocks;
  }

  private text(bytes: Uint8Array, name: string): readonly Block[] | null {
    const { text } = decodeText(bytes);
    const format = this.detection.detectText(text, name);
    if (format === 'html') return readHtml(text, this.limits).blocks;
    if (format === 'mhtml') return readHtml(extractPage(text).text, this.limits).blocks;
    // Flat XML of Word and spreadsheets is neither text nor a page.
    if (format === 'xml-spreadsheet' || text.trimStart().startsWith('<?xml')) return null;
    return [{ kind: 'text', lines: textLines(text) }];
  }
}

/** Reads the parts that a document takes in, within the limits of the file they stand in. Fails as their formats' readers do. */
export function chunkReader(archive: ZipArchive, limits: ReadLimits, detection: Detection): ChunkReader {
  return new Chunks(limits, detection).reader(archive, 1);
}
