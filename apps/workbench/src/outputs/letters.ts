/** Review letters (审核意见书) of the session, and the record of what they sent. */
import {
  goesOut,
  isDraft,
  isEarly,
  type Language,
  type LetterContent,
  type LetterOptions,
  letterContents,
  letterDocument,
  letterFileNames,
  letterPage,
  numbersOfLetters,
  sentLetterOf,
  sentOpinionsOf,
  sentRecordName,
  sentRecordText,
  unchangedRewordings,
  withDue,
} from '@perf-lint/report';
import { type Ledger, type LedgerEntry, type SentLetter, lettersOf as sentIn, withLetter } from '@perf-lint/review';
import { currentRound } from '../state/history.js';
import { ledgerOf, type Reviewed } from '../state/review-ledger.js';
import type { Setup } from '../state/setup.js';
import { type OutputFile, textFile } from './output-file.js';

export interface Letters {
  readonly ledger: Ledger;
  readonly contents: readonly LetterContent[];
  /** 发文字号 of each, in their order; "" for what does not go out yet (drafts, units whose day has not passed), unless somebody typed one. */
  readonly numbers: readonly string[];
  /** Rows of these letters that are to be reworded and whose wording nobody changed: no letter is written while there are any. */
  readonly unchanged: readonly LedgerEntry[];
}

/** What will be sent, by addressee. @param today "2026-11-30": who is not due yet is not asked again */
export function lettersOf(session: Reviewed, language: Language, today: string): Letters {
  const ledger = ledgerOf(session, language);
  const round = currentRound(session.history);
  const before = session.history.sent.filter((letter) => letter.round < round);
  const contents = letterContents(ledger, session.setup.letterhead.by, language).map((content) => withDue(content, before, today));
  // Of a project that did not come back nothing is sent again, and nothing could be changed.
  const told = new Set(contents.flatMap(({ rows }) => rows.map(({ id }) => id)));
  return {
    ledger,
    contents,
    numbers: numbersOf(contents, session),
    unchanged: unchangedRewordings(ledger).filter(({ id }) => told.has(id)),
  };
}

/** What was typed for a letter, else what it went out under, else counted up from the first over those that go out: a draft uses up no number. */
function numbersOf(contents: readonly LetterContent[], { setup, history }: Pick<Reviewed, 'setup' | 'history'>): readonly string[] {
  const sent = new Map(sentIn(history.sent, currentRound(history)).map(({ addressee, number }) => [addressee, number]));
  return numbersOfLetters(
    contents,
    setup.letterhead.number,
    (addressee) => setup.letterNumbers[addressee] ?? (sent.get(addressee) || null),
  );
}

function optionsOf({ letterhead, configuration }: Setup, number: string, language: Language): LetterOptions {
  const { office, contact, deadline, date } = letterhead;
  return { language, office, number, contact, deadline, date, sources: configuration.sources };
}

/** A letter as a page, as it prints. */
export function letterPreview(
  content: LetterContent,
  number: string,
  { setup }: Pick<Reviewed, 'setup'>,
  language: Language,
): Promise<string> {
  return letterPage(content, optionsOf(setup, number, language));
}

/** What is recorded where letters go out. */
export interface Sending {
  /** All letters that were ever sent, those of this round that are ready among them; drafts are not sent. */
  readonly sent: readonly SentLetter[];
  /** Letters that are ready and not recorded yet, or otherwise than they are now. */
  readonly added: readonly SentLetter[];
  readonly drafts: number;
}

/** The letter to one addressee alone, as if there were no others. */
export function onlyTo(letters: Letters, addressee: string): Letters {
  const { ledger, contents, numbers, unchanged } = letters;
  const at = contents.findIndex((content) => content.addressee === addressee);
  const own = new Set(contents[at]?.rows.map(({ id }) => id));
  return {
    ledger,
    contents: contents.filter((_, index) => index === at),
    numbers: numbers.filter((_, index) => index === at),
    unchanged: unchanged.filter(({ id }) => own.has(id)),
  };
}

/** 已发出, with the date that the letter has ("" without one), and whether its opinions are others by now; 未到期限; 可发; 草稿. */
export type SendState =
  | { readonly kind: 'sent'; readonly date: string; readonly isOther: boolean }
  | { readonly kind: 'early'; readonly due: string }
  | { readonly kind: 'ready' }
  | { readonly kind: 'draft' };

/** How each letter stands to what was recorded as sent in this round, in their order. */
export function sendStates({ contents }: Letters, { history }: Pick<Reviewed, 'history'>): readonly SendState[] {
  const sent = new Map(sentIn(history.sent, currentRound(history)).map((letter) => [letter.addressee, letter]));
  return contents.map((content): SendState => {
    const letter = sent.get(content.addressee);
    if (letter !== undefined) {
      const isOther = JSON.stringify(letter.opinions) !== JSON.stringify(sentOpinionsOf(content));
      return { kind: 'sent', date: letter.date, isOther };
    }
    if (isDraft(content)) return { kind: 'draft' };
    return isEarly(content) ? { kind: 'early', due: content.outstanding.due } : { kind: 'ready' };
  });
}

/** What would be recorded if the letters went out as they are. */
export function sendingOf({ contents, numbers }: Letters, { setup, history }: Pick<Reviewed, 'setup' | 'history'>): Sending {
  const round = currentRound(history);
  let { sent } = history;
  for (const [index, content] of contents.entries()) {
    if (goesOut(content)) sent = withLetter(sent, sentLetterOf(content, round, { ...setup.letterhead, number: numbers[index] ?? '' }));
  }
  return { sent, added: sent.slice(history.sent.length), drafts: contents.filter(isDraft).length };
}

/** The numbers of letters once these were written: what stands on a paper is not given to another, whatever letters come before it later. */
export function numbersKept(letters: Letters, session: Pick<Reviewed, 'setup' | 'history'>): Reviewed['setup']['letterNumbers'] {
  const written = sendingOf(letters, session).added.flatMap(({ addressee, number }) =>
    number === '' ? [] : [[addressee, number] as const],
  );
  return { ...session.setup.letterNumbers, ...Object.fromEntries(written) };
}

/** The letters as Word files, but for those that are not due. */
export function writtenLetters(session: Reviewed, language: Language, today: string): Promise<readonly OutputFile[]> {
  return filesOf(lettersOf(session, language, today), session, language);
}

/** Some of the letters as Word files, but for those that are not due. */
export async function filesOf(
  { contents, numbers }: Letters,
  session: Pick<Reviewed, 'setup'>,
  language: Language,
): Promise<readonly OutputFile[]> {
  const names = letterFileNames(contents, language);
  const files: OutputFile[] = [];
  for (const [index, content] of contents.entries()) {
    if (isEarly(content)) continue;
    const options = optionsOf(session.setup, numbers[index] ?? '', language);
    files.push({ name: `${names[index] ?? ''}.docx`, bytes: await letterDocument(content, options) });
  }
  return files;
}

/** What went out in all rounds, as the command line reads it; none where nothing was recorded. */
export async function sentFiles({ history }: Pick<Reviewed, 'history'>, language: Language): Promise<readonly OutputFile[]> {
  return history.sent.length === 0 ? [] : [textFile(sentRecordName(language), await sentRecordText(history.sent))];
}
