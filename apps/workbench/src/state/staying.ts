/**
 * What stays on the desk when the next round begins: projects of addressees that no letter went out to yet, where letters are recorded. One unit may hand
 * in anew while the others are still looked at for the first time.
 */
import { addresseeOf, type Language } from '@perf-lint/report';
import { type Ledger, type LedgerEntry, type LedgerProject, lettersOf, ProjectIndex } from '@perf-lint/review';
import { countedOf } from './counted.js';
import { currentRound } from './history.js';
import type { ReviewedProject } from './projects.js';
import { NO_REVIEW, type Review } from './review.js';
import { type DraftLedger, draftLedger, ledgerOf, type Reviewed } from './review-ledger.js';

export interface Staying {
  readonly projects: readonly ReviewedProject[];
  /** The ledger of the round without them: what it tells of was sent, or was settled without a letter. */
  readonly ledger: Ledger;
}

/** Whether somebody is still to hear of an opinion, or it is still to be decided. */
const isOpen = ({ decision }: LedgerEntry): boolean => decision.verdict !== 'reject';

/** An overall target (部门整体) on the desk: a ledger counts projects alone, and knows it by the opinions on it. */
interface OverallTarget {
  readonly key: string;
  /** What the opinions on it are filed under, what it says of itself last. */
  readonly labels: readonly [LedgerLabel, ...LedgerLabel[]];
}

type LedgerLabel = Pick<LedgerEntry, 'table' | 'department' | 'unitCode' | 'unitName' | 'projectCode' | 'projectName' | 'year'>;

function overallTargets(session: Reviewed, { ledger, keys }: DraftLedger): readonly OverallTarget[] {
  const entries = new Map(keys.map((key, index) => [key, ledger.entries[index]]));
  return countedOf(session)
    .projects.filter(({ place }) => place === null)
    .map(({ key, name, paper, findings }): OverallTarget => {
      const { year } = paper.analysis.document;
      const itself = { table: 'overall' as const, department: name, unitCode: '', unitName: '', projectCode: '', projectName: '', year };
      const [first = itself, ...others] = findings.flatMap((finding) => entries.get(finding.key) ?? []);
      return { key, labels: [first, ...others, itself] };
    });
}

/** Nothing stays where no letter was recorded in this round: nobody knows then what went out. */
export function stayingIn(session: Reviewed, language: Language): Staying {
  const { history, setup } = session;
  const ledger = ledgerOf(session, language);
  const sent = new Set(lettersOf(history.sent, currentRound(history)).map(({ addressee }) => addressee));
  if (sent.size === 0) return { projects: [], ledger };
  const { by } = setup.letterhead;
  const draft = draftLedger(session, language);
  const here = draft.ledger.projects.slice(0, draft.projects.length);
  const overall = overallTargets(session, draft);
  const labels = overall.flatMap((target) => target.labels);
  const index = new ProjectIndex([
    [...ledger.projects, ...ledger.entries],
    [...here, ...labels],
  ]);
  const onDesk = new Set([...here, ...labels].map((label) => index.keyOf(label)));
  const addressees = new Set(
    ledger.entries.filter((entry) => onDesk.has(index.keyOf(entry)) && isOpen(entry)).map((entry) => addresseeOf(entry, by)),
  );
  for (const addressee of sent) addressees.delete(addressee);
  const isOfThem = (label: LedgerLabel): boolean => addressees.has(addresseeOf(label, by));
  // An overall target belongs to whom its first opinion goes to.
  const targets = overall.filter((target) => isOfThem(target.labels[0]));
  const stays = new Set(
    [...ledger.projects.filter(isOfThem), ...targets.flatMap((target) => target.labels)].map((label) => index.keyOf(label)),
  );
  const isGone = (of: LedgerEntry | LedgerProject): boolean => !onDesk.has(index.keyOf(of)) || !stays.has(index.keyOf(of));
  const own = new Set([
    ...draft.projects.filter((_, at) => here[at] !== undefined && !isGone(here[at])).map((project) => project?.key),
    ...targets.map(({ key }) => key),
  ]);
  return {
    projects: countedOf(session).projects.filter(({ key }) => own.has(key)),
    ledger: { ...ledger, entries: ledger.entries.filter(isGone), projects: ledger.projects.filter(isGone) },
  };
}

/** What was said on some projects, and on their rows. */
export function saidOnProjects(review: Review, projects: readonly ReviewedProject[]): Review {
  const keys = new Set(projects.map(({ key }) => key));
  const opinions = new Set(projects.flatMap(({ findings }) => findings.map(({ key }) => key)));
  const hashes = new Set(projects.map(({ paper }) => paper.sha256));
  const part = <T>(map: ReadonlyMap<string, T>, wanted: (key: string) => boolean): ReadonlyMap<string, T> =>
    new Map([...map].filter(([key]) => wanted(key)));
  return {
    ...NO_REVIEW,
    units: review.units,
    decisions: part(review.decisions, (key) => opinions.has(key)),
    verdicts: part(review.verdicts, (key) => keys.has(key)),
    own: new Map([...review.own].filter(([, { project }]) => keys.has(project))),
    corrections: part(review.corrections, (key) => hashes.has(key.split('#')[0] ?? '')),
    assignments: part(review.assignments, (key) => keys.has(key)),
  };
}
