/**
 * The record of a review by itself (审核记录), to be filed: project by project, what was decided on opinions and what was concluded, each on
 * a sheet that can be read on paper.
 */
import type { Ledger, ReviewEvent } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { type SheetColumn, tableSheet, workbookBytes } from '../workbook/sheets.js';
import { LEDGER_SHEET } from './ledger-columns.js';
import { type RecordColumnId, recordSheetColumns } from './record-columns.js';

type Widths = readonly (readonly [RecordColumnId, number])[];

const OPINIONS: Widths = [
  ['round', 6],
  ['unit', 18],
  ['projectCode', 23],
  ['project', 24],
  ['indicator', 18],
  ['value', 12],
  ['opinion', 36],
  ['voice', 9],
  ['verdict', 8],
  ['reason', 10],
  ['note', 18],
  ['wording', 34],
  ['reply', 18],
  ['reviewer', 9],
  ['date', 12],
];

const CONCLUSIONS: Widths = [
  ['round', 6],
  ['department', 20],
  ['unit', 22],
  ['projectCode', 24],
  ['project', 30],
  ['conclusion', 12],
  ['grade', 12],
  ['remark', 40],
  ['reviewer', 10],
  ['date', 12],
];

const projectOf = ({ unitCode, unitName, projectCode, projectName }: ReviewEvent): string =>
  JSON.stringify([unitCode, unitName, projectCode, projectName]);

/** The events of one project after those of another, in the order in which projects first come up; within a project as they happened. */
function byProject(record: readonly ReviewEvent[]): readonly ReviewEvent[] {
  const groups = new Map<string, ReviewEvent[]>();
  for (const event of record) {
    const key = projectOf(event);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  return [...groups.values()].flat();
}

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

function columns(widths: Widths, language: Language): SheetColumn<ReviewEvent>[] {
  const known = new Map(recordSheetColumns(language).map((column) => [column.id, column]));
  return widths.flatMap(([id, width]): SheetColumn<ReviewEvent>[] => {
    const column = known.get(id);
    if (column === undefined) return [];
    const rejected = (event: ReviewEvent) =>
      event.kind === 'opinion' && (event.decision.verdict === 'reject' || event.decision.verdict === 'pending') ? 'warning' : null;
    return [{ ...column, width, ...(id === 'wording' ? wordingIfOther(language) : {}), ...(id === 'verdict' ? { fill: rejected } : {}) }];
  });
}

/** The record as a workbook. The same record gives the same bytes. */
export function recordWorkbook({ record = [] }: Ledger, language: Language): Promise<Uint8Array> {
  const zh = language === 'zh-CN';
  const events = byProject(record);
  const name = LEDGER_SHEET.record[language];
  const part = (kind: ReviewEvent['kind'], title: string, widths: Widths) => {
    const rows = events.filter((event) => event.kind === kind);
    return tableSheet({ name: title, columns: columns(widths, language), rows, group: projectOf, frozenColumns: 4, paper: 'a3' });
  };
  return workbookBytes(
    [part('opinion', zh ? '意见处理' : 'Opinions', OPINIONS), part('project', zh ? '项目结论' : 'Conclusions', CONCLUSIONS)],
    name,
  );
}
