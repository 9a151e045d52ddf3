/**
 * XLSX workbooks (ECMA-376): every sheet as a grid, read while its XML inflates.
 */

import type { ReadingNote } from '@perf-lint/core';
import { HIDDEN, MAYBE_HIDDEN, PICTURE } from '../evidence/marks.js';
import { corrupt } from '../failure.js';
import { CellBudget } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block } from '../source-document.js';
import { inSymbolFont } from './letters/symbol-fonts.js';
import { mainPart, partLike, partNamed, relatedPart, relationsOf } from './opc/parts.js';
import { formatNumber, formatText } from './workbook/number-format.js';
import { readSharedStrings, readStyles, type Styles, unescapeText } from './workbook/parts.js';
import { RichText } from './workbook/rich-text.js';
import { parseAddress, SheetGrid } from './workbook/sheet-grid.js';
import { layPictures } from './workbook/sheet-pictures.js';
import { type SheetState, ShownSheets } from './workbook/shown-sheets.js';
import { type Attributes, parseXmlMember, type XmlHandler } from './xml/events.js';
import type { ZipArchive, ZipMember } from './zip/directory.js';

interface SheetEntry {
  readonly name: string;
  readonly state: SheetState;
  readonly relation: string;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

const MAX_SHEETS = 2000;

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

const STATES: ReadonlyMap<string | undefined, SheetState> = new Map([
  ['hidden', 'hidden'],
  ['veryHidden', 'very-hidden'],
]);

function readWorkbook(archive: ZipArchive, member: ZipMember): Workbook {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  parseXmlMember(
    archive,
    member,
    {
      open(name, attributes) {
        if (name === 'workbookPr') date1904 = isTrue(attributes.get('date1904'));
        if (name !== 'sheet' || sheets.length >= MAX_SHEETS) return;
        let relation = '';
        for (const [key, value] of attributes) if (key === 'id' || key.endsWith(':id')) relation = value;
        sheets.push({ name: attributes.get('name') ?? '', state: STATES.get(attributes.get('state')) ?? 'visible', relation });
      },
      close() {},
      text() {},
    },
    'xlsx',
  );
  return { sheets, date1904 };
}

/** Longest list of a drop-down, in characters: Excel itself allows 255. */
const MAX_LIST = 2_000;

/** Reads the cells of one sheet part into its grid. */
class SheetHandler implements XmlHandler {
  private row = -1;
  private column = -1;
  private type = '';
  private style = 0;
  private value: string | null = null;
  private readonly inline = new RichText();
  private picture = false;
  private formula = false;
  private taking: '' | 'value' | 'formula' | 'list' = '';
  /** Cells in the colour of the page, whose ground rules of the sheet may still change. */
  private readonly pale: { readonly row: number; readonly column: number; readonly text: string }[] = [];
  private recoloured = false;
  private list = '';
  /** Texts that drop-down lists written into the sheet offer; lists that are ranges stand in cells of their own. */
  readonly choices: string[] = [];

  constructor(
    private readonly grid: SheetGrid,
    private readonly strings: readonly string[],
    private readonly styles: Styles,
    private readonly date1904: boolean,
  ) {}

  open(name: string, attributes: Attributes): void {
    switch (name) {
      case 'row':
        this.openRow(attributes);
        break;
      case 'c':
        this.openCell(attributes);
        break;
      case 'v':
        this.taking = 'value';
        this.value = '';
        break;
      case 'f':
        this.formula = true;
        this.taking = 'formula';
        break;
      case 'col':
        if (isTrue(attributes.get('hidden'))) this.grid.hideColumns(Number(attributes.get('min')) - 1, Number(attributes.get('max')) - 1);
        break;
      case 'conditionalFormatting':
      case 'tablePart':
        this.recoloured = true;
        break;
      case 'formula1':
        this.taking = 'list';
        this.list = '';
        break;
      case 'mergeCell':
        this.merge(attributes.get('ref') ?? '');
        break;
      default:
        this.inline.open(name, attributes);
    }
  }

  private openRow(attributes: Attributes): void {
    const number = Number(attributes.get('r'));
    this.row = Number.isInteger(number) && number >= 1 && number <= 1_048_576 ? number - 1 : this.row + 1;
    this.column = -1;
    if (isTrue(attributes.get('hidden'))) this.grid.hideRow(this.row);
  }

  private openCell(attributes: Attributes): void {
    const address = parseAddress(attributes.get('r') ?? '');
    this.column = address ? address.column : this.column + 1;
    if (address) this.row = address.row;
    this.type = attributes.get('t') ?? 'n';
    this.style = Number(attributes.get('s') ?? 0);
    this.value = null;
    this.inline.start();
    this.formula = false;
    // A picture set into a cell is stored as an error with the picture as its value.
    this.picture = this.type === 'e' && attributes.has('vm');
  }

  private merge(reference: string): void {
    const colon = reference.indexOf(':');
    const from = parseAddress(reference.slice(0, colon));
    const to = parseAddress(reference.slice(colon + 1));
    if (from && to) this.grid.merge(from.row, from.column, to.row, to.column);
  }

  text(text: string): void {
    if (this.taking === 'value') this.value = (this.value ?? '') + text;
    else if (this.taking === 'formula') this.picture ||= text.includes('DISPIMG(');
    else if (this.taking === '') this.inline.text(text);
    else if (this.taking === 'list' && this.list.length < MAX_LIST) this.list += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 'f') this.taking = '';
    else if (name === 'formula1') this.closeList();
    else if (name === 'c') this.closeCell();
    else if (name === 'worksheet') this.placePale();
    else this.inline.close(name);
  }

  /** "优,良,中,差" in quotes is a list; anything else is a range or a condition. */
  private closeList(): void {
    this.taking = '';
    const list = this.list.trim();
    if (list.length > 2 && list.startsWith('"') && list.endsWith('"')) this.choices.push(...list.slice(1, -1).split(','));
  }

  private closeCell(): void {
    const { row, column } = this;
    if (this.picture || this.value?.startsWith('=DISPIMG(')) {
      this.grid.add(row, column, PICTURE);
      return;
    }
    // An empty <v/> of a formula is what writers leave that calculate nothing; an empty text result says t="str".
    if (this.formula && (this.value === null || (this.value === '' && this.type !== 'str')) && this.inline.take() === '') {
      this.grid.addUnknown(row, column);
      return;
    }
    const { font, filled, visibility } = this.styles.lookOf(this.style);
    const shown = this.shown();
    const text = font === null ? shown : inSymbolFont(shown, font);
    const seen = text === '' ? 'shown' : visibility;
    if (seen !== 'shown' && !filled) this.pale.push({ row, column, text });
    else if (seen === 'hidden') this.grid.add(row, column, HIDDEN);
    else this.grid.add(row, column, seen === 'unsure' ? text + MAYBE_HIDDEN : text);
  }

  /** Letters in the colour of the page are hidden unless the sheet colours cells by rules of its own: then nobody can say. */
  private placePale(): void {
    for (const { row, column, text } of this.pale) this.grid.add(row, column, this.recoloured ? text + MAYBE_HIDDEN : HIDDEN);
  }

  private shown(): string {
    const value = this.value ?? '';
    const format = this.styles.formatOf(this.style);
    switch (this.type) {
      case 's':
        return formatText(this.strings[Number(value)] ?? '', format);
      case 'inlineStr':
        return formatText(unescapeText(this.inline.take()), format);
      case 'str':
        return formatText(unescapeText(value), format);
      case 'b':
        return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00:00(?:\.0{1,9})?Z?$/, '');
      default: {
        if (value === '') return this.inline.take();
        const number = Number(value);
        return Number.isNaN(number) ? value : formatNumber(number, format, this.date1904);
      }
    }
  }
}

/** The workbook part: what the package names as its main part, else where Excel puts it. */
function workbookPart(archive: ZipArchive): ZipMember {
  const part = mainPart(archive, 'xlsx') ?? partNamed(archive, 'xl/workbook.xml') ?? partLike(archive, /(?:^|\/)workbook\.xml$/);
  if (!part) throw corrupt('xlsx', 'no workbook part');
  return part;
}

/**
 * Reads every sheet, hidden ones too (and says so) but for those that are there to be filled in after.
 * Fails with "corrupt" or "limit"; a sheet without cells gives no block.
 */
export function readXlsx(
  archive: ZipArchive,
  limits: ReadLimits,
): { readonly blocks: readonly Block[]; readonly notes: readonly ReadingNote[]; readonly choices: string[] } {
  const part = workbookPart(archive);
  const workbook = readWorkbook(archive, part);
  const relations = relationsOf(archive, part.name, 'xlsx');
  const target = (type: string) => relatedPart(archive, relations, type)?.name;
  const budget = new CellBudget(limits);
  const strings = readSharedStrings(archive, target('sharedStrings'), budget);
  const styles = readStyles(archive, target('styles'));
  const shown = new ShownSheets();
  const choices: string[] = [];
  const taken = new Set<ZipMember>();
  for (const [index, sheet] of workbook.sheets.entries()) {
    const relation = relations.get(sheet.relation);
    // Without its relations a workbook's sheets are still where Excel puts them.
    const name = relations.size === 0 ? `xl/worksheets/sheet${index + 1}.xml` : relation?.type === 'worksheet' ? relation.target : '';
    const member = name === '' ? undefined : partNamed(archive, name);
    if (!member) continue;
    // No program writes that: one part as two thousand sheets is made to waste time.
    if (taken.has(member)) throw corrupt('xlsx', 'sheets share a part');
    taken.add(member);
    const grid = new SheetGrid(sheet.name, budget);
    const handler = new SheetHandler(grid, strings, styles, workbook.date1904);
    parseXmlMember(archive, member, handler, 'xlsx');
    layPictures(archive, member, grid);
    for (const choice of handler.choices) choices.push(choice);
    shown.add(grid, sheet.state);
  }
  return { ...shown.finish(), choices };
}
