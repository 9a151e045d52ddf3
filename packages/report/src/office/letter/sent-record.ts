/**
 * The record of letters (发出记录) beside them: one line a letter, only added to. Each line carries a hash of itself, so that a line that
 * somebody changed is noticed instead of believed.
 */
import { RULE_IDS } from '@perf-lint/analyser';
import { type SentLetter, VOICES } from '@perf-lint/review';
import { z } from 'zod';
import { GENERATOR } from '../../generator-mark.js';
import type { Language } from '../../language.js';
import { sha256Hex } from '../../pages/html/digest.js';

const VERSION = 1;

const opinionSchema = z.object({
  table: z.enum(['overall', 'project']),
  department: z.string(),
  unitCode: z.string(),
  unitName: z.string(),
  projectCode: z.string(),
  projectName: z.string(),
  year: z.number().nullable(),
  amount: z.number().nullable(),
  id: z.string(),
  ruleId: z.enum(['', ...RULE_IDS]),
  voice: z.enum(['', ...VOICES]),
  severity: z.enum(['error', 'warning', 'info']),
  level1: z.enum(['', 'cost', 'output', 'benefit', 'satisfaction', 'management']),
  indicator: z.string(),
  value: z.string(),
  opinion: z.string(),
  wording: z.string(),
});

const letterSchema = z.object({
  round: z.number().int().positive(),
  addressee: z.string(),
  number: z.string(),
  date: z.string(),
  office: z.string(),
  opinions: z.array(opinionSchema),
  deadline: z.exactOptional(z.string()),
});

const lineSchema = z.object({ generator: z.literal(GENERATOR), version: z.literal(VERSION), sha256: z.string(), letter: letterSchema });

const hashOf = (letter: SentLetter): Promise<string> => sha256Hex(JSON.stringify(letter));

/** Name of the record in a folder of letters. */
export const sentRecordName = (language: Language): string => (language === 'zh-CN' ? '发出记录.jsonl' : 'sent.jsonl');

export type SentRecordReading =
  | { readonly kind: 'read'; readonly letters: readonly SentLetter[] }
  /** A line, from 1, that was changed or cut since it was written: nobody can say what was sent. */
  | { readonly kind: 'damaged'; readonly line: number };

/** Letters of a record, in the order in which they were written. */
export async function readSentRecord(text: string): Promise<SentRecordReading> {
  const letters: SentLetter[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const letter = await letterOf(line);
    if (letter === null) return { kind: 'damaged', line: index + 1 };
    letters.push(letter);
  }
  return { kind: 'read', letters };
}

async function letterOf(line: string): Promise<SentLetter | null> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(line);
  } catch {
    return null;
  }
  const read = lineSchema.safeParse(parsed);
  return read.success && (await hashOf(read.data.letter)) === read.data.sha256 ? read.data.letter : null;
}

/** The record of letters as a file holds it. */
export async function sentRecordText(letters: readonly SentLetter[]): Promise<string> {
  const lines: string[] = [];
  for (const letter of letters)
    lines.push(`${JSON.stringify({ generator: GENERATOR, version: VERSION, sha256: await hashOf(letter), letter })}\n`);
  return lines.join('');
}
