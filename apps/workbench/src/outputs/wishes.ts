/** What can be made of a session, by name: a worker is told the name and makes the files. */
import type { Language } from '@perf-lint/report';
import type { Reviewed } from '../state/review-ledger.js';
import { backfillFile, intakeFiles, ledgerFile, recordFile, summaryFiles, summaryPreview } from './ledger-papers.js';
import { sentFiles, writtenLetters } from './letters.js';
import { type OutputFile, textFile } from './output-file.js';
import { recordsFile, workbookFile } from './records.js';
import { reviewSheetsFile, reviewSheetsPreview } from './review-sheets.js';
import { selfCheckFile, selfCheckPreview } from './self-check.js';

export type Wish =
  | 'ledger'
  | 'sheets'
  | 'sheets-page'
  | 'summary'
  | 'summary-page'
  | 'backfill'
  | 'record'
  | 'workbook'
  | 'csv'
  | 'jsonl'
  | 'letters'
  | 'sent'
  | 'intake'
  | 'selfCheck'
  | 'selfCheck-page';

export interface WishOptions {
  readonly language: Language;
  /** "2026-11-29". */
  readonly date: string;
  /** Of the program. */
  readonly version: string;
  /** Told how many of how many projects are done, where that is known. */
  readonly progress: (done: number, all: number) => void;
}

/** The files; none where there is nothing to make them of. */
export async function made(
  session: Reviewed,
  wish: Wish,
  { language, date, version, progress }: WishOptions,
): Promise<readonly OutputFile[]> {
  switch (wish) {
    case 'ledger':
      return [await ledgerFile(session, language, date)];
    case 'sheets':
      return [await reviewSheetsFile(session, { language, date, progress })];
    case 'sheets-page':
      return [textFile('', await reviewSheetsPreview(session, { language, progress }))];
    case 'selfCheck':
      return [await selfCheckFile(session, language, date)];
    case 'selfCheck-page':
      return [textFile('', await selfCheckPreview(session, language))];
    case 'summary':
      return summaryFiles(session, language, date);
    case 'summary-page':
      return [textFile('', await summaryPreview(session, language))];
    case 'backfill':
      return [await backfillFile(session, language, date)];
    case 'record':
      return [await recordFile(session, language, date)];
    case 'workbook':
      return [await workbookFile(session, version, language, date)];
    case 'letters':
      return writtenLetters(session, language, date);
    case 'sent':
      return sentFiles(session, language);
    case 'intake':
      return intakeFiles(session, language, date);
    case 'csv':
    case 'jsonl':
      return [recordsFile(session, wish, language, date)];
    default:
      return wish satisfies never;
  }
}
