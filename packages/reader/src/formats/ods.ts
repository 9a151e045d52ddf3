/**
 * OpenDocument spreadsheets: the text of every cell stands in the file as it is shown.
 */

import { corrupt, ReadFailure } from '../failure.js';
import { CellBudget, ensureWithin } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import { signOf } from './letters/signs.js';
import { partNamed } from './opc/parts.js';
import { OdsLooks } from './workbook/ods-look.js';
import { type SheetContent, SheetGrid } from './workbook/sheet-grid.js';
import { ShownSheets } from './workbook/shown-sheets.js';
import { type Attributes, parseXmlMember, type XmlHandler } from './xml/events.js';
import type { ZipArchive } from './zip/directory.js';

const MAX_ROW = 1_048_576;
const MAX_COLUMN = 16_384;
/** Pictures of more centimetres both ways are stamps and illustrations. */
const LARGE = 1.5;

function count(attributes: Attributes, name: string, most: number): number {
  const value = Number(attributes.get(`table:${name}`) ?? 1);
  return Number.isInteger(value) && value >= 1 ? Math.min(value, most) : 1;
}

interface OpenCell {
  readonly repeat: number;
  readonly columnSpan: number;
  readonly rowSpan: number;
  readonly formula: boolean;
  readonly value: boolean;
  readonly covered: boolean;
  readonly style: string;
  paragraphs: string[];
  characters: number;
}

class ContentHandler implements XmlHandler {
  readonly shown = new ShownSheets();
  private readonly hiddenStyles = new Set<string>();
  private style = '';
  private grid: SheetGrid | null = null;
  private hidden = false;
  private columns = 0;
  private row = 0;
  private rowRepeat = 1;
  private column = 0;
  private cell: OpenCell | null = null;
  private rowCells: { column: number; text: string; unknown: boolean }[] = [];
  private annotation = 0;
  private inParagraph = 0;
  /** Styles of the pieces of text open at the moment. */
  private readonly pieces: string[] = [];
  /** The frame open in the cell, with what its picture is said to be. */
  private frame: { picture: boolean; description: string; large: boolean } | null = null;
  private describing = false;

  private readonly budget: CellBudget;

  constructor(
    private readonly limits: ReadLimits,
    readonly looks: OdsLooks,
  ) {
    this.budget = new CellBudget(limits);
  }

  open(name: string, attributes: Attributes): void {
    if (this.annotation > 0 || name === 'annotation') {
      this.annotation++;
      return;
    }
    this.looks.open(name, attributes);
    switch (name) {
      case 'style':
        this.style = attributes.get('style:name') ?? '';
        break;
      case 'table-properties':
        if (attributes.get('table:display') === 'false') this.hiddenStyles.add(this.style);
        break;
      case 'table':
        this.hidden = this.hiddenStyles.has(attributes.get('table:style-name') ?? '');
        this.grid = new SheetGrid(attributes.get('table:name') ?? '', this.budget);
        this.row = 0;
        this.columns = 0;
        break;
      case 'table-column':
        this.openColumn(attributes);
        break;
      case 'table-row':
        this.openRow(attributes);
        break;
      case 'table-cell':
      case 'covered-table-cell':
        this.openCell(attributes, name !== 'table-cell');
        break;
      default:
        this.openText(name, attributes);
    }
  }

  private openColumn(attributes: Attributes): void {
    const repeat = count(attributes, 'number-columns-repeated', MAX_COLUMN);
    const visibility = attributes.get('table:visibility');
    if (visibility === 'collapse' || visibility === 'filter') this.grid?.hideColumns(this.columns, this.columns + repeat - 1);
    this.columns += repeat;
  }

  private openRow(attributes: Attributes): void {
    this.rowRepeat = count(attributes, 'number-rows-repeated', MAX_ROW);
    this.column = 0;
    this.rowCells = [];
    const visibility = attributes.get('table:visibility');
    if (visibility === 'collapse' || visibility === 'filter') {
      for (let index = 0; index < Math.min(this.rowRepeat, 1000); index++) this.grid?.hideRow(this.row + index);
    }
  }

  private openCell(attributes: Attributes, covered: boolean): void {
    const type = attributes.get('office:value-type') ?? attributes.get('calcext:value-type');
    this.cell = {
      repeat: count(attributes, 'number-columns-repeated', MAX_COLUMN),
      columnSpan: count(attributes, 'number-columns-spanned', MAX_COLUMN),
      rowSpan: count(attributes, 'number-rows-spanned', MAX_ROW),
      formula: attributes.has('table:formula'),
      value: type !== undefined,
      covered,
      style: attributes.get('table:style-name') ?? '',
      paragraphs: [],
      characters: 0,
    };
  }

  private openText(name: string, attributes: Attributes): void {
    if (!this.cell) return;
    if (name === 'p') {
      this.inParagraph++;
      this.cell.paragraphs.push('');
    } else if (name === 's') {
      const blanks = Number(attributes.get('text:c') ?? 1);
      this.append(' '.repeat(blanks > 0 && blanks <= 1000 ? blanks : 1));
    } else if (name === 'tab') this.append('\t');
    else if (name === 'line-break') this.append('\n');
    else if (name === 'span') this.pieces.push(attributes.get('text:style-name') ?? '');
    else this.openFrame(name, attributes);
  }

  private openFrame(name: string, attributes: Attributes): void {
    if (name === 'frame') {
      const size = (side: string) => /^(\d{1,3}(?:\.\d{1,6})?)cm$/.exec(attributes.get(`svg:${side}`) ?? '')?.[1] ?? '0';
      this.frame = { picture: false, description: '', large: Number(size('width')) > LARGE && Number(size('height')) > LARGE };
    } else if (name === 'image' && this.frame) this.frame.picture = true;
    else if (name === 'desc' || name === 'title') this.describing = this.frame !== null;
  }

  private closeFrame(): void {
    const { frame, cell } = this;
    this.frame = null;
    if (!frame?.picture || frame.large || !cell) return;
    const last = cell.paragraphs.length - 1;
    const sign = signOf(frame.description);
    if (last < 0) cell.paragraphs.push(sign);
    else cell.paragraphs[last] = this.inParagraph > 0 ? (cell.paragraphs[last] ?? '') + sign : sign + (cell.paragraphs[last] ?? '');
  }

  private append(text: string): void {
    if (!this.cell || this.inParagraph === 0) return;
    const { paragraphs } = this.cell;
    paragraphs[paragraphs.length - 1] += text;
    // Blanks are stored as their number: counted as they are written out.
    this.cell.characters += text.length;
    ensureWithin('characters', this.limits.characters, this.cell.characters);
  }

  text(text: string): void {
    if (this.annotation > 0) return;
    if (this.describing && this.frame) this.frame.description += text;
    else if (this.cell) this.append(this.looks.seen(text, [this.cell.style, ...this.pieces]));
  }

  close(name: string): void {
    if (this.annotation > 0) {
      this.annotation--;
      return;
    }
    this.looks.close(name);
    if (name === 'span') this.pieces.pop();
    else if (name === 'desc' || name === 'title') this.describing = false;
    else if (name === 'frame') this.closeFrame();
    else if (name === 'p') this.inParagraph = Math.max(0, this.inParagraph - 1);
    else if (name === 'table-cell' || name === 'covered-table-cell') this.closeCell();
    else if (name === 'table-row') this.closeRow();
    else if (name === 'table' && this.grid) {
      this.shown.add(this.grid, this.hidden ? 'hidden' : 'visible');
      this.grid = null;
    }
  }

  private closeCell(): void {
    const { cell, grid } = this;
    this.cell = null;
    if (!cell || !grid) return;
    const text = cell.paragraphs.join('\n');
    if (!cell.covered && text !== '') {
      this.budget.spend(cell.repeat);
      for (let index = 0; index < cell.repeat; index++) this.rowCells.push({ column: this.column + index, text, unknown: false });
    } else if (cell.formula && !cell.value && !cell.covered) this.rowCells.push({ column: this.column, text: '', unknown: true });
    if (!cell.covered) grid.merge(this.row, this.column, this.row + cell.rowSpan - 1, this.column + cell.columnSpan - 1);
    this.column = Math.min(MAX_COLUMN, this.column + cell.repeat);
  }

  private closeRow(): void {
    const { grid } = this;
    if (grid && this.rowCells.length > 0) {
      this.budget.spend(this.rowCells.length * (this.rowRepeat - 1));
      for (let index = 0; index < this.rowRepeat; index++) {
        for (const { column, text, unknown } of this.rowCells) {
          if (unknown) grid.addUnknown(this.row + index, column);
          else grid.add(this.row + index, column, text);
        }
      }
    }
    this.row = Math.min(MAX_ROW, this.row + this.rowRepeat);
  }
}

/** Reads every sheet, hidden ones too (and says so). Fails with "encryption-not-read", "corrupt" or "limit". */
export function readOds(archive: ZipArchive, limits: ReadLimits): SheetContent {
  const member = partNamed(archive, 'content.xml');
  if (!member) throw corrupt('ods', 'no content part');
  refuseEncrypted(archive);
  const looks = new OdsLooks();
  const styles = partNamed(archive, 'styles.xml');
  const taken = { open: looks.open.bind(looks), close: looks.close.bind(looks), text() {} };
  if (styles) parseXmlMember(archive, styles, taken, 'ods');
  const handler = new ContentHandler(limits, looks);
  parseXmlMember(archive, member, handler, 'ods');
  return handler.shown.finish();
}

function refuseEncrypted(archive: ZipArchive): void {
  const manifest = partNamed(archive, 'META-INF/manifest.xml');
  if (!manifest) return;
  parseXmlMember(
    archive,
    manifest,
    {
      open(name) {
        if (name === 'encryption-data') throw new ReadFailure({ id: 'encryption-not-read', args: { format: 'ods' } });
      },
      close() {},
      text() {},
    },
    'ods',
  );
}
