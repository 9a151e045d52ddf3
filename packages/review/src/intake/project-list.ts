/**
 * The list of projects of a year (项目清单), as an office keeps it beside the files: which projects are to be submitted, by whom, with how much
 * money, and who looks after them. Its columns are told by their headings, or named once.
 */
import { foldForMatch, type MoneyUnit, parseAmount } from '@perf-lint/core';

/** A line of the list. Money in 万元. */
export interface ListLine {
  readonly projectCode: string;
  readonly projectName: string;
  readonly unitCode: string;
  readonly unitName: string;
  /** 主管部门, "" where the list names none. */
  readonly department: string;
  /** 业务科室, "" where the list names none. */
  readonly office: string;
  readonly amount: number | null;
  /** 项目类别. */
  readonly type: string;
  /** 新增, 延续, as the list says it. */
  readonly origin: string;
  /** Row of the sheet, from 1. */
  readonly row: number;
}

export type ListField = Exclude<keyof ListLine, 'row'>;

export const LIST_FIELDS = [
  'projectCode',
  'projectName',
  'unitCode',
  'unitName',
  'department',
  'office',
  'amount',
  'type',
  'origin',
] as const satisfies readonly ListField[];

/** Which column holds what, by its heading. */
export type ListColumns = Readonly<Partial<Record<ListField, string>>>;

/** Usual headings, the surest first. A heading that begins with one of them and goes on in brackets is it as well. */
const USUAL: Readonly<Record<ListField, readonly string[]>> = {
  projectCode: ['项目编码', '项目代码', '项目编号', '编码'],
  projectName: ['项目名称', '项目'],
  unitCode: ['单位编码', '单位代码', '预算单位编码', '预算单位代码'],
  unitName: ['预算单位', '单位名称', '预算单位名称', '实施单位', '项目单位', '单位'],
  department: ['主管部门', '主管部门名称', '部门名称', '一级部门', '部门'],
  office: ['业务科室', '归口科室', '主管科室', '对口科室', '科室', '业务处室', '处室'],
  amount: ['金额', '预算金额', '项目金额', '资金总额', '预算数', '年度预算', '申报金额', '安排金额', '资金'],
  type: ['项目类别', '项目类型', '类别'],
  origin: ['新增/延续', '新增或延续', '新增延续', '项目属性', '是否新增', '延续情况'],
};

/** Rows looked through for the headings. */
const HEADING_ROWS = 30;

export type ListReading =
  | {
      readonly kind: 'read';
      readonly lines: readonly ListLine[];
      /** The columns as they were found, to be kept for the next time. */
      readonly columns: ListColumns;
      /** Rows whose money could not be read, from 1, with what stands there. */
      readonly badAmounts: readonly { readonly row: number; readonly text: string }[];
    }
  /** No row has a heading for code or name; or one that was named is not there. */
  | { readonly kind: 'no-headings'; readonly headings: readonly string[] }
  | { readonly kind: 'heading-not-found'; readonly heading: string; readonly headings: readonly string[] };

/** Without brackets and what stands in them. */
const bare = (heading: string): string => foldForMatch(heading.replace(/[（(【[][^）)】\]]*[）)】\]]/g, ''));

function usualColumns(cells: readonly string[]): Map<ListField, number> {
  const columns = new Map<ListField, number>();
  const taken = new Set<number>();
  for (const field of LIST_FIELDS) {
    for (const usual of USUAL[field]) {
      const position = cells.findIndex((cell, index) => !taken.has(index) && bare(cell) === bare(usual));
      if (position < 0) continue;
      columns.set(field, position);
      taken.add(position);
      break;
    }
  }
  return columns;
}

/** 万元, 元 or 亿元 as the heading says it, else the rows above it; 万元 where nobody says. */
function unitOf(heading: string, above: readonly (readonly string[])[]): MoneyUnit {
  const texts = [heading, ...above.flat().filter((text) => /单位[：:]/.test(text))];
  for (const text of texts) {
    const found = /亿元|万元|元/.exec(text.replace(/.*单位[：:]/, ''))?.[0];
    if (found === '亿元' || found === '万元' || found === '元') return found;
  }
  return '万元';
}

/** Reads a sheet. @param named columns that somebody named; the others are told by their headings */
export function readProjectList(rows: readonly (readonly string[])[], named: ListColumns = {}): ListReading {
  let best = { row: -1, columns: new Map<ListField, number>() };
  for (const [row, cells] of rows.slice(0, HEADING_ROWS).entries()) {
    const columns = usualColumns(cells);
    for (const field of LIST_FIELDS) {
      const heading = named[field];
      if (heading === undefined) continue;
      const position = cells.findIndex((cell) => foldForMatch(cell) === foldForMatch(heading));
      if (position >= 0) columns.set(field, position);
    }
    if (columns.size > best.columns.size) best = { row, columns };
  }
  const head = rows[best.row] ?? [];
  const headings = head.filter((cell) => cell.trim() !== '');
  for (const heading of Object.values(named))
    if (!head.some((cell) => foldForMatch(cell) === foldForMatch(heading))) return { kind: 'heading-not-found', heading, headings };
  if (!best.columns.has('projectCode') && !best.columns.has('projectName')) return { kind: 'no-headings', headings };
  return linesOf(rows, best);
}

function linesOf(
  rows: readonly (readonly string[])[],
  { row: headingRow, columns }: { readonly row: number; readonly columns: ReadonlyMap<ListField, number> },
): ListReading {
  const head = rows[headingRow] ?? [];
  const amountAt = columns.get('amount');
  const unit = unitOf(amountAt === undefined ? '' : (head[amountAt] ?? ''), rows.slice(0, headingRow));
  const lines: ListLine[] = [];
  const badAmounts: { row: number; text: string }[] = [];
  for (const [index, cells] of rows.entries()) {
    if (index <= headingRow) continue;
    const text = (field: ListField): string => {
      const position = columns.get(field);
      return position === undefined ? '' : (cells[position] ?? '').trim();
    };
    const [projectCode, projectName] = [text('projectCode').replace(/^['‘’]/, ''), text('projectName')];
    // Sums and signatures stand below the list.
    if ((projectCode === '' && projectName === '') || /^(?:合计|总计|小计|共计)/.test(projectName || projectCode)) continue;
    const written = text('amount');
    const amount = written === '' ? null : parseAmount(written, unit);
    if (amount === null && /[^\s\-—–/]/.test(written)) badAmounts.push({ row: index + 1, text: written });
    lines.push({
      projectCode,
      projectName,
      unitCode: text('unitCode'),
      unitName: text('unitName'),
      department: text('department'),
      office: text('office'),
      amount,
      type: text('type'),
      origin: text('origin'),
      row: index + 1,
    });
  }
  const found = Object.fromEntries([...columns].map(([field, position]) => [field, head[position] ?? ''])) as ListColumns;
  return { kind: 'read', lines, columns: found, badAmounts };
}
