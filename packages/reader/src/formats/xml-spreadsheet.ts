/**
 * XML Spreadsheet 2003, which budget systems write under the name .xls: Workbook, Worksheet, Table, Row, Cell, Data.
 */
import { HIDDEN, MAYBE_HIDDEN } from '../evidence/marks.js';
import { CellBudget } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import { colourOf, visibilityOf } from './letters/colours.js';
import { raised } from './letters/raised.js';
import { inSymbolFont, type SymbolFont, symbolFontOf } from './letters/symbol-fonts.js';
import { formatNumber, formatText } from './workbook/number-format.js';
import { type SheetContent, SheetGrid } from './workbook/sheet-grid.js';
import { type SheetState, ShownSheets } from './workbook/shown-sheets.js';
import { type Attributes, parseXmlText, type XmlHandler } from './xml/events.js';

/** Named formats of this format beside ordinary codes. */
const NAMED: ReadonlyMap<string, string> = new Map([
  ['General Number', ''],
  ['Percent', '0.00%'],
  ['Standard', '#,##0.00'],
  ['Fixed', '0.00'],
  ['Short Date', 'yyyy/m/d'],
  ['Medium Date', 'yyyy/m/d'],
  ['Long Date', 'yyyy"年"m"月"d"日"'],
  ['General Date', 'yyyy/m/d h:mm'],
]);

/** Attributes carry the prefix "ss:" or none. */
function get(attributes: Attributes, name: string): string | undefined {
  return attributes.get(`ss:${name}`) ?? attributes.get(name);
}

function whole(attributes: Attributes, name: string, most: number): number {
  const value = Number(get(attributes, name) ?? 0);
  return Number.isInteger(value) && value > 0 ? Math.min(value, most) : 0;
}

/** Days since 1899-12-30 of "2024-12-31T00:00:00.000". */
function serialOf(text: string): number {
  const time = Date.parse(text.endsWith('Z') ? text : `${text}Z`);
  return (time - Date.UTC(1899, 11, 30)) / 86_400_000;
}

class WorkbookHandler implements XmlHandler {
  readonly sheets: { readonly grid: SheetGrid; state: SheetState }[] = [];
  private readonly formats = new Map<string, string>();
  private readonly looks = new Map<string, { readonly font: SymbolFont | null; readonly colour: string; ground: string }>();
  /** Pieces of a cell's text with a font of their own. */
  private readonly runs: { readonly font: SymbolFont | null; readonly raised: boolean }[] = [];
  private sheetColumn = -1;
  /** What a sheet says of being shown, while it is read. */
  private visible: string | null = null;
  private style = '';
  private grid: SheetGrid | null = null;
  private row = -1;
  private column = -1;
  private rowStyle = '';
  private cellStyle = '';
  private across = 0;
  /** Last row that a merged cell covers, by column. */
  private readonly reach = new Map<number, number>();
  private type = '';
  private data = '';
  private taking = false;
  private hasData = false;
  private formula = false;

  constructor(private readonly budget: CellBudget) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'Style':
        this.style = get(attributes, 'ID') ?? '';
        break;
      case 'NumberFormat': {
        const code = get(attributes, 'Format') ?? '';
        this.formats.set(this.style, NAMED.get(code) ?? code);
        break;
      }
      case 'Font':
        this.openFont(attributes);
        break;
      case 'Interior': {
        const look = this.looks.get(this.style);
        if (look && get(attributes, 'Color') !== undefined) look.ground = colourOf(get(attributes, 'Color') ?? '');
        break;
      }
      case 'Sup':
        this.runs.push({ font: null, raised: true });
        break;
      case 'Column':
        this.openColumn(attributes);
        break;
      case 'Visible':
        this.visible = '';
        break;
      case 'Worksheet':
        this.sheetColumn = -1;
        this.grid = new SheetGrid(get(attributes, 'Name') ?? '', this.budget);
        this.sheets.push({ grid: this.grid, state: 'visible' });
        this.row = -1;
        this.reach.clear();
        break;
      case 'Row':
        this.openRow(attributes);
        break;
      case 'Cell':
        this.openCell(attributes);
        break;
      case 'Data':
        this.type = get(attributes, 'Type') ?? 'String';
        this.data = '';
        this.taking = true;
        this.hasData = true;
        break;
      default:
    }
  }

  /** A font of a style, or inside a cell that of a piece of its text (html:Font). */
  private openFont(attributes: Attributes): void {
    if (this.taking) {
      this.runs.push({ font: symbolFontOf(attributes.get('html:Face') ?? attributes.get('Face')), raised: false });
      return;
    }
    const colour = colourOf(get(attributes, 'Color') ?? '');
    this.looks.set(this.style, { font: symbolFontOf(get(attributes, 'FontName')), colour, ground: '' });
  }

  private openColumn(attributes: Attributes): void {
    const index = whole(attributes, 'Index', 16_384);
    const from = index > 0 ? index - 1 : this.sheetColumn + 1;
    this.sheetColumn = from + whole(attributes, 'Span', 16_383);
    if (get(attributes, 'Hidden') === '1') this.grid?.hideColumns(from, this.sheetColumn);
  }

  private openRow(attributes: Attributes): void {
    const index = whole(attributes, 'Index', 1_048_576);
    this.row = index > 0 ? index - 1 : this.row + 1;
    this.column = -1;
    this.across = 0;
    this.rowStyle = get(attributes, 'StyleID') ?? '';
    if (get(attributes, 'Hidden') === '1') this.grid?.hideRow(this.row);
  }

  private openCell(attributes: Attributes): void {
    const index = whole(attributes, 'Index', 16_384);
    this.column = index > 0 ? index - 1 : this.column + 1 + this.across;
    // A cell without a number goes past what merged cells above reach down into.
    while (index === 0 && (this.reach.get(this.column) ?? -1) >= this.row) {
      this.column++;
      this.budget.spend(1);
    }
    this.across = whole(attributes, 'MergeAcross', 16_383);
    const down = whole(attributes, 'MergeDown', 1_048_575);
    if (down > 0) {
      const last = this.column + Math.min(this.across, 1000);
      this.budget.spend(last - this.column);
      for (let at = this.column; at <= last; at++) this.reach.set(at, this.row + down);
    }
    this.grid?.merge(this.row, this.column, this.row + down, this.column + this.across);
    this.cellStyle = get(attributes, 'StyleID') ?? this.rowStyle;
    this.formula = get(attributes, 'Formula') !== undefined;
    this.hasData = false;
  }

  text(text: string): void {
    if (this.visible !== null && this.visible.length < 40) this.visible += text;
    if (!this.taking) return;
    const run = this.runs.at(-1);
    const seen = run?.font ? inSymbolFont(text, run.font) : text;
    this.data += run?.raised ? raised(seen) : seen;
  }

  close(name: string): void {
    if (name === 'Visible') this.closeVisible();
    else if (this.taking && (name === 'Font' || name === 'Sup')) this.runs.pop();
    else if (name === 'Data') {
      this.taking = false;
      this.runs.length = 0;
      this.grid?.add(this.row, this.column, this.seen(this.shown()));
    } else if (name === 'Cell' && this.formula && !this.hasData) this.grid?.addUnknown(this.row, this.column);
  }

  private closeVisible(): void {
    const sheet = this.sheets.at(-1);
    if (sheet && this.visible === 'SheetHidden') sheet.state = 'hidden';
    else if (sheet && this.visible === 'SheetVeryHidden') sheet.state = 'very-hidden';
    this.visible = null;
  }

  /** Text as the style of its cell shows it. */
  private seen(text: string): string {
    const look = this.looks.get(this.cellStyle);
    if (look === undefined || text === '') return text;
    const shown = look.font === null ? text : inSymbolFont(text, look.font);
    const visibility = visibilityOf(look.colour, look.ground === '' ? 'FFFFFF' : look.ground);
    return visibility === 'hidden' ? HIDDEN : visibility === 'unsure' ? shown + MAYBE_HIDDEN : shown;
  }

  private shown(): string {
    const format = this.formats.get(this.cellStyle) ?? '';
    const number = this.type === 'Number' ? Number(this.data) : this.type === 'DateTime' ? serialOf(this.data) : Number.NaN;
    if (!Number.isNaN(number)) return formatNumber(number, format);
    if (this.type === 'Boolean') return this.data === '1' ? 'TRUE' : 'FALSE';
    return formatText(this.data, format);
  }
}

/** Reads every sheet. Fails with "corrupt" or "limit". */
export function readXmlSpreadsheet(text: string, limits: ReadLimits): SheetContent {
  const handler = new WorkbookHandler(new CellBudget(limits));
  parseXmlText(text, handler, 'xls');
  const shown = new ShownSheets();
  for (const { grid, state } of handler.sheets) shown.add(grid, state);
  return shown.finish();
}
