/**
 * A round of a review out of analyses: its opinions as they are printed.
 */
import { type Analysis, type Finding, fiscalFundsOf, isTold, type ProjectAnalysis } from '@perf-lint/analyser';
import { foldForMatch, type HierarchyModel, type Indicator, type Project } from '@perf-lint/core';
import {
  countOnce,
  type FiledDocument,
  opinionId,
  type ProjectIdentity,
  type ReviewRound,
  type RoundOpinion,
  type RoundProject,
  type RowContent,
  rowFingerprint,
  type TableContent,
  type TableSubject,
  UnitDepartments,
} from '@perf-lint/review';
import type { ReportOptions } from '../options.js';
import { filedDocument } from '../record/filed-document.js';
import { besideTargets, subjectOfTable } from '../record/table-subject.js';
import { projectsOf } from '../record/walk.js';
import { addresseeName, departmentName, isDepartmentUnread } from '../texts/department-name.js';
import { findingMessage, findingSuggestion } from '../texts/finding-texts.js';
import { placeText } from '../texts/place.js';
import { opinionText } from '../view/opinion-text.js';

function rowContent({ level2, definition, weight, sharesWeight, doubts }: Indicator): RowContent {
  return { level2, definition, weight, ...(sharesWeight === true ? { sharesWeight } : {}), doubtful: doubts.length > 0 };
}

function tableContent(model: HierarchyModel, project: Project): TableContent {
  const { type, goal, period } = project;
  const fiscal = fiscalFundsOf(project);
  return { model, type, goal, period, ...(fiscal === null ? {} : { fiscal }) };
}

/** What is known of a table beside its rows. */
interface Facts extends Pick<RoundProject, 'amount' | 'figures' | 'pile' | 'departmentUnread'> {
  readonly subject: TableSubject;
  readonly content: TableContent;
}

/** Gathers a round from one analysis after another. */
export class RoundBuilder {
  readonly #options: ReportOptions;
  readonly #documents: { readonly filed: FiledDocument; readonly projects: readonly RoundProject[] }[] = [];

  constructor(options: ReportOptions) {
    this.#options = options;
  }

  add(analysis: Analysis): void {
    const { document } = analysis;
    const results = new Map<string, ProjectAnalysis>(analysis.projects.map((project) => [project.id, project]));
    const projects: RoundProject[] = [];
    for (const [index, department] of document.departments.entries()) {
      if (department.overall === null) continue;
      const result = analysis.departments[index];
      const identity: ProjectIdentity = {
        table: 'overall',
        department: departmentName(department, document),
        unitCode: '',
        unitName: '',
        projectCode: '',
        projectName: '',
      };
      projects.push(
        this.#project(analysis, identity, department.overall.indicators, result?.overallFindings ?? [], {
          subject: subjectOfTable(department.overall),
          amount: department.overall.budget,
          figures: null,
          pile: null,
          content: { model: document.model, type: '', goal: department.overall.goal, period: '' },
        }),
      );
    }
    for (const { department, unit, project } of projectsOf(document)) {
      const result = results.get(project.id);
      const identity: ProjectIdentity = {
        table: 'project',
        department: addresseeName(department, unit, document),
        unitCode: unit.code,
        unitName: unit.name,
        projectCode: project.code,
        projectName: project.name,
      };
      projects.push(
        this.#project(analysis, identity, project.indicators, result?.findings ?? [], {
          subject: subjectOfTable(project),
          amount: project.amount,
          figures: result?.figures ?? null,
          pile: result?.pile ?? null,
          content: tableContent(document.model, project),
          ...(isDepartmentUnread(department, unit, document) ? { departmentUnread: true as const } : {}),
        }),
      );
    }
    this.#documents.push({ filed: filedDocument(document), projects });
  }

  /** Each project once, in the document that counts. */
  build(): ReviewRound {
    const { standsFor } = countOnce(
      this.#documents.map(({ filed }) => filed),
      this.#options.preferred,
    );
    const counts = (document: number, project: number): boolean => (standsFor[document]?.[project] ?? null) === null;
    const owners = new UnitDepartments(this.#documents.flatMap(({ projects }) => projects));
    return {
      projects: this.#documents.flatMap(({ projects }, document) =>
        projects.filter((_, project) => counts(document, project)).map((project) => owners.project(project)),
      ),
    };
  }

  #project(
    analysis: Analysis,
    identity: ProjectIdentity,
    indicators: readonly Indicator[],
    findings: readonly Finding[],
    { subject, ...facts }: Facts,
  ): RoundProject {
    const asked = findings.filter(isTold);
    const times = new Map<string, number>();
    const byRow = new Map<string, Finding[]>();
    const whole: Finding[] = [];
    for (const finding of asked) {
      const { indicatorId } = finding.path;
      if (indicatorId === '') whole.push(finding);
      else byRow.set(indicatorId, [...(byRow.get(indicatorId) ?? []), finding]);
    }
    return {
      ...identity,
      document: analysis.document.path,
      year: analysis.document.year,
      ...facts,
      ...besideTargets(subject),
      rows: indicators.map((indicator) => ({
        name: indicator.name,
        value: indicator.value,
        level1: indicator.level1,
        folded: foldForMatch(indicator.name),
        foldedValue: foldForMatch(indicator.value),
        opinions: (byRow.get(indicator.id) ?? []).map((finding) =>
          this.#opinion(identity, finding, rowFingerprint(indicator.name, indicator.value), times),
        ),
        content: rowContent(indicator),
      })),
      opinions: whole.map((finding) => this.#opinion(identity, finding, '', times)),
    };
  }

  /** @param times how often an id was given in the project: rows that say the same are told apart by their order */
  #opinion(identity: ProjectIdentity, finding: Finding, fingerprint: string, times: Map<string, number>): RoundOpinion {
    const { language, wording } = this.#options;
    const { suggestion } = finding;
    const id = opinionId(identity, fingerprint, finding.ruleId);
    const earlier = times.get(id) ?? 0;
    times.set(id, earlier + 1);
    return {
      id: earlier === 0 ? id : `${id}-${earlier + 1}`,
      ruleId: finding.ruleId,
      severity: finding.severity,
      opinion: opinionText(
        findingMessage(finding, language, wording),
        findingSuggestion(finding, language),
        language,
        suggestion?.value ?? '',
      ),
      place: placeText(finding.references, language),
      askedName: suggestion?.kind === 'name' ? foldForMatch(suggestion.value) : '',
    };
  }
}
