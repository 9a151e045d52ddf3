/** The record of letters (发出记录) on disk: read whole or not at all, only added to. */
import { existsSync } from 'node:fs';
import { readSentRecord, sentRecordText } from '@perf-lint/report';
import { askedBy, type Ledger, lastRound, type SentLetter, type SentOpinion, withLetter } from '@perf-lint/review';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { cannotWrite } from '../messages/system-error.js';
import { writeWhole } from '../output/whole-file.js';
import { positive } from '../run/context.js';
import { bytesOf } from './ledger-file.js';
import { reviewTextsIn } from './review-texts.js';

export { sentRecordName } from '@perf-lint/report';

/** Letters of a record, in the order in which they were written. A line that was changed or cut ends the run with its number. */
export async function sentLettersFrom(path: string, language: Language): Promise<readonly SentLetter[]> {
  const reading = await readSentRecord(Buffer.from(bytesOf(path, language)).toString('utf8'));
  if (reading.kind === 'damaged') throw new UsageError(reviewTextsIn(language).sentDamaged(path, reading.line));
  return reading.letters;
}

/**
 * What units were to answer to in this round: that after the last round of the record where nobody says which round this is.
 * @param known ledger of the round before, null where it is not at hand
 */
export async function askedBefore(
  path: string,
  round: string | undefined,
  known: { readonly ledger: Ledger | null; readonly language: Language },
): Promise<readonly SentOpinion[]> {
  const { ledger, language } = known;
  const letters = await sentLettersFrom(path, language);
  const wanted = round === undefined ? lastRound(letters) : positive('--round', round, language) - 1;
  const asked = askedBy(letters, wanted, ledger);
  if (asked === null) throw new UsageError(reviewTextsIn(language).nothingSent(path, wanted));
  return asked;
}

/** Adds letters to the record of a folder; what stands there stays as it is. Gives the path. */
export async function recordLetters(path: string, letters: readonly SentLetter[], language: Language): Promise<void> {
  const before = existsSync(path) ? await sentLettersFrom(path, language) : [];
  let all = before;
  for (const letter of letters) all = withLetter(all, letter);
  if (all.length === before.length) return;
  try {
    await writeWhole(path, await sentRecordText(all));
  } catch (error) {
    throw cannotWrite(path, error, language);
  }
}
