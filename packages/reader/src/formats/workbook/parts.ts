/**
 * The parts of an XLSX package that its sheets share: strings and number formats.
 */
import type { Budget } from '../../limits.js';
import { partNamed } from '../opc/parts.js';
import { parseXmlMember } from '../xml/events.js';
import type { ZipArchive } from '../zip/directory.js';
import { type CellLook, LookTable } from './cell-look.js';
import { BUILT_IN_FORMATS } from './number-format.js';
import { RichText } from './rich-text.js';

/** Characters that XML cannot hold are written "_x000D_" (ECMA-376 part 1, 22.9.2.19). */
export function unescapeText(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

/** Shared strings in order: the runs of each joined, phonetic guides left out. */
export function readSharedStrings(archive: ZipArchive, target: string | undefined, budget: Budget): readonly string[] {
  const strings: string[] = [];
  const member = partNamed(archive, target ?? 'xl/sharedStrings.xml');
  if (!member) return strings;
  const rich = new RichText();
  parseXmlMember(
    archive,
    member,
    {
      open(name, attributes) {
        if (name === 'si') rich.start();
        else rich.open(name, attributes);
      },
      text(piece) {
        rich.text(piece);
      },
      close(name) {
        rich.close(name);
        if (name !== 'si') return;
        budget.spend(1);
        strings.push(unescapeText(rich.take()));
      },
    },
    'xlsx',
  );
  return strings;
}

export interface Styles {
  /** Format code of a cell's style, "" for General. */
  formatOf(style: number): string;
  lookOf(style: number): CellLook;
}

/** Number formats and looks by cell style. */
export function readStyles(archive: ZipArchive, target: string | undefined): Styles {
  const codes = new Map(BUILT_IN_FORMATS);
  const styles: number[] = [];
  const looks = new LookTable();
  const member = partNamed(archive, target ?? 'xl/styles.xml');
  if (member) {
    let inCellFormats = false;
    parseXmlMember(
      archive,
      member,
      {
        open(name, attributes) {
          looks.open(name, attributes);
          if (name === 'numFmt') codes.set(Number(attributes.get('numFmtId')), attributes.get('formatCode') ?? '');
          else if (name === 'cellXfs') inCellFormats = true;
          else if (name === 'xf' && inCellFormats) styles.push(Number(attributes.get('numFmtId') ?? 0));
        },
        text() {},
        close(name) {
          looks.close(name);
          if (name === 'cellXfs') inCellFormats = false;
        },
      },
      'xlsx',
    );
  }
  const known: CellLook[] = [];
  const lookOf = (style: number) => {
    known[style] ??= looks.of(style);
    return known[style];
  };
  return { formatOf: (style) => codes.get(styles[style] ?? 0) ?? '', lookOf };
}
