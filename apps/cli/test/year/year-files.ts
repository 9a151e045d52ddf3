/**
 * A small office's year as files: the targets of three units as a workbook, as Word and as PDF, and the truth about them.
 */
import { type PdfCell, writePdf } from '../../../../packages/reader/fuzz/pdf-writer.js';
import { formFiles } from '../../../../packages/reader/testing/form-files.js';

export interface YearRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

export interface YearProject {
  readonly unitCode: string;
  readonly unitName: string;
  readonly code: string;
  readonly name: string;
  /** In 万元. */
  readonly amount: number;
  readonly rows: readonly YearRow[];
}

const row = (level1: string, level2: string, name: string, value: string): YearRow => ({ level1, level2, name, value });

/** Rows that nobody objects to. */
const SOUND: readonly YearRow[] = [
  row('产出指标', '质量指标', '培训考核合格率', '≥95%'),
  row('产出指标', '时效指标', '培训完成时间', '2024年12月15日前'),
  row('效益指标', '社会效益指标', '结业学员持证人数', '≥80人'),
  row('满意度指标', '服务对象满意度指标', '参训人员满意度', '≥90%'),
];

const UNITS = [
  ['029001', '某市人力资源和社会保障局'],
  ['029005', '某市就业创业服务中心'],
  ['029014', '某市社会保险中心'],
] as const;

/** Seven projects of three units. Each has one row that asks for something: a value without a standard, or a count without its unit. */
export const PROJECTS: readonly YearProject[] = (
  [
    [0, '01', '会议费', 12.5, '及时'],
    [0, '02', '培训费', 30, '较好'],
    [0, '03', '差旅费', 8, '明显提升'],
    [1, '04', '就业创业培训补助', 410.25, '有效保障'],
    [1, '05', '公益性岗位补贴', 1500, '显著提高'],
    [2, '06', '社保经办服务费', 96, '逐步改善'],
    [2, '07', '信息系统运行维护费', 55.4, '良好'],
  ] as const
).map(([unit, number, name, amount, value]) => {
  const [unitCode, unitName] = UNITS[unit];
  const rows = [row('产出指标', '数量指标', `${name}业务完成情况`, value), ...SOUND];
  return { unitCode, unitName, code: `4190012400000000${number}`, name, amount, rows };
});

/** Every project as it stands after the first revision: three were put right, two still do not say enough, one changed its money. */
const REVISED: Readonly<Record<string, { readonly value?: string; readonly amount?: number }>> = {
  会议费: { value: '≥12次' },
  培训费: { value: '≥300人次' },
  差旅费: { value: '有所提升' },
  就业创业培训补助: { value: '≥1200人', amount: 400 },
  公益性岗位补贴: {},
};

/** What comes back in the second round. */
export const RETURNED = PROJECTS.filter(({ name }) => name in REVISED).map((project): YearProject => {
  const { value, amount } = REVISED[project.name] ?? {};
  const rows = project.rows.map((row, index) => (index === 0 && value !== undefined ? { ...row, value } : row));
  return { ...project, amount: amount ?? project.amount, rows };
});
/** What comes back in the third. */
export const LAST = RETURNED.filter(({ name }) => ['差旅费', '公益性岗位补贴'].includes(name)).map(
  (project): YearProject => ({ ...project, rows: project.rows.map((row, index) => (index === 0 ? { ...row, value: '≥20次' } : row)) }),
);

/** Year of the tables, unless another is given. */
const YEAR = 2024;
const titleOf = (year: number): string => `${year}年度部门预算项目绩效目标表`;
const HEAD = ['单位编码', '单位名称', '项目编码', '项目名称', '资金总额（万元）', '一级指标', '二级指标', '三级指标', '指标值'];

function table(projects: readonly YearProject[], head: readonly string[]): string[][] {
  return projects.flatMap(({ unitCode, unitName, code, name, amount, rows }) =>
    rows.map(({ level1, level2, name: indicator, value }, index) => {
      const of: Readonly<Record<string, string>> = {
        单位编码: unitCode,
        单位名称: unitName,
        项目编码: code,
        项目名称: name,
        '资金总额（万元）': String(amount),
      };
      const shared = head.slice(0, -4).map((heading) => (index === 0 ? (of[heading] ?? '') : '^'));
      return [...shared, level1, level2, indicator, value];
    }),
  );
}

export type YearFormat = 'xlsx' | 'docx' | 'pdf';

/** The table of the projects as a file. The PDF prints no code of the unit. */
export function yearFile(projects: readonly YearProject[], format: YearFormat, year = YEAR): Uint8Array {
  if (format === 'pdf') return pdfFile(projects);
  const lines = [titleOf(year), HEAD.join('|'), ...table(projects, HEAD).map((cells) => cells.join('|'))];
  const bytes = formFiles(lines.join('\n')).get(format);
  if (bytes === undefined) throw new Error(`no ${format}`);
  return bytes;
}

const PDF_HEAD = ['单位名称', '项目编码', '项目名称', '资金总额（万元）', '一级指标', '二级指标', '三级指标', '指标值'];
const PDF_WIDTHS = [120, 115, 95, 75, 60, 95, 130, 90];
const HEIGHT = 20;

function pdfFile(projects: readonly YearProject[]): Uint8Array {
  const pages: PdfCell[][] = [];
  for (let first = 0; first < projects.length; first += 4) pages.push(pdfPage(projects.slice(first, first + 4), first === 0));
  return writePdf(pages, true);
}

function pdfPage(projects: readonly YearProject[], header: boolean): PdfCell[] {
  const cells: PdfCell[] = [];
  const lines = [...(header ? [PDF_HEAD] : []), ...table(projects, PDF_HEAD)];
  lines.forEach((line, index) => {
    let x = 20;
    line.forEach((text, column) => {
      const width = PDF_WIDTHS[column] ?? 0;
      let span = 1;
      while (lines[index + span]?.[column] === '^') span++;
      if (text !== '^') cells.push({ x, y: 40 + index * HEIGHT, width, height: span * HEIGHT, text });
      x += width;
    });
  });
  return cells;
}

/** Money of projects in 万元. */
export function moneyOf(projects: readonly YearProject[]): number {
  return Math.round(projects.reduce((sum, { amount }) => sum + amount, 0) * 1e6) / 1e6;
}

const EVALUATION_HEAD = [...HEAD.slice(0, 4), ...HEAD.slice(5), '实际完成值', '分值', '得分'];

/** The projects as they evaluate themselves: every target as given, every result as well as it. A page, as systems print it. */
export function evaluationFile(projects: readonly YearProject[]): Uint8Array {
  const cell = (text: string, tag: string): string => `<${tag}>${text.replace(/</gu, '&lt;')}</${tag}>`;
  const line = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((text) => cell(text, tag)).join('')}</tr>`;
  const result = (value: string): string => value.replace(/[≥≤]/gu, '');
  const lines = projects.flatMap(({ unitCode, unitName, code, name, rows }) =>
    rows.map(({ level1, level2, name: indicator, value }) =>
      line([unitCode, unitName, code, name, level1, level2, indicator, value, result(value), '18', '18']),
    ),
  );
  const page = `<meta charset="utf-8"><h1>2024年度项目支出绩效自评表</h1><table border="1">${line(EVALUATION_HEAD, 'th')}${lines.join('')}</table>`;
  return new TextEncoder().encode(page);
}

/** The last round with one target lowered and one row left out: what a unit should not do after the approval. */
export const EVALUATED = LAST.map(
  (project, index): YearProject => ({
    ...project,
    rows: index === 0 ? project.rows.map((row) => (row.value === '≥20次' ? { ...row, value: '≥15次' } : row)).slice(0, -1) : project.rows,
  }),
);
