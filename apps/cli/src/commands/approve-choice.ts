/** Which projects `approve` approves: those named, those that a ledger says are ready, or all where nothing was said of any. */
import { foldForMatch } from '@perf-lint/core';
import {
  type Candidate,
  candidatesOf,
  compareRounds,
  frozen,
  isFixed,
  isHandledOverall,
  isReady,
  type Ledger,
  type OpinionOutcome,
  type ReviewRound,
  unsettledIn,
  wholeTables,
} from '@perf-lint/review';
import { UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { approveTextsIn } from './approve-texts.js';
import { ledgerFrom } from './ledger-file.js';
import { askedBefore } from './sent-record.js';

export interface ChoiceOptions {
  /** Codes or names. */
  readonly project?: readonly string[];
  /** A file with a code or name a line. */
  readonly projects?: string;
  /** What was decided. */
  readonly ledger?: string;
  /** Record of what was sent in the rounds before. */
  readonly sent?: string;
  /** Which round this is. */
  readonly round?: string;
  /** Approve what is not settled as well. */
  readonly anyway?: boolean;
}

const NOTHING: Pick<Ledger, 'entries' | 'projects'> = { entries: [], projects: [] };

/** Projects named of those that are nowhere; the rest are like them. */
const NAMED = 5;

/** Projects to be approved, and what a person should know who approves them. */
export interface Chosen {
  readonly tables: ReviewRound;
  /** Sentences about what is doubtful in them, and about those that a ledger says are not ready. */
  readonly notes: readonly string[];
}

/**
 * The projects that are approved, in the order of the tables.
 * @param came the tables with what is said of them
 * @param earlier those of the round before, empty where they are not at hand: what was sent says what it was about
 * @throws UsageError where one is unknown, none is ready, or something is open and nobody said to go on
 */
export async function chosenTables(came: ReviewRound, earlier: ReviewRound, options: ChoiceOptions, language: Language): Promise<Chosen> {
  const texts = approveTextsIn(language);
  const wanted = [...(options.project ?? []), ...(options.projects === undefined ? [] : listed(options.projects, language))];
  const ledger = options.ledger === undefined ? null : await ledgerFrom(options.ledger, language);
  const { targets, held } = approvable(came);
  const asides = held === 0 ? [] : [texts.heldAgainst(held)];
  if (targets.projects.length === 0 && held > 0) throw new UsageError(texts.heldAgainst(held));
  if (wanted.length === 0 && ledger === null && options.sent === undefined) return { tables: targets, notes: asides };
  // What did not come back stands as it was handed in before.
  const tables = earlier.projects.length === 0 ? targets : wholeTables(approvable(earlier).targets, targets, 'part');
  const outcomes = await outcomesOf(came, earlier, { ...options, ledger }, language);
  const all = candidatesOf(tables, { ledger: ledger ?? NOTHING, outcomes, approved: null });
  const chosen =
    wanted.length === 0 ? all.filter((candidate) => isReady(candidate) || isHandledOverall(candidate)) : named(all, wanted, language);
  if (chosen.length === 0) throw new UsageError(texts.noneReady(all.length, texts.unsettled(unsettledIn(all))));
  // A ledger of a later round does not say what was sent in the one before it.
  const unheld = options.sent === undefined && (ledger?.round ?? 1) > 1 ? [texts.notHeld(ledger?.round ?? 1)] : [];
  const known = unsettledIn(chosen);
  const open = options.anyway === true ? [] : [...(ledger === null ? texts.unanswered(known) : texts.unsettled(known)), ...unheld];
  if (open.length > 0) throw new UsageError(texts.notSettled(chosen.length, open));
  const rest = ledger === null || wanted.length > 0 ? [] : all.filter((candidate) => !chosen.includes(candidate));
  const notes = [
    ...asides,
    ...(known.doubtfulRows === 0 ? [] : [texts.doubtful(known.doubtfulRows)]),
    ...(rest.length === 0 ? [] : [texts.leftOut(rest.length, texts.unsettled(unsettledIn(rest)))]),
  ];
  return { tables: { projects: chosen.map(({ project }) => project) }, notes };
}

/** The tables of targets, and how many others there are: how far things are and what came of them is held against what was approved, and not approved itself. */
function approvable(round: ReviewRound): { readonly targets: ReviewRound; readonly held: number } {
  const { projects } = frozen(round);
  const targets = projects.filter(({ subject = 'targets' }) => !isFixed(subject));
  return { targets: { projects: targets }, held: projects.length - targets.length };
}

/** What became of what was sent in the round before; none where no record says what was. */
async function outcomesOf(
  came: ReviewRound,
  earlier: ReviewRound,
  { sent, round, ledger }: Pick<ChoiceOptions, 'sent' | 'round'> & { readonly ledger: Ledger | null },
  language: Language,
): Promise<readonly OpinionOutcome[]> {
  if (sent === undefined) return [];
  // The ledger at hand is that of this round: it knows what units explained, and not who was away in the round before.
  const asked = await askedBefore(sent, round, { ledger: null, language });
  return compareRounds(earlier, came, { ledger, sent: asked, returned: 'part' }).opinions;
}

/** Lines of a list; what stands behind # is a remark. */
function listed(path: string, language: Language): readonly string[] {
  const names = new TextDecoder()
    .decode(readNamedFile(path, language))
    .split(/\r?\n/)
    .map((line) =>
      line
        .replace(/#.*$/, '')
        .replace(/^\ufeff/, '')
        .trim(),
    )
    .filter((line) => line !== '');
  if (names.length === 0) throw new UsageError(approveTextsIn(language).emptyList(path));
  return names;
}

function named(all: readonly Candidate[], wanted: readonly string[], language: Language): readonly Candidate[] {
  const chosen = new Set<Candidate>();
  const unknown: string[] = [];
  for (const name of wanted) {
    const folded = foldForMatch(name);
    const found = all.filter(({ project }) => foldForMatch(project.projectCode) === folded || foldForMatch(project.projectName) === folded);
    if (found.length === 0) unknown.push(name);
    for (const each of found) chosen.add(each);
  }
  if (unknown.length > 0) throw new UsageError(approveTextsIn(language).unknownProjects(unknown.slice(0, NAMED), unknown.length));
  return all.filter((candidate) => chosen.has(candidate));
}
