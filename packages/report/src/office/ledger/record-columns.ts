/**
 * The sheet 审核记录: every decision that was made, in its order. It is kept with the ledger and only added to.
 */
import {
  CONCLUSION,
  type Decision,
  EVENT_SOURCE,
  type ProjectConclusion,
  REASON,
  type ReviewEvent,
  VERDICT,
  VOICE,
} from '@perf-lint/review';
import type { Localized } from '../../language.js';
import { TABLE } from '../../texts/labels.js';
import { printedValue } from '../../texts/printed-value.js';
import type { SheetCell, SheetColumn } from '../workbook/sheets.js';
import { ENTRY_HEADING } from './ledger-columns.js';
import { PROJECT_HEADING } from './project-columns.js';

export const RECORD_SHEET_HEADING = {
  round: PROJECT_HEADING.round,
  year: ENTRY_HEADING.year,
  department: ENTRY_HEADING.department,
  unit: ENTRY_HEADING.unit,
  projectCode: ENTRY_HEADING.projectCode,
  project: ENTRY_HEADING.project,
  subject: { 'zh-CN': '对象', en: 'About' },
  indicator: ENTRY_HEADING.indicator,
  value: ENTRY_HEADING.value,
  opinion: ENTRY_HEADING.opinion,
  voice: ENTRY_HEADING.voice,
  // As the card of the opinion and the review sheet number it on its project.
  opinionNumber: { 'zh-CN': '意见序号', en: 'Opinion no.' },
  from: { 'zh-CN': '此前', en: 'Before' },
  verdict: ENTRY_HEADING.verdict,
  reason: ENTRY_HEADING.reason,
  note: ENTRY_HEADING.note,
  wording: ENTRY_HEADING.wording,
  reply: ENTRY_HEADING.reply,
  conclusion: PROJECT_HEADING.conclusion,
  grade: PROJECT_HEADING.grade,
  remark: PROJECT_HEADING.remark,
  reviewer: ENTRY_HEADING.reviewer,
  date: ENTRY_HEADING.date,
  at: { 'zh-CN': '时间', en: 'Time' },
  by: { 'zh-CN': '操作人', en: 'Done by' },
  how: { 'zh-CN': '怎样来的', en: 'How' },
  unitCode: ENTRY_HEADING.unitCode,
  table: ENTRY_HEADING.table,
  ruleId: ENTRY_HEADING.ruleId,
  recorded: { 'zh-CN': '记录的值', en: 'Value as recorded' },
  id: { 'zh-CN': '意见编号', en: 'Id of the opinion' },
} as const satisfies Readonly<Record<string, Localized>>;

export type RecordColumnId = keyof typeof RECORD_SHEET_HEADING;

export interface RecordColumn extends SheetColumn<ReviewEvent> {
  readonly id: RecordColumnId;
}

/** What stands where nothing is decided, said so that it is no empty cell. */
export const UNDECIDED: Localized = { 'zh-CN': '未定', en: 'undecided' };

/** What stood before a step, "" where nobody knows. */
function fromText(event: ReviewEvent, language: keyof Localized): string {
  if (event.from === undefined) return '';
  if (event.from === '') return UNDECIDED[language];
  return event.kind === 'opinion' ? VERDICT[event.from][language] : CONCLUSION[event.from][language];
}

type OpinionEvent = ReviewEvent & { readonly kind: 'opinion' };

export function recordSheetColumns(language: keyof Localized): RecordColumn[] {
  const column = (
    id: RecordColumnId,
    width: number,
    value: (event: ReviewEvent) => SheetCell,
    more: Partial<SheetColumn<ReviewEvent>> = {},
  ): RecordColumn => ({ id, heading: RECORD_SHEET_HEADING[id][language], width, value, ...more });
  const ofOpinion =
    (text: (event: OpinionEvent) => string) =>
    (event: ReviewEvent): string =>
      event.kind === 'opinion' ? text(event) : '';
  const ofProject =
    (text: (conclusion: ProjectConclusion) => string) =>
    (event: ReviewEvent): string =>
      event.kind === 'project' ? text(event.conclusion) : '';
  const decided =
    (text: (decision: Decision) => string) =>
    (event: ReviewEvent): string =>
      event.kind === 'opinion' ? text(event.decision) : '';
  const signed = (event: ReviewEvent): { readonly reviewer: string; readonly date: string } =>
    event.kind === 'opinion' ? event.decision : event.conclusion;
  const subject = { opinion: { 'zh-CN': '意见', en: 'Opinion' }, project: { 'zh-CN': '项目', en: 'Project' } } as const;
  const hidden = { hidden: true } as const;
  return [
    column('round', 6, ({ round }) => round, { format: '0' }),
    column('year', 7, ({ year }) => year, { format: '0' }),
    column('department', 18, ({ department }) => department),
    column('unit', 20, ({ unitName }) => unitName),
    column('projectCode', 24, ({ projectCode }) => projectCode),
    column('project', 28, ({ projectName, table }) => (table === 'overall' ? TABLE.overall[language] : projectName)),
    column('subject', 7, ({ kind }) => subject[kind][language]),
    column(
      'indicator',
      20,
      ofOpinion(({ indicator }) => indicator),
    ),
    column(
      'value',
      14,
      ofOpinion(({ value }) => printedValue(value, language)),
    ),
    column(
      'opinion',
      36,
      ofOpinion(({ opinion, decision }) => opinion || decision.wording),
    ),
    column(
      'voice',
      10,
      ofOpinion(({ voice }) => VOICE[voice][language]),
    ),
    column('opinionNumber', 9, (event) => (event.kind === 'opinion' ? (event.number ?? null) : null), { format: '0' }),
    column('from', 9, (event) => fromText(event, language)),
    column(
      'verdict',
      9,
      decided(({ verdict }) => (verdict === '' ? '' : VERDICT[verdict][language])),
    ),
    column(
      'reason',
      11,
      decided(({ reason }) => (reason === '' ? '' : REASON[reason][language])),
    ),
    column(
      'note',
      16,
      decided(({ note }) => note ?? ''),
    ),
    column(
      'wording',
      36,
      decided(({ wording }) => wording),
    ),
    column(
      'reply',
      24,
      ofOpinion(({ reply }) => reply),
    ),
    column(
      'conclusion',
      12,
      ofProject(({ kind }) => (kind === '' ? '' : CONCLUSION[kind][language])),
    ),
    column(
      'grade',
      9,
      ofProject(({ grade }) => grade),
    ),
    column(
      'remark',
      36,
      ofProject(({ remark }) => remark),
    ),
    column('reviewer', 10, (event) => signed(event).reviewer),
    column('date', 12, (event) => signed(event).date),
    column('at', 19, ({ at }) => at ?? ''),
    column('by', 10, ({ by }) => by ?? ''),
    column('how', 12, ({ how }) => (how === undefined ? '' : EVENT_SOURCE[how][language])),
    column('unitCode', 12, ({ unitCode }) => unitCode, hidden),
    column('table', 10, ({ table }) => table, hidden),
    column(
      'ruleId',
      18,
      ofOpinion(({ ruleId }) => ruleId),
      hidden,
    ),
    column(
      'recorded',
      14,
      ofOpinion(({ value }) => value),
      hidden,
    ),
    column(
      'id',
      14,
      ofOpinion(({ id }) => id),
      hidden,
    ),
  ];
}
