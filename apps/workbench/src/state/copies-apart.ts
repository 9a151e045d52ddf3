/** What two copies of a project do not say alike, row by row, so that somebody can choose between them. */
import type { Indicator } from '@perf-lint/core';
import { copiedProject } from '@perf-lint/report';
import { type CopiedProject, type CopyDifference, copyDifferences, type FiledProject } from '@perf-lint/review';
import { idsOf, overallId, type SharedProjects } from './duplicates.js';
import type { ReadPaper } from './papers.js';

export interface CopiesApart {
  /** "" for the overall targets of a department. */
  readonly name: string;
  /** At least one. */
  readonly differences: readonly CopyDifference[];
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

const copyOf = (paper: ReadPaper, filed: FiledProject): CopiedProject => copiedProject(filed.amount, rowsOf(paper, filed));

/** The projects of a pair of papers that are not the same in both, with what is different. */
export function copiesApart({ counted, other, pairs }: SharedProjects): readonly CopiesApart[] {
  return pairs
    .filter((pair) => pair.counted.content !== pair.other.content)
    .map((pair) => ({
      name: pair.counted.table === 'overall' ? '' : pair.counted.projectName || pair.counted.projectCode,
      differences: copyDifferences(copyOf(counted, pair.counted), copyOf(other, pair.other)),
    }));
}
