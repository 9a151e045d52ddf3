/**
 * Projects of ledgers and rounds known again by what they are, whatever file or person's copy they come from.
 */
import { type ProjectLabel, projectKeys, qualitativeCells } from '@perf-lint/core';
import { rowFingerprint } from './identity.js';

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

/** What an opinion is about and of which kind it is. */
export interface OpinionLabel extends ProjectLabel {
  readonly id: string;
  readonly ruleId: string;
  readonly indicator: string;
  readonly value: string;
}

/** Key of an opinion in an index: project, row and rule, and which of equal ones; of an opinion that a person added its id. */
export function opinionKey(index: ProjectIndex, opinion: OpinionLabel): string {
  const { id, ruleId, indicator, value } = opinion;
  const project = index.keyOf(opinion);
  if (ruleId === '') return `${project}\n${id}`;
  const cells = qualitativeCells(value);
  const printed = cells === null ? value : `${cells.value}${cells.unit}`;
  return `${project}\n${rowFingerprint(indicator, printed)}\n${ruleId}\n${/-(\d+)$/.exec(id)?.[1] ?? ''}`;
}
