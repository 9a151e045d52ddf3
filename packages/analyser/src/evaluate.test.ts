import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { fieldsFolder, firstSightBatches, type GoldDocument, goldFolder, readGold } from '../evaluate/gold.js';
import { countsOf, judge } from '../evaluate/judge.js';
import { anyVerdictOn, type Count, hardVerdictOn, type Said, type Truth, verdictsOn } from '../evaluate/measures.js';

const said = (ruleId: Said['ruleId'], messageId = '', severity: Said['severity'] = 'warning'): Said => ({ ruleId, messageId, severity });
const truth = (labels: readonly string[], accept: readonly string[] = []): Truth => ({ labels, accept, doubted: false });

describe('counting', () => {
  it('takes no accepted label for wrong, and none for due', () => {
    const row = truth([], ['MULTI']);
    expect(verdictsOn(row, [said('compound-indicator')])).toEqual([]);
    expect(anyVerdictOn(row, [said('compound-indicator')])).toBeNull();
    expect(verdictsOn(row, [])).toEqual([]);
  });

  it('counts a row with a hard label as found by any of its hard labels', () => {
    expect(hardVerdictOn(truth(['UNIT', 'DIR']), [said('inverted-comparator')])).toBe('right');
    expect(hardVerdictOn(truth(['UNIT']), [said('vague-value')])).toBe('missed');
    expect(hardVerdictOn(truth(['VAGUE']), [said('missing-unit')])).toBe('wrong');
    expect(hardVerdictOn(truth(['VAGUE']), [said('vague-value')])).toBeNull();
  });

  it('takes two readings of a row for no lost cell', () => {
    expect(verdictsOn(truth([]), [said('doubtful-reading', 'ambiguous')])).toEqual([]);
    expect(verdictsOn(truth(['DAMAGED']), [said('doubtful-reading', 'lost-cell')])).toEqual([{ label: 'DAMAGED', kind: 'right' }]);
  });
});

const SCORER = fileURLToPath(new URL('../../../../shared/eval/score.mjs', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-score-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Scored {
  readonly tp: number;
  readonly fp: number;
  readonly fn: number;
}

const countOf = ({ tp, fp, fn }: Scored): Count => ({ right: tp, wrong: fp, missed: fn });

/** Writes the rows as the export would give them after a perfect reading, and has the scorer count them. */
function scored(
  { file, rows }: GoldDocument,
  judged: ReturnType<typeof judge>,
): Record<string, Scored> & { labels: Record<string, Scored> } {
  const gold = join(folder, `${file}.gold.jsonl`);
  const got = join(folder, `${file}.jsonl`);
  writeFileSync(gold, rows.map(({ row }) => JSON.stringify(row)).join('\n'));
  const records = judged.rows.map(({ row, result }) => ({
    table: row.table,
    projectCode: row.project_code,
    projectName: row.project_name,
    level1: row.level1,
    level2: row.level2,
    name: row.name,
    value: row.value,
    findings: result.findings,
    doubts: [],
    measurability: result.measurability,
  }));
  writeFileSync(got, records.map((record) => JSON.stringify(record)).join('\n'));
  const run = spawnSync(process.execPath, [SCORER, '--gold', gold, '--got', got, '--judge', '--json'], { encoding: 'utf8' });
  expect(run.stderr).toBe('');
  return JSON.parse(run.stdout);
}

describe.skipIf(!existsSync(SCORER))('npm run evaluate', () => {
  const gold = goldFolder();
  const fields = fieldsFolder();
  const documents = [
    ...(gold === null ? [] : readGold(gold)),
    ...(fields === null ? [] : readGold(fields)),
    ...firstSightBatches().flatMap((batch) => batch.documents),
  ].filter(({ rows }) => rows.length > 5);

  it.each(documents.map((document) => [document.file, document] as const))('counts %s as the scorer does', (_, document) => {
    const judged = judge([document]);
    const counts = countsOf(judged.rows);
    const theirs = scored(document, judged);
    expect(Object.fromEntries(counts.labels)).toEqual(
      Object.fromEntries(Object.entries(theirs.labels).map(([label, count]) => [label, countOf(count)])),
    );
    expect(counts.hard).toEqual(countOf(theirs.hard as Scored));
    expect(counts.hardByRow).toEqual(countOf(theirs.rowHardRead as Scored));
    expect(counts.any).toEqual(countOf(theirs.anyDefect as Scored));
    expect(counts.accused).toEqual({
      sound: (theirs.accused as unknown as { soundRows: number }).soundRows,
      error: (theirs.accused as unknown as { error: { sound: number } }).error.sound,
      warning: (theirs.accused as unknown as { warning: { sound: number } }).warning.sound,
    });
  });
});
if (!existsSync(SCORER)) console.log('evaluate.test: skipped the comparison with the scorer, which is not beside this checkout');
