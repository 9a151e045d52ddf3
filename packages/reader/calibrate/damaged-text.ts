/** Damage done to the text of a print: what stands around a table gets into it, pages and lines are cut, marks between cells are lost. */
import type { Printed, PrintName } from './prints.js';
import type { Random } from './random.js';
import type { MadeTable } from './tables.js';

/** The text of a print with a damage. */
export type TextDamage = (printed: Printed, table: MadeTable, random: Random) => string;

/** Tables of other things that stand around targets. */
const OTHER_TABLES: readonly (readonly (readonly string[])[])[] = [
  [
    ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
    ['2080109', '社会保险经办机构', '312.50', '280.00', '32.50'],
    ['2080199', '其他人力资源事务支出', '96.00', '0.00', '96.00'],
  ],
  [
    ['采购品目', '规格', '数量', '单价', '金额'],
    ['台式计算机', '标准配置', '12台', '5000元', '6.00万元'],
    ['多功能一体机', 'A4', '3台', '2500元', '0.75万元'],
  ],
  [
    ['评价内容', '评分标准', '得分'],
    ['预算执行率', '10分', '9.8分'],
    ['资金使用合规性', '15分', '15分'],
    ['绩效监控情况', '5分', '4分'],
  ],
];
const PROSE = [
  '注：以上指标由预算单位填报，财政部门审核后批复，预算执行率应达到95%以上。',
  '填报说明：数量指标填写工作量，全年培训不少于2次，每次不少于30人。',
  '该项目自2021年起实施，累计投入350万元，受益群众1.2万人，资金到位率100%。',
  '单位负责人（签字）：        填表日期：2024年3月15日',
];
const FURNITURE = ['— 3 —', '第 5 页 共 12 页', '某县2024年部门预算公开', '12', '【打印】【关闭】'];

/** A row behind the first. */
const among = (table: MadeTable, random: Random): number => random.between(1, Math.max(1, table.rows.length - 1));

/** Where a row begins in a print: -1 is the header, their number the end of the table. The end of the text where it is printed in pieces. */
function beginningOfRow({ text }: Printed, table: MadeTable, row: number): number {
  const cells = row < 0 ? table.headings : (table.cells[row] ?? []).filter((_, at) => row === 0 || table.columns[at] === 'name');
  const first = cells.find((cell) => cell !== '') ?? '';
  const at = row >= table.rows.length || first === '' ? -1 : text.indexOf(first, text.indexOf(table.headings[0] ?? ''));
  if (at < 0) return text.lastIndexOf('</table>') >= 0 ? text.lastIndexOf('</table>') : text.length;
  const line = text.lastIndexOf('\n', at) + 1;
  // Where a table runs on in one line, a row begins in the middle of it.
  return at - line > LONG_LINE && !text.includes('<tr>') ? at : line;
}
const LONG_LINE = 200;

/** The print with rows of something else at a place, set as its own rows are. */
function insertRows({ text, print }: Printed, at: number, rows: readonly (readonly string[])[]): string {
  return text.slice(0, at) + rows.map((row) => setAs(print, row)).join('') + text.slice(at);
}

function setAs(print: PrintName, row: readonly string[]): string {
  switch (print) {
    case 'html-merged':
    case 'html-repeated':
      return `<tr>${row.map((cell) => `<td${row.length === 1 ? ' colspan="4"' : ''}>${cell}</td>`).join('')}</tr>\n`;
    case 'bars':
    case 'bars-merged':
      return `| ${row.join(' | ')} |\n`;
    case 'tabs':
      return `${row.join('\t')}\n`;
    case 'cell-a-line':
    case 'torn-lines':
      return `${row.join('\n')}\n`;
    case 'cell-a-paragraph':
      return `${row.join('\n\n')}\n\n`;
    case 'columns':
    case 'wrapped-lines':
      return `${row.join('   ')}\n`;
    case 'lines-with-blanks':
    case 'woven-lines':
    case 'sentences':
      return `${row.join(' ')}\n`;
    case 'blanks':
    case 'torn-blanks':
      return `${row.join(' ')} `;
    case 'nothing-between':
      return row.join('');
    default:
      return print satisfies never;
  }
}

/** Breaks inside lines, as a narrow page makes them. */
function tearLines({ text }: Printed, random: Random): string {
  const lines = text.split('\n').map((line) => {
    if (line.length < SHORTEST_TORN || line.startsWith('<') || !random.chance(0.3)) return line;
    const at = random.between(2, line.length - 2);
    return `${line.slice(0, at)}\n${line.slice(at)}`;
  });
  return lines.join('\n');
}
const SHORTEST_TORN = 6;

/** A line or two that stand some lines away from their place; in text that runs on, a stretch of it. */
function moveLines({ text }: Printed, random: Random): string {
  const lines = text.split('\n');
  if (lines.length < 8) {
    const at = random.between(Math.floor(text.length / 3), text.length - 12);
    const piece = text.slice(at, at + random.between(4, 12));
    const rest = text.slice(0, at) + text.slice(at + piece.length);
    const to = Math.max(0, Math.min(rest.length, at + random.of([-40, -20, 20, 40])));
    return rest.slice(0, to) + piece + rest.slice(to);
  }
  const at = random.between(Math.min(6, lines.length - 2), lines.length - 2);
  const moved = lines.splice(at, random.between(1, 2));
  lines.splice(Math.max(5, at + random.of([-5, -3, -2, 2, 3, 5])), 0, ...moved);
  return lines.join('\n');
}

export const TEXT_DAMAGES = {
  'another-header-above': (printed, table, random) =>
    insertRows(printed, beginningOfRow(printed, table, -1), random.of(OTHER_TABLES).slice(0, random.between(1, 3))),
  'another-table-inside': (printed, table, random) =>
    insertRows(printed, beginningOfRow(printed, table, among(table, random)), random.of(OTHER_TABLES)),
  'another-table-below': (printed, table, random) =>
    insertRows(printed, beginningOfRow(printed, table, table.rows.length), random.of(OTHER_TABLES)),
  'prose-inside': (printed, table, random) =>
    insertRows(printed, beginningOfRow(printed, table, random.between(0, table.rows.length - 1)), [[random.of(PROSE)]]),
  'page-cut': (printed, table, random) => {
    const row = table.rows[random.between(0, table.rows.length - 1)];
    const at = printed.text.indexOf(row?.name ?? '');
    const inside = at < 0 || row === undefined ? Math.floor(printed.text.length / 2) : at + random.between(1, row.name.length - 1);
    const again = random.chance(0.4) ? `\n${table.headings.join(random.of([' ', '']))}` : '';
    return `${printed.text.slice(0, inside)}\n${random.of(FURNITURE)}${again}\n${printed.text.slice(inside)}`;
  },
  'numbers-torn': ({ text }, _table, random) =>
    text.replace(/(?<![<\w/="])([≥≤><]?)(\d[\d.]*)(?=[%％一-龥])(?![^<>]*>)/g, (whole, sign: string, digits: string) =>
      random.chance(0.5) ? `${sign} ${[...digits].join(random.of([' ', '']))} ` : whole,
    ),
  'lines-torn': (printed, _table, random) => tearLines(printed, random),
  'lines-moved': (printed, _table, random) => moveLines(printed, random),
  'marks-lost': ({ text }, _table, random) =>
    text.replace(/ ?\| ?|\t| {2,}|<\/td><td>/g, (mark) => (random.chance(0.12) ? random.of([' ', '']) : mark)),
} as const satisfies Record<string, TextDamage>;
