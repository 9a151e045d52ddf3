/**
 * The ledger as a workbook: what people decide on, the projects, conflicts, decisions without a row, statistics, how to fill it in.
 */

import {
  CONCLUSION,
  isConfirmed,
  isSettled,
  type Ledger,
  type LedgerConflict,
  type LedgerEntry,
  ledgerIndex,
  ledgerProjects,
  ledgerStatistics,
  type ProjectConflict,
  proposedConclusion,
  REASON,
  REASONS,
  type RuleStatistics,
  VERDICT,
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { shareText } from '../../texts/amounts.js';
import { hasOtherThanTargets, matterName, subjectsOf } from '../../texts/subject-words.js';
import type { MadeIn } from '../workbook/made-in.js';
import { factSheet, type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { kindColumns, kindsOf } from './kind-decisions.js';
import { COLUMNS_IN_SIGHT, COLUMNS_ON_PAPER, entryColumns, LEDGER_SHEET, ruleTitleOf } from './ledger-columns.js';
import { ledgerNotes } from './ledger-notes.js';
import { type ProjectLine, projectColumns } from './project-columns.js';
import { recordSheetColumns } from './record-columns.js';
import { twiceColumns, twiceLines } from './twice-columns.js';

/** Projects with the numbers of their opinions. */
export function projectLines(ledger: Ledger): ProjectLine[] {
  return ledgerProjects(ledger).map(({ project, entries }) => ({
    ...project,
    round: ledger.round,
    opinions: entries.length,
    confirmed: entries.filter(({ decision }) => isConfirmed(decision)).length,
    undecided: entries.filter(({ decision }) => !isSettled(decision)).length,
    proposed: proposedConclusion(project.pile, entries),
  }));
}

/** One of several answers that differ, to an opinion or on a project. */
interface ConflictLine {
  /** Number of the opinion on the sheet of opinions; null for a conclusion. */
  readonly number: number | null;
  readonly project: string;
  readonly indicator: string;
  /** What was decided differently. */
  readonly about: string;
  readonly source: string;
  readonly reviewer: string;
  readonly decision: string;
  /** The reason; of a conclusion its grade. */
  readonly reason: string;
  readonly wording: string;
  readonly date: string;
}

/** What people who filled in copies of a ledger decided differently. */
export interface LedgerConflicts {
  readonly conflicts: readonly LedgerConflict[];
  readonly concludedApart: readonly ProjectConflict[];
}

const NO_CONFLICTS: LedgerConflicts = { conflicts: [], concludedApart: [] };

/** @param numbers of opinions by id, as the sheet of opinions counts them */
function conflictLines(
  { conflicts, concludedApart }: LedgerConflicts,
  numbers: ReadonlyMap<string, number>,
  language: Language,
): ConflictLine[] {
  const opinions = conflicts.flatMap(({ id, entry, sides }) =>
    sides.map(({ source, decision }): ConflictLine => {
      const { verdict, reason, reviewer, wording, date } = decision;
      return {
        number: numbers.get(id) ?? null,
        project: entry.projectName,
        indicator: entry.indicator,
        about: entry.opinion,
        source,
        reviewer,
        decision: verdict === '' ? '' : VERDICT[verdict][language],
        reason: reason === '' ? '' : REASON[reason][language],
        wording,
        date,
      };
    }),
  );
  const projects = concludedApart.flatMap(({ project, sides }) =>
    sides.map(({ source, conclusion: { kind, grade, remark, reviewer, date } }): ConflictLine => {
      const about = language === 'zh-CN' ? '（审核结论）' : '(conclusion)';
      const decision = kind === '' ? '' : CONCLUSION[kind][language];
      return {
        number: null,
        project: project.projectName,
        indicator: '',
        about,
        source,
        reviewer,
        decision,
        reason: grade,
        wording: remark,
        date,
      };
    }),
  );
  return [...opinions, ...projects];
}

function conflictColumns(language: Language): SheetColumn<ConflictLine>[] {
  const zh = language === 'zh-CN';
  return [
    { heading: zh ? '序号' : 'No.', width: 8, value: ({ number }) => number, format: '0' },
    { heading: zh ? '项目名称' : 'Project', width: 30, value: ({ project }) => project },
    { heading: zh ? '三级指标' : 'Indicator', width: 24, value: ({ indicator }) => indicator },
    { heading: zh ? '审核意见' : 'Opinion', width: 44, value: ({ about }) => about },
    { heading: zh ? '来自' : 'From', width: 24, value: ({ source }) => source },
    { heading: zh ? '审核人' : 'Reviewer', width: 10, value: ({ reviewer }) => reviewer },
    { heading: zh ? '处理、结论' : 'Decision or conclusion', width: 12, value: ({ decision }) => decision },
    { heading: zh ? '原因、等级' : 'Reason or grade', width: 12, value: ({ reason }) => reason },
    { heading: zh ? '对外表述、综合意见' : 'Wording to the unit or general opinion', width: 44, value: ({ wording }) => wording },
    { heading: zh ? '日期' : 'Date', width: 12, value: ({ date }) => date },
  ];
}

/** Columns of the statistics: numbers of decisions by rule, and how often the rule was rejected. */
export function statisticsColumns(language: Language): SheetColumn<RuleStatistics & { readonly title: string }>[] {
  const zh = language === 'zh-CN';
  const number = { format: '0' } as const;
  return [
    { heading: zh ? '问题类型' : 'Rule', width: 24, value: ({ title }) => title },
    { heading: zh ? '规则' : 'Rule id', width: 24, value: ({ ruleId }) => ruleId },
    { heading: zh ? '意见数' : 'Opinions', width: 9, value: ({ opinions }) => opinions, ...number },
    { heading: VERDICT.accept[language], width: 9, value: ({ accept }) => accept, ...number },
    { heading: VERDICT.rewrite[language], width: 9, value: ({ rewrite }) => rewrite, ...number },
    { heading: VERDICT.reject[language], width: 9, value: ({ reject }) => reject, ...number },
    { heading: VERDICT.pending[language], width: 9, value: ({ pending }) => pending, ...number },
    { heading: zh ? '未填' : 'Undecided', width: 9, value: ({ undecided }) => undecided, ...number },
    {
      heading: zh ? '不采纳率（占已定）' : 'Rejected of settled',
      width: 14,
      value: ({ accept, rewrite, reject }) => shareText(reject, accept + rewrite + reject),
    },
    ...REASONS.map((reason) => ({
      heading: REASON[reason][language],
      width: 11,
      value: ({ reasons }: RuleStatistics) => reasons[reason],
      ...number,
    })),
  ];
}

/** Statistics by rule with the total first. */
export function statisticsRows(entries: readonly LedgerEntry[], language: Language): (RuleStatistics & { readonly title: string })[] {
  const { total, rules } = ledgerStatistics(entries);
  return [
    { ...total, title: language === 'zh-CN' ? '合计' : 'Total' },
    ...rules.map((rule) => ({ ...rule, title: ruleTitleOf(rule.ruleId, language) })),
  ];
}

/** The ledger's workbook. `conflicts` come from a merge. The same ledger gives the same bytes. */
export async function writeLedger(
  ledger: Ledger,
  language: Language,
  conflicts: LedgerConflicts = NO_CONFLICTS,
  madeIn: MadeIn = 'command-line',
): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const matter = matterName(subjectsOf([...ledger.projects, ...ledger.entries]), language);
  const title = zh ? `${matter}审核台账` : `Ledger of the review of ${matter}`;
  const refusal = zh ? '请从下拉列表中选择：' : 'Choose one of: ';
  const index = ledgerIndex(ledger);
  const piles = new Map(
    ledger.projects.map((project) => [index.keyOf(project), project.delivery === 'not-submitted' ? null : project.pile]),
  );
  const hasOther = hasOtherThanTargets([...ledger.projects, ...ledger.entries]);
  const columns = entryColumns(language, (entry) => piles.get(index.keyOf(entry)) ?? null, hasOther);
  const decisions = {
    columns,
    frozenColumns: COLUMNS_IN_SIGHT,
    printedColumns: COLUMNS_ON_PAPER,
    group: (entry: LedgerEntry) => index.keyOf(entry),
    refusal,
  } as const;
  const sheets = [
    tableSheet({ name: LEDGER_SHEET.entries[language], rows: ledger.entries, ...decisions }),
    tableSheet({ name: LEDGER_SHEET.kinds[language], columns: kindColumns(language), rows: kindsOf(ledger), refusal }),
    tableSheet({
      name: LEDGER_SHEET.projects[language],
      columns: projectColumns(ledger.projects, language),
      rows: projectLines(ledger),
      refusal,
    }),
  ];
  const numbers = new Map(ledger.entries.map(({ id }, position) => [id, position + 1]));
  const apart = conflictLines(conflicts, numbers, language);
  if (apart.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.conflicts[language], columns: conflictColumns(language), rows: apart }));
  if (ledger.unmatched.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.unmatched[language], rows: ledger.unmatched, ...decisions }));
  const { twice = [], record = [] } = ledger;
  if (twice.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.twice[language], columns: twiceColumns(language), rows: twiceLines(twice) }));
  if (record.length > 0)
    sheets.push(tableSheet({ name: LEDGER_SHEET.record[language], columns: recordSheetColumns(language), rows: record, plain: true }));
  sheets.push(
    tableSheet({
      name: LEDGER_SHEET.statistics[language],
      columns: statisticsColumns(language),
      rows: statisticsRows(ledger.entries, language),
    }),
    factSheet({
      name: LEDGER_SHEET.notes[language],
      title: zh ? `${title} · 填写说明` : 'Ledger of the review: how to fill it in',
      facts: ledgerNotes(ledger, language, madeIn),
      widths: [22, 90],
    }),
  );
  return workbookBytes(sheets, title);
}
