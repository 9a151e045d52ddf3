/** The parts of the page that the build puts beside the script, and what it says of itself. */

declare const PERF_LINT_VERSION: string;

/** Version of the program. */
export const VERSION: string = PERF_LINT_VERSION;

/** Whom the page is for: a finance office, or a department that checks its own targets before it submits them. */
export type Edition = 'office' | 'self-check';

export function edition(): Edition {
  return document.body.dataset.edition === 'self-check' ? 'self-check' : 'office';
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

let pdfium: Uint8Array | null = null;

/** The PDFium binary, packed as it stands in the page: a worker unpacks it when the first PDF comes. */
export function packedPdfium(): Uint8Array {
  if (pdfium !== null) return pdfium;
  const binary = atob(textOf('pdfium').trim());
  pdfium = new Uint8Array(binary.length);
  for (let index = 0; index < binary.length; index++) pdfium[index] = binary.charCodeAt(index);
  return pdfium;
}

/** Whether WebAssembly may run under the page's policy: older browsers do not know the word that allows it. */
export function canCompile(): boolean {
  try {
    return new WebAssembly.Module(new Uint8Array([0, 0x61, 0x73, 0x6d, 1, 0, 0, 0])) instanceof WebAssembly.Module;
  } catch {
    return false;
  }
}
