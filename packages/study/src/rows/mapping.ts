/**
 * Lists that a researcher keeps beside the documents, as rows of a workbook or CSV file: what is known of each document (mapping), and which
 * units ought to publish (frame). Their columns are told by their headings.
 */
import { LEVEL_CODES } from '../tables/codes.js';
import type { FrameUnit } from './response.js';

/** A document, as the mapping file describes it; "" and null where it says nothing. */
export interface MappingLine {
  readonly path: string;
  readonly sha256: string;
  readonly sourceUrl: string;
  readonly retrievedAt: string;
  readonly province: string;
  readonly city: string;
  readonly county: string;
  readonly level: string | null;
  readonly sector: string;
  readonly year: number | null;
}

/** Headings of each column, in either language. */
const HEADINGS = {
  path: ['path', 'document', 'file', '文件', '路径', '文件名'],
  sha256: ['sha256', '校验值'],
  sourceUrl: ['sourceurl', 'source', 'url', '来源', '网址', '来源网址'],
  retrievedAt: ['retrievedat', 'retrieved', '取得日期', '下载日期', '采集日期'],
  province: ['province', '省', '省份'],
  city: ['city', 'prefecture', '市', '城市'],
  county: ['county', '县', '区县', '县区'],
  level: ['level', '层级', '级次', '政府层级'],
  sector: ['sector', '行业', '领域', '行业领域'],
  year: ['year', '年度', '年份', '预算年度'],
  unitCode: ['unitcode', 'code', '单位编码', '编码'],
  unitName: ['unitname', 'unit', 'name', '单位', '单位名称', '部门', '部门名称'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

type Column = keyof typeof HEADINGS;

const COLUMNS = Object.keys(HEADINGS) as readonly Column[];

export type ListOf<Line> =
  | {
      readonly kind: 'read';
      readonly lines: readonly Line[];
      readonly columns: readonly string[];
      readonly problems: readonly ListCellProblem[];
    }
  /** The first row has no heading that tells documents or units apart. */
  | { readonly kind: 'no-headings'; readonly headings: readonly string[]; readonly wanted: readonly string[] };

/** A cell that says nothing that is known. */
export interface ListCellProblem {
  /** From 1, the row of headings among them. */
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

interface Cells {
  readonly row: number;
  readonly of: (column: Column) => string;
}

function readRows(rows: readonly (readonly string[])[], wanted: readonly Column[]) {
  const headings = (rows[0] ?? []).map((cell) => cell.trim());
  const positions = new Map<Column, number>();
  for (const column of COLUMNS) {
    const usual: readonly string[] = HEADINGS[column];
    const position = headings.findIndex((heading) => usual.includes(heading.toLowerCase().replace(/[\s_-]/g, '')));
    if (position >= 0) positions.set(column, position);
  }
  if (!wanted.some((column) => positions.has(column)))
    return { kind: 'no-headings' as const, headings, wanted: wanted.map((column) => HEADINGS[column][0]) };
  const lines = rows.slice(1).flatMap((cells, index): Cells[] => {
    const of = (column: Column): string => (cells[positions.get(column) ?? -1] ?? '').trim();
    return wanted.every((column) => of(column) === '') ? [] : [{ row: index + 2, of }];
  });
  return { kind: 'read' as const, lines, columns: [...positions.keys()] };
}

/** A level by its code or as it is called. */
function levelOf(text: string): string | null {
  const found = Object.entries(LEVEL_CODES).find(
    ([code, words]) =>
      code === text.toLowerCase() || words['zh-CN'] === text || words['zh-CN'].replace('级', '') === text.replace('级', ''),
  );
  return found?.[0] ?? null;
}

/** Cells that say nothing that is known, gathered while lines are read. */
class Problems {
  readonly all: ListCellProblem[] = [];

  level({ row, of }: Cells): string | null {
    const text = of('level');
    const level = levelOf(text);
    if (text !== '' && level === null) this.all.push({ row, column: 'level', text });
    return level;
  }

  year({ row, of }: Cells): number | null {
    const text = of('year').replace(/年$/, '');
    if (text === '') return null;
    if (/^(?:19|20)\d{2}$/.test(text)) return Number(text);
    this.all.push({ row, column: 'year', text });
    return null;
  }
}

/** The mapping of documents to what is known of them. */
export function readMapping(rows: readonly (readonly string[])[]): ListOf<MappingLine> {
  const read = readRows(rows, ['path', 'sha256']);
  if (read.kind === 'no-headings') return read;
  const problems = new Problems();
  const lines = read.lines.map((cells): MappingLine => {
    const { of } = cells;
    return {
      path: of('path').replaceAll('\\', '/'),
      sha256: of('sha256').toLowerCase(),
      sourceUrl: of('sourceUrl'),
      retrievedAt: of('retrievedAt'),
      province: of('province'),
      city: of('city'),
      county: of('county'),
      level: problems.level(cells),
      sector: of('sector'),
      year: problems.year(cells),
    };
  });
  return { kind: 'read', lines, columns: read.columns, problems: problems.all };
}

/** The units that ought to publish. */
export function readFrame(rows: readonly (readonly string[])[]): ListOf<FrameUnit> {
  const read = readRows(rows, ['unitCode', 'unitName']);
  if (read.kind === 'no-headings') return read;
  const problems = new Problems();
  const orNull = (text: string): string | null => (text === '' ? null : text);
  const lines = read.lines.map((cells): FrameUnit => {
    const { of } = cells;
    return {
      unitCode: orNull(of('unitCode')),
      unitName: orNull(of('unitName')),
      province: orNull(of('province')),
      city: orNull(of('city')),
      county: orNull(of('county')),
      level: problems.level(cells),
      sector: orNull(of('sector')),
    };
  });
  return { kind: 'read', lines, columns: read.columns, problems: problems.all };
}
