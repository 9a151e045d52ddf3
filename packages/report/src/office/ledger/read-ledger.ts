/**
 * A ledger read back from a workbook that people have edited: columns are found by their headings, every row is validated,
 * and what cannot be understood is named by its cell instead of being dropped.
 */
import type { ZodError } from 'zod';
import { LANGUAGES, type Localized } from '../../language.js';
import { manualId } from '../../review/carry-over.js';
import type { Ledger, LedgerEntry, LedgerProject } from '../../review/ledger.js';
import { zipDirectory } from '../annotated/zip-patch.js';
import { columnLetters } from '../workbook/sheets.js';
import { ENTRY_HEADING, LEDGER_SHEET, type LedgerSheetId, PROJECT_HEADING } from './ledger-columns.js';
import type { EntryRow, Raw } from './ledger-schema.js';

/** Something in the workbook that cannot be understood. */
export interface LedgerProblem {
  readonly id: 'no-workbook' | 'too-large' | 'no-ledger-sheet' | 'missing-column' | 'bad-choice' | 'bad-date' | 'bad-number' | 'bad-row';
  /** "台账!L7", "" where it is about the whole file. */
  readonly cell: string;
  readonly args: Readonly<Record<string, string>>;
}

export type LedgerReading =
  | { readonly kind: 'read'; readonly ledger: Ledger }
  | { readonly kind: 'failed'; readonly problems: readonly LedgerProblem[] };

interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Raw[])[];
}

function entryOf(row: EntryRow): LedgerEntry {
  const table = row.table === '' ? 'project' : row.table;
  const prefilled = row.prefilled;
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
    value: row.value,
    place: row.place,
    ruleId: row.ruleId,
    severity: row.severity === '' ? 'warning' : row.severity,
    opinion: row.opinion,
    suggestion: row.suggestion,
    prefilled,
    // A wording that was emptied means "as prefilled": nothing is sent without words.
    decision: {
      verdict: row.verdict,
      reason: row.reason,
      wording: row.wording === '' ? prefilled : row.wording,
      reviewer: row.reviewer,
      date: row.date,
    },
    proposal: row.proposal,
    conflict: row.conflict,
  };
  return entry.id === '' ? { ...entry, id: manualId(entry) } : entry;
}

type Schema = typeof import('./ledger-schema.js');

/** Rows of a sheet as objects by column id, with the addresses of their cells. */
class SheetReader {
  readonly problems: LedgerProblem[] = [];
  readonly #schema: Schema;

  constructor(schema: Schema) {
    this.#schema = schema;
  }

  *rowsOf<Id extends string>(
    sheet: RawSheet,
    headings: Readonly<Record<Id, Localized>>,
    required: readonly Id[],
  ): Generator<{ raw: Record<string, Raw>; cellOf: (id: string) => string }> {
    const columns = new Map<string, number>();
    const header = (sheet.rows[0] ?? []).map((cell) => this.#schema.text(cell).replace(/\s+/g, ''));
    for (const id of Object.keys(headings) as Id[]) {
      const names = LANGUAGES.map((language) => headings[id][language].replace(/\s+/g, ''));
      const index = header.findIndex((heading) => names.includes(heading));
      if (index >= 0) columns.set(id, index);
      else if (required.includes(id))
        this.problems.push({ id: 'missing-column', cell: `${sheet.name}!1`, args: { column: names.join(' / ') } });
    }
    if (this.problems.length > 0) return;
    for (const [index, row] of sheet.rows.entries()) {
      if (index === 0 || row.every((cell) => this.#schema.text(cell) === '')) continue;
      const raw: Record<string, Raw> = {};
      for (const [id, column] of columns) raw[id] = row[column];
      yield { raw, cellOf: (id) => `${sheet.name}!${columnLetters(columns.get(id) ?? 0)}${index + 1}` };
    }
  }

  fail(error: ZodError, cellOf: (id: string) => string): void {
    for (const issue of error.issues) {
      const known = (['bad-choice', 'bad-date', 'bad-number'] as const).find((id) => id === issue.message);
      const params: unknown = 'params' in issue ? issue.params : undefined;
      const args = Object.fromEntries(Object.entries(params ?? {}).map(([name, value]) => [name, String(value)]));
      this.problems.push({ id: known ?? 'bad-row', cell: cellOf(String(issue.path[0] ?? '')), args });
    }
  }

  entries(sheet: RawSheet): LedgerEntry[] {
    const entries: LedgerEntry[] = [];
    for (const { raw, cellOf } of this.rowsOf(sheet, ENTRY_HEADING, ['id', 'project', 'opinion', 'verdict', 'reason', 'wording'])) {
      const parsed = this.#schema.entrySchema.safeParse(raw);
      if (parsed.success) entries.push(entryOf(parsed.data));
      else this.fail(parsed.error, cellOf);
    }
    return entries;
  }

  projects(sheet: RawSheet): LedgerProject[] {
    const projects: LedgerProject[] = [];
    for (const { raw, cellOf } of this.rowsOf(sheet, PROJECT_HEADING, ['project'])) {
      const parsed = this.#schema.projectSchema.safeParse(raw);
      if (!parsed.success) {
        this.fail(parsed.error, cellOf);
        continue;
      }
      const { unit, project, pile, rows, ...rest } = parsed.data;
      projects.push({
        ...rest,
        table: 'project',
        unitName: unit,
        projectName: project,
        pile: pile === '' ? 'doubtful' : pile,
        rows: rows ?? 0,
      });
    }
    return projects;
  }
}

const sheetNamed = (sheets: readonly RawSheet[], id: LedgerSheetId): RawSheet | undefined =>
  sheets.find(({ name }) => LANGUAGES.some((language) => LEDGER_SHEET[id][language] === name));

/** No ledger of people unpacks to so much; a file made to fill the memory does. */
const MAX_UNPACKED = 400 << 20;

function unpackedSize(bytes: Uint8Array): number {
  const directory = zipDirectory(bytes);
  if (directory === null) return 0;
  return directory === 'zip64' ? Number.POSITIVE_INFINITY : directory.entries.reduce((sum, { size }) => sum + size, 0);
}

/** Reads a ledger. Never throws for what people wrote: problems are named by their cells, and then nothing of the file is used. */
export async function readLedger(bytes: Uint8Array): Promise<LedgerReading> {
  const { readXlsx } = await import('hucre/xlsx');
  if (unpackedSize(bytes) > MAX_UNPACKED) return { kind: 'failed', problems: [{ id: 'too-large', cell: '', args: {} }] };
  let sheets: readonly RawSheet[];
  try {
    sheets = (await readXlsx(bytes)).sheets;
  } catch (error) {
    return {
      kind: 'failed',
      problems: [{ id: 'no-workbook', cell: '', args: { detail: error instanceof Error ? error.message : String(error) } }],
    };
  }
  const main = sheetNamed(sheets, 'entries');
  if (main === undefined) {
    return {
      kind: 'failed',
      problems: [
        { id: 'no-ledger-sheet', cell: '', args: { sheet: LANGUAGES.map((language) => LEDGER_SHEET.entries[language]).join(' / ') } },
      ],
    };
  }
  const reader = new SheetReader(await import('./ledger-schema.js'));
  const entries = reader.entries(main);
  const projectSheet = sheetNamed(sheets, 'projects');
  const projects = projectSheet === undefined ? [] : reader.projects(projectSheet);
  const unmatchedSheet = sheetNamed(sheets, 'unmatched');
  const unmatched = unmatchedSheet === undefined ? [] : reader.entries(unmatchedSheet);
  if (reader.problems.length > 0) return { kind: 'failed', problems: reader.problems };
  return { kind: 'read', ledger: { entries, projects, unmatched } };
}

const SENTENCES: Readonly<Record<LedgerProblem['id'], (args: LedgerProblem['args']) => Localized>> = {
  'no-workbook': ({ detail = '' }) => ({
    'zh-CN': `不是可读取的 .xlsx 工作簿，请确认给的是台账（技术信息：${detail}）`,
    en: `not a readable .xlsx workbook; check that it is a ledger (${detail})`,
  }),
  'too-large': () => ({ 'zh-CN': '解压后超过 400 MB，不像是台账', en: 'it unpacks to more than 400 MB and can be no ledger' }),
  'no-ledger-sheet': ({ sheet = '' }) => ({
    'zh-CN': `没有名为“${sheet}”的工作表，不是台账`,
    en: `no sheet named "${sheet}": this is no ledger`,
  }),
  'missing-column': ({ column = '' }) => ({
    'zh-CN': `缺少“${column}”列，请恢复该列`,
    en: `the column "${column}" is missing; please restore it`,
  }),
  'bad-choice': ({ value = '', choices = '' }) => ({
    'zh-CN': `“${value}”不在可选项中（${choices}）`,
    en: `"${value}" is none of the choices (${choices})`,
  }),
  'bad-date': ({ value = '' }) => ({
    'zh-CN': `“${value}”不是日期，请写成 2024-11-05`,
    en: `"${value}" is no date; write it as 2024-11-05`,
  }),
  'bad-number': ({ value = '' }) => ({ 'zh-CN': `“${value}”不是数字`, en: `"${value}" is no number` }),
  'bad-row': () => ({ 'zh-CN': '这一格读不出来', en: 'this cell cannot be read' }),
};

/** A problem as a sentence with its cell. */
export function ledgerProblemSentence({ id, cell, args }: LedgerProblem, language: keyof Localized): string {
  const sentence = SENTENCES[id](args)[language];
  return cell === '' ? sentence : `${cell}${language === 'zh-CN' ? '：' : ': '}${sentence}`;
}
