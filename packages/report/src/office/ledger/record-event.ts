/**
 * A row of the sheet 审核记录 read back.
 */
import type { Decision, ReviewEvent } from '@perf-lint/review';
import { type Choices, CONCLUSION_CHOICES, EVENT_SOURCE_CHOICES, foldEntry, VERDICT_CHOICES } from './ledger-choices.js';
import type { EventRow } from './ledger-schema.js';
import { UNDECIDED } from './record-columns.js';

/** What a reviewer wrote beside the reason. */
export const noted = (note: string): Pick<Decision, 'note'> => (note === '' ? {} : { note });

/** What a record says of the step itself; nothing where a cell says it in no known way. */
function stepOf({ at, by, how }: EventRow): Pick<ReviewEvent, 'at' | 'by' | 'how'> {
  const source = EVENT_SOURCE_CHOICES.keyOf.get(foldEntry(how));
  return {
    ...(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}:\d{2}$/.test(at) ? { at } : {}),
    ...(by === '' ? {} : { by }),
    ...(source === undefined ? {} : { how: source }),
  };
}

/** What stood before a step, as a cell names it. */
function fromOf<Key extends string>(from: string, { keyOf }: Choices<Key>): { readonly from?: Key | '' } {
  const known = Object.values(UNDECIDED).includes(from) ? '' : keyOf.get(foldEntry(from));
  return from === '' || known === undefined ? {} : { from: known };
}

/** What the row records. */
export function eventOf(row: EventRow): ReviewEvent {
  const table = row.table === '' ? 'project' : row.table;
  const base = {
    table,
    department: row.department,
    unitCode: row.unitCode,
    unitName: row.unit,
    projectCode: row.projectCode,
    projectName: table === 'overall' ? '' : row.project,
    year: row.year,
    round: row.round ?? 1,
    ...stepOf(row),
  };
  const { reviewer, date, verdict, reason, note, wording, reply, grade, remark, opinion, voice } = row;
  if (row.id === '')
    return {
      kind: 'project',
      ...base,
      ...fromOf(row.from, CONCLUSION_CHOICES),
      conclusion: { kind: row.conclusion, grade, remark, reviewer, date },
    };
  const decision = { verdict, reason, ...noted(note), wording, reviewer, date };
  const { id, ruleId, indicator, recorded: value } = row;
  const number = row.opinionNumber === null ? {} : { number: row.opinionNumber };
  return {
    kind: 'opinion',
    ...base,
    id,
    ruleId,
    voice,
    indicator,
    value,
    opinion,
    ...number,
    ...fromOf(row.from, VERDICT_CHOICES),
    decision,
    reply,
  };
}
