/**
 * Strings of a workbook made of runs, each in a font of its own: symbol fonts by their shapes, raised digits raised.
 */
import { raised } from '../letters/raised.js';
import { inSymbolFont, type SymbolFont, symbolFontOf } from '../letters/symbol-fonts.js';
import type { Attributes } from '../xml/events.js';

/** Collects one string (si, is) from its elements; phonetic guides are left out. */
export class RichText {
  private value = '';
  private taking = false;
  private phonetic = 0;
  private font: SymbolFont | null = null;
  private isRaised = false;

  start(): void {
    this.value = '';
    this.taking = false;
    this.phonetic = 0;
    this.endRun();
  }

  private endRun(): void {
    this.font = null;
    this.isRaised = false;
  }

  open(name: string, attributes: Attributes): void {
    if (name === 'rPh') this.phonetic++;
    else if (name === 't') this.taking = this.phonetic === 0;
    else if (name === 'rFont') this.font = symbolFontOf(attributes.get('val'));
    else if (name === 'vertAlign') this.isRaised = attributes.get('val') === 'superscript';
  }

  close(name: string): void {
    if (name === 'rPh') this.phonetic--;
    else if (name === 't') this.taking = false;
    else if (name === 'r') this.endRun();
  }

  text(piece: string): void {
    if (!this.taking) return;
    const seen = this.font === null ? piece : inSymbolFont(piece, this.font);
    this.value += this.isRaised ? raised(seen) : seen;
  }

  take(): string {
    return this.value;
  }
}
