/**
 * Everything a project's report says, before it is laid out as HTML, Markdown or Word.
 */
import type { Analysis, Finding, IndicatorAnalysis, LibraryMatch, ProjectAnalysis, RuleId, Severity } from '@perf-lint/analyser';
import type { Department, Indicator, Project, ReadingCheck, Unit } from '@perf-lint/core';
import type { Localized } from '../language.js';
import type { ReportOptions } from '../options.js';
import { subjectOfTable } from '../record/table-subject.js';
import { SEVERITIES } from '../texts/labels.js';
import { type ScanPicture, scanPicture } from '../texts/scan-picture.js';
import { type FigureDeductions, figureDeductions } from './figure-deductions.js';
import { type Opinion, opinionsOn } from './opinion.js';
import { type ReviewForm, reviewForm } from './review-form.js';
import type { Look, ReviewItem } from './review-item.js';
import { GOAL_RULES, type ReviewSectionId, reviewHeadings } from './review-items.js';

/** A row of the indicator table with what is said about it. */
export interface RowView {
  /** From 1, in the order of the table. */
  readonly number: number;
  readonly indicator: Indicator;
  readonly analysis: IndicatorAnalysis | null;
  /** Opinions on this row, by their part at fault. */
  readonly marks: readonly RowMark[];
  /** Gravest severity on the row, null where nothing was found. */
  readonly severity: Severity | null;
  /** What the office's own library says to the row, null where there is none. */
  readonly library: LibraryMatch | null;
  /** What it looks like, for a row of a scan; null for all others. */
  readonly picture: ScanPicture | null;
}

export interface RowMark {
  readonly part: Finding['part'];
  readonly severity: Severity;
  readonly opinion: number;
}

export interface ReviewSection {
  readonly id: ReviewSectionId;
  readonly name: Localized;
  readonly opinions: readonly Opinion[];
}

export interface ReviewItemView {
  readonly item: ReviewItem;
  /** What was looked at: something whose rules are all switched off is not in it. */
  readonly looks: readonly Look[];
  /** Rules of the item that are switched off. */
  readonly off: readonly RuleId[];
  readonly opinions: readonly Opinion[];
}

export interface ProjectView {
  readonly department: Department;
  readonly unit: Unit;
  readonly project: Project;
  readonly result: ProjectAnalysis;
  readonly opinions: readonly Opinion[];
  readonly rows: readonly RowView[];
  readonly deductions: FigureDeductions;
  readonly sections: readonly ReviewSection[];
  /** What the table is asked, by what it was handed in for. */
  readonly form: ReviewForm;
  readonly items: readonly ReviewItemView[];
  /** Checks of the reading that concern this project or its unit. */
  readonly checks: readonly ReadingCheck[];
}

/** Whether there is anything to show beside the target of a row: what a self-evaluation says came of it, or an opinion on that. */
export function hasResult(row: RowView): boolean {
  return printedResult(row) !== '' || row.marks.some(({ part }) => part === 'result');
}

/** What a self-evaluation says came of the target of a row, "" where it says nothing. */
export function printedResult({ indicator }: RowView): string {
  return indicator.evaluation?.actual?.text ?? '';
}

/** Numbers of the rows an opinion is about; empty where it is about the project as a whole. */
export function rowsOfOpinion(opinion: Opinion, rows: readonly RowView[]): RowView[] {
  const ids = new Set<string>(opinion.findings.map(({ path }) => path.indicatorId));
  return rows.filter(({ indicator }) => ids.has(indicator.id));
}

/** Rows with the marks of the opinions on them. */
export function rowViews(analysis: Analysis, indicators: readonly Indicator[], opinions: readonly Opinion[]): RowView[] {
  const marks = new Map<string, RowMark[]>();
  for (const opinion of opinions) {
    for (const { path, part, severity } of opinion.findings) {
      const list = marks.get(path.indicatorId) ?? [];
      if (!list.some((mark) => mark.opinion === opinion.number && mark.part === part))
        list.push({ part, severity, opinion: opinion.number });
      marks.set(path.indicatorId, list);
    }
  }
  return indicators.map((indicator, index) => {
    const own = marks.get(indicator.id) ?? [];
    return {
      number: index + 1,
      indicator,
      analysis: analysis.indicators[indicator.id] ?? null,
      marks: own,
      severity: SEVERITIES.find((severity) => own.some((mark) => mark.severity === severity)) ?? null,
      library: analysis.library?.indicators[indicator.id] ?? null,
      picture: scanPicture(analysis.document, indicator),
    };
  });
}

/** The heading of the review sheet an opinion belongs under. */
function sectionOf(opinion: Opinion, rows: readonly RowView[], cost: 'in-output' | 'apart'): ReviewSectionId {
  if (GOAL_RULES.has(opinion.ruleId)) return 'goal';
  const [row] = rowsOfOpinion(opinion, rows);
  switch (row?.indicator.level1) {
    case 'cost':
      return cost === 'apart' ? 'cost' : 'output';
    case 'output':
      return 'output';
    case 'benefit':
      return 'benefit';
    case 'satisfaction':
      return 'satisfaction';
    default:
      return 'supplement';
  }
}

/** Doubts of the reading are ours: the department is not asked to mend them. */
function isForDepartment(opinion: Opinion): boolean {
  return opinion.ruleId !== 'doubtful-reading';
}

function itemView(item: ReviewItem, opinions: readonly Opinion[], rulesOff: readonly RuleId[]): ReviewItemView {
  const rules = item.looks.flatMap((look) => look.rules);
  return {
    item,
    looks: item.looks.filter((look) => look.rules.some((rule) => !rulesOff.includes(rule))),
    off: rules.filter((rule) => rulesOff.includes(rule)),
    opinions: opinions.filter(({ ruleId }) => rules.includes(ruleId)),
  };
}

/** The view of one project; `project` must be one of `analysis`. */
export function projectView(
  analysis: Analysis,
  place: { readonly department: Department; readonly unit: Unit; readonly project: Project },
  result: ProjectAnalysis,
  options: ReportOptions,
): ProjectView {
  const { department, unit, project } = place;
  const opinions = opinionsOn(result.findings, options, result.origin);
  const rows = rowViews(analysis, project.indicators, opinions);
  const outward = opinions.filter(isForDepartment);
  const costRows = project.indicators.some(({ level1 }) => level1 === 'cost');
  const cost = costRows || analysis.document.model === '2021' ? 'apart' : 'in-output';
  const form = reviewForm(subjectOfTable(project));
  const subjects = new Set([project.name, project.code, unit.code, unit.name].filter((subject) => subject !== ''));
  return {
    department,
    unit,
    project,
    result,
    opinions,
    rows,
    deductions: figureDeductions(analysis, result, project.indicators),
    sections: reviewHeadings(cost).map(({ id, name }) => ({
      id,
      name,
      opinions: outward.filter((opinion) => sectionOf(opinion, rows, cost) === id),
    })),
    form,
    items: form.items.map((item) => itemView(item, outward, options.rulesOff ?? [])),
    checks: analysis.document.reading.checks.filter(
      (check) => check.project === project.id || (check.project === undefined && subjects.has(check.subject)),
    ),
  };
}
