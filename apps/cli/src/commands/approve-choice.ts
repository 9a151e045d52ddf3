/** Which projects `approve` approves: those named, those that a ledger says are ready, or all where nothing was said of any. */
import { foldForMatch } from '@perf-lint/core';
import { type Candidate, candidatesOf, isReady, type Ledger, type ReviewRound, unsettledIn } from '@perf-lint/review';
import { UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { approveTextsIn } from './approve-texts.js';
import { ledgerFrom } from './ledger-file.js';

export interface ChoiceOptions {
  /** Codes or names. */
  readonly project?: readonly string[];
  /** A file with a code or name a line. */
  readonly projects?: string;
  /** What was decided. */
  readonly ledger?: string;
  /** Approve what is not settled as well. */
  readonly anyway?: boolean;
}

const NOTHING: Pick<Ledger, 'entries' | 'projects'> = { entries: [], projects: [] };

/** Projects named of those that are nowhere; the rest are like them. */
const NAMED = 5;

/** The projects that are approved, in the order of the tables. @throws UsageError where one is unknown, none is ready, or something is open and nobody said to go on */
export async function chosenTables(tables: ReviewRound, options: ChoiceOptions, language: Language): Promise<ReviewRound> {
  const texts = approveTextsIn(language);
  const wanted = [...(options.project ?? []), ...(options.projects === undefined ? [] : listed(options.projects, language))];
  const ledger = options.ledger === undefined ? null : await ledgerFrom(options.ledger, language);
  if (wanted.length === 0 && ledger === null) return tables;
  const all = candidatesOf(tables, { ledger: ledger ?? NOTHING, outcomes: [], approved: null });
  const chosen = wanted.length === 0 ? all.filter(isReady) : named(all, wanted, language);
  if (chosen.length === 0) throw new UsageError(texts.noneReady(all.length));
  const open = ledger === null || options.anyway === true ? [] : texts.unsettled(unsettledIn(chosen));
  if (open.length > 0) throw new UsageError(texts.notSettled(chosen.length, open));
  return { projects: chosen.map(({ project }) => project) };
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
