/**
 * XLSX workbooks (ECMA-376): every sheet as a grid, read while its XML inflates.
 */
import type { ReadingNote } from '@perf-lint/core';
import { corrupt } from '../failure.js';
import { Budget } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import type { Block } from '../source-document.js';
import { formatNumber, formatText } from './workbook/number-format.js';
import { readSharedStrings, readStyles, type Styles, unescapeText } from './workbook/parts.js';
import { parseAddress, SheetGrid } from './workbook/sheet-grid.js';
import { type Attributes, parseXmlMember, type XmlHandler } from './xml/events.js';
import type { ZipArchive } from './zip/directory.js';

interface SheetEntry {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

interface Workbook {
  readonly sheets: readonly SheetEntry[];
  readonly date1904: boolean;
}

const MAX_SHEETS = 2000;

function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Target of a relation as a member name: relative to the part's folder, or to the root where it starts with "/". */
function resolveTarget(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** Relations of a part by id. */
function readRelations(archive: ZipArchive, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const member = archive.members.get(relationsPath(part));
  if (!member) return relations;
  parseXmlMember(
    archive,
    member,
    {
      open(name, attributes) {
        if (name !== 'Relationship') return;
        const type = attributes.get('Type') ?? '';
        relations.set(attributes.get('Id') ?? '', {
          type: type.slice(type.lastIndexOf('/') + 1),
          target: resolveTarget(part, attributes.get('Target') ?? ''),
        });
      },
      close() {},
      text() {},
    },
    'xlsx',
  );
  return relations;
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function readWorkbook(archive: ZipArchive, part: string): Workbook {
  const member = archive.members.get(part);
  if (!member) throw corrupt('xlsx', 'no workbook part');
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
        const state = attributes.get('state');
        sheets.push({ name: attributes.get('name') ?? '', hidden: state === 'hidden' || state === 'veryHidden', relation });
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
  private inline = '';
  private formula = false;
  private taking: '' | 'value' | 'inline' | 'list' = '';
  private phonetic = 0;
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
        break;
      case 't':
        if (this.phonetic === 0) this.taking = 'inline';
        break;
      case 'rPh':
        this.phonetic++;
        break;
      case 'formula1':
        this.taking = 'list';
        this.list = '';
        break;
      case 'mergeCell':
        this.merge(attributes.get('ref') ?? '');
        break;
      default:
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
    this.inline = '';
    this.formula = false;
  }

  private merge(reference: string): void {
    const colon = reference.indexOf(':');
    const from = parseAddress(reference.slice(0, colon));
    const to = parseAddress(reference.slice(colon + 1));
    if (from && to) this.grid.merge(from.row, from.column, to.row, to.column);
  }

  text(text: string): void {
    if (this.taking === 'value') this.value = (this.value ?? '') + text;
    else if (this.taking === 'inline') this.inline += text;
    else if (this.taking === 'list' && this.list.length < MAX_LIST) this.list += text;
  }

  close(name: string): void {
    if (name === 'v' || name === 't') this.taking = '';
    else if (name === 'rPh') this.phonetic--;
    else if (name === 'formula1') this.closeList();
    else if (name === 'c') this.closeCell();
  }

  /** "优,良,中,差" in quotes is a list; anything else is a range or a condition. */
  private closeList(): void {
    this.taking = '';
    const list = this.list.trim();
    if (list.length > 2 && list.startsWith('"') && list.endsWith('"')) this.choices.push(...list.slice(1, -1).split(','));
  }

  private closeCell(): void {
    // An empty <v/> of a formula is what writers leave that calculate nothing; an empty text result says t="str".
    if (this.formula && (this.value === null || (this.value === '' && this.type !== 'str')) && this.inline === '') {
      this.grid.addUnknown(this.row, this.column);
      return;
    }
    this.grid.add(this.row, this.column, this.shown());
  }

  private shown(): string {
    const value = this.value ?? '';
    const format = this.styles.formatOf(this.style);
    switch (this.type) {
      case 's':
        return formatText(this.strings[Number(value)] ?? '', format);
      case 'inlineStr':
        return formatText(unescapeText(this.inline), format);
      case 'str':
        return formatText(unescapeText(value), format);
      case 'b':
        return value === '' ? '' : isTrue(value) ? 'TRUE' : 'FALSE';
      case 'e':
        return value;
      case 'd':
        return value.replace(/T00:00:00(?:\.0{1,9})?Z?$/, '');
      default: {
        if (value === '') return this.inline;
        const number = Number(value);
        return Number.isNaN(number) ? value : formatNumber(number, format, this.date1904);
      }
    }
  }
}

/** The workbook part: what the package names as its main part, else where Excel puts it. */
function workbookPart(archive: ZipArchive): string {
  for (const relation of readRelations(archive, '').values()) if (relation.type === 'officeDocument') return relation.target;
  return 'xl/workbook.xml';
}

/**
 * Reads every sheet, hidden ones too (and says so).
 * Fails with "corrupt" or "limit"; a sheet without cells gives no block.
 */
export function readXlsx(
  archive: ZipArchive,
  limits: ReadLimits,
): { readonly blocks: Block[]; readonly notes: ReadingNote[]; readonly choices: string[] } {
  const part = workbookPart(archive);
  const workbook = readWorkbook(archive, part);
  const relations = readRelations(archive, part);
  const target = (type: string) => [...relations.values()].find((relation) => relation.type === type)?.target;
  const budget = new Budget('cells', limits.cells);
  const strings = readSharedStrings(archive, target('sharedStrings'), budget);
  const styles = readStyles(archive, target('styles'));
  const blocks: Block[] = [];
  const notes: ReadingNote[] = [];
  const choices: string[] = [];
  for (const sheet of workbook.sheets) {
    const relation = relations.get(sheet.relation);
    const member = relation?.type === 'worksheet' ? archive.members.get(relation.target) : undefined;
    if (!member) continue;
    const grid = new SheetGrid(sheet.name, sheet.hidden, budget);
    const handler = new SheetHandler(grid, strings, styles, workbook.date1904);
    parseXmlMember(archive, member, handler, 'xlsx');
    choices.push(...handler.choices);
    const block = grid.toBlock();
    if (block) blocks.push(block);
    notes.push(...grid.notes());
  }
  return { blocks, notes, choices };
}
