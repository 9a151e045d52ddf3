/**
 * What the rows of a ledger must look like when people hand them back. Loaded when the first ledger is read: validation takes time to start.
 */
import { RULE_IDS, type Severity } from '@perf-lint/analyser';
import { z } from 'zod';
import { LANGUAGES, type Localized } from '../../language.js';
import { REASON, REASONS, VERDICT, VERDICTS } from '../../review/decision.js';
import { CLASS, PILE, SEVERITY, TABLE } from '../../texts/labels.js';

/** A cell as the workbook reader returns it. */
export type Raw = string | number | boolean | Date | null | undefined;

/** Label in any language → its key. */
function keysOf<Key extends string>(keys: readonly Key[], labels: Readonly<Record<Key, Localized>>): ReadonlyMap<string, Key> {
  const map = new Map<string, Key>();
  for (const key of keys) {
    map.set(key, key);
    for (const language of LANGUAGES) map.set(labels[key][language], key);
  }
  return map;
}

export const text = (raw: Raw): string => {
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

export const entrySchema = z.object({
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

export const projectSchema = z.object({
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

export type EntryRow = z.output<typeof entrySchema>;
