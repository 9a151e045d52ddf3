/** A date that somebody types: 2024-12-01, 2024/12/1, 2024.12.1, 20241201 or 2024年12月1日. */
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { officeTextsIn } from './office-texts.js';

const WRITTEN = /^(\d{4})(?:-|\/|\.|年)(\d{1,2})(?:-|\/|\.|月)(\d{1,2})日?$/;
const TOGETHER = /^(\d{4})(\d{2})(\d{2})$/;

/** The date as 2024-12-01; null where it is none, or not in the calendar. Full-width digits are digits. */
export function parseDate(text: string): string | null {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const match = WRITTEN.exec(plain) ?? TOGETHER.exec(plain);
  if (match === null) return null;
  const [, year = '', month = '', day = ''] = match;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const made = new Date(`${date}T00:00:00Z`);
  return !Number.isNaN(made.getTime()) && made.toISOString().startsWith(date) ? date : null;
}

/** The date that an option was given, "" where it was not; anything else is wrong usage. */
export function dateOption(name: string, value: string | undefined, language: Language): string {
  if (value === undefined) return '';
  const date = parseDate(value);
  if (date === null) throw new UsageError(officeTextsIn(language).badDate(name, value));
  return date;
}

/** The day it is here, as options take it. */
export function todayText(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}
