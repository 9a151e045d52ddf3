/**
 * The record of a review by itself (审核记录), to be filed: project by project, what was decided on opinions and what was concluded, each on
 * a sheet that can be read on paper; and, where every step was written down with its time, all of them one after another.
 */
import { actorOf, CONCLUSION, type Ledger, momentOf, type ReviewEvent, VERDICT } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { LEDGER_SHEET } from './ledger-columns.js';
import { type RecordColumnId, recordSheetColumns, UNDECIDED } from './record-columns.js';
import { byProject, foldedRecord, groupOf } from './record-rows.js';

type Widths = readonly (readonly [RecordColumnId, number])[];

const OPINIONS: Widths = [
  ['round', 6],
  ['unit', 18],
  ['projectCode', 23],
  ['project', 24],
  ['opinionNumber', 6],
  ['indicator', 18],
  ['value', 12],
  ['opinion', 36],
  ['voice', 9],
  ['from', 8],
  ['verdict', 8],
  ['reason', 10],
  ['note', 14],
  ['wording', 30],
  ['reply', 16],
  ['reviewer', 9],
  ['date', 12],
  ['how', 10],
];

const CONCLUSIONS: Widths = [
  ['round', 6],
  ['department', 20],
  ['unit', 22],
  ['projectCode', 24],
  ['project', 30],
  ['from', 12],
  ['conclusion', 12],
  ['grade', 12],
  ['remark', 40],
  ['reviewer', 10],
  ['date', 12],
  ['how', 10],
];

const STEPS: Widths = [
  ['date', 19],
  ['reviewer', 10],
  ['round', 6],
  ['unit', 20],
  ['project', 28],
  ['opinionNumber', 6],
  ['indicator', 20],
  ['opinion', 44],
  ['from', 10],
  ['verdict', 10],
  ['reason', 10],
  ['note', 18],
  ['how', 12],
];

/** Columns that are left out where nothing would stand in them: a record of which nobody wrote the steps down. */
const WHERE_KNOWN: readonly RecordColumnId[] = ['opinionNumber', 'from', 'how', 'department'];

/** A wording that is the opinion itself is not printed twice. */
function wordingIfOther(language: Language): Pick<SheetColumn<ReviewEvent>, 'value'> {
  const same = language === 'zh-CN' ? '同审核意见' : 'as the opinion';
  return {
    value: (event) => {
      if (event.kind !== 'opinion') return '';
      const { wording, verdict } = event.decision;
      if (wording === '' || wording !== event.opinion) return wording;
      return verdict === 'accept' ? same : '';
    },
  };
}

/** What a column says on paper where that is other than in the ledger. */
function onPaper(id: RecordColumnId, language: Language): Partial<SheetColumn<ReviewEvent>> {
  switch (id) {
    case 'wording':
      return wordingIfOther(language);
    case 'reviewer':
      return { value: actorOf };
    case 'date':
      return { value: momentOf };
    default:
      return {};
  }
}

/** What a step came to: nothing is decided any more where it was taken back. */
function decidedText(event: ReviewEvent, language: Language): string {
  if (event.kind === 'project')
    return event.conclusion.kind === ''
      ? event.from === undefined
        ? ''
        : UNDECIDED[language]
      : CONCLUSION[event.conclusion.kind][language];
  const { verdict } = event.decision;
  return verdict !== '' ? VERDICT[verdict][language] : event.from === undefined ? '' : UNDECIDED[language];
}

function columns(widths: Widths, rows: readonly ReviewEvent[], language: Language): SheetColumn<ReviewEvent>[] {
  const known = new Map(recordSheetColumns(language).map((column) => [column.id, column]));
  const rejected = (event: ReviewEvent) =>
    event.kind === 'opinion' && (event.decision.verdict === 'reject' || event.decision.verdict === 'pending') ? 'warning' : null;
  return widths.flatMap(([id, width]): SheetColumn<ReviewEvent>[] => {
    const column = known.get(id);
    if (column === undefined) return [];
    const made = { ...column, width, ...onPaper(id, language) };
    if (WHERE_KNOWN.includes(id) && rows.every((row, index) => (made.value(row, index) ?? '') === '')) return [];
    if (id === 'verdict' || id === 'conclusion') return [{ ...made, value: (event) => decidedText(event, language), fill: rejected }];
    return [made];
  });
}

/** What the sheet of all steps says of a project's conclusion, which is no opinion. */
function stepColumns(rows: readonly ReviewEvent[], language: Language): SheetColumn<ReviewEvent>[] {
  const concluded = language === 'zh-CN' ? '（项目的审核结论）' : '(conclusion on the project)';
  const heading = recordSheetColumns(language).find(({ id }) => id === 'opinion')?.heading;
  return columns(STEPS, rows, language).map((column) =>
    column.heading === heading
      ? { ...column, value: (event, index) => (event.kind === 'project' ? concluded : column.value(event, index)) }
      : column,
  );
}

/** The record as a workbook. The same record gives the same bytes. */
export function recordWorkbook({ record = [] }: Ledger, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const lines = foldedRecord(record, language);
  const events = byProject(lines);
  const name = LEDGER_SHEET.record[language];
  const part = (kind: ReviewEvent['kind'], title: string, widths: Widths) => {
    const rows = events.filter((event) => event.kind === kind);
    return tableSheet({ name: title, columns: columns(widths, rows, language), rows, group: groupOf, frozenColumns: 4, paper: 'a3' });
  };
  const steps = lines.some(({ at }) => at !== undefined)
    ? [
        tableSheet({
          name: zh ? '逐笔经过' : 'Steps',
          columns: stepColumns(lines, language),
          rows: lines,
          frozenColumns: 2,
          paper: 'a3' as const,
        }),
      ]
    : [];
  return workbookBytes(
    [part('opinion', zh ? '意见处理' : 'Opinions', OPINIONS), part('project', zh ? '项目结论' : 'Conclusions', CONCLUSIONS), ...steps],
    name,
  );
}
