/** Ledgers on disk: read with their problems named by cell, written whole, never over decisions that would be lost. */

import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { completedFrom, type LedgerConflicts, type LedgerProblem, ledgerProblemSentence, readLedger, writeLedger } from '@perf-lint/report';
import type { Ledger } from '@perf-lint/review';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { overwritingTexts } from '../messages/overwriting.js';
import { cannotRead, cannotWrite } from '../messages/system-error.js';
import type { LedgerFate, Writing } from '../output/overwriting.js';
import { makeRoom } from '../output/overwriting.js';
import { writeWhole } from '../output/whole-file.js';
import { officeTextsIn } from './office-texts.js';

/** Problems named of one file; the rest are like them. */
const NAMED = 20;
/** Rows named that the documents do not answer to. */
const NAMED_ROWS = 5;

/** Reads a file or ends the run with a sentence. */
export function bytesOf(path: string, language: Language): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}

/** Writes a file whole or ends the run with a sentence; so it does where somebody's work stands in its place. */
export async function writeResult(path: string, content: string | Uint8Array, writing: Writing, fate?: LedgerFate): Promise<void> {
  await makeRoom(path, writing, fate);
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw cannotWrite(path, error, writing.language);
  }
}

export async function ledgerFrom(path: string, language: Language): Promise<Ledger> {
  const reading = await readLedger(bytesOf(path, language));
  return reading.kind === 'read' ? reading.ledger : refuseLedger(path, reading.problems, language);
}

/** A ledger to be carried over onto the one made of the same documents, from which hidden columns that were deleted are restored. */
export async function earlierFrom(path: string, language: Language): Promise<(current: Ledger) => Ledger> {
  const reading = await readLedger(bytesOf(path, language));
  if (reading.kind === 'read') return () => reading.ledger;
  const { problems, tidied } = reading;
  if (tidied === undefined) return refuseLedger(path, problems, language);
  return (current) => {
    const completed = completedFrom(current, tidied);
    if (completed.kind === 'complete') return completed.ledger;
    const { rows } = completed;
    const named = rows.slice(0, NAMED_ROWS).map(({ projectName, indicator }) => `${projectName} ${indicator}`.trim());
    throw new UsageError(officeTextsIn(language).rowsUnknown(path, rows.length, named));
  };
}

function refuseLedger(path: string, found: readonly LedgerProblem[], language: Language): never {
  const problems = found.map((problem) => ledgerProblemSentence(problem, language));
  const named = problems.slice(0, NAMED);
  if (problems.length > NAMED) named.push(messagesIn(language).more(problems.length - NAMED));
  throw new UsageError(officeTextsIn(language).notALedger(path, named));
}

/**
 * Where a ledger is written: a name without an extension gets .xlsx; any other than .xlsx is refused, as spreadsheet programs warn about
 * or do not open a workbook under a wrong name.
 */
export function ledgerPath(path: string, language: Language): string {
  const extension = extname(path);
  if (extension.toLowerCase() === '.xlsx' || path.startsWith('/dev/')) return path;
  // 台账.终稿 has no extension, 台账.xls has.
  if (!/^\.[a-z]\w{0,4}$/i.test(extension)) return `${path}.xlsx`;
  throw new UsageError(overwritingTexts(language).notXlsx(path, `${path.slice(0, -extension.length)}.xlsx`));
}

export async function saveLedger(path: string, ledger: Ledger, writing: Writing, conflicts?: LedgerConflicts): Promise<void> {
  await writeResult(path, await writeLedger(ledger, writing.language, conflicts), writing, { kind: 'replaced', by: ledger });
}
