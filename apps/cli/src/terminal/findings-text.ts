/**
 * Findings of a document for people: grouped by project, one block a finding, in columns that stay aligned where characters are two wide.
 */
import {
  type Analysis,
  type AnalysisConfiguration,
  type Finding,
  messageOf,
  type Severity,
  suggestionOf,
  wordingOf,
} from '@perf-lint/analyser';
import type { Indicator, Project, Unit } from '@perf-lint/core';
import {
  indicatorRows,
  locationOf,
  numberText,
  printedValue,
  projectsOf,
  SEVERITY,
  shortLocation,
  singleLine,
  yuanText,
} from '@perf-lint/report';
import type { Language } from '../language.js';
import { SEVERITY_RANK } from '../severity-rank.js';
import { colours } from './colour.js';
import { displayWidth, fit, padEnd, padStart, wrap } from './width.js';

export interface TextStyle {
  readonly language: Language;
  readonly colour: boolean;
  /** Columns of the terminal. */
  readonly columns: number;
}

export interface FindingsTextOptions extends TextStyle {
  /** Findings below are counted only. */
  readonly minimum: Severity;
  readonly configuration: AnalysisConfiguration;
}

interface Group {
  readonly title: string;
  readonly findings: Finding[];
}

const WORDS = {
  'zh-CN': {
    overall: '部门整体绩效目标',
    document: '整份文件',
    amount: (amount: number) => `（${numberText(amount, 2)} 万元）`,
    unit: '单位',
    nameless: '（未读到项目名称）',
    blank: '（空）',
  },
  en: {
    overall: 'Overall target of the department',
    document: 'The document as a whole',
    amount: (amount: number) => ` (${yuanText(amount)})`,
    unit: 'Unit',
    nameless: '(no project name was read)',
    blank: '(empty)',
  },
} as const;

/** The findings of a document, each said once; "" where it has none to show. What another finding of the row says is in the records alone. */
export function findingsText(analysis: Analysis, options: FindingsTextOptions): string {
  const shown = analysis.findings.filter(
    ({ severity, within }) => within === undefined && SEVERITY_RANK[severity] >= SEVERITY_RANK[options.minimum],
  );
  if (shown.length === 0) return '';
  const { document } = analysis;
  const paint = colours(options.colour);
  const indicators = new Map<string, Indicator>();
  for (const { indicator } of indicatorRows(document)) indicators.set(indicator.id, indicator);
  const department = document.departments
    .map(({ name }) => name)
    .filter((name) => name !== '')
    .join('、');
  const year = document.year === null ? '' : ` ${document.year}`;
  let text = `${paint.bold(paint.underline(singleLine(document.path)))}${department === '' ? '' : `  ${singleLine(department)}${year}`}\n`;
  for (const group of groupsOf(analysis, shown, options.language)) {
    text += `\n  ${paint.bold(singleLine(group.title))}\n`;
    text += groupText(group.findings, indicators, options);
  }
  return `${text}\n`;
}

/** Findings by project in document order; those on overall rows first, those on units and the document last. */
function groupsOf(analysis: Analysis, findings: readonly Finding[], language: Language): readonly Group[] {
  const words = WORDS[language];
  const groups = new Map<string, Group>();
  const projects = new Map<string, { readonly project: Project; readonly unit: Unit }>();
  for (const { project, unit } of projectsOf(analysis.document)) projects.set(project.id, { project, unit });
  for (const finding of findings) {
    const { projectId, indicatorId, unitCode } = finding.path;
    const key = projectId || (indicatorId === '' ? `unit ${unitCode}` : 'overall');
    let group = groups.get(key);
    if (group === undefined) {
      const place = projects.get(projectId);
      const other = unitCode === '' ? words.document : `${words.unit} ${unitCode}`;
      const title = place === undefined ? (indicatorId === '' ? other : words.overall) : projectTitle(place.project, place.unit, language);
      group = { title, findings: [] };
      groups.set(key, group);
    }
    group.findings.push(finding);
  }
  return [...groups.values()];
}

function projectTitle(project: Project, unit: Unit, language: Language): string {
  const amount = project.amount === null ? '' : WORDS[language].amount(project.amount);
  const code = project.code === '' ? '' : `  ${project.code}`;
  const name = project.name || (project.code === '' ? WORDS[language].nameless : '');
  return `${name}${amount}${name === '' ? code.trimStart() : code}${unit.name === '' ? '' : `  ${unit.name}`}`;
}

/** One line a finding: place, severity, row, rule; below it, what is wrong and what to write instead. */
function groupText(findings: readonly Finding[], indicators: ReadonlyMap<string, Indicator>, options: FindingsTextOptions): string {
  const { language } = options;
  const paint = colours(options.colour);
  const tint = { error: paint.red, warning: paint.yellow, info: paint.cyan };
  const lines = findings.map((finding) => ({
    finding,
    place: singleLine(shortLocation(locationOf(finding.references))),
    severity: SEVERITY[finding.severity][language],
    row: singleLine(rowText(indicators.get(finding.path.indicatorId), language)),
  }));
  const placeWidth = Math.max(...lines.map(({ place }) => displayWidth(place)), 4);
  const severityWidth = Math.max(...lines.map(({ severity }) => displayWidth(severity)));
  const indent = ' '.repeat(4 + placeWidth + 2);
  const room = Math.max(30, options.columns - indent.length - severityWidth - 2 - 24);
  const rowWidth = Math.min(room, Math.max(...lines.map(({ row }) => displayWidth(row))));
  let text = '';
  for (const { finding, place, severity, row } of lines) {
    const start = `    ${paint.dim(padStart(place, placeWidth))}  ${tint[finding.severity](padEnd(severity, severityWidth))}`;
    text += `${start}  ${padEnd(fit(row, rowWidth), rowWidth)}  ${paint.dim(finding.ruleId)}\n`;
    const suggestion = singleLine(suggestionOf(finding, language));
    const message = singleLine(messageOf(finding, language, { wording: wordingOf(options.configuration) }));
    for (const line of wrap(message, options.columns - indent.length)) text += `${indent}${line}\n`;
    if (suggestion !== '')
      for (const [index, line] of wrap(suggestion, options.columns - indent.length - 2).entries())
        text += `${indent}${paint.green(`${index === 0 ? '→' : ' '} ${line}`)}\n`;
  }
  return text;
}

function rowText(indicator: Indicator | undefined, language: Language): string {
  if (indicator === undefined) return '';
  const { blank } = WORDS[language];
  return `${indicator.name || blank} ${printedValue(indicator.value, language) || blank}`;
}
