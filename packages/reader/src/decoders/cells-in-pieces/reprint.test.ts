/**
 * Prints a known grid the way extraction prints a table that lost its grid, at any width of column, and reads it back.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCloser } from '../../evidence/fragments.js';
import { textLines } from '../../formats/text.js';
import { decodeCellsInPieces } from './index.js';

type Pair = readonly [name: string, value: string] | null;

interface Project {
  readonly code: string;
  readonly name: string;
  readonly amount: string;
  /** Rows of cost, output, benefit and satisfaction. */
  readonly rows: readonly (readonly Pair[])[];
}

interface Style {
  /** Widths of the eight columns in ems. */
  readonly widths: readonly number[];
  readonly nameWidth: number;
  readonly codeWidth: number;
  readonly alignment: 'middle' | 'top';
  /** No blank lines, as pdftotext -raw prints. */
  readonly raw: boolean;
  /** A space between figures and Chinese characters. */
  readonly spaced: boolean;
}

const COSTS: readonly Pair[] = [
  ['工作经费', '≤12万元'],
  ['人均培训成本', '≤350元/人.天'],
  ['补助标准', '2000元/人/年'],
  ['一年经费标准', '14.2万元'],
  ['总成本控制在预算范围之内', '≤14万元'],
];
const OUTPUTS: readonly Pair[] = [
  ['资金发放覆盖率', '≥95%'],
  ['培训场次', '≥2场次'],
  ['补助发放及时率', '≥98%'],
  ['完成工伤病历审核和基金审计工作', '≥95%'],
  ['完成时效', '及时完成'],
  ['设施设备一次性验收通过率', '100%'],
  ['参会人数', '100人'],
  ['在合同约定的时效内完成', '按照规定时效完成'],
  ['信息系统正常运行率', '100%'],
  ['安全事故发生数', '0次'],
];
const BENEFITS: readonly Pair[] = [
  ['受益人群幸福感和获得感', '提升'],
  ['社会影响', '维护社会稳定'],
  ['提高办事效率情况', '明显'],
  ['各项待遇落实情况', '按时足额发放'],
  ['公众知晓率', '≥85%'],
];
const SATISFACTIONS: readonly Pair[] = [
  ['受益群体满意度', '≥95%'],
  ['参训人员满意率', '≥95%'],
  ['参保单位和群众满意度', '100%'],
];
const NAMES = [
  '社保公共服务经费',
  '培训费',
  '会议费',
  '公务用车运行维护费',
  '就业服务补助',
  '机房水电暖费用',
  '人才工作站建设经费',
  '印刷费',
];

function wide(character: string): boolean {
  return character.charCodeAt(0) > 0x2000;
}

/** Words that a line end cannot cut. */
function words(text: string): string[] {
  const out: string[] = [];
  let i = 0;
  while (i < text.length) {
    let end = i + 1;
    if (!wide(text.charAt(i)) && text.charAt(i) !== ' ')
      while (end < text.length && !wide(text.charAt(end)) && text.charAt(end) !== ' ') end++;
    while (end < text.length && isCloser(text.charAt(end))) end++;
    out.push(text.slice(i, end));
    i = end;
  }
  return out;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character === ' ' ? 0.25 : wide(character) ? 1 : 0.5;
  return width;
}

function wrap(text: string, width: number, spaced: boolean): string[] {
  const printed = spaced ? text.replace(/(\d)([\u4e00-\u9fff])/g, '$1 $2') : text;
  const lines: string[] = [];
  let line = '';
  for (const word of words(printed)) {
    if (line !== '' && word !== ' ' && widthOf(line + word) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    if (line === '' && word === ' ') continue;
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}

function cut(code: string, width: number): string[] {
  const out: string[] = [];
  for (let i = 0; i < code.length; i += width) out.push(code.slice(i, i + width));
  return out;
}

class Printer {
  private text = '';
  private last: number | null = null;

  constructor(private readonly style: Style) {}

  /** Prints the lines of a cell that stands in a row of a height, and what separates them. */
  cell(lines: readonly string[], top: number, height: number): void {
    const start = this.style.alignment === 'middle' ? top + (height - lines.length) / 2 : top;
    lines.forEach((line, i) => {
      const at = start + i;
      const distance = this.last === null ? 2 : Math.abs(at - this.last);
      this.text += distance < 0.2 ? ' ' : this.style.raw || distance < 0.9 ? '\n' : '\n\n';
      this.text += line;
      this.last = at;
    });
  }

  result(): string {
    return this.text;
  }
}

function printHeader(style: Style): string {
  const printer = new Printer(style);
  const cells = style.widths.map((width, column) => wrap(column % 2 === 0 ? '三级指标' : '指标值', width, false));
  const height = Math.max(...cells.map((lines) => lines.length));
  for (const lines of cells) printer.cell(lines, 0, height);
  return `单位编码（项目编码） 项目单位（项目名称）\n项目金额（万元） 绩效目标\n成本指标 产出指标 效益指标 满意度指标\n资金总额 政府预算资金${printer.result()}\n`;
}

function printTable(projects: readonly Project[], style: Style): string {
  const printer = new Printer(style);
  let y = 0;
  for (const { code, name, amount, rows } of projects) {
    const cells = rows.map((row) =>
      row.flatMap((pair, k) => (pair === null ? [] : pair.map((text, side) => wrap(text, style.widths[2 * k + side] ?? 5, style.spaced)))),
    );
    const heights = cells.map((row) => Math.max(...row.map((lines) => lines.length)) + 0.5);
    const head = [cut(code, style.codeWidth), wrap(name, style.nameWidth, style.spaced)];
    const inner = heights.reduce((sum, height) => sum + height, 0);
    const total = Math.max(inner, ...head.map((lines) => lines.length + 0.5));
    for (const lines of [...head, [amount], [amount]]) printer.cell(lines, y, total);
    let top = y;
    cells.forEach((row, i) => {
      const height = ((heights[i] ?? 1) * total) / inner;
      for (const lines of row) printer.cell(lines, top, height);
      top += height;
    });
    y += total;
  }
  return printHeader(style) + printer.result();
}

const style: fc.Arbitrary<Style> = fc.record({
  widths: fc.tuple(
    ...[
      [2, 8],
      [3, 7],
      [4, 12],
      [3, 9],
      [3, 10],
      [3, 8],
      [3, 9],
      [3, 6],
    ].map(([min = 3, max = 9]) => fc.integer({ min, max })),
  ),
  nameWidth: fc.integer({ min: 4, max: 12 }),
  codeWidth: fc.constantFrom(11, 14, 21, 30),
  alignment: fc.constantFrom('middle' as const, 'middle' as const, 'top' as const),
  raw: fc.constantFrom(false, false, true),
  spaced: fc.boolean(),
});

const column = (pairs: readonly Pair[], least: number, most: number): fc.Arbitrary<Pair[]> =>
  fc.shuffledSubarray([...pairs], { minLength: least, maxLength: most });

const project: fc.Arbitrary<Omit<Project, 'code'>> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    amount: fc.integer({ min: 100, max: 9_999_999 }).map((cents) => (cents / 100).toFixed(2)),
    columns: fc.tuple(column(COSTS, 0, 1), column(OUTPUTS, 1, 4), column(BENEFITS, 1, 2), column(SATISFACTIONS, 0, 1)),
  })
  .map(({ name, amount, columns }) => {
    const height = Math.max(...columns.map((pairs) => pairs.length));
    return { name, amount, rows: Array.from({ length: height }, (_, i) => columns.map((pairs) => pairs[i] ?? null)) };
  });

const table: fc.Arbitrary<Project[]> = fc
  .array(project, { minLength: 16, maxLength: 20 })
  .map((projects) => projects.map((rest, i) => ({ ...rest, code: `4103002${String(100_000_000_000 + i * 7919).padStart(14, '0')}` })));

const fold = (text: string): string => text.replace(/\s/g, '');

function expectedRows(projects: readonly Project[]): string[] {
  return projects.flatMap(({ code, rows }) =>
    rows.flatMap((row) => row.flatMap((pair, k) => (pair === null ? [] : [`${code}|${k}|${fold(pair[0])}|${fold(pair[1])}`]))),
  );
}

function readRows(text: string): { row: string; confidence: number }[] {
  const out: { row: string; confidence: number }[] = [];
  for (const block of decodeCellsInPieces({ kind: 'text', lines: textLines(text) }).blocks) {
    if (block.kind !== 'table') continue;
    let code = '';
    for (const row of block.rows.slice(3)) {
      const at = (wanted: number): string => fold(row.cells.find((cell) => cell.column === wanted)?.text ?? '');
      if (at(0) !== '') code = at(0);
      for (let k = 0; k < 4; k++) {
        const first = block.columns - 8 + 2 * k;
        if (at(first) + at(first + 1) !== '')
          out.push({ row: `${code}|${k}|${at(first)}|${at(first + 1)}`, confidence: row.confidence ?? 1 });
      }
    }
  }
  return out;
}

describe('a known grid printed at any width', () => {
  it('reads back, and is surest where it is right', () => {
    let wanted = 0;
    let found = 0;
    const sure = { all: 0, right: 0 };
    fc.assert(
      fc.property(table, style, (projects, printed) => {
        const expected = expectedRows(projects);
        const left = new Set(expected);
        const read = readRows(printTable(projects, printed));
        let hits = 0;
        for (const { row, confidence } of read) {
          const right = left.delete(row);
          if (right) hits++;
          if (confidence >= 0.9) {
            sure.all++;
            if (right) sure.right++;
          }
        }
        wanted += expected.length;
        found += hits;
        // No single printing is lost, and nothing is made up.
        expect(hits / expected.length).toBeGreaterThan(0.6);
        expect(read.length).toBeLessThan(expected.length * 1.2);
      }),
      { numRuns: 25, seed: 1949 },
    );
    expect(found / wanted).toBeGreaterThan(0.95);
    expect(sure.right / sure.all).toBeGreaterThan(0.985);
  });
});
