/**
 * What a review letter (审核意见书) to a department says: confirmed opinions only, by project.
 */
import type { Severity } from '@perf-lint/analyser';
import {
  isConfirmed,
  isSettled,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  ledgerIndex,
  type ProjectIndex,
} from '@perf-lint/review';
import { SEVERITIES } from '../../texts/labels.js';

/** What goes out about one project, or about the overall targets (部门整体) of the department. */
export interface LetterProject {
  readonly overall: boolean;
  readonly code: string;
  readonly name: string;
  readonly unit: string;
  /** In 万元. */
  readonly amount: number | null;
  /** Wordings without repetition, the weightiest first. */
  readonly opinions: readonly { readonly wording: string; readonly severity: Severity }[];
}

export interface LetterContent {
  readonly department: string;
  readonly year: number | null;
  /** Projects reviewed and their money in 万元, as the ledger carries them. */
  readonly reviewed: number;
  readonly reviewedAmount: number;
  readonly projects: readonly LetterProject[];
  readonly opinions: number;
  /** Money of the projects with opinions, in 万元. */
  readonly amount: number;
  /** Opinions that nobody has settled: they are not in the letter. */
  readonly undecided: number;
}

const money = (projects: readonly { readonly amount: number | null }[]): number =>
  Math.round(projects.reduce((sum, { amount }) => sum + (amount ?? 0), 0) * 1e6) / 1e6;

/** The wording, with the indicator it is about where it does not name it itself. */
function named({ indicator, decision, opinion }: LedgerEntry): string {
  const wording = decision.wording === '' ? opinion : decision.wording;
  // A wording may abridge a long name: its first characters are enough to find it.
  if (indicator === '' || wording.includes(indicator.slice(0, 4))) return wording;
  return `“${indicator}”：${wording}`;
}

function projectsOf(entries: readonly LedgerEntry[], index: ProjectIndex): LetterProject[] {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = index.keyOf(entry);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  const projects = [...groups.values()].flatMap((group): LetterProject[] => {
    const [first] = group;
    if (first === undefined) return [];
    const wordings = new Map<string, Severity>();
    const ordered = [...group].sort((a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity));
    for (const entry of ordered) if (!wordings.has(named(entry))) wordings.set(named(entry), entry.severity);
    return [
      {
        overall: first.table === 'overall',
        code: first.projectCode,
        name: first.projectName,
        unit: first.unitName,
        amount: group.find(({ amount }) => amount !== null)?.amount ?? null,
        opinions: [...wordings].map(([wording, severity]) => ({ wording, severity })),
      },
    ];
  });
  return projects.sort((a, b) => Number(b.overall) - Number(a.overall));
}

/** One letter per department that has confirmed opinions, in the order of the ledger. */
export function letterContents(ledger: Ledger): LetterContent[] {
  const { entries, projects } = ledger;
  const index = ledgerIndex(ledger);
  const departments = [...new Set(entries.map(({ department }) => department))];
  return departments.flatMap((department): LetterContent[] => {
    const own = entries.filter((entry) => entry.department === department);
    const confirmed = own.filter(({ decision }) => isConfirmed(decision));
    if (confirmed.length === 0) return [];
    const reviewed: readonly LedgerProject[] = projects.filter((project) => project.department === department);
    const concerned = projectsOf(confirmed, index);
    return [
      {
        department,
        year: confirmed.find(({ year }) => year !== null)?.year ?? null,
        reviewed: reviewed.length,
        reviewedAmount: money(reviewed),
        projects: concerned,
        opinions: concerned.reduce((sum, { opinions }) => sum + opinions.length, 0),
        amount: money(concerned),
        undecided: own.filter(({ decision }) => !isSettled(decision)).length,
      },
    ];
  });
}
