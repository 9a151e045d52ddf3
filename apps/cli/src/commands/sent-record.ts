/**
 * The record of letters (发出记录) beside them: one line a letter, only added to. Each line carries a hash of itself, so that a line that
 * somebody changed is noticed instead of believed.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { RULE_IDS } from '@perf-lint/analyser';
import { GENERATOR } from '@perf-lint/report';
import { type SentLetter, VOICES, withLetter } from '@perf-lint/review';
import { z } from 'zod';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { cannotWrite } from '../messages/system-error.js';
import { writeWhole } from '../output/whole-file.js';
import { bytesOf } from './ledger-file.js';
import { reviewTextsIn } from './review-texts.js';

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
});

const lineSchema = z.object({ generator: z.literal(GENERATOR), version: z.literal(VERSION), sha256: z.string(), letter: letterSchema });

const hashOf = (letter: SentLetter): string => createHash('sha256').update(JSON.stringify(letter)).digest('hex');

/** Name of the record in a folder of letters. */
export const sentRecordName = (language: Language): string => (language === 'zh-CN' ? '发出记录.jsonl' : 'sent.jsonl');

/** Letters of a record, in the order in which they were written. A line that was changed or cut ends the run with its number. */
export function sentLettersFrom(path: string, language: Language): readonly SentLetter[] {
  const text = Buffer.from(bytesOf(path, language)).toString('utf8');
  return text.split('\n').flatMap((line, index): SentLetter[] => {
    if (line.trim() === '') return [];
    const letter = letterOf(line);
    if (letter === null) throw new UsageError(reviewTextsIn(language).sentDamaged(path, index + 1));
    return [letter];
  });
}

function letterOf(line: string): SentLetter | null {
  try {
    const parsed = lineSchema.safeParse(JSON.parse(line));
    return parsed.success && hashOf(parsed.data.letter) === parsed.data.sha256 ? parsed.data.letter : null;
  } catch {
    return null;
  }
}

/** Adds letters to the record of a folder; what stands there stays as it is. Gives the path. */
export async function recordLetters(path: string, letters: readonly SentLetter[], language: Language): Promise<void> {
  const before = existsSync(path) ? sentLettersFrom(path, language) : [];
  let all = before;
  for (const letter of letters) all = withLetter(all, letter);
  if (all.length === before.length) return;
  const lines = all.map((letter) => `${JSON.stringify({ generator: GENERATOR, version: VERSION, sha256: hashOf(letter), letter })}\n`);
  try {
    await writeWhole(path, lines.join(''));
  } catch (error) {
    throw cannotWrite(path, error, language);
  }
}
