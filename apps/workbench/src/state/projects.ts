/**
 * The projects of the session as the queue lists them, and overall targets beside them, each with the findings people decide on.
 */
import { type Finding, isTold, type Pile, type ProjectAnalysis, pileOfLevels, type Severity } from '@perf-lint/analyser';
import type { Indicator } from '@perf-lint/core';
import { type ProjectPlace, projectsOf, subjectOfTable } from '@perf-lint/report';
import { pileIn, type TableSubject } from '@perf-lint/review';
import { unitKey } from './corrections.js';
import type { LedgerEntry } from './decisions.js';
import type { ReadPaper } from './papers.js';

/** A finding with the entry of the ledger that stands for it; null for doubts of the reading, which nobody decides on. */
export interface ReviewedFinding {
  readonly finding: Finding;
  readonly entry: LedgerEntry | null;
  /** Key of the entry in this session, "" where there is none. */
  readonly key: string;
}

export interface ReviewedProject {
  /** Document by its content and place in it. */
  readonly key: string;
  readonly paper: ReadPaper;
  /** The project, null for an overall target (部门整体) with what is said of the document as a whole. */
  readonly place: ProjectPlace | null;
  /** What the program found of it, null for an overall target. */
  readonly result: ProjectAnalysis | null;
  /** Position of the department in its document. */
  readonly department: number;
  readonly name: string;
  readonly unit: string;
  readonly code: string;
  /** 主管部门. */
  readonly owner: string;
  /** Key of the unit as it was read, "" for an overall target. */
  readonly unitKey: string;
  /** In 万元. */
  readonly amount: number | null;
  /** What its table was handed in for, as far as it says so itself. */
  readonly subject: TableSubject;
  /** As the program found it; what decisions make of it is {@link pileNow}. */
  readonly pile: Pile;
  readonly findings: readonly ReviewedFinding[];
}

/**
 * Gives the opinions of a document their keys: the document by its content, the row or project by its place in it, the rule, and which of several.
 * No name is in it, so that it stays the same when people put a name or a value right.
 */
class OpinionKeys {
  readonly #seen = new Map<string, number>();

  constructor(private readonly sha256: string) {}

  next({ ruleId, path }: Finding): string {
    const place = path.indicatorId || path.projectId || `${path.departmentCode}/${path.unitCode}`;
    const key = `${this.sha256}#${place}#${ruleId}`;
    const ordinal = (this.#seen.get(key) ?? 0) + 1;
    this.#seen.set(key, ordinal);
    return ordinal === 1 ? key : `${key}-${ordinal}`;
  }
}

/** Findings beside their entries. A ledger lists the findings of a document in its order. */
function reviewedFindings({ analysis, entries, sha256 }: ReadPaper): ReviewedFinding[] {
  const keys = new OpinionKeys(sha256);
  let next = 0;
  const reviewed = analysis.findings.map((finding): ReviewedFinding => {
    const entry = isTold(finding) ? (entries[next++] ?? null) : null;
    return { finding, entry, key: entry === null ? '' : keys.next(finding) };
  });
  if (next !== entries.length) throw new Error(`${entries.length} entries stand for ${next} findings`);
  return reviewed;
}

const KEPT = new WeakMap<readonly LedgerEntry[], readonly ReviewedProject[]>();

/** Keys of the entries of a paper, in their order. */
export function entryKeys(paper: ReadPaper): readonly string[] {
  return reviewedFindings(paper).flatMap(({ key }) => (key === '' ? [] : [key]));
}

/** The projects of a paper in document order, an overall target before those of its department. Kept as long as the paper is. */
export function projectsOfPaper(paper: ReadPaper): readonly ReviewedProject[] {
  let projects = KEPT.get(paper.entries);
  if (projects === undefined) {
    projects = gathered(paper);
    KEPT.set(paper.entries, projects);
  }
  return projects;
}

function gathered(paper: ReadPaper): readonly ReviewedProject[] {
  const { analysis } = paper;
  const { departments } = analysis.document;
  const byProject = new Map<string, ReviewedFinding[]>();
  const overall = departments.map((): ReviewedFinding[] => []);
  const owner = new Map(
    departments.flatMap((department, index) => (department.overall?.indicators ?? []).map(({ id }) => [id as string, index])),
  );
  for (const reviewed of reviewedFindings(paper)) {
    const { projectId, indicatorId, departmentCode } = reviewed.finding.path;
    if (projectId !== '') {
      const own = byProject.get(projectId);
      if (own === undefined) byProject.set(projectId, [reviewed]);
      else own.push(reviewed);
      continue;
    }
    const named = departments.findIndex(({ code }) => code !== '' && code === departmentCode);
    overall[owner.get(indicatorId) ?? Math.max(0, named)]?.push(reviewed);
  }
  const results = new Map(analysis.projects.map((result) => [result.id as string, result]));
  const places = [...projectsOf(analysis.document)];
  return departments.flatMap((department, index) => [
    ...overallProject(paper, index, overall[index] ?? []),
    ...places
      .filter((place) => place.department === department)
      .map((place) =>
        ofPlace({ paper, place, index, result: results.get(place.project.id) ?? null }, byProject.get(place.project.id) ?? []),
      ),
  ]);
}

function overallProject(paper: ReadPaper, index: number, findings: readonly ReviewedFinding[]): readonly ReviewedProject[] {
  const department = paper.analysis.document.departments[index];
  if (department === undefined || (findings.length === 0 && (department.overall?.indicators ?? []).length === 0)) return [];
  return [
    {
      key: `${paper.sha256}#overall${index}`,
      paper,
      place: null,
      result: null,
      department: index,
      name: department.name,
      unit: department.name,
      code: '',
      owner: department.name,
      unitKey: '',
      amount: department.overall?.budget ?? null,
      subject: department.overall === null ? 'targets' : subjectOfTable(department.overall),
      pile: pileOfLevels(levelsOf(findings)),
      findings,
    },
  ];
}

interface Placed {
  readonly paper: ReadPaper;
  readonly place: ProjectPlace;
  readonly index: number;
  readonly result: ProjectAnalysis | null;
}

function ofPlace({ paper, place, index, result }: Placed, findings: readonly ReviewedFinding[]): ReviewedProject {
  const { project, unit } = place;
  const subject = subjectOfTable(project);
  return {
    key: `${paper.sha256}#${project.id}`,
    paper,
    place,
    result,
    department: index,
    name: project.name,
    unit: unit.name,
    code: project.code,
    owner: place.department.name,
    unitKey: originalUnitKey(paper, project.id),
    amount: project.amount,
    subject,
    pile: pileIn(subject, result?.pile ?? 'doubtful', entriesOf(findings)),
    findings,
  };
}

const UNITS = new WeakMap<ReadPaper['original'], ReadonlyMap<string, string>>();

/** The unit of a project as it was read: what people made of its name is told by that. */
function originalUnitKey({ original }: ReadPaper, projectId: string): string {
  let keys = UNITS.get(original);
  if (keys === undefined) {
    keys = new Map([...projectsOf(original)].map(({ unit, project }) => [project.id, unitKey(unit)]));
    UNITS.set(original, keys);
  }
  return keys.get(projectId) ?? '';
}

/** The entries of the ledger that findings stand in. */
export function entriesOf(findings: readonly ReviewedFinding[]): readonly LedgerEntry[] {
  return findings.flatMap(({ entry }) => (entry === null ? [] : [entry]));
}

/** How grave the opinions are, as the ledger has it. */
export function levelsOf(findings: readonly ReviewedFinding[]): readonly Severity[] {
  return entriesOf(findings).map(({ severity }) => severity);
}

const SEARCHED = new WeakMap<ReviewedProject, string>();

/** Everything that a search looks through, in small letters: made when somebody searches. */
export function searchedText(project: ReviewedProject): string {
  let text = SEARCHED.get(project);
  if (text === undefined) {
    text = [...wordsOf(project), ...project.findings.flatMap(({ entry }) => (entry === null ? [] : [entry.opinion]))]
      .join('\n')
      .toLowerCase();
    SEARCHED.set(project, text);
  }
  return text;
}

/** Names and values of rows, those without an opinion as well. */
function wordsOf({ name, code, unit, paper, place, department }: ReviewedProject): readonly string[] {
  const overall = paper.analysis.document.departments[department]?.overall?.indicators ?? [];
  const rows: readonly Indicator[] = place === null ? overall : place.project.indicators;
  return [name, code, unit, place?.unit.code ?? '', paper.path, ...rows.flatMap((row) => [row.name, row.value])];
}
