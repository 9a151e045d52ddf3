/**
 * An office's own form as a workbook with its places filled, for one project. The row that asks for indicators stands once for each of them, and what is
 * below moves down; widths, borders and everything else stay as the office made them.
 */

import { type Parts, Refused } from '../annotated/package-parts.js';
import { cellPosition } from '../annotated/workbook-sheet.js';
import { attribute, escapeXmlText, type Splice, spliced, type Tag, tagsIn, unescapeXml, withAttribute } from '../package/xml-text.js';
import type { Filling } from './fill-word.js';
import { asksForRow, filledText, placesIn, type Values } from './places.js';
import { FormRefused } from './refusal.js';

interface Sheet {
  readonly part: string;
  readonly xml: string;
  readonly rows: readonly Row[];
}

interface Row {
  readonly number: number;
  readonly start: number;
  readonly end: number;
  readonly tag: Tag;
  readonly cells: readonly Cell[];
}

interface Cell {
  readonly address: string;
  readonly tag: Tag;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly hasFormula: boolean;
}

/** The texts that cells name by their number; readings of characters (rPh) are no text. */
async function sharedStrings(parts: Parts, main: string): Promise<readonly string[]> {
  const target = (await parts.relations(main)).find(({ type }) => type.endsWith('/sharedStrings'))?.target;
  const xml = target === undefined ? null : await parts.text(target);
  if (xml === null) return [];
  const strings: string[] = [];
  let current = '';
  let from = -1;
  let reading = false;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'si') {
      if (tag.kind === 'open') current = '';
      else strings.push(tag.kind === 'empty' ? '' : current);
    } else if (tag.name === 'rPh') reading = tag.kind === 'open';
    else if (tag.name === 't' && !reading) {
      if (tag.kind === 'open') from = tag.end;
      else if (tag.kind === 'close' && from >= 0) {
        current += unescapeXml(xml.slice(from, tag.start));
        from = -1;
      }
    }
  }
  return strings;
}

/** What a cell says, out of the XML between its tags. */
function cellText(xml: string, type: string, strings: readonly string[]): string {
  let text = '';
  let from = -1;
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 't' && tag.name !== 'v') continue;
    if (tag.kind === 'open') from = tag.end;
    else if (from >= 0) {
      text += unescapeXml(xml.slice(from, tag.start));
      from = -1;
    }
  }
  return type === 's' ? (strings[Number(text)] ?? '') : text;
}

function rowsOf(xml: string, strings: readonly string[]): readonly Row[] {
  const rows: Row[] = [];
  let row: { number: number; tag: Tag; cells: Cell[] } | null = null;
  let open: Tag | null = null;
  const take = (tag: Tag, inner: string, end: number): void => {
    const address = attribute(tag.attributes, 'r');
    // A file that leaves addresses out cannot be moved row by row.
    if (row === null || cellPosition(address) === null) throw new Refused('no-package');
    const text = cellText(inner, attribute(tag.attributes, 't'), strings);
    row.cells.push({ address, tag, start: tag.start, end, text, hasFormula: /<(?:\w+:)?f[\s>/]/u.test(inner) });
  };
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'row') {
      if (tag.kind === 'close' && row !== null) {
        rows.push({ ...row, start: row.tag.start, end: tag.end });
        row = null;
      } else if (tag.kind !== 'close') {
        const number = Number(attribute(tag.attributes, 'r'));
        if (!(number > 0)) throw new Refused('no-package');
        if (tag.kind === 'empty') rows.push({ number, tag, cells: [], start: tag.start, end: tag.end });
        else row = { number, tag, cells: [] };
      }
    } else if (tag.name === 'c' && row !== null) {
      if (tag.kind === 'open') open = tag;
      else if (tag.kind === 'empty') take(tag, '', tag.end);
      else if (open !== null) {
        take(open, xml.slice(open.end, tag.start), tag.end);
        open = null;
      }
    }
  }
  return rows;
}

async function sheetsOf(parts: Parts): Promise<{ readonly main: string; readonly sheets: readonly Sheet[] }> {
  const main = (await parts.relations('')).find(({ type }) => type.endsWith('/officeDocument'))?.target ?? 'xl/workbook.xml';
  const strings = await sharedStrings(parts, main);
  const sheets: Sheet[] = [];
  for (const { type, target } of await parts.relations(main)) {
    if (!type.endsWith('/worksheet')) continue;
    const xml = await parts.required(target);
    sheets.push({ part: target, xml, rows: rowsOf(xml, strings) });
  }
  return { main, sheets };
}

/** True for a place that is a figure and the whole of its cell: the office goes on counting with it. Codes are figures that nobody counts with. */
function isFigure(text: string): boolean {
  const [only, ...others] = placesIn(text.trim());
  if (only === undefined || others.length > 0 || only.place.kind === 'unknown' || only.end - only.start !== text.trim().length)
    return false;
  return only.place.field === 'amount' || only.place.field === 'weight' || only.place.field === 'index';
}

/** A cell with a text in it. */
function textCell({ tag, text: before }: Cell, text: string, at: string): string {
  const { prefix } = tag;
  const attributes = withAttribute(tag.attributes.replace(/\st\s*=\s*(?:"[^"]*"|'[^']*')/u, ''), 'r', at);
  const opened = `<${prefix}c${attributes}`;
  if (text === '') return `${opened}/>`;
  const figure = Number(text.replaceAll(',', ''));
  if (isFigure(before) && Number.isFinite(figure)) return `${opened}><${prefix}v>${figure}</${prefix}v></${prefix}c>`;
  return `${opened} t="inlineStr"><${prefix}is><${prefix}t xml:space="preserve">${escapeXmlText(text)}</${prefix}t></${prefix}is></${prefix}c>`;
}

/** A sheet has no row below this one: ranges that reach down to it stay where they end. */
const LAST_ROW = 1_048_576;

function shifted(address: string, by: number): string {
  return address.replace(/\d+$/u, (row) => String(Math.min(LAST_ROW, Number(row) + by)));
}

/** A row filled, `by` rows further down. */
function filledRow(xml: string, row: Row, by: number, values: Values): string {
  const splices: Splice[] = [];
  if (by !== 0) {
    const { tag } = row;
    const attributes = withAttribute(tag.attributes, 'r', String(row.number + by));
    splices.push({ start: tag.start, end: tag.end, text: `<${tag.prefix}row${attributes}${tag.kind === 'empty' ? '/' : ''}>` });
  }
  for (const cell of row.cells) {
    const address = shifted(cell.address, by);
    const { tag } = cell;
    if (placesIn(cell.text).length > 0)
      splices.push({ start: cell.start, end: cell.end, text: textCell(cell, filledText(cell.text, values), address) });
    else if (by !== 0)
      splices.push({
        start: tag.start,
        end: tag.end,
        text: `<${tag.prefix}c${withAttribute(tag.attributes, 'r', address)}${tag.kind === 'empty' ? '/' : ''}>`,
      });
  }
  return spliced(
    xml.slice(row.start, row.end),
    splices.map(({ start, end, text }) => ({ start: start - row.start, end: end - row.start, text })),
  );
}

/** Where rows of a sheet go once the model row stands `more` times more often. */
interface Shift {
  readonly model: number;
  readonly more: number;
}

/** A range such as A5:C12 after that: what begins below moves, what reaches over the model row grows. */
function movedRange(range: string, { model, more }: Shift): string {
  const [first = '', last = first] = range.split(':');
  const row = (address: string): number => Number(/\d+$/u.exec(address)?.[0] ?? 0);
  const from = row(first) > model ? shifted(first, more) : first;
  if (!range.includes(':')) return from;
  const to = row(last) >= model && !(row(first) === model && row(last) === model) ? shifted(last, more) : last;
  return `${from}:${to}`;
}

/** Attributes that name ranges: merged cells, drop-downs, conditional formats, links, filters. */
const RANGES: ReadonlyMap<string, 'ref' | 'sqref'> = new Map([
  ['mergeCell', 'ref'],
  ['dataValidation', 'sqref'],
  ['conditionalFormatting', 'sqref'],
  ['hyperlink', 'ref'],
  ['autoFilter', 'ref'],
  ['dimension', 'ref'],
]);

/** Everything of a sheet beside its rows, with its ranges moved. */
function movedRanges(xml: string, shift: Shift): readonly Splice[] {
  if (shift.more === 0) return [];
  const splices: Splice[] = [];
  let inRows = false;
  for (const tag of tagsIn(xml)) {
    if (tag.name === 'sheetData') inRows = tag.kind === 'open';
    const key = inRows || tag.kind === 'close' ? undefined : RANGES.get(tag.name);
    if (key === undefined) continue;
    const ranges = attribute(tag.attributes, key);
    const moved = ranges.split(' ').map((range) => movedRange(range, shift));
    // A cell merged across the model row is merged in each of its rows.
    const repeated =
      tag.name === 'mergeCell' && isInModel(ranges, shift)
        ? Array.from({ length: Math.max(0, shift.more) }, (_, n) => across(ranges, n + 1))
        : [];
    const element = (value: string): string =>
      `<${tag.prefix}${tag.name}${withAttribute(tag.attributes, key, value)}${tag.kind === 'empty' ? '/' : ''}>`;
    splices.push({ start: tag.start, end: tag.end, text: [moved.join(' '), ...repeated].map(element).join('') });
  }
  return splices;
}

function isInModel(range: string, { model }: Shift): boolean {
  return range.split(':').every((address) => Number(/\d+$/u.exec(address)?.[0]) === model);
}

function across(range: string, by: number): string {
  return range
    .split(':')
    .map((address) => shifted(address, by))
    .join(':');
}

function filledSheet({ xml, rows }: Sheet, { values, rows: indicators }: Filling): { readonly xml: string; readonly shift: Shift } {
  const models = rows.filter(({ cells }) => cells.some(({ text }) => asksForRow(text)));
  const [model] = models;
  if (models.length > 1) throw new FormRefused('several-rows');
  const more = model === undefined ? 0 : Math.max(1, indicators.length) - 1;
  const shift = { model: model?.number ?? 0, more };
  if (more > 0 && rows.some(({ cells }) => cells.some(({ hasFormula }) => hasFormula))) throw new FormRefused('formulas');
  const blank: Values = (place) => (place.kind === 'row' ? '' : values(place));
  const both =
    (row: Values): Values =>
    (place) =>
      place.kind === 'row' ? row(place) : values(place);
  const splices = rows.map((row): Splice => {
    if (row === model) {
      const copies = indicators.length === 0 ? [blank] : indicators.map(both);
      return { start: row.start, end: row.end, text: copies.map((own, index) => filledRow(xml, row, index, own)).join('') };
    }
    return { start: row.start, end: row.end, text: filledRow(xml, row, row.number > shift.model ? more : 0, values) };
  });
  return { xml: spliced(xml, [...splices, ...movedRanges(xml, shift)]), shift };
}

/** Print areas and other names that lead into the sheet, which is the `position`-th of the workbook. */
function movedNames(xml: string, position: number, shift: Shift): string {
  const splices: Splice[] = [];
  let open: Tag | null = null;
  for (const tag of tagsIn(xml)) {
    if (tag.name !== 'definedName') continue;
    if (tag.kind === 'open') open = tag;
    else if (open !== null) {
      const area = xml.slice(open.end, tag.start);
      if (attribute(open.attributes, 'localSheetId') === String(position) && attribute(open.attributes, 'name') === '_xlnm.Print_Area')
        splices.push({
          start: open.end,
          end: tag.start,
          text: area.replace(/(\$[A-Z]{1,3}\$)(\d+):(\$[A-Z]{1,3}\$)(\d+)/gu, (_, a: string, from: string, b: string, to: string) => {
            const [one = '', two = ''] = movedRange(`A${from}:A${to}`, shift).split(':');
            return `${a}${one.slice(1)}:${b}${two.slice(1)}`;
          }),
        });
      open = null;
    }
  }
  return spliced(xml, splices);
}

/** All that the sheets of the form say. */
export async function workbookFormTexts(parts: Parts): Promise<readonly string[]> {
  const { sheets } = await sheetsOf(parts);
  return sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells.map(({ text }) => text)));
}

/** Fills the parts of a workbook. @throws Refused where a sheet cannot be moved row by row */
export async function fillWorkbook(parts: Parts, filling: Filling): Promise<void> {
  const { main, sheets } = await sheetsOf(parts);
  let names = await parts.required(main);
  for (const [position, sheet] of sheets.entries()) {
    if (!sheet.rows.some(({ cells }) => cells.some(({ text }) => placesIn(text).length > 0))) continue;
    const { xml, shift } = filledSheet(sheet, filling);
    parts.changed.set(sheet.part, xml);
    if (shift.more > 0) names = movedNames(names, position, shift);
  }
  parts.changed.set(main, names);
}
