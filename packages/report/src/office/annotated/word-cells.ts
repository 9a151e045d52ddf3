/**
 * Where the cells of a Word document stand in its text, counted as the reader counts them: tables as they open, rows as they close, cells from
 * the left; what tracked changes took away is no table, row or cell.
 */
import { attribute, type Tag, tagsIn } from '../package/xml-text.js';

/** A paragraph of a cell: where its content may begin and where it ends; an empty element is both. */
export interface WordParagraph {
  /** Its tag, behind which its properties stand. */
  readonly tag: Tag;
  /** Where its content begins: behind its properties. */
  content: number;
  /** Where its closing tag begins; the end of the tag for an empty element. */
  end: number;
}

/** The properties of a cell: what to splice a shade into. */
export interface CellProperties {
  /** Where a shade belongs by the order of the schema. */
  shade: number;
  /** The shade that is there. */
  known: Tag | null;
}

export interface WordCellPlace {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly tag: Tag;
  /** null where the cell has no properties. */
  readonly properties: CellProperties | null;
  /** An element `w:tcPr` without content, in whose place properties stand. */
  readonly emptyProperties: Tag | null;
  readonly paragraphs: readonly WordParagraph[];
  /** Ids of comments that stand on the cell already. */
  readonly comments: readonly string[];
}

type OpenCell = {
  -readonly [Key in Exclude<keyof WordCellPlace, 'table' | 'row' | 'column' | 'paragraphs' | 'comments'>]: WordCellPlace[Key];
} & { paragraphs: WordParagraph[]; comments: string[]; swallowed: boolean; inProperties: boolean; textBoxes: number };

interface OpenTable {
  readonly number: number;
  rows: number;
  deleted: boolean;
  cells: OpenCell[];
  cell: OpenCell | null;
}

/** Elements whose content is not part of the document as it is read: see the reader of Word documents. */
const SKIPPED = new Set(
  'del moveFrom delText delInstrText Fallback rubyPr rt binData rPrChange pPrChange tcPrChange trPrChange tblPrChange tblGridChange'.split(
    ' ',
  ),
);

/** Elements of a cell's properties that come behind its shade (ECMA-376, CT_TcPr). */
const BEHIND_SHADE = new Set(
  'noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange'.split(' '),
);

class CellWalk {
  readonly #tables: OpenTable[] = [];
  readonly #found: WordCellPlace[] = [];
  #count = 0;
  #skipping = 0;
  #rowProperties = 0;
  #paragraphProperties = 0;

  get found(): readonly WordCellPlace[] {
    return this.#found;
  }

  take(tag: Tag): void {
    const opens = tag.kind !== 'close';
    const closes = tag.kind !== 'open';
    if (this.#skipping > 0) {
      if (!closes) this.#skipping++;
      else if (!opens) this.#skipping--;
      return;
    }
    const { name } = tag;
    const cell = this.#tables.at(-1)?.cell ?? null;
    if (opens && cell?.inProperties === true && BEHIND_SHADE.has(name)) this.#shadeBefore(cell, tag);
    if (opens && name === 'del' && this.#rowProperties > 0) {
      const table = this.#tables.at(-1);
      if (table !== undefined) table.deleted = true;
      return;
    }
    if (opens && SKIPPED.has(name)) {
      if (tag.kind === 'open') this.#skipping = 1;
      return;
    }
    if (opens) this.#open(tag, cell);
    if (closes) this.#close(tag);
  }

  #shadeBefore({ properties }: OpenCell, tag: Tag): void {
    if (properties !== null && properties.shade < 0) properties.shade = tag.start;
  }

  #open(tag: Tag, cell: OpenCell | null): void {
    switch (tag.name) {
      case 'tbl':
        this.#tables.push({ number: ++this.#count, rows: 0, deleted: false, cells: [], cell: null });
        break;
      case 'tr':
        this.#startRow();
        break;
      case 'tc':
        this.#startCell(tag);
        break;
      case 'trPr':
        this.#rowProperties++;
        break;
      case 'pPr':
        this.#paragraphProperties++;
        break;
      case 'txbxContent':
        if (cell !== null) cell.textBoxes++;
        break;
      default:
        if (cell !== null) openInCell(tag, cell);
    }
  }

  #startRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    table.cells = [];
    table.deleted = false;
  }

  #startCell(tag: Tag): void {
    const table = this.#tables.at(-1);
    if (table === undefined) return;
    const empty = { properties: null, emptyProperties: null, swallowed: false, inProperties: false, textBoxes: 0 };
    table.cell = { tag, paragraphs: [], comments: [], ...empty };
  }

  #close(tag: Tag): void {
    const table = this.#tables.at(-1);
    const cell = table?.cell ?? null;
    switch (tag.name) {
      case 'tbl':
        this.#tables.pop();
        break;
      case 'tr':
        this.#closeRow();
        break;
      case 'tc':
        if (table === undefined || cell === null) break;
        if (!cell.swallowed || table.cells.length === 0) table.cells.push(cell);
        table.cell = null;
        break;
      case 'trPr':
        this.#rowProperties--;
        break;
      case 'pPr':
        this.#paragraphProperties--;
        if (cell !== null && cell.textBoxes === 0 && this.#paragraphProperties === 0) contentBegins(cell, tag);
        break;
      case 'txbxContent':
        if (cell !== null) cell.textBoxes--;
        break;
      default:
        if (cell !== null) closeInCell(tag, cell);
    }
  }

  #closeRow(): void {
    const table = this.#tables.at(-1);
    if (table === undefined || table.deleted) return;
    table.rows++;
    for (const [index, { tag, properties, emptyProperties, paragraphs, comments }] of table.cells.entries()) {
      const place = { table: table.number, row: table.rows, column: index + 1 };
      this.#found.push({ ...place, tag, properties, emptyProperties, paragraphs, comments });
    }
    table.cells = [];
  }
}

function openInCell(tag: Tag, cell: OpenCell): void {
  switch (tag.name) {
    case 'tcPr':
      if (tag.kind === 'empty') cell.emptyProperties = tag;
      else {
        cell.properties = { shade: -1, known: null };
        cell.inProperties = true;
      }
      break;
    case 'shd':
      if (cell.inProperties && cell.properties !== null) cell.properties.known = tag;
      break;
    case 'hMerge':
      if (cell.inProperties) cell.swallowed = attribute(tag.attributes, 'val') !== 'restart';
      break;
    case 'p':
      if (cell.textBoxes === 0) cell.paragraphs.push({ tag, content: tag.end, end: tag.kind === 'empty' ? tag.end : -1 });
      break;
    case 'commentReference':
      cell.comments.push(attribute(tag.attributes, 'id'));
      break;
    default:
  }
}

/** The end of a paragraph's properties, which stand first in it. */
function contentBegins({ paragraphs }: OpenCell, tag: Tag): void {
  const paragraph = paragraphs.at(-1);
  if (paragraph !== undefined && paragraph.end < 0) paragraph.content = tag.end;
}

function closeInCell(tag: Tag, cell: OpenCell): void {
  if (tag.name === 'tcPr' && cell.inProperties) {
    cell.inProperties = false;
    const { properties } = cell;
    if (properties !== null && properties.shade < 0) properties.shade = tag.start;
  } else if (tag.name === 'p' && tag.kind === 'close' && cell.textBoxes === 0) {
    const paragraph = cell.paragraphs.at(-1);
    if (paragraph !== undefined && paragraph.end < 0) paragraph.end = tag.start;
  }
}

/** The cells of all tables in the order in which their rows close. */
export function wordCells(xml: string): readonly WordCellPlace[] {
  const walk = new CellWalk();
  for (const tag of tagsIn(xml)) walk.take(tag);
  return walk.found;
}
