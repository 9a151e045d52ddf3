/**
 * An office's year from the first files to the summary, every total held against the truth: two people's ledgers, letters, a round in which
 * some of the returned projects come back, a third, and each step done twice and in another order.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { readLedger } from '@perf-lint/report';
import type { Ledger, LedgerEntry } from '@perf-lint/review';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type CliResult, jsonLines, perfLint, temporaryFolder } from '../run-cli.js';
import { moneyOf, PROJECTS, type YearFormat, type YearProject, yearFile } from './year-files.js';

const folder = temporaryFolder();
afterAll(() => folder.remove());

const at = (name: string): string => `${folder.path}/${name}`;

/** Runs a command that must succeed. */
function run(...args: readonly string[]): CliResult {
  const result = perfLint(args, { cwd: folder.path });
  expect([result.status, result.stderr]).toEqual([0, result.stderr]);
  return result;
}

function writeFiles(name: string, projects: readonly YearProject[], formats: readonly YearFormat[]): void {
  mkdirSync(at(name), { recursive: true });
  for (const format of formats) writeFileSync(at(`${name}/绩效目标.${format}`), yearFile(projects, format));
}

async function ledgerAt(name: string): Promise<Ledger> {
  const reading = await readLedger(new Uint8Array(readFileSync(at(name))));
  if (reading.kind === 'failed') throw new Error(JSON.stringify(reading.problems));
  return reading.ledger;
}

type Filling = (row: Readonly<Record<string, CellValue>>) => Readonly<Record<string, CellValue>>;

/** Fills in a sheet of a ledger as a person does in a spreadsheet program. */
async function fill(from: string, to: string, sheet: string, filling: Filling): Promise<void> {
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(at(from))));
  const edited = sheets.map(({ name, rows }) => {
    if (name !== sheet) return { name, rows };
    const [head = [], ...body] = rows;
    const filled = body.map((cells) => {
      const values = Object.fromEntries(head.map((heading, column) => [String(heading), cells[column] ?? null]));
      const changed = { ...values, ...filling(values) };
      return head.map((heading) => changed[String(heading)] ?? null);
    });
    return { name, rows: [head, ...filled] };
  });
  writeFileSync(at(to), await writeXlsx({ sheets: edited }));
}

const money = (ledger: Ledger): number => Math.round(ledger.projects.reduce((sum, { amount }) => sum + (amount ?? 0), 0) * 1e6) / 1e6;
const accepted = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] =>
  entries.filter(({ decision }) => decision.verdict === 'accept');
const TRUTH = moneyOf(PROJECTS);

describe('first round', () => {
  beforeAll(() => writeFiles('附件', PROJECTS, ['xlsx', 'docx', 'pdf']));

  it('counts each project once, whichever files are given, in whatever order', async () => {
    const made = run('ledger', 'make', '附件', '-o', '台账.xlsx');
    expect(made.stderr).toContain('7 个项目在两份文件里都有，只计一次，以 附件/绩效目标.xlsx 为准，附件/绩效目标.pdf 中的不计');
    const first = readFileSync(at('台账.xlsx'));
    run('ledger', 'make', '附件/绩效目标.pdf', '附件/绩效目标.docx', '附件/绩效目标.xlsx', '-o', '台账-另一次序.xlsx');
    const [ledger, other] = [await ledgerAt('台账.xlsx'), await ledgerAt('台账-另一次序.xlsx')];
    expect([ledger.projects.length, money(ledger)]).toEqual([PROJECTS.length, TRUTH]);
    expect(other.entries).toEqual(ledger.entries);
    run('ledger', 'make', '附件', '-o', '台账.xlsx');
    expect(readFileSync(at('台账.xlsx')).equals(first)).toBe(true);
  });

  it('exports every record and marks those that count elsewhere', () => {
    const records = jsonLines(run('export', '附件', '-f', 'jsonl').stdout);
    const rows = PROJECTS.reduce((sum, project) => sum + project.rows.length, 0);
    expect(records).toHaveLength(3 * rows);
    const counted = records.filter(({ duplicateOf }) => duplicateOf === null);
    expect(counted.map(({ document }) => document)).toEqual(counted.map(() => '附件/绩效目标.xlsx'));
    const ids = new Set(counted.map(({ rowId }) => rowId));
    expect(ids.size).toBe(rows);
    expect(records.every(({ duplicateOf }) => duplicateOf === null || ids.has(duplicateOf))).toBe(true);
  });

  it('merges what two people made of their own copies', async () => {
    for (const [person, formats] of [
      ['甲', ['xlsx', 'pdf']],
      ['乙', ['pdf']],
    ] as const) {
      writeFiles(person, PROJECTS, formats);
      run('ledger', 'make', person, '-o', `台账-${person}.xlsx`);
    }
    // One decides on the first unit, the other on the rest; on one row both decide, and differ.
    const mine = (row: Readonly<Record<string, CellValue>>, own: boolean) => (String(row.预算单位).includes('人力资源') ? own : !own);
    await fill('台账-甲.xlsx', '甲.xlsx', '台账', (row) =>
      mine(row, true) || row.项目名称 === '社保经办服务费'
        ? { 处理: row.级别 === '提示' ? '不采纳' : '采纳', 审核人: '张三', 日期: '2024-11-05' }
        : {},
    );
    await fill('台账-乙.xlsx', '乙.xlsx', '台账', (row) =>
      mine(row, false)
        ? { 处理: row.级别 === '提示' || row.项目名称 === '社保经办服务费' ? '不采纳' : '采纳', 审核人: '李四', 日期: '2024-11-06' }
        : {},
    );
    const merged = run('ledger', 'merge', '甲.xlsx', '乙.xlsx', '-o', '合并.xlsx');
    run('ledger', 'merge', '乙.xlsx', '甲.xlsx', '-o', '合并-另一次序.xlsx');
    const [ledger, other] = [await ledgerAt('合并.xlsx'), await ledgerAt('合并-另一次序.xlsx')];
    for (const each of [ledger, other]) {
      expect([each.projects.length, money(each)]).toEqual([PROJECTS.length, TRUTH]);
      expect(accepted(each.entries).filter(({ ruleId }) => ruleId === 'vague-value')).toHaveLength(PROJECTS.length - 1);
      expect(each.entries.filter(({ decision }) => decision.verdict === 'pending').map(({ projectName }) => projectName)).toContain(
        '社保经办服务费',
      );
    }
    expect(merged.stderr).toContain('意见不一');
    expect(ledger.record?.filter(({ projectName }) => projectName === '社保经办服务费').length).toBeGreaterThan(2);
  });
});
