/**
 * The rows that one document gives. What depends on the other documents of a dataset (its key, which projects count in another document, place
 * and source) is added when all were read: see assemble.ts.
 */
import type { Analysis, Finding, FindingArgument, Preset, ProjectAnalysis, Severity } from '@perf-lint/analyser';
import {
  type Department,
  type Indicator,
  type PerformanceDocument,
  type Project,
  projectIdentity,
  shortHash,
  type Unit,
} from '@perf-lint/core';
import {
  findingMessage,
  findingSuggestion,
  type IndicatorRecord,
  indicatorRows,
  type Language,
  locationOf,
  projectsOf,
  recordsOf,
  type Wording,
} from '@perf-lint/report';
import type { STATUS_CODES } from '../tables/codes.js';
import type { DocumentRow } from '../tables/documents.js';
import type { FindingTableRow } from '../tables/findings.js';
import type { IndicatorTableRow } from '../tables/indicators.js';
import type { ProjectRow } from '../tables/projects.js';
import type { DocumentFacts } from './document-facts.js';
import { Personal } from './personal.js';
import { printedColumns } from './printed-columns.js';
import { orNull, targetCells } from './target-cells.js';

/** Columns of a document that its own analysis gives. */
export type OwnDocumentRow = Omit<DocumentRow, 'documentId' | 'duplicateOf' | 'rowsElsewhere' | keyof DocumentFacts>;

type Placed<Row> = {
  /** Position of the project among those filed of the document (`filedProjects` in report); null for what belongs to no project. */
  readonly filed: number | null;
  readonly row: Omit<Row, 'documentId' | 'countsIn'>;
};

/** The rows of one document, plain JSON: made in a worker, kept on disk until all documents were read. */
export interface DocumentTables {
  readonly document: OwnDocumentRow;
  readonly projects: readonly Placed<ProjectRow>[];
  readonly indicators: readonly Placed<IndicatorTableRow>[];
  readonly findings: readonly Placed<FindingTableRow>[];
}

export interface TableOptions {
  readonly language: Language;
  readonly wording?: Wording;
  /** The same document judged under other presets; the own analysis stands for one that is missing. */
  readonly presets?: Readonly<Partial<Record<Preset, Analysis>>>;
}

/** A project, or the overall targets of a department, with what stands above it. */
interface Target {
  readonly id: string;
  readonly filed: number;
  readonly department: Department;
  readonly unit: Unit | null;
  readonly project: Project | null;
  readonly indicators: readonly Indicator[];
}

/** In the order in which projects are filed: overall targets, then projects. */
function targetsOf(document: PerformanceDocument): readonly Target[] {
  const targets: Target[] = [];
  for (const department of document.departments) {
    if (department.overall === null) continue;
    const filed = targets.length;
    targets.push({ id: `o${filed}`, filed, department, unit: null, project: null, indicators: department.overall.indicators });
  }
  for (const { department, unit, project } of projectsOf(document))
    targets.push({ id: project.id, filed: targets.length, department, unit, project, indicators: project.indicators });
  return targets;
}

const bySeverity = (findings: readonly Finding[]): Readonly<Record<Severity, number>> => {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
};

const list = (texts: readonly string[]): readonly string[] | null => {
  const items = texts.filter((text) => text !== '').map((text) => text.replaceAll(';', '；'));
  return items.length === 0 ? null : items;
};

class Maker {
  readonly #analysis: Analysis;
  readonly #options: TableOptions;
  readonly #personal = new Personal();

  constructor(analysis: Analysis, options: TableOptions) {
    this.#analysis = analysis;
    this.#options = options;
  }

  make(): DocumentTables {
    const { document, findings } = this.#analysis;
    const targets = targetsOf(document);
    const results = new Map<string, ProjectAnalysis>(this.#analysis.projects.map((project) => [project.id, project]));
    const targetOfRow = new Map<string, Target>();
    for (const target of targets) for (const { id } of target.indicators) targetOfRow.set(id, target);
    const projects = targets.map((target) => ({ filed: target.filed, row: this.#project(target, results.get(target.id)) }));
    const rowIds = new Map<string, string>();
    const indicators: DocumentTables['indicators'][number][] = [];
    const records = recordsOf(this.#analysis, this.#options.language, this.#options.wording);
    for (const { indicator } of indicatorRows(document)) {
      const { value: record } = records.next();
      const target = targetOfRow.get(indicator.id);
      if (record === undefined || target === undefined) continue;
      rowIds.set(indicator.id, record.rowId);
      indicators.push({ filed: target.filed, row: this.#indicator(indicator, record, target, indicators.length + 1) });
    }
    const placed = findings.map((finding, index) => {
      const target = targetOfRow.get(finding.path.indicatorId) ?? targets.find(({ id }) => id === finding.path.projectId);
      const row = this.#finding(finding, index + 1, { projectId: target?.id ?? null, rowId: rowIds.get(finding.path.indicatorId) ?? null });
      return { filed: target?.filed ?? null, row };
    });
    const own = this.#document(indicators, targets);
    return { document: own, projects, indicators, findings: placed };
  }

  #text(text: string | undefined): string | null {
    return orNull(text === undefined ? text : this.#personal.without(text));
  }

  #document(indicators: DocumentTables['indicators'], targets: readonly Target[]): OwnDocumentRow {
    const { document, findings } = this.#analysis;
    const { reading } = document;
    const rows = indicators.map(({ row }) => row);
    const passed = reading.checks.filter((check) => check.passed).length;
    const title = this.#text(document.title);
    const departments = list(document.departments.map(({ name, code }) => this.#text(name) ?? code));
    const { names, phones, ids } = this.#personal.leftOut;
    return {
      path: document.path,
      sha256: document.sha256,
      status: statusOf(document, rows.length),
      problem: null,
      format: document.format,
      encoding: orNull(document.encoding),
      title,
      yearPrinted: document.year,
      departments,
      model: document.model,
      moneyUnit: document.moneyUnit,
      layouts: list([...new Set(reading.tables.map(({ layout }) => layout))]),
      columns: list(printedColumns(document)),
      tables: reading.tables.length,
      source: rows.length === 0 ? null : rows.some(({ source }) => source === 'scan') ? 'scan' : 'text',
      coverageValues: reading.coverage.values,
      coverageRead: reading.coverage.read,
      unplaced: reading.unplaced.length,
      checksPassed: passed,
      checksFailed: reading.checks.length - passed,
      notes: list([...new Set(reading.notes.map(({ id }) => id))]),
      projects: targets.filter(({ project }) => project !== null).length,
      rows: rows.length,
      rowsScored: rows.filter(({ scored }) => scored).length,
      rowsDoubtful: rows.filter(({ doubts }) => doubts !== null).length,
      rowsTemplate: rows.filter(({ template }) => template).length,
      findings: findings.length,
      namesLeftOut: names,
      phonesLeftOut: phones,
      idsLeftOut: ids,
    };
  }

  #project(
    { id, department, unit, project, indicators }: Target,
    result: ProjectAnalysis | undefined,
  ): DocumentTables['projects'][number]['row'] {
    const { overall } = department;
    const analysed = this.#analysis.departments[this.#analysis.document.departments.indexOf(department)];
    const findings = project === null ? (analysed?.overallFindings ?? []) : (result?.findings ?? []);
    const figures = project === null ? analysed?.figures : result?.figures;
    const counts = bySeverity(findings);
    const table = project === null ? 'overall' : 'project';
    const funding = (project?.funding ?? []).map(({ source, amount }) => ({ source: this.#text(source) ?? '', amount }));
    return {
      projectId: id,
      projectKey: `p1-${shortHash(projectIdentity(table, department, unit, project))}`,
      table,
      departmentCode: orNull(department.code),
      department: this.#text(department.name),
      unitCode: orNull(unit?.code),
      unitName: this.#text(unit?.name),
      projectCode: orNull(project?.code),
      projectName: this.#text(project?.name),
      projectType: this.#text(project?.type),
      amount: project === null ? (overall?.budget ?? null) : project.amount,
      totalAmount: project?.totalAmount ?? null,
      funding: funding.length === 0 ? null : funding,
      goal: this.#text(project === null ? overall?.goal : project.goal),
      period: this.#text(project?.period),
      origin: result?.origin ?? null,
      pile: result?.pile ?? null,
      ceiling: result?.ceiling.ceiling ?? null,
      measurability: figures?.measurability ?? null,
      completeness: figures?.completeness ?? null,
      consistency: figures?.consistency ?? null,
      unscored: orNull(figures?.unscored),
      rows: indicators.length,
      errors: counts.error,
      warnings: counts.warning,
      hints: counts.info,
    };
  }

  #indicator(indicator: Indicator, record: IndicatorRecord, target: Target, position: number): DocumentTables['indicators'][number]['row'] {
    const counts = bySeverity(this.#analysis.indicators[indicator.id]?.findings ?? []);
    const cells = targetCells(record.target);
    const { scored } = record;
    return {
      rowId: record.rowId,
      projectId: target.id,
      position,
      table: record.table,
      level1: orNull(record.level1),
      level2: this.#text(record.level2),
      name: this.#text(record.name),
      value: this.#text(record.value),
      definition: this.#text(record.definition),
      ...cells,
      per: list(cells.per ?? []),
      targetText: cells.targetText === null ? null : this.#text(cells.targetText),
      quantified: QUANTIFIED.has(record.target.kind),
      weight: record.weight,
      direction: indicator.printedDirection,
      previousValue: this.#text(indicator.previousValue),
      page: record.page,
      line: record.line,
      cell: record.cell,
      source: record.source,
      repairs: list(record.repairs),
      confidence: record.confidence,
      doubts: list(record.doubts),
      template: indicator.template,
      scored,
      measurability: scored ? record.measurability : null,
      deductions: scored && record.deductions.length > 0 ? record.deductions.map(({ ruleId, points }) => ({ ruleId, points })) : null,
      rules: this.#rules(indicator, this.#analysis),
      rulesLenient: this.#rules(indicator, this.#options.presets?.lenient ?? this.#analysis),
      rulesStrict: this.#rules(indicator, this.#options.presets?.strict ?? this.#analysis),
      errors: counts.error,
      warnings: counts.warning,
      hints: counts.info,
    };
  }

  /** Rules that speak on a row, each once, in the order of their names. */
  #rules({ id }: Indicator, { indicators }: Analysis): readonly string[] | null {
    return list([...new Set((indicators[id]?.findings ?? []).map(({ ruleId }) => ruleId))].sort());
  }

  #finding(
    finding: Finding,
    findingNumber: number,
    of: Pick<FindingTableRow, 'projectId' | 'rowId'>,
  ): DocumentTables['findings'][number]['row'] {
    const { language, wording } = this.#options;
    const place = locationOf(finding.references);
    const suggestion = this.#text(findingSuggestion(finding, language));
    const args = Object.entries(finding.args).map(([key, value]) => [key, this.#argument(value)] as const);
    return {
      findingNumber,
      ...of,
      ruleId: finding.ruleId,
      severity: finding.severity,
      certainty: finding.certainty,
      messageId: finding.messageId,
      args: args.length === 0 ? null : Object.fromEntries(args),
      message: this.#personal.without(findingMessage(finding, language, wording)),
      suggestionKind: suggestion === null ? null : (finding.suggestion?.kind ?? null),
      suggestion,
      part: finding.part,
      expected: this.#text(finding.expected),
      actual: this.#text(finding.actual),
      points: finding.points,
      causeId: orNull(finding.causeId),
      page: place.page,
      line: place.line,
      cell: place.cell,
    };
  }

  #argument(value: FindingArgument): FindingArgument {
    if (typeof value === 'number') return value;
    return typeof value === 'string' ? this.#personal.without(value) : value.map((text) => this.#personal.without(text));
  }
}

const QUANTIFIED: ReadonlySet<string> = new Set(['quantity', 'range', 'deadline', 'duration']);

function statusOf({ reading: { notes } }: PerformanceDocument, rows: number): keyof typeof STATUS_CODES {
  if (rows > 0) return 'read';
  const ids = new Set(notes.map(({ id }) => id));
  if (ids.has('table-not-read')) return 'not-read';
  return ids.has('blank-form') ? 'blank-form' : 'no-targets';
}

/** The rows of a document. */
export function documentTables(analysis: Analysis, options: TableOptions): DocumentTables {
  return new Maker(analysis, options).make();
}
