/** What two copies of a project do not say alike, row by row, so that somebody can choose between them. */
import type { Indicator } from '@perf-lint/core';
import type { FiledProject } from '@perf-lint/review';
import { idsOf, overallId, type SharedProjects } from './duplicates.js';
import type { ReadPaper } from './papers.js';

export type Difference =
  /** Money in 万元. */
  | { readonly kind: 'amount'; readonly counted: number | null; readonly other: number | null }
  /** A row of both with another value. */
  | { readonly kind: 'value'; readonly name: string; readonly counted: string; readonly other: string }
  /** A row of one alone. */
  | { readonly kind: 'only'; readonly where: 'counted' | 'other'; readonly name: string; readonly value: string };

export interface CopiesApart {
  /** "" for the overall targets of a department. */
  readonly name: string;
  readonly differences: readonly Difference[];
}

/** Rows of a project of a paper, by where it stands among what the count sees. */
function rowsOf(paper: ReadPaper, filed: FiledProject): readonly Indicator[] {
  const id = idsOf(paper)[paper.ledger.filed.projects.indexOf(filed)];
  const { departments } = paper.analysis.document;
  const at = departments.findIndex((_, index) => overallId(index) === id);
  if (at >= 0) return departments[at]?.overall?.indicators ?? [];
  return (
    departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects)).find((project) => project.id === id)?.indicators ?? []
  );
}

/** Values by name, in their order: a name may stand on several rows. */
function valuesByName(rows: readonly Indicator[]): ReadonlyMap<string, string[]> {
  const values = new Map<string, string[]>();
  for (const { name, value } of rows) values.set(name, [...(values.get(name) ?? []), value]);
  return values;
}

function differencesIn(counted: readonly Indicator[], other: readonly Indicator[]): readonly Difference[] {
  const [one, two] = [valuesByName(counted), valuesByName(other)];
  const found: Difference[] = [];
  for (const [name, values] of one) {
    const there = [...(two.get(name) ?? [])];
    const left = values.filter((value) => {
      const at = there.indexOf(value);
      if (at >= 0) there.splice(at, 1);
      return at < 0;
    });
    for (const value of left) {
      const instead = there.shift();
      found.push(
        instead === undefined ? { kind: 'only', where: 'counted', name, value } : { kind: 'value', name, counted: value, other: instead },
      );
    }
    for (const value of there) found.push({ kind: 'only', where: 'other', name, value });
  }
  for (const [name, values] of two)
    if (!one.has(name)) for (const value of values) found.push({ kind: 'only', where: 'other', name, value });
  return found;
}

/** The projects of a pair of papers that are not the same in both, with what is different. */
export function copiesApart({ counted, other, pairs }: SharedProjects): readonly CopiesApart[] {
  return pairs
    .filter((pair) => pair.counted.content !== pair.other.content)
    .map((pair) => ({
      name: pair.counted.table === 'overall' ? '' : pair.counted.projectName || pair.counted.projectCode,
      differences: [
        ...(pair.counted.amount === pair.other.amount
          ? []
          : [{ kind: 'amount' as const, counted: pair.counted.amount, other: pair.other.amount }]),
        ...differencesIn(rowsOf(counted, pair.counted), rowsOf(other, pair.other)),
      ],
    }));
}
