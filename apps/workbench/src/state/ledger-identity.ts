/**
 * A project of the session as the ledger names it. Where a document names no department (主管部门) the ledger says the unit, else the file: whoever tells
 * of the project must say the same, or what is told of it is not found again.
 */
import { addresseeName } from '@perf-lint/report';
import { identityOf, type Ledger } from '@perf-lint/review';
import type { ReviewedProject } from './projects.js';

export type LedgerIdentity = ReturnType<typeof identityOf>;

/** As the ledger of its document alone has it; of an overall target (部门整体) as its opinions have it. */
export function identityInLedger({ place, paper, department }: ReviewedProject): LedgerIdentity {
  const { document } = paper.analysis;
  const own = document.departments[department];
  return {
    table: place === null ? 'overall' : 'project',
    department: own === undefined ? '' : addresseeName(own, place?.unit ?? null, document),
    unitCode: place?.unit.code ?? '',
    unitName: place?.unit.name ?? '',
    projectCode: place?.project.code ?? '',
    projectName: place?.project.name ?? '',
    year: document.year,
  };
}

/** A ledger with the projects that its first lines stand for. */
interface Named {
  readonly ledger: Ledger;
  readonly projects: readonly (ReviewedProject | null)[];
}

/** The projects of a draft by their keys, as it has them: other documents of the batch may name the department or the year that their own does not. */
export function identitiesIn({ ledger, projects }: Named): ReadonlyMap<string, LedgerIdentity> {
  return new Map(
    projects.flatMap((own, index) => {
      const project = ledger.projects[index];
      return own === null || project === undefined ? [] : [[own.key, identityOf(project)] as const];
    }),
  );
}
