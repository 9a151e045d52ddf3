/**
 * A ledger read back from a workbook that people have edited: columns are found by their headings, every row is validated,
 * and what cannot be understood is named by its cell instead of being dropped.
 */

import { foldForMatch } from '@perf-lint/core';
import { currentOpinionId, type Ledger, type LedgerEntry, type LedgerProject, manualId, type ReviewEvent } from '@perf-lint/review';
import type { ZodError } from 'zod';
import { LANGUAGES } from '../../language.js';
import { besideTargets } from '../../record/table-subject.js';
import { subjectWritten } from '../../texts/subject-words.js';
import { fileKindOf } from '../package/file-kind.js';
import { zipDirectory } from '../package/zip-patch.js';
import { type KindDecision, kindKey, withKindDecisions } from './kind-decisions.js';
import { foldEntry, RULE_BY_TITLE } from './ledger-choices.js';
import { ENTRY_HEADING, KIND_HEADING, LEDGER_SHEET, type LedgerSheetId } from './ledger-columns.js';
import { type GridColumns, gridRows, headingRowOf, type RawSheet } from './ledger-grid.js';
import type { LedgerProblem } from './ledger-problems.js';
import type { EntryRow } from './ledger-schema.js';
import { DEPARTMENT_UNREAD, PROJECT_HEADING, PROJECT_TO_BE_MISSED } from './project-columns.js';
import { type ProjectDecision, withProjectDecisions } from './project-decisions.js';
import { type Raw, text } from './raw-cell.js';
import { RECORD_SHEET_HEADING } from './record-columns.js';
import { eventOf, noted } from './record-event.js';
import { HIDDEN_COLUMNS } from './tidied-ledger.js';

export type LedgerReading =
  | { readonly kind: 'read'; readonly ledger: Ledger }
  | {
      readonly kind: 'failed';
      readonly problems: readonly LedgerProblem[];
      /** Where nothing is wrong but that hidden columns were deleted: the rest, for {@link completedFrom}; absent otherwise. */
      readonly tidied?: Ledger;
    };

/**
 * Columns that only repeat what others say, or where something stands: a ledger without them is still whole. Ledgers of earlier versions have
 * no numbers, and the value as records hold it in the column that now shows it as it is printed.
 */
const TO_BE_MISSED: readonly string[] = ['number', 'rule', 'level1', 'place', 'record', 'pile'];

/** Columns that ledgers of earlier versions do not have. */
const ADDED_SINCE: readonly string[] = ['voice', 'reply', 'messageId', 'note', 'form', 'result'];

const isHidden = (id: string): boolean => HIDDEN_COLUMNS.some((hidden) => hidden === id);

const ENTRY_GRID: GridColumns = {
  headings: ENTRY_HEADING,
  required: Object.keys(ENTRY_HEADING).filter((id) => !TO_BE_MISSED.includes(id) && !ADDED_SINCE.includes(id)),
  spread: [
    ...['year', 'department', 'unitCode', 'unit', 'projectCode', 'project', 'amount', 'document', 'table'],
    ...['verdict', 'reason', 'reviewer', 'date', 'reply', 'voice'],
    ...TO_BE_MISSED,
  ],
};

const TIDIED_GRID: GridColumns = { ...ENTRY_GRID, required: ENTRY_GRID.required.filter((id) => !isHidden(id)) };

const KIND_GRID: GridColumns = {
  headings: KIND_HEADING,
  required: ['rule', 'severity', 'verdict', 'reason'],
  spread: ['verdict', 'reason', 'reviewer', 'date', 'severity'],
};

const PROJECT_GRID: GridColumns = {
  headings: PROJECT_HEADING,
  required: Object.keys(PROJECT_HEADING).filter((id) => !PROJECT_TO_BE_MISSED.some((each) => each === id)),
  spread: ['year', 'department', 'unitCode', 'unit', 'document', 'conclusion', 'grade', 'remark', 'reviewer', 'date', 'office', 'round'],
};

/** Columns that records of earlier versions do not have. */
const RECORD_ADDED_SINCE: readonly string[] = ['note', 'opinionNumber', 'from', 'at', 'by', 'how'];

const RECORD_GRID: GridColumns = {
  headings: RECORD_SHEET_HEADING,
  required: Object.keys(RECORD_SHEET_HEADING).filter((id) => !RECORD_ADDED_SINCE.includes(id)),
  spread: [],
};

/** What an opinion needs at least one of. */
const SAYS_SOMETHING: readonly string[] = ['opinion', 'verdict', 'reason', 'wording', 'reviewer', 'date', 'proposal', 'conflict'];

/** A single text beside no opinion is a note below the table: "审核人签字：". */
function isNote(raw: Readonly<Record<string, Raw>>): boolean {
  return SAYS_SOMETHING.every((id) => text(raw[id]) === '') && Object.values(raw).filter((value) => text(value) !== '').length < 2;
}

/** What the column 表种 says; nothing for targets. */
function subjectIn(form: string): Pick<LedgerProject, 'subject'> {
  return besideTargets(subjectWritten(form) ?? 'targets');
}

function entryOf(row: EntryRow): LedgerEntry {
  const table = row.table === '' ? 'project' : row.table;
  const prefilled = row.prefilled;
  const ruleId = row.ruleId === '' ? (RULE_BY_TITLE.get(foldEntry(row.rule)) ?? '') : row.ruleId;
  const entry: LedgerEntry = {
    id: row.id,
    year: row.year,
    document: row.document,
    department: row.department,
    unitCode: row.unitCode,
    unitName: row.unit,
    projectCode: row.projectCode,
    projectName: table === 'overall' ? '' : row.project,
    table,
    amount: row.amount,
    level1: row.level1,
    indicator: row.indicator,
    value: row.record === '' ? row.value : row.record,
    ...(row.result === '' ? {} : { result: row.result }),
    place: row.place,
    ruleId,
    ...(row.messageId === '' ? {} : { messageId: row.messageId }),
    voice: row.voice === '' && ruleId !== '' ? 'machine' : row.voice,
    severity: row.severity === '' ? 'warning' : row.severity,
    opinion: row.opinion,
    suggestion: row.suggestion,
    prefilled,
    // A wording that was emptied means "as prefilled": nothing is sent without words.
    decision: {
      verdict: row.verdict,
      reason: row.reason,
      ...noted(row.note),
      wording: row.wording === '' ? prefilled : row.wording,
      reviewer: row.reviewer,
      date: row.date,
    },
    reply: row.reply,
    proposal: row.proposal,
    conflict: row.conflict,
    ...subjectIn(row.form),
  };
  return { ...entry, id: entry.id === '' ? manualId(entry) : currentOpinionId(entry) };
}

type Schema = typeof import('./ledger-schema.js');

/** A day as spreadsheets count it. The two ways of counting are four years apart. */
function serialDate(days: number, dateSystem: '1900' | '1904'): Date {
  return new Date(
    Date.UTC(dateSystem === '1904' ? 1904 : 1899, dateSystem === '1904' ? 0 : 11, dateSystem === '1904' ? 1 : 30) +
      Math.floor(days) * 86_400_000,
  );
}

/** Numbers that are days of this century, to tell 45601 from 20241105. */
const isSerial = (raw: Raw): raw is number => typeof raw === 'number' && raw > 30_000 && raw < 80_000;

interface ReadProjects {
  readonly projects: readonly LedgerProject[];
  readonly together: readonly ProjectDecision[];
  readonly round: number;
}

class SheetReader {
  readonly problems: LedgerProblem[] = [];
  readonly #schema: Schema;
  readonly #dateSystem: '1900' | '1904';
  readonly #grid: GridColumns;

  constructor(schema: Schema, dateSystem: '1900' | '1904', grid: GridColumns) {
    this.#grid = grid;
    this.#schema = schema;
    this.#dateSystem = dateSystem;
  }

  #fail(error: ZodError, cellOf: (id: string) => string): void {
    for (const issue of error.issues) {
      const known = (['bad-choice', 'bad-date', 'bad-number'] as const).find((id) => id === issue.message);
      const params: unknown = 'params' in issue ? issue.params : undefined;
      const args = Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
      this.problems.push({ id: known ?? 'bad-row', cell: cellOf(String(issue.path[0] ?? '')), args });
    }
  }

  entries(sheet: RawSheet): LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    for (const { raw, cellOf } of gridRows(sheet, this.#grid, this.problems)) {
      if (isNote(raw)) continue;
      const { date } = raw;
      const parsed = this.#schema.entrySchema.safeParse(isSerial(date) ? { ...raw, date: serialDate(date, this.#dateSystem) } : raw);
      if (parsed.success) entries.push(entryOf(parsed.data));
      else this.#fail(parsed.error, cellOf);
    }
    return entries;
  }

  record(sheet: RawSheet): ReviewEvent[] {
    const record: ReviewEvent[] = [];
    for (const { raw, cellOf } of gridRows(sheet, RECORD_GRID, this.problems)) {
      const { date } = raw;
      const parsed = this.#schema.eventSchema.safeParse(isSerial(date) ? { ...raw, date: serialDate(date, this.#dateSystem) } : raw);
      if (parsed.success) record.push(eventOf(parsed.data));
      else this.#fail(parsed.error, cellOf);
    }
    return record;
  }

  /** What was decided of whole kinds, which must be kinds that the ledger has. */
  kinds(sheet: RawSheet, known: ReadonlySet<string>): KindDecision[] {
    const decisions = new Map<string, KindDecision>();
    for (const { raw, cellOf } of gridRows(sheet, KIND_GRID, this.problems)) {
      if (text(raw.verdict) === '') continue;
      const { date } = raw;
      const parsed = this.#schema.kindSchema.safeParse(isSerial(date) ? { ...raw, date: serialDate(date, this.#dateSystem) } : raw);
      if (!parsed.success) {
        this.#fail(parsed.error, cellOf);
        continue;
      }
      const { rule, severity, verdict, ...rest } = parsed.data;
      if (verdict === '') continue;
      const ruleId = rest.ruleId === '' ? (RULE_BY_TITLE.get(foldEntry(rule)) ?? '') : rest.ruleId;
      const key = kindKey({ ruleId, severity });
      const value = `${rule} ${text(raw.severity)}`.trim();
      if (severity === '' || !known.has(key)) this.problems.push({ id: 'unknown-kind', cell: cellOf('verdict'), args: { value } });
      else if ((decisions.get(key)?.verdict ?? verdict) !== verdict)
        this.problems.push({ id: 'double-kind', cell: cellOf('verdict'), args: { value } });
      else decisions.set(key, { ...rest, ruleId, severity, verdict });
    }
    return [...decisions.values()];
  }

  /** Projects, the round of the review that their sheet states (0 for none), and what was decided of all opinions on one. */
  projects(sheet: RawSheet): ReadProjects {
    const projects: LedgerProject[] = [];
    const together: ProjectDecision[] = [];
    let round = 0;
    for (const { raw, cellOf } of gridRows(sheet, PROJECT_GRID, this.problems)) {
      if (['project', 'projectCode', 'pile', 'rows'].every((id) => text(raw[id]) === '')) continue;
      const { date } = raw;
      const parsed = this.#schema.projectSchema.safeParse(isSerial(date) ? { ...raw, date: serialDate(date, this.#dateSystem) } : raw);
      if (!parsed.success) {
        this.#fail(parsed.error, cellOf);
        continue;
      }
      const {
        unit,
        project,
        pile,
        rows,
        delivery,
        together: all,
        conclusion,
        grade,
        remark,
        reviewer,
        date: day,
        round: of,
        form,
        superior,
        ...rest
      } = parsed.data;
      round = Math.max(round, of ?? 0);
      const line: LedgerProject = {
        ...rest,
        delivery: delivery === '' ? 'submitted' : delivery,
        conclusion: { kind: conclusion, grade, remark, reviewer, date: day },
        table: 'project',
        unitName: unit,
        projectName: project,
        pile: pile === '' ? 'doubtful' : pile,
        rows: rows ?? 0,
        // Somebody may have written the department in since.
        ...(Object.values(DEPARTMENT_UNREAD).includes(superior.trim()) && rest.department === unit
          ? { departmentUnread: true as const }
          : {}),
        ...subjectIn(form),
      };
      projects.push(line);
      if (all !== '') together.push({ project: line, verdict: all });
    }
    return { projects, together, round };
  }
}

const isNamed = ({ name }: RawSheet, id: LedgerSheetId): boolean =>
  LANGUAGES.some((language) => LEDGER_SHEET[id][language] === name.trim());

/** More headings of the ledger than any sheet of another purpose has. */
const LEDGER_HEADINGS = 13;

/**
 * The sheet people decide on: by its name, else by its headings. A copy of it beside it may hold the decisions instead, so that
 * nobody can say which one counts.
 */
function entrySheet(sheets: readonly RawSheet[]): RawSheet | LedgerProblem {
  const alike = sheets.filter(
    (sheet) =>
      isNamed(sheet, 'entries') ||
      (!isNamed(sheet, 'unmatched') && !isNamed(sheet, 'record') && headingRowOf(sheet, ENTRY_HEADING).count >= LEDGER_HEADINGS),
  );
  const [first] = alike;
  const names = (list: readonly RawSheet[]): string => list.map(({ name }) => `“${name}”`).join('');
  if (first === undefined) return { id: 'no-ledger-sheet', cell: '', args: { sheets: names(sheets) } };
  return alike.length === 1 ? first : { id: 'two-ledger-sheets', cell: '', args: { sheets: names(alike) } };
}

/** No ledger of people unpacks to so much; a file made to fill the memory does. */
const MAX_UNPACKED = 400 << 20;

function unpackedSize(bytes: Uint8Array): number {
  const directory = zipDirectory(bytes);
  if (directory === null) return 0;
  return directory === 'zip64' ? Number.POSITIVE_INFINITY : directory.entries.reduce((sum, { size }) => sum + size, 0);
}

const failed = (id: LedgerProblem['id'], args: LedgerProblem['args'] = {}): LedgerReading => ({
  kind: 'failed',
  problems: [{ id, cell: '', args }],
});

/** Reads a ledger. Never throws for what people wrote: problems are named by their cells, and then nothing of the file is used. */
export async function readLedger(bytes: Uint8Array): Promise<LedgerReading> {
  const kind = fileKindOf(bytes);
  if (kind === 'damaged-archive') return failed('damaged');
  if (unpackedSize(bytes) > MAX_UNPACKED) return failed('too-large');
  if (kind !== 'workbook') return failed('wrong-file', { kind });
  const { readXlsx } = await import('hucre/xlsx');
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await readXlsx(bytes);
  } catch {
    return failed('damaged');
  }
  const sheets: readonly RawSheet[] = workbook.sheets;
  const main = entrySheet(sheets);
  if ('id' in main) return { kind: 'failed', problems: [main] };
  const schema = await import('./ledger-schema.js');
  const read = (grid: GridColumns): LedgerReading => ledgerIn(sheets, main, new SheetReader(schema, workbook.dateSystem ?? '1900', grid));
  const reading = read(ENTRY_GRID);
  if (reading.kind === 'read' || !reading.problems.every(isTidying)) return reading;
  const rest = read(TIDIED_GRID);
  return rest.kind === 'read' ? { ...reading, tidied: rest.ledger } : rest;
}

/** Only hidden columns are missing. */
function isTidying({ id, args }: LedgerProblem): boolean {
  return id === 'missing-columns' && (args.columns ?? '').split(' ').every(isHidden);
}

/** An opinion that a person added, with what its project's line says; as it is where the ledger has no such project, or several. */
function withItsProject(entry: LedgerEntry, projects: readonly LedgerProject[]): LedgerEntry {
  if (entry.table === 'overall' || (entry.projectCode === '' && entry.projectName === '')) return entry;
  const sameOr = (own: string, other: string): boolean => own === '' || foldForMatch(own) === foldForMatch(other);
  const [project, second] = projects.filter(
    ({ projectCode, projectName, unitName }) =>
      sameOr(entry.projectCode, projectCode) && sameOr(entry.projectName, projectName) && sameOr(entry.unitName, unitName),
  );
  if (project === undefined || second !== undefined) return entry;
  const { department, unitCode, unitName, projectCode, projectName, year, document, amount, subject } = project;
  const of = subject === undefined ? {} : { subject };
  const placed = { ...entry, department, unitCode, unitName, projectCode, projectName, year, document, amount, ...of };
  return { ...placed, id: entry.id.startsWith('m-') ? manualId(placed) : entry.id };
}

function ledgerIn(sheets: readonly RawSheet[], main: RawSheet, reader: SheetReader): LedgerReading {
  const entries = reader.entries(main);
  const projectSheet = sheets.find((sheet) => isNamed(sheet, 'projects'));
  const { projects, together, round }: ReadProjects =
    projectSheet === undefined ? { projects: [], together: [], round: 0 } : reader.projects(projectSheet);
  const recordSheet = sheets.find((sheet) => isNamed(sheet, 'record'));
  const record = recordSheet === undefined ? [] : reader.record(recordSheet);
  const unmatchedSheet = sheets.find((sheet) => isNamed(sheet, 'unmatched'));
  const unmatched = unmatchedSheet === undefined ? [] : reader.entries(unmatchedSheet);
  const placed = entries.map((entry) => (entry.department === '' ? withItsProject(entry, projects) : entry));
  const kindSheet = sheets.find((sheet) => isNamed(sheet, 'kinds'));
  const kinds = kindSheet === undefined ? [] : reader.kinds(kindSheet, new Set(entries.map(kindKey)));
  if (reader.problems.length > 0) return { kind: 'failed', problems: reader.problems };
  const more = { ...(round === 0 ? {} : { round }), ...(record.length === 0 ? {} : { record }) };
  const decided = withKindDecisions(withProjectDecisions({ entries: placed, projects }, together), kinds);
  return { kind: 'read', ledger: { entries: decided, projects, unmatched, ...more } };
}
