/**
 * What goes back into the budget system (回填表): one row a project, in the order of the ledger. The columns that are pasted hold what people
 * decided and nothing else; the last three are for the reviewer.
 */
import {
  type BackfillRow,
  type BackfillState,
  backfillRows,
  CONCLUSION,
  COUNTED_NAME,
  type ConclusionCounts,
  type ConclusionKind,
  conclusionCounts,
  type Ledger,
  PROPOSAL,
  printedKinds,
  type TableSubject,
} from '@perf-lint/review';
import type { WriteSheet } from 'hucre/xlsx';
import type { Language, Localized } from '../../language.js';
import { isHandedInFor, matterName, SUBJECT_WORDS, subjectsOf } from '../../texts/subject-words.js';
import { type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { PROJECT_HEADING } from './project-columns.js';

const STATE: Readonly<Record<BackfillState, Localized>> = {
  reviewed: { 'zh-CN': '已审', en: 'Reviewed' },
  pending: { 'zh-CN': '有待议意见', en: 'An opinion is put off' },
  unexplained: { 'zh-CN': '已审，综合意见待写', en: 'Reviewed, the general opinion is missing' },
  unconcluded: { 'zh-CN': '结论待定', en: 'Not concluded' },
  unseen: { 'zh-CN': '没有人审过', en: 'Not looked at' },
};

function columns(language: Language): SheetColumn<BackfillRow>[] {
  const zh = language === 'zh-CN';
  const named = (kind: ConclusionKind | ''): string => (kind === '' ? '' : CONCLUSION[kind][language]);
  return [
    { heading: PROJECT_HEADING.projectCode[language], width: 24, value: ({ project }) => project.projectCode },
    { heading: PROJECT_HEADING.project[language], width: 30, value: ({ project }) => project.projectName },
    { heading: PROJECT_HEADING.unit[language], width: 22, value: ({ project }) => project.unitName },
    {
      heading: PROJECT_HEADING.conclusion[language],
      width: 12,
      value: ({ kind }) => named(kind),
      fill: ({ kind }) => (kind === '' ? 'editable' : 'done'),
    },
    { heading: PROJECT_HEADING.grade[language], width: 12, value: ({ project }) => project.conclusion.grade },
    {
      heading: PROJECT_HEADING.remark[language],
      width: 50,
      value: ({ remark }) => remark,
      // Whoever sends a project back has to say why; the cell asks for it.
      fill: ({ state }) => (state === 'unexplained' ? 'warning' : null),
    },
    { heading: PROJECT_HEADING.reviewer[language], width: 10, value: ({ project }) => project.conclusion.reviewer },
    { heading: PROJECT_HEADING.date[language], width: 12, value: ({ project }) => project.conclusion.date },
    {
      heading: zh ? '状态（不回填）' : 'State (not to be entered)',
      width: 16,
      value: ({ state }) => STATE[state][language],
      fill: ({ state }) => (state === 'reviewed' ? null : 'warning'),
    },
    {
      heading: zh ? '机审建议（未经人审）' : 'Proposed by machine (nobody looked)',
      width: 14,
      value: ({ proposed }) => (proposed === '' ? '' : PROPOSAL[proposed][language]),
      fill: ({ proposed }) => (proposed === 'compare' ? 'warning' : null),
    },
    {
      heading: zh ? '综合意见草稿（定了结论再用）' : 'Drafted opinion (once concluded)',
      width: 50,
      value: ({ waiting }) => waiting,
    },
  ];
}

/** How many projects each conclusion has, of one kind of tables. */
interface Totals {
  readonly subject: TableSubject;
  readonly rows: readonly BackfillRow[];
  readonly counts: ConclusionCounts;
}

function totalsOf(rows: readonly BackfillRow[]): readonly Totals[] {
  return subjectsOf(rows.map(({ project }) => project)).map((subject) => {
    const isOf = isHandedInFor(subject);
    const own = rows.filter(({ project }) => isOf(project));
    const counts = conclusionCounts(own.map(({ project, kind }) => ({ ...project, conclusion: kind })));
    return { subject, rows: own, counts };
  });
}

/** The numbers that the summary for the leadership has too: they are held against each other before anything is entered. */
function totalsSheet(totals: readonly Totals[], language: Language): WriteSheet {
  const zh = language === 'zh-CN';
  const count = { format: '0' } as const;
  const columns: SheetColumn<Totals>[] = [
    { heading: PROJECT_HEADING.form[language], width: 20, value: ({ subject }) => SUBJECT_WORDS[subject].form[language] },
    { heading: zh ? '项目' : 'Projects', width: 10, value: ({ rows: own }) => own.length, ...count },
    ...printedKinds(totals.map(({ counts }) => counts)).map((kind) => ({
      heading: COUNTED_NAME[kind][language],
      width: 12,
      value: ({ counts }: Totals) => counts[kind],
      ...count,
    })),
  ];
  return tableSheet({ name: zh ? '合计（不回填）' : 'Totals (not to be entered)', columns, rows: totals });
}

/**
 * Overall targets of departments (部门整体) have no code that the system knows a row by: they stand on a sheet of their own, which is not pasted with the projects.
 * So do tables of another kind, which go into another form of the system.
 * @param length most characters of a general opinion, as the system takes them
 */
export function backfillWorkbook(
  ledger: Ledger,
  length: number,
  language: Language,
  overall: readonly BackfillRow[] = [],
): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const rows = backfillRows(ledger, length, language);
  const totals = totalsOf(rows);
  const sheet = (name: string, own: readonly BackfillRow[]) =>
    tableSheet({ name, columns: columns(language), rows: own, frozenColumns: 2 });
  const name = zh ? '回填表' : 'Backfill';
  const sheets = totals.map(({ subject, rows: own }) => {
    const { short } = SUBJECT_WORDS[subject];
    const mark = totals.length === 1 ? '' : zh ? `（${short[language]}）` : ` ${short.en}`;
    return sheet(`${name}${mark}`, own);
  });
  const matter = matterName(
    totals.map(({ subject }) => subject),
    language,
  );
  return workbookBytes(
    [...sheets, ...(overall.length === 0 ? [] : [sheet(zh ? '部门整体' : 'Overall targets', overall)]), totalsSheet(totals, language)],
    zh ? `${matter}审核结果回填表` : `Results of the review of ${matter}, to be entered`,
  );
}
