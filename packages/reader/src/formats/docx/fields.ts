/**
 * Complex fields of Word: what a form's checkbox or drop-down shows, and symbols that a field draws.
 */
import { symbolFontOf, symbolLetter } from '../letters/symbol-fonts.js';
import type { Attributes } from '../xml/events.js';
import { attribute, isOn } from './look.js';

interface Field {
  stage: 'code' | 'result';
  code: string;
  /** Length of the text around when the result began; -1 before. */
  from: number;
  checkbox: boolean | null;
  list: { chosen: number; readonly entries: string[] } | null;
}

const MAX_CODE = 500;

/** The letter of a SYMBOL field ("SYMBOL 179 \f Symbol"); "" for another field. */
function drawnSymbol(code: string): string {
  const match = /^\s*SYMBOL\s+(0x[0-9a-f]{1,4}|\d{1,5})(?:.*?\\f\s+"?([^"\\]{1,40}))?/i.exec(code);
  if (!match?.[1]) return '';
  const letter = Number(match[1]);
  const font = symbolFontOf(match[2]?.trim());
  return font === null ? String.fromCharCode(letter) : symbolLetter(font, letter);
}

/** Fields open at the moment, each inside the one before. */
export class FieldStack {
  private readonly open: Field[] = [];

  /** Whether what is read now is a field's code and no text. */
  get inCode(): boolean {
    return this.open.some((field) => field.stage === 'code');
  }

  begin(): void {
    this.open.push({ stage: 'code', code: '', from: -1, checkbox: null, list: null });
  }

  takeCode(text: string): void {
    const field = this.open.at(-1);
    if (field && field.code.length < MAX_CODE) field.code += text;
  }

  /** Takes an element of a form field's data (w:ffData). */
  takeData(name: string, attributes: Attributes): void {
    const field = this.open.at(-1);
    if (!field) return;
    if (name === 'checkBox') field.checkbox = false;
    else if ((name === 'default' || name === 'checked') && field.checkbox !== null) field.checkbox = isOn(attributes);
    else if (name === 'ddList') field.list = { chosen: 0, entries: [] };
    else if ((name === 'default' || name === 'result') && field.list) field.list.chosen = Number(attribute(attributes, 'val')) || 0;
    else if (name === 'listEntry' && field.list) field.list.entries.push(attribute(attributes, 'val'));
  }

  /** What the field shows at its beginning, once its data is read: the mark of a checkbox. */
  shown(): string {
    const checkbox = this.open.at(-1)?.checkbox ?? null;
    return checkbox === null ? '' : checkbox ? '☑' : '□';
  }

  separate(length: number): void {
    const field = this.open.at(-1);
    if (!field) return;
    field.stage = 'result';
    field.from = length;
  }

  /** Ends the innermost field; the text that it shows where no result is stored with it. */
  end(length: number): string {
    const field = this.open.pop();
    if (!field || (field.from >= 0 && length > field.from)) return '';
    if (field.list) return field.list.entries[field.list.chosen] ?? '';
    return drawnSymbol(field.code);
  }
}
