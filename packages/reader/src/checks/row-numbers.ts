/**
 * Numbers that a table prints before its rows or projects (序号) against those read: a gap says that rows were lost.
 */
import type { ReadingCheck } from '@perf-lint/core';
import type { RowNumber, TableDraft } from '../draft.js';

const FEWEST = 2;

interface Run {
  readonly subject: string;
  readonly given: boolean;
  readonly numbers: RowNumber[];
}

/** Runs of rising numbers; a number that does not rise begins the next, whether in the same table or not. */
function runsOf(tables: readonly TableDraft[]): Run[] {
  const runs: Run[] = [];
  for (const table of tables) {
    for (const number of table.rowNumbers ?? []) {
      const run = runs.at(-1);
      const before = run?.numbers.at(-1);
      if (run === undefined || before === undefined || number.value <= before.value)
        runs.push({ subject: table.title, given: table.given, numbers: [number] });
      else run.numbers.push(number);
    }
  }
  return runs;
}

/** One check for every run of numbers; where the file itself says what stands where, a gap is the author's and nothing was lost. */
export function checkRowNumbers(tables: readonly TableDraft[]): ReadingCheck[] {
  const checks: ReadingCheck[] = [];
  for (const { subject, given, numbers } of runsOf(tables)) {
    const first = numbers[0];
    const last = numbers.at(-1);
    if (first === undefined || last === undefined || numbers.length < FEWEST) continue;
    const printed = last.value - first.value + 1;
    // Numbers with more gaps than steps are codes or years and count nothing.
    if (printed >= numbers.length * 2) continue;
    const passed = printed === numbers.length;
    if (passed || !given)
      checks.push({
        kind: 'row-number',
        subject,
        printed,
        read: numbers.length,
        passed,
        references: passed ? last.references : aroundGaps(numbers),
      });
  }
  return checks;
}

/** Where the rows stand before and behind each gap. */
function aroundGaps(numbers: readonly RowNumber[]): ReadingCheck['references'] {
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1];
    return next !== undefined && next.value > number.value + 1 ? [...number.references, ...next.references] : [];
  });
}
