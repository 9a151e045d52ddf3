/**
 * A ledger read back from a workbook that people have edited: columns are found by their headings, every row is validated,
 * and what cannot be understood is named by its cell instead of being dropped.
 */
import { RULE_IDS, type Severity } from '@perf-lint/analyser';
import { z } from 'zod';
import { LANGUAGES, type Localized } from '../language.js';
import { CLASS, PILE, SEVERITY, TABLE } from '../texts/labels.js';
import { columnLetters } from '../workbook/sheets.js';
import { manualId } from './carry-over.js';
import { REASON, REASONS, VERDICT, VERDICTS } from './decision.js';
import type { Ledger, LedgerEntry, LedgerProject } from './ledger.js';
import { ENTRY_HEADING, LEDGER_SHEET, type LedgerSheetId, PROJECT_HEADING } from './ledger-columns.js';

/** Something in the workbook that cannot be understood. */
export interface LedgerProblem {
  readonly id: 'no-workbook' | 'no-ledger-sheet' | 'missing-column' | 'bad-choice' | 'bad-date' | 'bad-number' | 'bad-row';
  /** "台账!L7", "" where it is about the whole file. */
  readonly cell: string;
  readonly args: Readonly<Record<string, string>>;
}

export type LedgerReading =
  | { readonly kind: 'read'; readonly ledger: Ledger }
  | { readonly kind: 'failed'; readonly problems: readonly LedgerProblem[] };

type Raw = string | number | boolean | Date | null | undefined;

interface RawSheet {
  readonly name: string;
  readonly rows: readonly (readonly Raw[])[];
}

/** Label in any language → its key. */
function keysOf<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, Localized>>): ReadonlyMap<string, Key> {
  const map = new Map<string, Key>();
  for (const key of keys) {
    map.set(key, key);
    for (const language of LANGUAGES) map.set(labels[key][language], key);
  }
  return map;
}

const text = (raw: Raw): string => {
  if (raw === null || raw === undefined) return '';
  if (raw instanceof Date) return Number.isNaN(raw.getTime()) ? '' : raw.toISOString().slice(0, 10);
  return String(raw).replaceAll('\r\n', '\n').trim();
};

const cellText = z
  .custom<Raw>((raw) => raw === undefined || raw === null || ['string', 'number', 'boolean'].includes(typeof raw) || raw instanceof Date)
  .transform(text);

/** A cell that must hold one of the labels, or nothing. */
const choice = <Key extends string>(map: ReadonlyMap<string, Key>) =>
  cellText.transform((label, context): Key | '' => {
    if (label === '') return '';
    const key = map.get(label);
    if (key !== undefined) return key;
    context.addIssue({
      code: 'custom',
      message: 'bad-choice',
      params: { value: label, choices: [...new Set(map.keys())].filter((name) => /[^a-z-]/.test(name)).join('、') },
    });
    return z.NEVER;
  });

const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/;

/** A date as people write it: 2024-11-05, 2024/11/5, 2024.11.5, 2024年11月5日. */
const date = cellText.transform((written, context): string => {
  if (written === '') return '';
  const match = WRITTEN_DATE.exec(written);
  const [, year = '', month = '', day = ''] = match ?? [];
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (match !== null && made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day))
    return made.toISOString().slice(0, 10);
  context.addIssue({ code: 'custom', message: 'bad-date', params: { value: written } });
  return z.NEVER;
});

const number = cellText.transform((written, context): number | null => {
  if (written === '') return null;
  const value = Number(written.replaceAll(',', ''));
  if (Number.isFinite(value)) return value;
  context.addIssue({ code: 'custom', message: 'bad-number', params: { value: written } });
  return z.NEVER;
});

const severities = keysOf<Severity>(['error', 'warning', 'info'], SEVERITY);
const classes = keysOf(['cost', 'output', 'benefit', 'satisfaction', 'management'] as const, CLASS);
const piles = keysOf(['return', 'verify', 'hint', 'doubtful', 'clear'] as const, PILE);
const rules: ReadonlyMap<string, (typeof RULE_IDS)[number]> = new Map(RULE_IDS.map((id) => [id, id]));
const tables = keysOf(['overall', 'project'] as const, TABLE);

const entrySchema = z.object({
  id: cellText,
  year: number,
  department: cellText,
  unit: cellText,
  unitCode: cellText,
  projectCode: cellText,
  project: cellText,
  amount: number,
  level1: choice(classes),
  indicator: cellText,
  value: cellText,
  place: cellText,
  document: cellText,
  table: choice(tables),
  ruleId: choice(rules),
  rule: cellText,
  severity: choice(severities),
  opinion: cellText,
  suggestion: cellText,
  prefilled: cellText,
  verdict: choice(keysOf(VERDICTS, VERDICT)),
  reason: choice(keysOf(REASONS, REASON)),
  wording: cellText,
  reviewer: cellText,
  date,
  proposal: cellText,
  conflict: cellText,
});

const projectSchema = z.object({
  year: number,
  department: cellText,
  unitCode: cellText,
  unit: cellText,
  projectCode: cellText,
  project: cellText,
  amount: number,
  pile: choice(piles),
  rows: number,
  document: cellText,
});

type EntryRow = z.output<typeof entrySchema>;

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

/** Rows of a sheet as objects by column id, with the addresses of their cells. */
class SheetReader {
  readonly problems: LedgerProblem[] = [];

  *rowsOf<Id extends string>(
    sheet: RawSheet,
    headings: Readonly<Record<Id, Localized>>,
    required: readonly Id[],
  ): Generator<{ raw: Record<string, Raw>; cellOf: (id: string) => string }> {
    const columns = new Map<string, number>();
    const header = (sheet.rows[0] ?? []).map((cell) => text(cell).replace(/\s+/g, ''));
    for (const id of Object.keys(headings) as Id[]) {
      const names = LANGUAGES.map((language) => headings[id][language].replace(/\s+/g, ''));
      const index = header.findIndex((heading) => names.includes(heading));
      if (index >= 0) columns.set(id, index);
      else if (required.includes(id))
        this.problems.push({ id: 'missing-column', cell: `${sheet.name}!1`, args: { column: names.join(' / ') } });
    }
    if (this.problems.length > 0) return;
    for (const [index, row] of sheet.rows.entries()) {
      if (index === 0 || row.every((cell) => text(cell) === '')) continue;
      const raw: Record<string, Raw> = {};
      for (const [id, column] of columns) raw[id] = row[column];
      yield { raw, cellOf: (id) => `${sheet.name}!${columnLetters(columns.get(id) ?? 0)}${index + 1}` };
    }
  }

  fail(error: z.ZodError, cellOf: (id: string) => string): void {
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
      const parsed = entrySchema.safeParse(raw);
      if (parsed.success) entries.push(entryOf(parsed.data));
      else this.fail(parsed.error, cellOf);
    }
    return entries;
  }

  projects(sheet: RawSheet): LedgerProject[] {
    const projects: LedgerProject[] = [];
    for (const { raw, cellOf } of this.rowsOf(sheet, PROJECT_HEADING, ['project'])) {
      const parsed = projectSchema.safeParse(raw);
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

/** Reads a ledger. Never throws for what people wrote: problems are named by their cells, and then nothing of the file is used. */
export async function readLedger(bytes: Uint8Array): Promise<LedgerReading> {
  const { readXlsx } = await import('hucre/xlsx');
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
  const reader = new SheetReader();
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
    'zh-CN': `不是可读取的 .xlsx 工作簿（${detail}）`,
    en: `not a readable .xlsx workbook (${detail})`,
  }),
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
