/**
 * A file of a report: content and hash, so that the caller can leave an unchanged file alone.
 */
import { sha256Hex } from '../html/digest.js';

export interface ReportFile {
  /** Relative path with "/", safe on Windows. */
  readonly path: string;
  readonly content: string;
  /** Lower-case hexadecimal SHA-256 of the content in UTF-8. */
  readonly sha256: string;
}

export async function reportFile(path: string, content: string): Promise<ReportFile> {
  return { path, content, sha256: await sha256Hex(content) };
}
