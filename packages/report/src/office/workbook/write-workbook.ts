/**
 * The workbook of a batch: summary, departments, projects, indicators with every field of their records, findings with links to their rows, rules.
 */
import { RULE_IDS, type RuleId } from '@perf-lint/analyser';
import type { Localized } from '../../language.js';
import { RECORD_COLUMNS } from '../../machine/records-csv.js';
import type { ReportOptions } from '../../options.js';
import type { IndicatorRecord } from '../../record/indicator-record.js';
import { figureText, shareText } from '../../texts/amounts.js';
import { ruleMeaning, ruleName } from '../../texts/finding-texts.js';
import { CLASS, FIGURE, FIGURE_NAMES, ORIGIN, PILE, PILES, SEVERITIES, SEVERITY, TABLE } from '../../texts/labels.js';
import { LIBRARY, LIBRARY_VERDICT, LIBRARY_VERDICTS, libraryText } from '../../texts/library-texts.js';
import { sharedFilesSentence } from '../../texts/shared-files.js';
import { addressIn, factSheet, type SheetCell, type SheetColumn, tableSheet, workbookBytes } from './sheets.js';
import type { DepartmentRow, FindingRow, ProjectRow, WorkbookRows } from './workbook-rows.js';

type Language = keyof Localized;

const SHEET = {
  summary: { 'zh-CN': '汇总', en: 'Summary' },
  departments: { 'zh-CN': '部门', en: 'Departments' },
  projects: { 'zh-CN': '项目', en: 'Projects' },
  indicators: { 'zh-CN': '指标', en: 'Indicators' },
  findings: { 'zh-CN': '意见', en: 'Findings' },
  rules: { 'zh-CN': '规则', en: 'Rules' },
} as const satisfies Record<string, Localized>;

const RECORD_HEADING: Readonly<Record<(typeof RECORD_COLUMNS)[number], string>> = {
  schemaVersion: '记录版本',
  document: '来源文件',
  documentSha256: '文件校验值',
  department: '部门',
  year: '年度',
  table: '表',
  unitCode: '单位编码',
  unitName: '预算单位',
  projectCode: '项目编码',
  projectName: '项目名称',
  projectType: '项目类别',
  amount: '金额（万元）',
  level1: '一级指标',
  level2: '二级指标',
  name: '三级指标',
  value: '指标值',
  definition: '指标说明',
  target: '解析结果',
  weight: '权重',
  page: '页',
  line: '行',
  cell: '单元格',
  repairs: '读取修复',
  confidence: '读取置信度',
  rowId: '行标识',
  doubts: '读取存疑',
  duplicateOf: '重复于',
  source: '来源',
  totalAmount: '总金额（万元）',
  scored: '计分',
  measurability: '可衡量性',
  deductions: '扣分',
  findings: '意见',
};

const WIDTH: Readonly<Partial<Record<(typeof RECORD_COLUMNS)[number], number>>> = {
  document: 24,
  department: 22,
  unitName: 22,
  projectCode: 24,
  projectName: 30,
  level2: 16,
  name: 30,
  value: 20,
  definition: 24,
  target: 24,
  deductions: 28,
  findings: 60,
};

/** Fields that people do not read: they stay for those who copy the sheet into a program. */
const FOR_PROGRAMS: ReadonlySet<string> = new Set(['schemaVersion', 'documentSha256', 'target', 'rowId']);

const NUMBERS: ReadonlySet<string> = new Set(['year', 'amount', 'weight', 'page', 'line', 'confidence', 'measurability']);
const MONEY = '#,##0.00####';
const COUNT = '0';

/** A field of a record as a cell: numbers as numbers, lists and objects as text. */
function recordCell(record: IndicatorRecord, field: (typeof RECORD_COLUMNS)[number], language: Language): SheetCell {
  const zh = language === 'zh-CN';
  switch (field) {
    case 'level1':
      return record.level1 === '' ? '' : CLASS[record.level1][language];
    case 'table':
      return TABLE[record.table][language];
    case 'target':
      return JSON.stringify(record.target);
    case 'repairs':
      return record.repairs.join(', ');
    case 'doubts':
      return record.doubts.join(', ');
    case 'scored':
      return record.scored ? (zh ? '是' : 'yes') : zh ? '否' : 'no';
    case 'deductions':
      return record.deductions.map(({ ruleId, points }) => `${ruleName(ruleId, language)} -${points}`).join(zh ? '；' : '; ');
    case 'findings':
      return record.findings.map(({ severity, message }) => `[${SEVERITY[severity][language]}] ${message}`).join('\n');
    default:
      return record[field];
  }
}

function indicatorColumns(rows: WorkbookRows, language: Language): SheetColumn<IndicatorRecord>[] {
  const findingAt = new Map<number, number>();
  for (const [index, { indicatorRow }] of rows.findings.entries())
    if (indicatorRow >= 0 && !findingAt.has(indicatorRow)) findingAt.set(indicatorRow, index);
  const position = new Map(rows.indicators.map((record, index) => [record, index]));
  const fields = RECORD_COLUMNS.map(
    (field): SheetColumn<IndicatorRecord> => ({
      heading: language === 'zh-CN' ? RECORD_HEADING[field] : field,
      width: WIDTH[field] ?? 11,
      value: (record: IndicatorRecord) => recordCell(record, field, language),
      ...(NUMBERS.has(field) ? { format: field === 'amount' || field === 'weight' ? MONEY : field === 'confidence' ? '0.00' : COUNT } : {}),
      ...(FOR_PROGRAMS.has(field) ? { hidden: true } : {}),
      ...(field === 'findings'
        ? {
            link: (record: IndicatorRecord) => {
              const finding = findingAt.get(position.get(record) ?? -1);
              return finding === undefined ? null : addressIn(SHEET.findings[language], finding + 1, 0);
            },
          }
        : {}),
      ...(field === 'value'
        ? {
            fill: (record: IndicatorRecord) =>
              SEVERITIES.find((severity) => record.findings.some((finding) => finding.severity === severity)) ?? null,
          }
        : {}),
    }),
  );
  if (rows.library.size === 0) return fields;
  const said = (record: IndicatorRecord) => libraryText(rows.library.get(position.get(record) ?? -1) ?? null, language);
  return [...fields, { heading: LIBRARY[language], width: 26, value: said }];
}

function findingColumns(language: Language): SheetColumn<FindingRow>[] {
  const zh = language === 'zh-CN';
  const indicatorColumn = RECORD_COLUMNS.indexOf('name');
  return [
    {
      heading: zh ? '级别' : 'Severity',
      width: 10,
      value: ({ severity }) => SEVERITY[severity][language],
      fill: ({ severity }) => severity,
    },
    { heading: zh ? '问题类型' : 'Rule', width: 18, value: ({ ruleId }) => ruleName(ruleId, language) },
    { heading: zh ? '部门' : 'Department', width: 20, value: ({ department }) => department },
    { heading: zh ? '预算单位' : 'Unit', width: 20, value: ({ unit }) => unit },
    {
      heading: zh ? '项目' : 'Project',
      width: 28,
      value: ({ project }) => project,
      link: ({ projectRow, project }) => (projectRow < 0 || project === '' ? null : addressIn(SHEET.projects[language], projectRow + 1, 0)),
    },
    { heading: zh ? '金额（万元）' : 'Amount (10k yuan)', width: 12, value: ({ amount }) => amount, format: MONEY },
    {
      heading: zh ? '三级指标' : 'Indicator',
      width: 26,
      value: ({ indicator }) => indicator,
      link: ({ indicatorRow, indicator }) =>
        indicatorRow < 0 || indicator === '' ? null : addressIn(SHEET.indicators[language], indicatorRow + 1, indicatorColumn),
    },
    { heading: zh ? '指标值' : 'Value', width: 18, value: ({ value }) => value },
    { heading: zh ? '审核意见' : 'Opinion', width: 50, value: ({ opinion }) => opinion },
    { heading: zh ? '修改建议' : 'Suggestion', width: 30, value: ({ suggestion }) => suggestion },
    { heading: zh ? '位置' : 'Place', width: 18, value: ({ place }) => place },
    { heading: zh ? '项目编码' : 'Project code', width: 24, value: ({ projectCode }) => projectCode },
    { heading: zh ? '规则' : 'Rule id', width: 22, value: ({ ruleId }) => ruleId },
    { heading: zh ? '来源文件' : 'File', width: 26, value: ({ document }) => document },
  ];
}

function projectColumns(language: Language): SheetColumn<ProjectRow>[] {
  const zh = language === 'zh-CN';
  return [
    {
      heading: zh ? '机审建议' : 'Pile',
      width: 10,
      value: ({ pile }) => PILE[pile][language],
      fill: ({ pile }) => (pile === 'return' ? 'error' : pile === 'verify' ? 'warning' : pile === 'hint' ? 'info' : null),
    },
    { heading: zh ? '部门' : 'Department', width: 22, value: ({ department }) => department },
    { heading: zh ? '单位编码' : 'Unit code', width: 12, value: ({ unitCode }) => unitCode },
    { heading: zh ? '预算单位' : 'Unit', width: 22, value: ({ unit }) => unit },
    { heading: zh ? '项目编码' : 'Project code', width: 24, value: ({ code }) => code },
    { heading: zh ? '项目名称' : 'Project', width: 34, value: ({ name }) => name },
    { heading: zh ? '项目类别' : 'Type', width: 14, value: ({ type }) => type },
    { heading: zh ? '可改主体' : 'Who can change it', width: 14, value: ({ origin }) => (origin === null ? '' : ORIGIN[origin][language]) },
    { heading: zh ? '金额（万元）' : 'Amount (10k yuan)', width: 12, value: ({ amount }) => amount, format: MONEY },
    {
      heading: zh ? '指标行数' : 'Rows',
      width: 9,
      value: ({ rows }) => rows,
      format: COUNT,
      link: ({ firstIndicator }) => (firstIndicator < 0 ? null : addressIn(SHEET.indicators[language], firstIndicator + 1, 0)),
    },
    ...SEVERITIES.map((severity) => ({
      heading: SEVERITY[severity][language],
      width: 9,
      value: ({ counts }: ProjectRow) => counts[severity],
      format: COUNT,
      link: ({ firstFinding, counts }: ProjectRow) =>
        firstFinding < 0 || counts[severity] === 0 ? null : addressIn(SHEET.findings[language], firstFinding + 1, 0),
    })),
    ...FIGURE_NAMES.map((name) => ({
      heading: FIGURE[name][language],
      width: 10,
      value: ({ figures }: ProjectRow) => (figures[name] === null ? null : Math.round(figures[name])),
      format: COUNT,
    })),
    { heading: zh ? '计入' : 'Counted in', width: 20, value: ({ countedIn }) => countedIn },
    { heading: zh ? '来源文件' : 'File', width: 26, value: ({ document }) => document },
  ];
}

function departmentColumns(language: Language): SheetColumn<DepartmentRow>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '部门' : 'Department', width: 36, value: ({ name }) => name },
    { heading: zh ? '编码' : 'Code', width: 10, value: ({ code }) => code },
    { heading: zh ? '项目数' : 'Projects', width: 9, value: ({ projects }) => projects, format: COUNT },
    { heading: zh ? '金额（万元）' : 'Amount (10k yuan)', width: 14, value: ({ amount }) => Math.round(amount * 1e6) / 1e6, format: MONEY },
    ...PILES.map((pile) => ({ heading: PILE[pile][language], width: 10, value: ({ piles }: DepartmentRow) => piles[pile], format: COUNT })),
    ...FIGURE_NAMES.map((name) => ({
      heading: FIGURE[name][language],
      width: 10,
      value: ({ figures }: DepartmentRow) => {
        const figure = figures?.[name] ?? null;
        return figure === null ? null : Math.round(figure);
      },
      format: COUNT,
    })),
    { heading: zh ? '来源文件' : 'File', width: 40, value: ({ document }) => document },
  ];
}

interface RuleRow {
  readonly ruleId: RuleId;
  readonly findings: number;
  readonly sources: readonly string[];
}

function ruleColumns(language: Language, rows: readonly RuleRow[]): SheetColumn<RuleRow>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '问题类型' : 'Rule', width: 22, value: ({ ruleId }) => ruleName(ruleId, language) },
    { heading: zh ? '规则' : 'Rule id', width: 24, value: ({ ruleId }) => ruleId },
    { heading: zh ? '意见数' : 'Findings', width: 9, value: ({ findings }) => findings, format: COUNT },
    { heading: zh ? '看什么' : 'What it looks for', width: 60, value: ({ ruleId }) => ruleMeaning(ruleId, language) },
    // No column where no rule has a source that can be shown.
    ...(rows.some(({ sources }) => sources.length > 0)
      ? [{ heading: zh ? '依据' : 'Sources', width: 70, value: ({ sources }: RuleRow) => sources.join('\n') }]
      : []),
  ];
}

/** How many rows stand in the office's own library; nothing where none was given. */
function librarySummary(rows: WorkbookRows, language: Language): (readonly [string, SheetCell])[] {
  if (rows.library.size === 0) return [];
  const verdicts = [...rows.library.values()].map(({ verdict }) => verdict);
  return [
    [language === 'zh-CN' ? '指标库（库外不是问题）' : 'Library (not in it is no defect)', null],
    ...LIBRARY_VERDICTS.map((each) => [LIBRARY_VERDICT[each][language], verdicts.filter((verdict) => verdict === each).length] as const),
  ];
}

function summary(rows: WorkbookRows, { language, version }: ReportOptions): (readonly [string, SheetCell])[] {
  const zh = language === 'zh-CN';
  const projects = rows.projects.filter(({ countedIn }) => countedIn === '');
  const indicators = rows.indicators.filter(({ duplicateOf }) => duplicateOf === null);
  const findings = rows.findings.filter(({ projectRow }) => (rows.projects[projectRow]?.countedIn ?? '') === '');
  const severities = SEVERITIES.map(
    (severity) => [SEVERITY[severity][language], findings.filter((finding) => finding.severity === severity).length] as const,
  );
  const piles = PILES.map((pile) => [PILE[pile][language], projects.filter((project) => project.pile === pile).length] as const);
  const amount = projects.reduce((sum, project) => sum + (project.amount ?? 0), 0);
  const scored = indicators.filter((record) => record.scored);
  const mean = scored.length === 0 ? null : scored.reduce((sum, { measurability }) => sum + measurability, 0) / scored.length;
  return [
    [zh ? '范围' : 'Scope', null],
    [zh ? '文件' : 'Documents', rows.documents],
    [zh ? '部门' : 'Departments', rows.departments.length],
    [zh ? '项目' : 'Projects', projects.length],
    [zh ? '项目金额（万元）' : 'Money of the projects (10k yuan)', Math.round(amount * 1e6) / 1e6],
    [zh ? '指标行' : 'Rows', indicators.length],
    [zh ? '读取存疑的行' : 'Rows read with doubt', rows.doubtful],
    [zh ? '项目分堆' : 'Projects by pile', null],
    ...piles.map(([name, count]) => [name, `${count}${zh ? '（' : ' ('}${shareText(count, projects.length)}${zh ? '）' : ')'}`] as const),
    [zh ? '意见' : 'Findings', null],
    ...severities,
    [zh ? '可衡量性' : 'Measurability', null],
    [zh ? '计分的行' : 'Rows scored', scored.length],
    [zh ? '平均（0—100）' : 'Mean (0 to 100)', figureText(mean)],
    ...librarySummary(rows, language),
    ...(rows.twice.length === 0 ? [] : [[zh ? '在两份文件里都有的项目' : 'Projects in two files', null] as const]),
    ...rows.twice.map((pair, index) => [String(index + 1), sharedFilesSentence(pair, language)] as const),
    [zh ? '说明' : 'Note', null],
    [
      zh ? '性质' : 'What this is',
      zh
        ? '机器审核结果，须经人工复核；不评定等级。金额单位为万元。'
        : 'Checked by machine, for review by a person; no grades. Money in 10 000 yuan.',
    ],
    ...(version === undefined ? [] : [[zh ? '版本' : 'Version', version] as const]),
  ];
}

/** Writes the workbook. The same rows give the same bytes. */
export async function writeWorkbook(rows: WorkbookRows, options: ReportOptions): Promise<Uint8Array> {
  const { language } = options;
  const zh = language === 'zh-CN';
  rows.countOnce();
  const counts = new Map<RuleId, number>();
  for (const { ruleId } of rows.findings) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1);
  const rules: RuleRow[] = RULE_IDS.filter((ruleId) => counts.has(ruleId)).map((ruleId) => ({
    ruleId,
    findings: counts.get(ruleId) ?? 0,
    sources: options.sourcesOf?.(ruleId, language) ?? [],
  }));
  rules.sort((a, b) => b.findings - a.findings);
  const title = zh ? '绩效目标审核结果' : 'Review of performance targets';
  return workbookBytes(
    [
      factSheet({ name: SHEET.summary[language], title, facts: summary(rows, options) }),
      tableSheet({ name: SHEET.departments[language], columns: departmentColumns(language), rows: rows.departments }),
      tableSheet({ name: SHEET.projects[language], columns: projectColumns(language), rows: rows.projects }),
      tableSheet({ name: SHEET.indicators[language], columns: indicatorColumns(rows, language), rows: rows.indicators, plain: true }),
      tableSheet({
        name: SHEET.findings[language],
        columns: findingColumns(language),
        rows: rows.findings,
        printedColumns: 11,
        paper: 'a3',
      }),
      tableSheet({ name: SHEET.rules[language], columns: ruleColumns(language, rules), rows: rules }),
    ],
    title,
  );
}
