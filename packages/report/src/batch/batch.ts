/**
 * What the index and its charts are made of, gathered from one document after another: numbers and short rows, no documents.
 */
import type { Pile, RuleId } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import { countOnce, type FiledProject, type ListLine, MatchedList, type SharedFiles, sharedFiles } from '@perf-lint/review';
import type { FailedInput } from '../machine/report-format.js';
import type { SiteDepartment, SiteDocument, SiteProject } from './site-document.js';

/** Lower bounds of the money bands in 万元; a project without an amount is in none. */
export const MONEY_BANDS = [0, 10, 50, 100, 500, 1000] as const;

/** The band of an amount in 万元: its position in {@link MONEY_BANDS}, -1 without an amount. */
export function moneyBand(amount: number | null): number {
  if (amount === null) return -1;
  let band = 0;
  for (const [index, from] of MONEY_BANDS.entries()) if (amount >= from) band = index;
  return band;
}

export interface BatchDepartment extends SiteDepartment {
  /** Path of its document. */
  readonly path: string;
  /** Path of the page of its overall targets without extension, where they stand apart from its projects; "" elsewhere. */
  overallFile: string;
  projects: number;
  amount: number;
  readonly piles: Record<Pile, number>;
}

export interface BatchRule {
  readonly rule: RuleId;
  findings: number;
  projects: number;
  /** Money of the projects concerned, in 万元. */
  amount: number;
  readonly classes: Map<Level1, number>;
}

const noPiles = (): Record<Pile, number> => ({ return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 });

/** True for a filed project of a document that counts in another one. */
type IsCopy = (filed: number | null) => boolean;

/** Characters of opinions that a batch keeps; beyond, the first opinion of each project. */
const OPINION_CHARACTERS = 12_000_000;

/** The growing sum of a batch. */
export class Batch {
  documents = 0;
  rows = 0;
  doubtfulRows = 0;
  amount = 0;
  readonly piles = noPiles();
  readonly departments: BatchDepartment[] = [];
  /** Projects with the position of their department in {@link departments}. */
  readonly projects: SiteProject[] = [];
  /** What the projects are known by, at the positions of {@link projects}. */
  readonly #labels: (FiledProject | null)[] = [];
  /** 业务科室 at the positions of {@link projects}, "" where none is known; known after {@link assign}. */
  offices: readonly string[] = [];
  /** Projects expected, null where no list says which. */
  expected: number | null = null;
  /** Lines of the list for which nothing was submitted. */
  missing: readonly ListLine[] = [];
  readonly rules = new Map<RuleId, BatchRule>();
  readonly percentages = new Map<number, number>();
  readonly failures: FailedInput[] = [];
  /** Documents without a target table. */
  readonly withoutTargets: { readonly path: string; readonly reading: string }[] = [];
  /** Documents whose reading needs a look at the original. */
  readonly doubtful: { readonly path: string; readonly reading: string; readonly checksFailed: number; readonly unplaced: number }[] = [];
  /** Pairs of files with projects in common; known after {@link countOnce}. */
  twice: readonly SharedFiles[] = [];
  /** True where only the first opinion of some projects is kept: there are too many to hold and to put on one page. */
  shortened = false;
  #room = OPINION_CHARACTERS;
  readonly #added: SiteDocument[] = [];

  add(whole: SiteDocument): void {
    const document = this.#kept(whole);
    this.#added.push(document);
    this.documents++;
    const { path, reading, checksFailed, unplaced } = document;
    if (document.tables === 0) this.withoutTargets.push({ path, reading });
    else if (checksFailed + unplaced > 0) this.doubtful.push({ path, reading, checksFailed, unplaced });
    this.#count(document, () => false);
  }

  /** The document with as many of its opinions as there is room for. */
  #kept(document: SiteDocument): SiteDocument {
    for (const { opinions } of document.projects) for (const [, sentence] of opinions) this.#room -= sentence.length;
    if (this.#room >= 0) return document;
    this.shortened = true;
    return { ...document, projects: document.projects.map((project) => ({ ...project, opinions: project.opinions.slice(0, 1) })) };
  }

  /** Counts again, each project once: for when every document was added. */
  countOnce(preferred?: (path: string) => boolean): void {
    const { standsFor, twice } = countOnce(
      this.#added.map(({ filed }) => filed),
      preferred,
    );
    if (twice.length === 0) return;
    this.twice = sharedFiles(twice);
    this.rows = 0;
    this.doubtfulRows = 0;
    this.amount = 0;
    Object.assign(this.piles, noPiles());
    this.departments.length = 0;
    this.projects.length = 0;
    this.#labels.length = 0;
    this.rules.clear();
    this.percentages.clear();
    for (const [index, document] of this.#added.entries())
      this.#count(document, (filed) => filed !== null && (standsFor[index]?.[filed] ?? null) !== null);
  }

  #count(document: SiteDocument, isCopy: IsCopy): void {
    const { filed } = document;
    const copied = filed.projects.filter((_, position) => isCopy(position));
    // Of a file that is a copy as a whole nothing counts, of another all but the rows of its copies.
    const whole = copied.length > 0 && copied.length === filed.projects.length;
    this.rows += document.rows - copied.reduce((sum, { rows }) => sum + rows, 0);
    if (!whole) this.doubtfulRows += document.doubtfulRows;
    const places = this.#addDepartments(document, isCopy);
    for (const project of document.projects)
      if (!isCopy(project.filed)) {
        this.#labels.push(filed.projects[project.filed] ?? null);
        this.#addProject({ ...project, department: places[project.department] ?? 0 });
      }
    for (const { rule, level1, count, filed: of } of document.findings) {
      if (isCopy(of)) continue;
      const entry = this.#rule(rule);
      entry.findings += count;
      entry.classes.set(level1, (entry.classes.get(level1) ?? 0) + count);
    }
    for (const [percentage, count] of whole ? [] : Object.entries(document.percentages)) {
      this.percentages.set(Number(percentage), (this.percentages.get(Number(percentage)) ?? 0) + count);
    }
  }

  /** Positions that the departments of a document get; one whose every project counts elsewhere gets none. */
  #addDepartments({ departments, projects, path }: SiteDocument, isCopy: IsCopy): number[] {
    const filed = departments.map((department, index) => [
      ...projects.filter((project) => project.department === index).map((project) => project.filed),
      ...(department.filed === null ? [] : [department.filed]),
    ]);
    const hasProjects = departments.map((_, index) => projects.some((project) => project.department === index));
    const positions = departments.map((department, index) => {
      const held = filed[index] ?? [];
      if (held.length > 0 && held.every(isCopy)) return -1;
      // Overall targets that a document prints apart from the projects are those of the department of this name.
      const twin = departments.findIndex((other, at) => at !== index && other.name === department.name && hasProjects[at] === true);
      if (hasProjects[index] !== true && twin >= 0) return -1;
      return this.departments.push({ ...department, path, overallFile: '', projects: 0, amount: 0, piles: noPiles() }) - 1;
    });
    for (const [index, department] of departments.entries()) {
      if (hasProjects[index] === true || department.filed === null || isCopy(department.filed)) continue;
      const twin = departments.findIndex((other, at) => other.name === department.name && hasProjects[at] === true);
      const row = this.departments[positions[twin] ?? -1];
      if (row !== undefined) row.overallFile = department.file;
    }
    return positions;
  }

  /** Names of the departments in their order; those of one name are told apart by their files. */
  departmentLabels(): string[] {
    const times = new Map<string, number>();
    for (const { name } of this.departments) times.set(name, (times.get(name) ?? 0) + 1);
    return this.departments.map(({ name, path }) =>
      (times.get(name) ?? 0) > 1 ? `${name}（${path.slice(path.lastIndexOf('/') + 1)}）` : name,
    );
  }

  /**
   * Gives projects their 业务科室, and names those that nobody submitted: for when every document was added and counted.
   * @param lines of the list of projects, null where there is none
   * @param offices by department or unit, for projects that the list does not know
   */
  assign(lines: readonly ListLine[] | null, offices: Readonly<Record<string, string>>): void {
    const labels = this.#labels.filter((label) => label !== null);
    const list = lines === null ? null : new MatchedList(lines, labels);
    this.offices = this.#labels.map((label, index) => {
      const line = label === null ? null : (list?.lineOf(label) ?? null);
      const project = this.projects[index];
      const department = this.departments[project?.department ?? -1]?.name ?? '';
      return line?.office || offices[project?.unit ?? ''] || offices[department] || '';
    });
    if (list === null) return;
    this.expected = lines?.length ?? null;
    this.missing = list.missing();
  }

  fail(failed: FailedInput): void {
    this.failures.push(failed);
  }

  #addProject(project: SiteProject): void {
    this.projects.push(project);
    this.piles[project.pile]++;
    this.amount += project.amount ?? 0;
    const department = this.departments[project.department];
    if (department !== undefined) {
      department.projects++;
      department.amount += project.amount ?? 0;
      department.piles[project.pile]++;
    }
    for (const rule of project.rules) {
      const entry = this.#rule(rule);
      entry.projects++;
      entry.amount += project.amount ?? 0;
    }
  }

  #rule(rule: RuleId): BatchRule {
    const known = this.rules.get(rule);
    if (known !== undefined) return known;
    const entry: BatchRule = { rule, findings: 0, projects: 0, amount: 0, classes: new Map() };
    this.rules.set(rule, entry);
    return entry;
  }
}
