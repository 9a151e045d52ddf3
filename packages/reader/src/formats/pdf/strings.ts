/**
 * Strings that the PDF engine gives and takes.
 */
import type { Heap } from './engine.js';

/** Writes text as UTF-8 with the zero at its end. */
export function putText(heap: Heap, at: number, text: string): void {
  heap.set(new TextEncoder().encode(`${text}\0`), at);
}

/** UTF-16 text of so many bytes, up to its zero. */
export function wideText(heap: Heap, at: number, bytes: number): string {
  let text = '';
  for (let offset = 0; offset + 1 < bytes; offset += 2) {
    const unit = heap.data.getUint16(at + offset, true);
    if (unit === 0) break;
    text += String.fromCharCode(unit);
  }
  return text;
}

/** Text of single bytes up to its zero, as names of fonts are. */
export function narrowText(heap: Heap, at: number, bytes: number): string {
  let text = '';
  for (let offset = 0; offset < bytes; offset++) {
    const unit = heap.data.getUint8(at + offset);
    if (unit === 0) break;
    text += String.fromCharCode(unit);
  }
  return text;
}
