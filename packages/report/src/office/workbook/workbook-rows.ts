/**
 * What the workbook keeps of each document: rows of its sheets, no documents.
 */
import type { Analysis, Figures, LibraryMatch, Pile, ProjectAnalysis, ProjectOrigin, RuleId, Severity } from '@perf-lint/analyser';
import type { Department } from '@perf-lint/core';
import { countOnce, type FiledDocument, type SharedFiles, sharedFiles } from '@perf-lint/review';
import type { ReportOptions } from '../../options.js';
import { filedDocument } from '../../record/filed-document.js';
import { findingsInContext } from '../../record/finding-context.js';
import { type IndicatorRecord, recordsOf } from '../../record/indicator-record.js';
import { DuplicateMarks } from '../../record/mark-duplicates.js';
import { indicatorRows, projectsOf } from '../../record/walk.js';
import { departmentName } from '../../texts/department-name.js';
import { findingMessage, findingSuggestion } from '../../texts/finding-texts.js';
import { placeText } from '../../texts/place.js';
import { printedValue } from '../../texts/printed-value.js';
import { shownPath } from '../../texts/shown-path.js';
import { countBySeverity, departmentView } from '../../view/department-view.js';
import { opinionText } from '../../view/opinion-text.js';

export interface DepartmentRow {
  readonly document: string;
  readonly code: string;
  readonly name: string;
  readonly projects: number;
  /** In 万元. */
  readonly amount: number;
  readonly piles: Readonly<Record<Pile, number>>;
  readonly figures: Figures | null;
}

export interface ProjectRow {
  readonly document: string;
  readonly department: string;
  readonly unitCode: string;
  readonly unit: string;
  readonly code: string;
  readonly name: string;
  readonly type: string;
  readonly amount: number | null;
  readonly pile: Pile;
  /** Who can change the targets; null where the project was not analysed. */
  readonly origin: ProjectOrigin | null;
  readonly figures: Figures;
  readonly counts: Readonly<Record<Severity, number>>;
  readonly rows: number;
  /** Position of its first row in the indicator sheet and of its first finding, -1 where it has none. */
  readonly firstIndicator: number;
  readonly firstFinding: number;
  /** Position of its department in the department sheet, -1 where it has none. */
  readonly departmentRow: number;
  /** The file where it counts, "" where that is its own. */
  readonly countedIn: string;
}

export interface FindingRow {
  readonly document: string;
  readonly department: string;
  readonly unit: string;
  readonly projectCode: string;
  readonly project: string;
  readonly amount: number | null;
  readonly indicator: string;
  readonly value: string;
  readonly ruleId: RuleId;
  readonly severity: Severity;
  readonly opinion: string;
  readonly message: string;
  readonly suggestion: string;
  readonly place: string;
  /** Positions in the indicator and project sheets, -1 for none. */
  readonly indicatorRow: number;
  readonly projectRow: number;
}

/** Where rows of a document stand in the sheets, by what they are about. */
interface Positions {
  readonly indicatorAt: ReadonlyMap<string, number>;
  readonly firstFinding: ReadonlyMap<string, number>;
  readonly departmentAt: ReadonlyMap<Department, number>;
}

/** The rows of a workbook, gathered from one document after another. */
export class WorkbookRows {
  readonly departments: DepartmentRow[] = [];
  readonly projects: ProjectRow[] = [];
  readonly indicators: IndicatorRecord[] = [];
  readonly findings: FindingRow[] = [];
  /** What the office's own library says, by position in the indicator sheet; a document analysed without one has no entries. */
  readonly library = new Map<number, LibraryMatch>();
  documents = 0;
  doubtful = 0;
  /** Pairs of files with projects in common; known after {@link countOnce}. */
  twice: readonly SharedFiles[] = [];
  readonly #options: ReportOptions;
  readonly #filed: FiledDocument[] = [];
  /** Positions of the projects of each document in {@link projects}. */
  readonly #firstProject: number[] = [];

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  add(analysis: Analysis): void {
    this.documents++;
    this.#filed.push(filedDocument(analysis.document));
    this.#firstProject.push(this.projects.length);
    const indicatorAt = new Map<string, number>();
    const projectAt = new Map<string, number>();
    let position = this.indicators.length;
    for (const { indicator } of indicatorRows(analysis.document)) {
      if (indicator.doubts.length > 0) this.doubtful++;
      const match = analysis.library?.indicators[indicator.id];
      if (match !== undefined) this.library.set(position, match);
      indicatorAt.set(indicator.id, position++);
    }
    position = this.projects.length;
    for (const { project } of projectsOf(analysis.document)) projectAt.set(project.id, position++);
    const firstFinding = this.#addFindings(analysis, indicatorAt, projectAt);
    const departmentAt = new Map(
      analysis.document.departments.map((department, index) => [department, this.#addDepartment(analysis, index)]),
    );
    this.#addProjects(analysis, { indicatorAt, firstFinding, departmentAt });
    for (const record of recordsOf(analysis, this.#options.language, this.#options.wording)) this.indicators.push(record);
  }

  /** Marks what counts in another file and takes it out of the counts of departments: for when every document was added. */
  countOnce(): void {
    const { preferred } = this.#options;
    const { standsFor, twice } = countOnce(this.#filed, preferred);
    if (twice.length === 0) return;
    this.twice = sharedFiles(twice);
    const marks = new DuplicateMarks(this.#filed, preferred);
    for (const record of this.indicators) marks.note(record);
    for (const [index, record] of this.indicators.entries()) this.indicators[index] = { ...record, duplicateOf: marks.duplicateOf(record) };
    for (const [document, { projects }] of this.#filed.entries()) {
      const overall = projects.filter(({ table }) => table === 'overall').length;
      for (const [filed, place] of (standsFor[document] ?? []).entries()) {
        const position = (this.#firstProject[document] ?? 0) + filed - overall;
        const project = this.projects[position];
        if (place === null || filed < overall || project === undefined) continue;
        this.projects[position] = { ...project, countedIn: this.#filed[place.document]?.path ?? '' };
        this.#uncount(project);
      }
    }
  }

  #uncount({ departmentRow, amount, pile }: ProjectRow): void {
    const row = this.departments[departmentRow];
    if (row === undefined) return;
    const piles = { ...row.piles, [pile]: row.piles[pile] - 1 };
    this.departments[departmentRow] = { ...row, projects: row.projects - 1, amount: row.amount - (amount ?? 0), piles };
  }

  /** First finding of each project, by its id. */
  #addFindings(analysis: Analysis, indicatorAt: ReadonlyMap<string, number>, projectAt: ReadonlyMap<string, number>): Map<string, number> {
    const { language, wording } = this.#options;
    const first = new Map<string, number>();
    for (const { finding, department, unit, project, indicator } of findingsInContext(analysis)) {
      const message = findingMessage(finding, language, wording);
      const suggestion = findingSuggestion(finding, language);
      if (project !== null && !first.has(project.id)) first.set(project.id, this.findings.length);
      this.findings.push({
        document: shownPath(analysis.document.path),
        department: department === null ? '' : departmentName(department, analysis.document),
        unit: unit?.name ?? '',
        projectCode: project?.code ?? '',
        project: project?.name ?? '',
        amount: project?.amount ?? null,
        indicator: indicator?.name ?? '',
        value: printedValue(indicator?.value ?? '', language),
        ruleId: finding.ruleId,
        severity: finding.severity,
        opinion: opinionText(message, suggestion, language, finding.suggestion?.value ?? ''),
        message,
        suggestion,
        place: placeText(finding.references, language),
        indicatorRow: indicator === null ? -1 : (indicatorAt.get(indicator.id) ?? -1),
        projectRow: project === null ? -1 : (projectAt.get(project.id) ?? -1),
      });
    }
    return first;
  }

  #addProjects(analysis: Analysis, { indicatorAt, firstFinding, departmentAt }: Positions): void {
    const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
    const unscored: Figures = { measurability: null, completeness: null, consistency: null, rows: 0, leftOut: 0, unscored: 'few-rows' };
    for (const { department, unit, project } of projectsOf(analysis.document)) {
      const result = results.get(project.id);
      const [first] = project.indicators;
      this.projects.push({
        document: shownPath(analysis.document.path),
        department: departmentName(department, analysis.document),
        unitCode: unit.code,
        unit: unit.name,
        code: project.code,
        name: project.name,
        type: project.type,
        amount: project.amount,
        pile: result?.pile ?? 'doubtful',
        origin: result?.origin ?? null,
        figures: result?.figures ?? unscored,
        counts: countBySeverity(result?.findings ?? []),
        rows: project.indicators.length,
        firstIndicator: first === undefined ? -1 : (indicatorAt.get(first.id) ?? -1),
        firstFinding: firstFinding.get(project.id) ?? -1,
        departmentRow: departmentAt.get(department) ?? -1,
        countedIn: '',
      });
    }
  }

  /** Its position in the sheet, -1 where it has no place there. */
  #addDepartment(analysis: Analysis, index: number): number {
    const view = departmentView(analysis, index, this.#options);
    if (view === null) return -1;
    const added = this.departments.push({
      document: shownPath(analysis.document.path),
      code: view.department.code,
      name: departmentName(view.department, analysis.document),
      projects: view.projects.length,
      amount: view.projects.reduce((sum, { place }) => sum + (place.project.amount ?? 0), 0),
      piles: view.piles,
      figures: view.result?.figures ?? null,
    });
    return added - 1;
  }
}
