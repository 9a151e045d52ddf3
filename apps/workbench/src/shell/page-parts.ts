/** The parts of the page that the build puts beside the script, and what it says of itself. */

import type { PackedRecogniser } from '../engine/recogniser.js';

declare const PERF_LINT_VERSION: string;

/** Version of the program. */
export const VERSION: string = PERF_LINT_VERSION;

/** Whom the page is for: a finance office, or a department that checks its own targets before it submits them. */
export type Edition = 'office' | 'self-check';

export function edition(): Edition {
  return document.body.dataset.edition === 'self-check' ? 'self-check' : 'office';
}

/**
 * What this page calls its own in a browser: pages opened from files share one storage and one channel. What a department checks itself and what an
 * office reviews do not mix, should both happen in one browser.
 */
export function ownName(): string {
  return edition() === 'office' ? 'perf-lint-workbench' : 'perf-lint-self-check';
}

function textOf(id: string): string {
  const text = document.getElementById(id)?.textContent;
  if (text === null || text === undefined) throw new Error(`the page has no part "${id}"`);
  return text;
}

/** A part that the build puts beside the script. */
export function pagePart(id: 'rules'): string {
  return textOf(id);
}

/** Address of the picture of a screen, "" where the build had none. */
export function picturePart(screen: string): string {
  return document.getElementById(`picture-${screen}`)?.textContent?.trim() ?? '';
}

/** The program's own text, which workers are made from. */
export function programText(): string {
  return textOf('program');
}

/** Notices of the packages that the page carries. */
export function licences(): string {
  return textOf('licences').trim();
}

/** Bytes of a part that stands in the page as base64. */
function bytesOf(id: string): Uint8Array<ArrayBuffer> {
  const binary = atob(textOf(id).trim());
  const bytes = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) bytes[index] = binary.charCodeAt(index);
  return bytes;
}

let pdfium: Uint8Array | null = null;

/** The PDFium binary, packed as it stands in the page: a worker unpacks it when the first PDF comes. */
export function packedPdfium(): Uint8Array {
  pdfium ??= bytesOf('pdfium');
  return pdfium;
}

/** What reads text in pictures: its program, and its parts packed as they stand in the page. Decoded anew for each worker, of which there is one. */
export function recogniserParts(): { readonly program: string; readonly packed: PackedRecogniser } {
  return {
    program: textOf('recogniser'),
    packed: {
      binary: bytesOf('recogniser-binary'),
      model: bytesOf('recogniser-model'),
      characters: bytesOf('recogniser-characters'),
    },
  };
}

/** Whether this page reads scans: 'missing' in the page without a recogniser, 'old-browser' where the browser does not know what its runtime is compiled to. */
export function recognition(): 'ready' | 'missing' | 'old-browser' {
  if (document.getElementById('recogniser') === null) return 'missing';
  return WebAssembly.validate(WITH_VECTORS) ? 'ready' : 'old-browser';
}

/** The smallest program with vectors of 128 bits, which browsers know from Chromium 91 and Firefox 89 on. */
const WITH_VECTORS = new Uint8Array([
  0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 5, 1, 0x60, 0, 1, 0x7b, 3, 2, 1, 0, 10, 10, 1, 8, 0, 0x41, 0, 0xfd, 15, 0xfd, 98, 11,
]);

/** Whether WebAssembly may run under the page's policy: older browsers do not know the word that allows it. */
export function canCompile(): boolean {
  try {
    return new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
