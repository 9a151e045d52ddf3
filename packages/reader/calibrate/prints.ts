/**
 * The ways in which published pages print one and the same table: with bars, tabs or rules, one cell a line or a paragraph, in columns,
 * run on with blanks or with nothing between; with merged cells printed once, headers torn, cells wrapped, pages cut.
 */

import type { Random } from './random.js';
import type { MadeTable } from './tables.js';

/** A file as a print makes it. */
export interface Printed {
  readonly print: PrintName;
  readonly path: string;
  readonly text: string;
}

export const PRINTS = [
  'html-merged',
  'html-repeated',
  'bars',
  'bars-merged',
  'tabs',
  'cell-a-line',
  'cell-a-paragraph',
  'columns',
  'blanks',
  'lines-with-blanks',
  'nothing-between',
  'wrapped-lines',
  'sentences',
  'woven-lines',
  'torn-blanks',
  'torn-lines',
] as const;
export type PrintName = (typeof PRINTS)[number];

/** Cells with what merged cells cover left out: levels are printed once. */
function merged({ cells, columns }: MadeTable): (readonly string[])[] {
  let before: readonly string[] = [];
  return cells.map((row) => {
    const shown = row.map((cell, at) => {
      const level = columns[at] === 'level1' || columns[at] === 'level2';
      return level &&
        row.slice(0, at + 1).every((other, k) => (columns[k] === 'level1' || columns[k] === 'level2' ? other === before[k] : true))
        ? ''
        : cell;
    });
    before = row;
    return shown;
  });
}

function form({ projectName, amount, goal }: MadeTable): [string, string][] {
  return [
    ['项目名称', projectName],
    ['资金总额（万元）', String(amount)],
    ['年度总体目标', goal],
  ];
}

const TITLE = '项目支出绩效目标表';

/** Prints a table; the same seed gives the same print. */
export function printTable(table: MadeTable, print: PrintName, random: Random): Printed {
  const text = PRINTERS[print](table, random);
  return {
    print,
    path: `made.${print.startsWith('html') ? 'html' : print.startsWith('bars') ? 'md' : print === 'tabs' ? 'tsv' : 'txt'}`,
    text,
  };
}

type Printer = (table: MadeTable, random: Random) => string;

const PRINTERS: Readonly<Record<PrintName, Printer>> = {
  'html-merged': (table) => html(table, true),
  'html-repeated': (table) => html(table, false),
  bars: (table) => barred(table, table.cells),
  'bars-merged': (table) => barred(table, merged(table)),
  tabs: (table, random) =>
    [
      TITLE,
      ...form(table).map((pair) => pair.join('\t')),
      table.headings.join('\t'),
      ...(random.chance(0.5) ? merged(table) : table.cells).map((row) => row.join('\t')),
    ].join('\n'),
  'cell-a-line': (table) => cellsInLines(table, '\n'),
  'cell-a-paragraph': (table) => cellsInLines(table, '\n\n'),
  columns: (table, random) => inColumns(table, random, false),
  'wrapped-lines': (table, random) => inColumns(table, random, true),
  'woven-lines': (table, random) => inColumns(table, random, true).replace(/ +/g, ' ').replace(/^ | $/gm, ''),
  'torn-blanks': (table, random) => [TITLE, ...form(table).flat(), ...torn(table, random)].join(' '),
  'torn-lines': (table, random) => [TITLE, ...form(table).flat(), ...torn(table, random)].join('\n'),
  blanks: (table) => [TITLE, ...form(table).flat(), ...table.headings, ...present(merged(table))].join(' '),
  'lines-with-blanks': (table) =>
    [
      TITLE,
      ...form(table).map((pair) => pair.join(' ')),
      table.headings.join(' '),
      ...merged(table).map((row) => row.filter((cell) => cell !== '').join(' ')),
    ].join('\n'),
  'nothing-between': (table) =>
    [TITLE, '\n', ...form(table).map((pair) => `${pair.join('')}\n`), table.headings.join(''), present(merged(table)).join('')].join(''),
  sentences: (table, random) => sentences(table, random),
};

const present = (rows: readonly (readonly string[])[]): string[] => rows.flatMap((row) => row.filter((cell) => cell !== ''));

function barred(table: MadeTable, rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`# ${TITLE}`, '', ...form(table).map(line), line(table.headings), line(table.headings.map(() => '---')), ...rows.map(line)].join(
    '\n',
  );
}

function cellsInLines(table: MadeTable, separator: string): string {
  return [TITLE, ...form(table).flat(), ...table.headings, ...present(merged(table))].join(separator);
}

function html(table: MadeTable, spans: boolean): string {
  const { columns, cells } = table;
  const width = columns.length;
  const cell = (text: string, more = '') => `<td${more}>${text.replace(/&/g, '&amp;').replace(/</g, '&lt;')}</td>`;
  const body = cells.map((row, r) =>
    row
      .map((text, at) => {
        if (!spans || (columns[at] !== 'level1' && columns[at] !== 'level2')) return cell(text);
        const same = (k: number) => cells[k]?.[at] === text && (columns[at] === 'level1' || cells[k]?.[at - 1] === row[at - 1]);
        if (r > 0 && same(r - 1)) return '';
        let span = 1;
        while (same(r + span)) span += 1;
        return cell(text, span > 1 ? ` rowspan="${span}"` : '');
      })
      .join(''),
  );
  const labels = form(table).map(([label, value]) => cell(label) + cell(value, ` colspan="${width - 1}"`));
  return `<html><body><h1>${TITLE}</h1><table>${[...labels, table.headings.map((text) => cell(text)).join(''), ...body].map((row) => `<tr>${row}</tr>`).join('\n')}</table></body></html>`;
}

const widthOf = (text: string): number => Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 0xff ? 2 : 1), 0);

/** Cuts a text at a width in half-width characters. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (widthOf(line + character) > width && line !== '') {
      lines.push(line);
      line = '';
    }
    line += character;
  }
  lines.push(line);
  return lines;
}

/** Text set in columns as a page keeps it; narrow columns wrap their cells. */
function inColumns(table: MadeTable, random: Random, narrow: boolean): string {
  const all = [table.headings, ...merged(table)];
  const widths = table.columns.map((column, at) => {
    const widest = Math.max(4, ...all.map((row) => widthOf(row[at] ?? '')));
    return narrow && (column === 'name' || column === 'value' || column === 'level2')
      ? Math.max(8, Math.min(widest, 2 * random.between(4, 9)))
      : widest;
  });
  const lines: string[] = [TITLE, ...form(table).map((pair) => pair.join('  '))];
  for (const row of all) {
    const wrapped = row.map((text, at) => wrap(text, widths[at] ?? 80));
    const height = Math.max(...wrapped.map((pieces) => pieces.length));
    for (let k = 0; k < height; k++)
      lines.push(
        wrapped
          .map((pieces, at) => {
            const piece = pieces[k] ?? '';
            return piece + ' '.repeat(Math.max(0, (widths[at] ?? 0) - widthOf(piece)));
          })
          .join('  ')
          .trimEnd(),
      );
  }
  return lines.join('\n');
}

/** Shares of the headings and classes that stand elsewhere than over their rows. */
const ASTRAY = 0.4;
const SPLIT_HEADING = 0.3;

/** The cells in pieces, row by row; headings in two, and classes before, among or behind their rows. */
function torn(table: MadeTable, random: Random): string[] {
  const width = 2 * random.between(5, 10);
  const pieces = (cell: string) => (widthOf(cell) <= width ? [cell] : wrap(cell, width));
  const split = (word: string) => (word.length > 3 && random.chance(SPLIT_HEADING) ? [word.slice(0, 2), word.slice(2)] : [word]);
  const isLevel = (at: number) => table.columns[at] === 'level1' || table.columns[at] === 'level2';
  const rows = merged(table).map((row) => row.flatMap((cell, at) => (isLevel(at) || cell === '' ? [] : pieces(cell))));
  const levels = merged(table).map((row) => row.flatMap((cell, at) => (isLevel(at) && cell !== '' ? split(cell) : [])));
  const places: string[][] = [table.headings.flatMap(split), ...levels];
  const body: string[][] = [[], ...rows];
  const astray: string[] = [];
  for (const [at, words] of places.entries()) {
    const away = random.chance(ASTRAY);
    if (away && random.chance(0.5)) astray.push(...words);
    else body[away ? Math.min(rows.length, at + 1) : at]?.unshift(...words);
  }
  return [...body.flat(), ...astray];
}

function sentences(table: MadeTable, random: Random): string {
  const lines = [`${table.projectName}绩效目标`, `项目资金总额${table.amount}万元。${table.goal}`];
  let aspect = '';
  const sign = random.of(['：', '']);
  for (const { level1, level2, name, value } of table.rows) {
    const heading = level2 || { cost: '成本指标', output: '产出指标', benefit: '效益指标', satisfaction: '满意度指标' }[level1];
    if (heading !== aspect) lines.push(`${heading}：`);
    aspect = heading;
    lines.push(`${name}${sign}${value}；`);
  }
  return lines.join(random.chance(0.7) ? '\n' : '');
}
