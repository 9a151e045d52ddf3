/**
 * What the rows of a ledger must look like when people hand them back. Loaded when the first ledger is read: validation takes time to start.
 */
import { z } from 'zod';
import {
  type Choices,
  CLASS_CHOICES,
  CONCLUSION_CHOICES,
  DELIVERY_CHOICES,
  foldEntry,
  KIND_VERDICT_CHOICES,
  PILE_CHOICES,
  REASON_CHOICES,
  RULE_CHOICES,
  SEVERITY_CHOICES,
  TABLE_CHOICES,
  VERDICT_CHOICES,
  VOICE_CHOICES,
} from './ledger-choices.js';
import { type Raw, text } from './raw-cell.js';

const cellText = z
  .custom<Raw>((raw) => raw === undefined || raw === null || ['string', 'number', 'boolean'].includes(typeof raw) || raw instanceof Date)
  .transform(text);

/** A cell that must hold one of the choices, or nothing. The column goes along for the sentence that lists them. */
const choice = <Key extends string>({ keyOf }: Choices<Key>, column: string) =>
  cellText.transform((label, context): Key | '' => {
    const folded = foldEntry(label);
    if (folded === '') return '';
    const key = keyOf.get(folded);
    if (key !== undefined) return key;
    context.addIssue({ code: 'custom', message: 'bad-choice', params: { value: label, column } });
    return z.NEVER;
  });

const WRITTEN_DATE = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})[日号]?(?:[t ]\d{1,2}:\d{2}.*)?$/i;
/** Digits only: 20241105. */
const PACKED_DATE = /^(\d{4})(\d{2})(\d{2})$/;

/** A date as people write it: 2024-11-05, 2024/11/5, 2024.11.5, 2024年11月5日, 20241105, with a time behind it or not. */
const date = cellText.transform((written, context): string => {
  if (written === '') return '';
  const plain = written.normalize('NFKC').trim();
  const match = WRITTEN_DATE.exec(plain.replace(/\s*([-/.年月日号])\s*/g, '$1')) ?? PACKED_DATE.exec(plain);
  const [, year = '', month = '', day = ''] = match ?? [];
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  if (match !== null && made.getUTCMonth() === Number(month) - 1 && made.getUTCDate() === Number(day))
    return made.toISOString().slice(0, 10);
  context.addIssue({ code: 'custom', message: 'bad-date', params: { value: written } });
  return z.NEVER;
});

const number = cellText.transform((written, context): number | null => {
  if (written === '') return null;
  const value = Number(written.normalize('NFKC').replaceAll(',', ''));
  if (Number.isFinite(value)) return value;
  context.addIssue({ code: 'custom', message: 'bad-number', params: { value: written } });
  return z.NEVER;
});

export const entrySchema = z.object({
  id: cellText,
  year: number,
  department: cellText,
  unit: cellText,
  unitCode: cellText,
  projectCode: cellText,
  project: cellText,
  amount: number,
  level1: choice(CLASS_CHOICES, 'level1'),
  indicator: cellText,
  value: cellText,
  place: cellText,
  document: cellText,
  table: choice(TABLE_CHOICES, 'table'),
  ruleId: choice(RULE_CHOICES, 'ruleId'),
  messageId: cellText,
  rule: cellText,
  severity: choice(SEVERITY_CHOICES, 'severity'),
  opinion: cellText,
  suggestion: cellText,
  record: cellText,
  prefilled: cellText,
  verdict: choice(VERDICT_CHOICES, 'verdict'),
  reason: choice(REASON_CHOICES, 'reason'),
  note: cellText,
  wording: cellText,
  reviewer: cellText,
  date,
  proposal: cellText,
  conflict: cellText,
  voice: choice(VOICE_CHOICES, 'voice'),
  reply: cellText,
  form: cellText,
  result: cellText,
});

/** A project's own columns. @public read through the module that is loaded when needed */
export const projectSchema = z.object({
  year: number,
  department: cellText,
  unitCode: cellText,
  unit: cellText,
  projectCode: cellText,
  project: cellText,
  amount: number,
  pile: choice(PILE_CHOICES, 'pile'),
  rows: number,
  document: cellText,
  delivery: choice(DELIVERY_CHOICES, 'delivery'),
  together: choice(KIND_VERDICT_CHOICES, 'kindVerdict'),
  conclusion: choice(CONCLUSION_CHOICES, 'conclusion'),
  grade: cellText,
  remark: cellText,
  reviewer: cellText,
  date,
  office: cellText,
  round: number,
  form: cellText,
  superior: cellText,
});

/** A decision of the record. @public read through the module that is loaded when needed */
export const eventSchema = z.object({
  round: number,
  year: number,
  department: cellText,
  unit: cellText,
  unitCode: cellText,
  projectCode: cellText,
  project: cellText,
  table: choice(TABLE_CHOICES, 'table'),
  id: cellText,
  ruleId: cellText,
  voice: choice(VOICE_CHOICES, 'voice'),
  indicator: cellText,
  recorded: cellText,
  opinion: cellText,
  // Not known before every step was written down.
  opinionNumber: number,
  from: cellText,
  at: cellText,
  by: cellText,
  how: cellText,
  verdict: choice(VERDICT_CHOICES, 'verdict'),
  reason: choice(REASON_CHOICES, 'reason'),
  note: cellText,
  wording: cellText,
  reply: cellText,
  conclusion: choice(CONCLUSION_CHOICES, 'conclusion'),
  grade: cellText,
  remark: cellText,
  reviewer: cellText,
  date,
});

/** A kind of opinions with what was decided of it. @public read through the module that is loaded when needed */
export const kindSchema = z.object({
  rule: cellText,
  ruleId: choice(RULE_CHOICES, 'ruleId'),
  severity: choice(SEVERITY_CHOICES, 'severity'),
  verdict: choice(KIND_VERDICT_CHOICES, 'kindVerdict'),
  reason: choice(REASON_CHOICES, 'reason'),
  reviewer: cellText,
  date,
});

export type EventRow = z.output<typeof eventSchema>;

export type EntryRow = z.output<typeof entrySchema>;
