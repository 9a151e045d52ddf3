/** Ledgers on disk: read with their problems named by cell, written whole. */
import { readFileSync } from 'node:fs';
import { type Ledger, type LedgerConflict, ledgerProblemSentence, readLedger, writeLedger } from '@perf-lint/report';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { cannotRead, cannotWrite } from '../messages/system-error.js';
import { writeWhole } from '../output/whole-file.js';
import { officeTextsIn } from './office-texts.js';

/** Problems named of one file; the rest are like them. */
const NAMED = 20;

/** Reads a file or ends the run with a sentence. */
export function bytesOf(path: string, language: Language): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}

/** Writes a file whole or ends the run with a sentence. */
export async function writeResult(path: string, content: string | Uint8Array, language: Language): Promise<void> {
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw cannotWrite(path, error, language);
  }
}

export async function ledgerFrom(path: string, language: Language): Promise<Ledger> {
  const reading = await readLedger(bytesOf(path, language));
  if (reading.kind === 'read') return reading.ledger;
  const problems = reading.problems.map((problem) => ledgerProblemSentence(problem, language));
  const named = problems.slice(0, NAMED);
  if (problems.length > NAMED) named.push(messagesIn(language).more(problems.length - NAMED));
  throw new UsageError(officeTextsIn(language).notALedger(path, named));
}

export async function saveLedger(
  path: string,
  ledger: Ledger,
  language: Language,
  conflicts: readonly LedgerConflict[] = [],
): Promise<void> {
  await writeResult(path, await writeLedger(ledger, language, conflicts), language);
}
