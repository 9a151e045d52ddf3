/**
 * How many projects a person returned, passed, or has not concluded on yet: counted in one way for the queue, the summary for the leadership and what goes back
 * into the budget system (回填表), so that no paper speaks of another number than the next.
 */
import type { Bilingual } from '@perf-lint/analyser';
import type { TableKind } from '@perf-lint/core';
import { CONCLUSION, type ConclusionKind } from '../conclusion.js';
import type { Delivery } from './ledger.js';

/** A project as it is counted: what a person concluded on it, whatever the machine or single opinions would have it. */
export interface CountedProject {
  readonly table: TableKind;
  readonly delivery: Delivery;
  /** "" where nobody has concluded. */
  readonly conclusion: ConclusionKind | '';
}

/** What a project is counted as: its conclusion, or 未定. */
export type CountedAs = ConclusionKind | 'undecided';

/** In the order in which papers print them. */
export const COUNTED_AS = ['return', 'pass-after-changes', 'pass', 'not-recommended', 'undecided'] as const satisfies readonly CountedAs[];

export const COUNTED_NAME: Readonly<Record<CountedAs, Bilingual>> = { ...CONCLUSION, undecided: { 'zh-CN': '未定', en: 'Undecided' } };

/** Projects by what was concluded on them; their sum is the number of projects counted. */
export type ConclusionCounts = Readonly<Record<CountedAs, number>>;

/**
 * True for what counts as a project at all: not the overall targets of a department (部门整体), on which nobody concludes for the batch, and not what is only on the
 * list and was never submitted.
 */
export function isCounted({ table, delivery }: Pick<CountedProject, 'table' | 'delivery'>): boolean {
  return table === 'project' && delivery !== 'not-submitted';
}

/** What a project is counted as; null where it does not count. */
export function countedAs(project: CountedProject): CountedAs | null {
  return isCounted(project) ? project.conclusion || 'undecided' : null;
}

/** 退回重报, 修改后通过, 通过, 建议不安排 and 未定 as numbers of projects. What passes after changes is not returned. */
export function conclusionCounts(projects: Iterable<CountedProject>): ConclusionCounts {
  const counts: Record<CountedAs, number> = { return: 0, 'pass-after-changes': 0, pass: 0, 'not-recommended': 0, undecided: 0 };
  for (const project of projects) {
    const as = countedAs(project);
    if (as !== null) counts[as]++;
  }
  return counts;
}

/** The kinds that a paper prints: 建议不安排 only where there is one, for most offices give no such conclusion. */
export function printedKinds(counts: readonly ConclusionCounts[]): readonly CountedAs[] {
  return COUNTED_AS.filter((kind) => kind !== 'not-recommended' || counts.some((each) => each[kind] > 0));
}
