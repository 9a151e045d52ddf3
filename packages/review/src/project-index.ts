/**
 * Projects of ledgers and rounds known again by what they are, whatever file or person's copy they come from.
 */
import { type ProjectLabel, projectKeys, qualitativeCells } from '@perf-lint/core';
import { rowFingerprint } from './identity.js';
import { paperOf, type TableSubject } from './subject.js';

/** Whether projects of two years are two, or the same project again. */
export type Years = 'apart' | 'together';

const labelOf = (label: ProjectLabel, years: Years): string =>
  JSON.stringify([
    label.table,
    label.department,
    label.unitCode,
    label.unitName,
    label.projectCode,
    label.projectName,
    years === 'apart' ? label.year : null,
  ]);

/** A project, or what is said of one, with what its table was handed in for; without that it is of a table of targets. */
type OfTable = ProjectLabel & { readonly subject?: TableSubject };

/** Tells projects apart. */
export interface ProjectKeys {
  readonly keyOf: (label: OfTable) => string;
}

/** Keys that tell the papers of a project apart. */
export interface PaperKeys extends ProjectKeys {
  /** Which paper of its project it is of; "" where the project has but one. */
  readonly paperIn: (label: OfTable) => string;
}

/** Keys of projects over several ledgers or rounds. A key means nothing outside of the index that gives it. */
export class ProjectIndex {
  readonly #years: Years;
  readonly #keys = new Map<string, string>();

  /** @param sources what is to be told apart: one list a ledger or round */
  constructor(sources: readonly Iterable<ProjectLabel>[], years: Years = 'apart') {
    this.#years = years;
    const labels = new Map<string, { readonly label: ProjectLabel; readonly source: number }>();
    for (const [source, list] of sources.entries())
      for (const label of list) labels.set(`${source} ${labelOf(label, years)}`, { label, source });
    const all = [...labels.values()];
    const keys = projectKeys(
      all.map(({ label, source }) => ({
        table: label.table,
        department: label.department,
        unitCode: label.unitCode,
        unitName: label.unitName,
        projectCode: label.projectCode,
        projectName: label.projectName,
        year: years === 'apart' ? label.year : null,
        source,
        content: '',
      })),
    );
    for (const [index, { label }] of all.entries()) this.#keys.set(labelOf(label, years), keys[index] ?? '');
  }

  /** Key of a project; of one that the index was not made with, a key of its own. */
  keyOf(label: ProjectLabel): string {
    const printed = labelOf(label, this.#years);
    return this.#keys.get(printed) ?? printed;
  }
}

/**
 * An index that tells the papers of a project apart (its targets, its results) where one ledger has several of them. Where each has but one, it is the same paper, whatever
 * it is taken for: tables of results are not always known as such.
 */
export function byPaper(index: ProjectIndex, sources: readonly Iterable<OfTable>[]): PaperKeys {
  const several = new Set<string>();
  for (const projects of sources) {
    const papers = new Map<string, string>();
    for (const project of projects) {
      const [key, paper] = [index.keyOf(project), paperOf(project.subject)];
      if ((papers.get(key) ?? paper) !== paper) several.add(key);
      papers.set(key, paper);
    }
  }
  const paperIn = (label: OfTable): string => (several.has(index.keyOf(label)) ? paperOf(label.subject) : '');
  return { keyOf: (label) => `${paperIn(label)} ${index.keyOf(label)}`, paperIn };
}

/** What an opinion is about and of which kind it is. */
export interface OpinionLabel extends OfTable {
  readonly id: string;
  readonly ruleId: string;
  readonly indicator: string;
  readonly value: string;
}

/** Key of an opinion in an index: project, row and rule, and which of equal ones; of an opinion that a person added its id. */
export function opinionKey(index: ProjectKeys, opinion: OpinionLabel): string {
  const { id, ruleId, indicator, value } = opinion;
  const project = index.keyOf(opinion);
  if (ruleId === '') return `${project}\n${id}`;
  const cells = qualitativeCells(value);
  const printed = cells === null ? value : `${cells.value}${cells.unit}`;
  return `${project}\n${rowFingerprint(indicator, printed)}\n${ruleId}\n${/-(\d+)$/.exec(id)?.[1] ?? ''}`;
}
