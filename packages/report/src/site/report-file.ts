/**
 * A file of a report: content and hash, so that the caller can leave an unchanged file alone.
 */

import { MARKDOWN_MARK } from '../generator-mark.js';
import { sealedMarkup } from '../office/package/seal-text.js';
import { sha256Hex } from '../pages/html/digest.js';

export interface ReportFile {
  /** Relative path with "/", safe on Windows. */
  readonly path: string;
  readonly content: string;
  /** Path where another file of this run has taken the first; absent for paths that are the document's own. */
  readonly otherwise?: string;
  /** How `content` carries a file that is no text; absent for text. */
  readonly encoding?: 'base64';
  /** Lower-case hexadecimal SHA-256 of the content in UTF-8 (of its base64 for a file that is no text). */
  readonly sha256: string;
}

async function hashed(path: string, content: string): Promise<ReportFile> {
  return { path, content, sha256: await sha256Hex(content) };
}

/** A Markdown file, with the mark that says who wrote it. */
export async function markdownFile(path: string, content: string): Promise<ReportFile> {
  return reportFile(path, `${MARKDOWN_MARK}\n\n${content}`);
}

/** A page or Markdown file under its seal. */
export async function reportFile(path: string, content: string): Promise<ReportFile> {
  return hashed(path, await sealedMarkup(content));
}

/** Bytes as base64, a piece at a time: a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  let binary = '';
  for (let at = 0; at < bytes.length; at += 8192) binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}

/** A file that is no text, such as a Word file, which has its seal inside. */
export async function binaryReportFile(path: string, otherwise: string, bytes: Uint8Array): Promise<ReportFile> {
  return { ...(await hashed(path, base64Of(bytes))), otherwise, encoding: 'base64' };
}
