/**
 * Pictures that lie on the cells of an XLSX sheet: a small one over a cell may be what the cell says.
 */
import { signOf } from '../letters/signs.js';
import { partNamed, relationsOf } from '../opc/parts.js';
import { type Attributes, parseXmlMember, type XmlHandler } from '../xml/events.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import type { SheetGrid } from './sheet-grid.js';

/** Pictures larger than 1.5 cm both ways, in English Metric Units, are stamps and illustrations. */
const LARGE = 540_000;
const MAX_PICTURES = 2_000;

interface Anchor {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
  width: number;
  height: number;
  picture: boolean;
  description: string;
}

class DrawingHandler implements XmlHandler {
  private anchor: Anchor | null = null;
  private corner: '' | 'from' | 'to' = '';
  private number = '';
  private pictures = 0;

  constructor(private readonly grid: SheetGrid) {}

  open(name: string, attributes: Attributes): void {
    if (name === 'oneCellAnchor' || name === 'twoCellAnchor') {
      this.anchor = { row: -1, column: -1, lastRow: -1, lastColumn: -1, width: 0, height: 0, picture: false, description: '' };
    } else if (name === 'from' || name === 'to') this.corner = name;
    else if (name === 'row' || name === 'col') this.number = '';
    const { anchor } = this;
    if (!anchor) return;
    if (name === 'ext' && attributes.has('cx') && anchor.width === 0) {
      anchor.width = Number(attributes.get('cx')) || 0;
      anchor.height = Number(attributes.get('cy')) || 0;
    } else if (name === 'pic') anchor.picture = true;
    else if (name === 'cNvPr') anchor.description ||= attributes.get('descr') ?? '';
  }

  text(text: string): void {
    if (this.corner !== '' && this.number.length < 10) this.number += text;
  }

  close(name: string): void {
    const { anchor, corner } = this;
    if (name === 'from' || name === 'to') this.corner = '';
    else if (anchor && corner !== '' && (name === 'row' || name === 'col')) this.place(anchor, corner, name);
    else if (anchor && (name === 'oneCellAnchor' || name === 'twoCellAnchor')) {
      this.take(anchor);
      this.anchor = null;
    }
  }

  private place(anchor: Anchor, corner: 'from' | 'to', name: 'row' | 'col'): void {
    const value = Number.parseInt(this.number.trim(), 10);
    if (Number.isNaN(value)) return;
    if (corner === 'from') anchor[name === 'row' ? 'row' : 'column'] = value;
    else anchor[name === 'row' ? 'lastRow' : 'lastColumn'] = value;
  }

  private take(anchor: Anchor): void {
    const { row, column, lastRow, lastColumn, width, height } = anchor;
    const spread = lastRow >= 0 ? lastRow - row > 1 || lastColumn - column > 1 : width > LARGE && height > LARGE;
    if (!anchor.picture || spread || row < 0 || column < 0 || row > 1_048_575 || column > 16_383) return;
    if (++this.pictures <= MAX_PICTURES) this.grid.lay(row, column, signOf(anchor.description));
  }
}

/** Lays the pictures of a sheet's drawing over its cells. Fails with "corrupt". */
export function layPictures(archive: ZipArchive, sheet: ZipMember, grid: SheetGrid): void {
  for (const relation of relationsOf(archive, sheet.name, 'xlsx').values()) {
    const drawing = relation.type === 'drawing' ? partNamed(archive, relation.target) : undefined;
    if (drawing) parseXmlMember(archive, drawing, new DrawingHandler(grid), 'xlsx');
  }
}
