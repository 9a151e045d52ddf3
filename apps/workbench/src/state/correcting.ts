/**
 * A corrected file in the place of one that was checked before (自查): what it put right, what still stands, what is new. What was decided goes over to it.
 */
import type { Language } from '@perf-lint/report';
import { countedOpinions } from '@perf-lint/review';
import type { LedgerEntry } from './decisions.js';
import { duplicatesOf } from './duplicates.js';
import type { Correction, Paper, ReadPaper } from './papers.js';
import type { Review } from './review.js';
import { draftOf, ledgerOf, type Reviewed } from './review-ledger.js';
import { decisionsIn } from './take-over.js';

export interface Corrected {
  /** Id of the new paper, and those of the papers that make way. */
  readonly id: string;
  readonly gone: readonly string[];
  readonly correction: Correction;
  /** What was decided on opinions that still stand. */
  readonly decisions: Review['decisions'];
}

/** What a second download or a copy adds to a name: 表(1).xlsx, 表 - 副本.xlsx. */
const COPY = /\s*(?:[(（]\d{1,3}[)）]|[-—]\s*(?:副本|copy))+(?=\.[^.]*$)/iu;

const plainName = (path: string): string => path.replace(COPY, '').toLowerCase();

const projectCount = ({ analysis }: ReadPaper): number => analysis.projects.length;

/** Whether a file that came later is a file of before put right: all of its projects, or its name and some of them (a form of one project may have another name in it). */
function takesPlaceOf(later: ReadPaper, before: ReadPaper): boolean {
  const [pair] = duplicatesOf([before, later], new Set()).shared;
  const shared = pair?.projects ?? 0;
  if (shared > 0 && shared === projectCount(before)) return true;
  if (plainName(later.path) !== plainName(before.path)) return false;
  return shared > 0 || (projectCount(later) === 1 && projectCount(before) === 1);
}

/** What an opinion is about, however the value was changed. Where each file has one project, its name is no difference. */
function matterOf({ unitName, projectCode, projectName, ruleId, indicator }: LedgerEntry, single: boolean): string {
  return JSON.stringify([...(single ? [] : [unitName, projectCode || projectName]), ruleId, indicator]);
}

/** Opinions of a list that the other has not: of equal ones as many as there are more. */
function without(own: readonly LedgerEntry[], other: readonly LedgerEntry[], single: boolean): readonly LedgerEntry[] {
  const counts = new Map<string, number>();
  for (const entry of other) counts.set(matterOf(entry, single), (counts.get(matterOf(entry, single)) ?? 0) + 1);
  return own.filter((entry) => {
    const key = matterOf(entry, single);
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

const said = ({ projectName, indicator, opinion }: LedgerEntry): string =>
  [[projectName, indicator].filter((part) => part !== '').join(' · '), opinion].filter((part) => part !== '').join('：');

function correctionOf(later: ReadPaper, before: ReadPaper): Correction {
  const single = projectCount(later) === 1 && projectCount(before) === 1;
  const [was, is] = [countedOpinions(before.entries), countedOpinions(later.entries)];
  const fixed = without(was, is, single);
  return { path: before.path, fixed: fixed.map(said), left: was.length - fixed.length, added: without(is, was, single).map(said) };
}

/** What each of the papers that came takes the place of. `earlier`: ids of the papers that were there before. */
export function correctedBy(session: Reviewed, earlier: ReadonlySet<string>, language: Language): readonly Corrected[] {
  const counts = (paper: Paper): paper is ReadPaper => paper.kind === 'read' && paper.sameAs === '';
  const read = session.papers.filter(counts);
  const waiting = read.filter(({ id }) => earlier.has(id));
  const found: Corrected[] = [];
  for (const later of read.filter(({ id }) => !earlier.has(id))) {
    const at = waiting.findIndex((before) => takesPlaceOf(later, before));
    const before = waiting[at];
    if (before === undefined) continue;
    waiting.splice(at, 1);
    const decisions = goneOver(session, later, before, language);
    found.push({ id: later.id, gone: [before.id], correction: correctionOf(later, before), decisions });
  }
  return found;
}

/** What was decided on the paper of before, by the keys of the later one. */
function goneOver(session: Reviewed, later: ReadPaper, before: ReadPaper, language: Language): Review['decisions'] {
  const alone = (paper: ReadPaper): Reviewed => ({ ...session, papers: [paper] });
  const draft = draftOf(alone(later), language, ledgerOf(alone(before), language));
  return decisionsIn(draft, () => true);
}
