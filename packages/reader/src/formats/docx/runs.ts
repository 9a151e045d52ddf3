/**
 * The text of runs as the page shows it: hidden text left out, symbol fonts by their shapes, raised digits raised, placeholders of empty controls dropped.
 */

import { FORM_WORDS } from '@perf-lint/data';
import { HIDDEN, MAYBE_HIDDEN } from '../../evidence/marks.js';
import { anyCasePattern } from '../../evidence/vocabulary/pattern.js';
import type { Visibility } from '../letters/colours.js';
import { raised } from '../letters/raised.js';
import { inSymbolFont, symbolFontOf, symbolLetter } from '../letters/symbol-fonts.js';
import type { Attributes } from '../xml/events.js';
import { attribute, groundOf, isOn, type Look, takeLook, visibility } from './look.js';
import type { StyleSheet } from './styles.js';

interface Run {
  style: string;
  readonly direct: Look;
  /** What the run's look comes to; null until its properties are known. */
  seen: { readonly look: Look; readonly visibility: Visibility } | null;
}

type Ground = string | null | undefined;

interface Paragraph {
  style: string;
  ground: Ground;
}

/** What Word's own placeholders say (单击此处输入文字); a program that fills a control and leaves its flag writes something else. */
const PLACEHOLDER = anyCasePattern`^\s{0,5}(?:${FORM_WORDS.prompts}|(?:Click|Choose|Enter|Tap|Select)\b)`;

/** Follows paragraphs, runs, controls and the grounds of tables and cells. */
export class RunReader {
  private readonly paragraphs: Paragraph[] = [];
  private readonly runs: Run[] = [];
  private readonly tables: { ground: Ground; cell: Ground }[] = [];
  /** Open content controls, true for those that show their placeholder. */
  private readonly controls: boolean[] = [];
  /** Property lists open, innermost last: whose properties an element is about. */
  private readonly lists: string[] = [];

  constructor(private readonly styles: StyleSheet) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'p':
        this.paragraphs.push({ style: '', ground: undefined });
        break;
      case 'r':
        this.runs.push({ style: '', direct: {}, seen: null });
        break;
      case 'tbl':
        this.tables.push({ ground: this.styles.shades('') ? null : undefined, cell: undefined });
        break;
      case 'tc': {
        const table = this.tables.at(-1);
        if (table) table.cell = undefined;
        break;
      }
      case 'sdt':
        this.controls.push(false);
        break;
      case 'rPr':
      case 'pPr':
      case 'tcPr':
      case 'tblPr':
      case 'sdtPr':
        this.lists.push(name);
        break;
      default:
        if (this.lists.length > 0) this.property(name, attributes);
    }
  }

  private property(name: string, attributes: Attributes): void {
    const table = this.tables.at(-1);
    const paragraph = this.paragraphs.at(-1);
    if (this.lists.includes('sdtPr')) {
      if (name === 'showingPlcHdr' && isOn(attributes)) this.controls[this.controls.length - 1] = true;
      return;
    }
    switch (this.lists.at(-1)) {
      case 'rPr': {
        const run = this.runs.at(-1);
        // The properties of a paragraph hold those of its mark, which is no text.
        if (!run || this.lists.includes('pPr')) return;
        if (name === 'rStyle') run.style = attribute(attributes, 'val');
        else takeLook(run.direct, name, attributes);
        run.seen = null;
        break;
      }
      case 'pPr':
        if (name === 'pStyle' && paragraph) paragraph.style = attribute(attributes, 'val');
        else if (name === 'shd' && paragraph) paragraph.ground = groundOf(attributes);
        break;
      case 'tcPr':
        if (name === 'shd' && table) table.cell = groundOf(attributes);
        break;
      case 'tblPr':
        if (!table) return;
        if (name === 'tblStyle') table.ground = this.styles.shades(attribute(attributes, 'val')) ? null : undefined;
        else if (name === 'shd') table.ground = groundOf(attributes);
        break;
      default:
    }
  }

  close(name: string): void {
    if (name === 'p') this.paragraphs.pop();
    else if (name === 'r') this.runs.pop();
    else if (name === 'tbl') this.tables.pop();
    else if (name === 'sdt') this.controls.pop();
    else if (name === this.lists.at(-1)) this.lists.pop();
  }

  private seenRun(): { readonly look: Look; readonly visibility: Visibility } {
    const run = this.runs.at(-1);
    if (run?.seen) return run.seen;
    const paragraph = this.paragraphs.at(-1);
    const table = this.tables.at(-1);
    const look = this.styles.look(paragraph?.style ?? '', run?.style ?? '', run?.direct ?? {});
    const seen = { look, visibility: visibility(look, [paragraph?.ground, table?.cell, table?.ground]) };
    if (run) run.seen = seen;
    return seen;
  }

  /** A run's text as it is seen. */
  seen(text: string): string {
    if (text === '' || (this.controls.includes(true) && PLACEHOLDER.test(text))) return '';
    const { look } = this.seenRun();
    const font = symbolFontOf(look.font);
    const shown = font === null ? text : inSymbolFont(text, font);
    return this.marked(look.raised === true ? raised(shown) : shown);
  }

  /** A letter of a named symbol font (w:sym). */
  symbol(attributes: Attributes): string {
    const code = Number.parseInt(attribute(attributes, 'char'), 16);
    if (Number.isNaN(code) || code > 0xffff) return '';
    const font = symbolFontOf(attribute(attributes, 'font'));
    return this.marked(font === null ? String.fromCharCode(code) : symbolLetter(font, code));
  }

  private marked(text: string): string {
    if (text.trim() === '') return text;
    const { visibility: seen } = this.seenRun();
    return seen === 'shown' ? text : seen === 'hidden' ? HIDDEN : text + MAYBE_HIDDEN;
  }
}
