/** What is made of the ledger of the session: itself, 回填表, 审核记录, 领导汇总, 收表情况 and 催报名单. */
import { rulesSwitchedOff } from '@perf-lint/analyser';
import {
  backfillWorkbook,
  intakeWorkbook,
  type Language,
  missingByDepartment,
  recordWorkbook,
  reminderDocument,
  type SummaryFigures,
  summaryDocument,
  summaryFileName,
  summaryPage,
  summaryParts,
  summaryWorkbook,
  writeLedger,
} from '@perf-lint/report';
import { type Intake, joinList, type Ledger } from '@perf-lint/review';
import { countedOf } from '../state/counted.js';
import { intakeSums } from '../state/intake-sums.js';
import { overallRows } from '../state/overall-rows.js';
import { PAPER_STATES } from '../state/paper-words.js';
import { hasFocus } from '../state/plan.js';
import { recordedLedger } from '../state/recorded.js';
import { ledgerOf, type Reviewed } from '../state/review-ledger.js';
import { settledOfAll } from '../state/standing.js';
import { summaryRounds } from '../state/summary-rounds.js';
import type { OutputFile } from './output-file.js';

const named = (language: Language, chinese: string, english: string): string => (language === 'zh-CN' ? chinese : english);

export async function ledgerFile(session: Reviewed, language: Language, date: string): Promise<OutputFile> {
  return {
    name: `${named(language, '台账', 'ledger')}-${date}.xlsx`,
    bytes: await writeLedger(recordedLedger(session, language), language, undefined, 'page'),
  };
}

export async function backfillFile(session: Reviewed, language: Language, date: string): Promise<OutputFile> {
  const ledger = recordedLedger(session, language);
  const bytes = await backfillWorkbook(ledger, session.setup.remarkLength, language, overallRows(session, language));
  return { name: `${named(language, '回填表', 'backfill')}-${date}.xlsx`, bytes };
}

export async function recordFile(session: Reviewed, language: Language, date: string): Promise<OutputFile> {
  const bytes = await recordWorkbook(recordedLedger(session, language), language);
  return { name: `${named(language, '审核记录', 'record')}-${date}.xlsx`, bytes };
}

/** Whether anybody has decided anything: a summary of a ledger that nobody worked on would look finished and say nothing. */
function isUntouched({ entries }: Ledger): boolean {
  return entries.length > 0 && entries.every(({ decision }) => decision.verdict === '');
}

/** The figures of 领导汇总 over all rounds, a part for each kind of tables; null while a round has opinions and nobody decided on any of them. */
function summaryOf(session: Reviewed, language: Language): readonly SummaryFigures[] | null {
  const { rounds, now } = summaryRounds(session, language);
  const [first, ...later] = rounds;
  if (first === undefined || rounds.some(isUntouched)) return null;
  const counted = countedOf(session);
  const { unread } = intakeSums(session.papers, counted);
  const { plan, review } = session;
  const notCovered = {
    ...(plan === undefined || !hasFocus(plan) ? {} : { asked: settledOfAll(counted.projects, review, plan) }),
    unread: unread.map(({ path, state }) => ({ path, why: PAPER_STATES[language][state] })),
    rulesOff: rulesSwitchedOff(session.setup.configuration),
  };
  return summaryParts(first, later, 'warning', notCovered, now);
}

/** Whether there is a summary to be made. */
export function hasSummary(session: Reviewed, language: Language): boolean {
  return summaryOf(session, language) !== null;
}

/** Three pages for each kind of tables and a workbook, none where there are no figures. */
export async function summaryFiles(session: Reviewed, language: Language, date: string): Promise<readonly OutputFile[]> {
  const parts = summaryOf(session, language);
  if (parts === null) return [];
  const name = `${summaryFileName(parts, language)}-${date}`;
  return [
    { name: `${name}.docx`, bytes: await summaryDocument(parts, language) },
    { name: `${name}.xlsx`, bytes: await summaryWorkbook(parts, language) },
  ];
}

/** The pages as they print, "" where there are no figures. */
export async function summaryPreview(session: Reviewed, language: Language): Promise<string> {
  const parts = summaryOf(session, language);
  return parts === null ? '' : summaryPage(parts, language);
}

/** What was submitted held against the list of projects; null without a list. */
export function intakeOf(session: Reviewed, language: Language): Intake | null {
  const { list } = session.setup;
  return list === null ? null : joinList(ledgerOf({ ...session, setup: { ...session.setup, list: null } }, language), list.lines);
}

/** 收表情况, and 催报名单 where something is missing. */
export async function intakeFiles(session: Reviewed, language: Language, date: string): Promise<readonly OutputFile[]> {
  const intake = intakeOf(session, language);
  if (intake === null) return [];
  const files: OutputFile[] = [
    { name: `${named(language, '收表情况', 'intake')}-${date}.xlsx`, bytes: await intakeWorkbook(intake, language) },
  ];
  if (missingByDepartment(intake).size > 0)
    files.push({ name: `${named(language, '催报名单', 'reminder')}-${date}.docx`, bytes: await reminderDocument(intake, language) });
  return files;
}
