/**
 * Legacy workbooks (.xls, BIFF5 and BIFF8): values as shown, merged cells, hidden rows and sheets.
 *
 * An own reader, as those at hand lose number formats (0.98 for 98%) and hidden ranges.
 */

import { PICTURE } from '../evidence/marks.js';
import { corrupt, ReadFailure } from '../failure.js';
import { CellBudget } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import { BiffFonts } from './biff/fonts.js';
import { SheetPictures } from './biff/pictures.js';
import { type BiffRecord, BiffText, readSharedStrings, recordsFrom, rkNumber, withContinues } from './biff/records.js';
import type { CompoundFile } from './ole/compound.js';
import { BUILT_IN_FORMATS, formatNumber, formatText } from './workbook/number-format.js';
import { type SheetContent, SheetGrid } from './workbook/sheet-grid.js';
import { type SheetState, ShownSheets } from './workbook/shown-sheets.js';

const BOF = 0x0809;
const EOF = 0x0a;
const FILEPASS = 0x2f;
const CODEPAGE = 0x42;
const DATEMODE = 0x22;
const BOUNDSHEET = 0x85;
const FORMAT = 0x41e;
const XF = 0xe0;
const FONT = 0x31;
const SST = 0xfc;
const ROW = 0x208;
const COLINFO = 0x7d;
const LABELSST = 0xfd;
const LABEL = 0x204;
const RSTRING = 0xd6;
const NUMBER = 0x203;
const RK = 0x27e;
const MULRK = 0xbd;
const FORMULA = 0x06;
const STRING = 0x207;
const BOOLERR = 0x205;
const MERGEDCELLS = 0xe5;

/** How a sheet is shown, by its number. */
const STATES: readonly SheetState[] = ['visible', 'hidden', 'very-hidden'];

const ERRORS: ReadonlyMap<number, string> = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
]);

interface SheetEntry {
  readonly offset: number;
  readonly state: SheetState;
  readonly name: string;
}

interface Globals {
  readonly text: BiffText;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly strings: readonly string[];
  readonly fonts: BiffFonts;
  /** Format code by cell style. */
  readonly formats: readonly string[];
}

function codePageDecoder(page: number): TextDecoder {
  const names: Record<number, string> = { 936: 'gb18030', 950: 'big5', 932: 'shift_jis', 949: 'euc-kr', 1200: 'utf-16le', 65001: 'utf-8' };
  return new TextDecoder(names[page] ?? 'gb18030');
}

/** Reads the first substream: everything that the sheets share. Fails with "encryption-not-read" on a protected file. */
function readGlobals(stream: Uint8Array, limits: ReadLimits): Globals {
  const records = recordsFrom(stream, 0);
  const first = records.next().value;
  if (!first || first.id !== BOF || first.data.length < 4) throw corrupt('xls', 'no workbook stream');
  const wide = first.view.getUint16(0, true) >= 0x0600;
  let text = new BiffText(wide, codePageDecoder(936));
  let date1904 = false;
  const sheets: SheetEntry[] = [];
  let strings: readonly string[] = [];
  const codes = new Map(BUILT_IN_FORMATS);
  const styles: number[] = [];
  const fonts = new BiffFonts();
  let record: BiffRecord | null = records.next().value ?? null;
  while (record && record.id !== EOF) {
    const { id, data, view }: BiffRecord = record;
    let next: BiffRecord | null = null;
    if (id === FILEPASS) throw new ReadFailure({ id: 'encryption-not-read', args: { format: 'xls' } });
    if (id === CODEPAGE && data.length >= 2) text = new BiffText(wide, codePageDecoder(view.getUint16(0, true)));
    else if (id === DATEMODE && data.length >= 2) date1904 = view.getUint16(0, true) === 1;
    else if (id === BOUNDSHEET && data.length >= 7 && data[5] === 0) {
      sheets.push({ offset: view.getUint32(0, true), state: STATES[(data[4] ?? 0) & 3] ?? 'visible', name: text.string(data, 6, 1) });
    } else if (id === FORMAT && data.length >= 3) codes.set(view.getUint16(0, true), text.string(data, 2, wide ? 2 : 1));
    else if (id === FONT) fonts.addFont(data, view, text);
    else if (id === XF && data.length >= 4) {
      styles.push(view.getUint16(2, true));
      fonts.addStyle(data, view);
    } else if (id === SST) {
      const whole = withContinues(records, record);
      strings = readSharedStrings(whole.pieces, limits.cells, (string, runs) => fonts.inRuns(string, runs));
      next = whole.next;
      record = next;
      if (next) continue;
      break;
    }
    record = records.next().value ?? null;
  }
  return { text, date1904, sheets, strings, fonts, formats: styles.map((style) => codes.get(style) ?? '') };
}

class SheetReader {
  private depth = 0;
  private readonly pictures = new SheetPictures();
  /** A formula whose text result stands in the record behind it. */
  private pending: { readonly row: number; readonly column: number; readonly style: number } | null = null;

  constructor(
    private readonly grid: SheetGrid,
    private readonly globals: Globals,
  ) {}

  /** Takes a record; false at the end of the sheet. */
  take(record: BiffRecord): boolean {
    const { id, data, view } = record;
    if (id === BOF) this.depth++;
    else if (id === EOF) return --this.depth > 0;
    // A chart inside the sheet has records of its own.
    if (this.depth !== 1) return true;
    const under = this.pictures.take(record);
    if (under !== null) this.grid.lay(under.row, under.column, PICTURE);
    if (id === STRING && this.pending) {
      const { row, column, style } = this.pending;
      this.text(row, column, style, this.globals.text.string(data, 0, 2));
      this.pending = null;
    } else if (id === MERGEDCELLS) this.merge(data, view);
    else if (id === ROW && data.length >= 16) {
      if (view.getUint32(12, true) & 0x20) this.grid.hideRow(view.getUint16(0, true));
    } else if (id === COLINFO && data.length >= 10) {
      if (view.getUint16(8, true) & 1) this.grid.hideColumns(view.getUint16(0, true), view.getUint16(2, true));
    } else if (data.length >= 6) this.cell(id, data, view);
    return true;
  }

  private format(style: number): string {
    return this.globals.formats[style] ?? '';
  }

  private merge(data: Uint8Array, view: DataView): void {
    for (let at = 2; at + 8 <= data.length; at += 8) {
      this.grid.merge(view.getUint16(at, true), view.getUint16(at + 4, true), view.getUint16(at + 2, true), view.getUint16(at + 6, true));
    }
  }

  private cell(id: number, data: Uint8Array, view: DataView): void {
    const row = view.getUint16(0, true);
    const column = view.getUint16(2, true);
    const style = view.getUint16(4, true);
    const { globals } = this;
    switch (id) {
      case LABELSST:
        if (data.length >= 10) this.text(row, column, style, globals.strings[view.getUint32(6, true)] ?? '');
        break;
      case LABEL:
      case RSTRING:
        this.text(row, column, style, globals.text.string(data, 6, 2));
        break;
      case NUMBER:
        if (data.length >= 14) this.number(row, column, style, view.getFloat64(6, true));
        break;
      case RK:
        if (data.length >= 10) this.number(row, column, style, rkNumber(view.getInt32(6, true)));
        break;
      case MULRK:
        for (let at = 4, index = 0; at + 6 <= data.length - 2; at += 6, index++) {
          this.number(row, column + index, view.getUint16(at, true), rkNumber(view.getInt32(at + 2, true)));
        }
        break;
      case BOOLERR:
        if (data.length >= 8) this.flag(row, column, data[6] ?? 0, data[7] === 1);
        break;
      case FORMULA:
        if (data.length >= 14) this.formula(row, column, style, data, view);
        break;
      default:
    }
  }

  private text(row: number, column: number, style: number, text: string): void {
    this.grid.add(row, column, this.globals.fonts.inCell(formatText(text, this.format(style)), style));
  }

  private number(row: number, column: number, style: number, value: number): void {
    this.grid.add(row, column, formatNumber(value, this.format(style), this.globals.date1904));
  }

  private flag(row: number, column: number, value: number, error: boolean): void {
    this.grid.add(row, column, error ? (ERRORS.get(value) ?? '#N/A') : value ? 'TRUE' : 'FALSE');
  }

  private formula(row: number, column: number, style: number, data: Uint8Array, view: DataView): void {
    if (view.getUint16(12, true) !== 0xffff) {
      this.number(row, column, style, view.getFloat64(6, true));
      return;
    }
    if (data[6] === 0) this.pending = { row, column, style };
    else if (data[6] === 1) this.flag(row, column, data[8] ?? 0, false);
    else if (data[6] === 2) this.flag(row, column, data[8] ?? 0, true);
  }
}

/** Reads every sheet, hidden ones too (and says so) but for those that are there to be filled in after. Fails with "encryption-not-read", "corrupt" or "limit". */
export function readXls(file: CompoundFile, limits: ReadLimits): SheetContent {
  const entry = file.find('Workbook') ?? file.find('Book');
  if (!entry) throw corrupt('xls', 'no workbook stream');
  const stream = file.read(entry);
  const globals = readGlobals(stream, limits);
  if (globals.sheets.length === 0) throw corrupt('xls', 'no sheets');
  const budget = new CellBudget(limits);
  let records = stream.length / 2;
  const shown = new ShownSheets();
  for (const sheet of globals.sheets) {
    const grid = new SheetGrid(sheet.name, budget);
    const reader = new SheetReader(grid, globals);
    for (const record of recordsFrom(stream, sheet.offset)) {
      // Sheets that lie over each other in the stream are made to waste time.
      if (--records < 0) throw corrupt('xls', 'overlapping sheets');
      if (!reader.take(record)) break;
    }
    shown.add(grid, sheet.state);
  }
  return shown.finish();
}
