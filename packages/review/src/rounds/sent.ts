/**
 * What was sent (发出): the letters of a review with the opinions in them as they were when the letter was written. Later changes of the
 * ledger do not change what was sent.
 */
import type { RuleId, Severity } from '@perf-lint/analyser';
import type { Level1 } from '@perf-lint/core';
import type { ProjectIdentity } from '../identity.js';
import type { Ledger, LedgerEntry } from '../ledger/ledger.js';
import { ledgerIndex } from '../ledger/ledger-projects.js';
import type { Voice } from '../voice.js';

/** An opinion as it went out. Money in 万元. */
export interface SentOpinion extends ProjectIdentity {
  readonly year: number | null;
  readonly amount: number | null;
  /** Id as in the ledger. */
  readonly id: string;
  readonly ruleId: RuleId | '';
  readonly voice: Voice;
  readonly severity: Severity;
  readonly level1: Level1;
  readonly indicator: string;
  readonly value: string;
  readonly opinion: string;
  readonly wording: string;
}

export interface SentLetter {
  /** Round of the review, from 1. */
  readonly round: number;
  readonly addressee: string;
  /** 发文字号, "" where none was given. */
  readonly number: string;
  /** Date of the letter, "" where none was given. */
  readonly date: string;
  /** Who signed, "" where nobody was named. */
  readonly office: string;
  readonly opinions: readonly SentOpinion[];
  /** Until when an answer was asked for: "2024-12-01"; absent where no day was given, and in a record of an earlier version. */
  readonly deadline?: string;
}

/** The words that go out: a decision's own, else the prefilled ones. */
export function sentWording({ decision, prefilled, opinion }: LedgerEntry): string {
  return decision.wording || prefilled || opinion;
}

export function sentOpinion(entry: LedgerEntry): SentOpinion {
  const { table, department, unitCode, unitName, projectCode, projectName, year, amount } = entry;
  const { id, ruleId, voice, severity, level1, indicator, value, opinion } = entry;
  const project = { table, department, unitCode, unitName, projectCode, projectName, year, amount };
  return { ...project, id, ruleId, voice, severity, level1, indicator, value, opinion, wording: sentWording(entry) };
}

/** The letters with one more. A letter that was written again in its round follows the one before it, which stays; the same one is no other. */
export function withLetter(letters: readonly SentLetter[], letter: SentLetter): readonly SentLetter[] {
  const last = letters.findLast(({ round, addressee }) => round === letter.round && addressee === letter.addressee);
  return last !== undefined && JSON.stringify(last) === JSON.stringify(letter) ? letters : [...letters, letter];
}

/** The latest round that letters were written in, 0 where none were. */
export function lastRound(letters: readonly SentLetter[]): number {
  return Math.max(0, ...letters.map(({ round }) => round));
}

/** The letters that count of a round: of each addressee the one written last. */
export function lettersOf(letters: readonly SentLetter[], round: number): readonly SentLetter[] {
  const last = new Map<string, SentLetter>();
  for (const letter of letters) if (letter.round === round) last.set(letter.addressee, letter);
  return [...last.values()];
}

/**
 * What units were to answer to after a round: what was sent in it, and earlier on projects that had not come back by then, for whose day had not
 * passed was not asked again. Null where no letter of the round was recorded.
 * @param ledger that of the round; null where it is not at hand: then whoever got no letter in it was not asked again
 */
export function askedBy(
  letters: readonly SentLetter[],
  round: number,
  ledger: Pick<Ledger, 'entries' | 'projects'> | null,
): readonly SentOpinion[] | null {
  const own = lettersOf(letters, round);
  if (own.length === 0) return null;
  const stands = ledger === null ? byAddressee(own) : byDelivery(ledger);
  const asked = new Map(own.flatMap(({ opinions }) => opinions).map((opinion) => [opinion.id, opinion]));
  for (let earlier = round - 1; earlier > 0; earlier--)
    for (const letter of lettersOf(letters, earlier))
      for (const opinion of letter.opinions) if (!asked.has(opinion.id) && stands(letter, opinion)) asked.set(opinion.id, opinion);
  return [...asked.values()];
}

type StillStands = (letter: SentLetter, opinion: SentOpinion) => boolean;

function byAddressee(own: readonly SentLetter[]): StillStands {
  const reached = new Set(own.map(({ addressee }) => addressee));
  return ({ addressee }) => !reached.has(addressee);
}

function byDelivery(ledger: Pick<Ledger, 'entries' | 'projects'>): StillStands {
  const index = ledgerIndex(ledger);
  const away = new Set(ledger.projects.filter(({ delivery }) => delivery === 'not-resubmitted').map((project) => index.keyOf(project)));
  return (_, opinion) => away.has(index.keyOf(opinion));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The last day that answers to the opinions were asked for by, each by the letter that it went out in last: "2024-12-01", "" where none was given. */
export function answersDue(letters: readonly SentLetter[], opinions: readonly Pick<SentOpinion, 'id'>[]): string {
  const days = new Map<string, string>();
  for (const { opinions: sent, deadline = '' } of letters) for (const { id } of sent) days.set(id, deadline);
  const given = opinions.map(({ id }) => days.get(id) ?? '').filter((day) => DAY.test(day));
  return given.sort().at(-1) ?? '';
}
