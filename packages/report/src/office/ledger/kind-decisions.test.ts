/** Decisions on whole kinds of opinions, as people fill them in. */
import type { Ledger, LedgerEntry } from '@perf-lint/review';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { ruleName } from '../../texts/finding-texts.js';
import { kindsOf } from './kind-decisions.js';
import { ledgerProblemSentence } from './ledger-problems.js';
import type { Raw } from './raw-cell.js';
import { readLedger } from './read-ledger.js';
import { writeLedger } from './write-ledger.js';

function demoLedger(): Ledger {
  const builder = new LedgerBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(demoAnalysis());
  return builder.build();
}

/** Title of the kind, as the sheet prints it. */
const VAGUE = ruleName('vague-value', 'zh-CN');

type Sheet = { readonly name: string; readonly rows: Raw[][] };

/** The ledger after somebody worked on its sheets. */
async function handedBack(
  ledger: Ledger,
  work: (sheets: { entries: Sheet; kinds: Sheet; projects: Sheet }) => void,
): ReturnType<typeof readLedger> {
  const { readXlsx, writeXlsx } = await import('hucre/xlsx');
  const { sheets } = await readXlsx(await writeLedger(ledger, 'zh-CN'));
  const find = (name: string): Sheet => {
    const sheet = sheets.find((each) => each.name === name);
    if (sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet as Sheet;
  };
  work({ entries: find('台账'), kinds: find('按类处理'), projects: find('项目') });
  return readLedger(
    await writeXlsx({ sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.map((row) => row.map((cell) => cell ?? null)) })) }),
  );
}

const column = ({ rows }: Sheet, heading: string): number => rows[0]?.indexOf(heading) ?? -1;

function decide(kinds: Sheet, title: string, severity: string, cells: Readonly<Record<string, string>>): void {
  const row = kinds.rows.find((each) => each[column(kinds, '问题类型')] === title && each[column(kinds, '级别')] === severity);
  if (row === undefined) throw new Error(`no kind ${title} ${severity}`);
  for (const [heading, value] of Object.entries(cells)) row[column(kinds, heading)] = value;
}

async function entriesOf(reading: Promise<Awaited<ReturnType<typeof readLedger>>>): Promise<readonly LedgerEntry[]> {
  const done = await reading;
  if (done.kind === 'failed') throw new Error(done.problems.map((problem) => ledgerProblemSentence(problem, 'zh-CN')).join('\n'));
  return done.ledger.entries;
}

const vague = (entries: readonly LedgerEntry[]): readonly LedgerEntry[] => entries.filter(({ ruleId }) => ruleId === 'vague-value');

describe('the sheet of kinds', () => {
  it('counts every opinion once, by rule and severity', () => {
    const ledger = demoLedger();
    const { entries } = ledger;
    const kinds = kindsOf(ledger);
    expect(kinds.reduce((sum, { count }) => sum + count, 0)).toBe(entries.length);
    expect(kinds.find(({ ruleId }) => ruleId === 'vague-value')).toMatchObject({
      count: vague(entries).length,
      undecided: vague(entries).length,
    });
  });

  it('decides the rows of a kind that have no decision of their own', async () => {
    const ledger = demoLedger();
    const [first, second, ...rest] = vague(ledger.entries);
    const entries = await entriesOf(
      handedBack(ledger, ({ entries: sheet, kinds }) => {
        decide(kinds, VAGUE, '请核实', { 处理: '同意', 审核人: '张三', 日期: '2024.11.5' });
        for (const row of sheet.rows) {
          if (row[column(sheet, '编号')] === first?.id) row[column(sheet, '处理')] = '不采纳';
          if (row[column(sheet, '编号')] === second?.id) row[column(sheet, '对外表述')] = '请写明上限。';
        }
      }),
    );
    const of = (entry: LedgerEntry | undefined) => entries.find(({ id }) => id === entry?.id)?.decision;
    expect(of(first)).toMatchObject({ verdict: 'reject', reviewer: '' });
    expect(of(second)).toMatchObject({ verdict: 'rewrite', wording: '请写明上限。', reviewer: '张三' });
    expect(rest.length).toBeGreaterThan(0);
    for (const entry of rest) expect(of(entry)).toMatchObject({ verdict: 'accept', reviewer: '张三', date: '2024-11-05' });
    for (const { ruleId, decision } of entries) if (ruleId !== 'vague-value') expect(decision.verdict).toBe('');
  });

  it('stands on the rows when the ledger is written again, and decides nothing twice', async () => {
    const once = await entriesOf(handedBack(demoLedger(), ({ kinds }) => decide(kinds, VAGUE, '请核实', { 处理: '采纳' })));
    const again = await entriesOf(handedBack({ ...demoLedger(), entries: once }, () => undefined));
    expect(again).toEqual(once);
  });

  it('knows the kind by its title where the hidden column was deleted', async () => {
    const entries = await entriesOf(
      handedBack(demoLedger(), ({ kinds }) => {
        decide(kinds, VAGUE, '请核实', { 处理: '不采纳', 原因: '政策规定' });
        const at = column(kinds, '规则');
        for (const row of kinds.rows) row.splice(at, 1);
      }),
    );
    for (const { decision } of vague(entries)) expect(decision).toMatchObject({ verdict: 'reject', reason: 'policy' });
  });

  it('gives way to a decision on the project, and that to one on the row', async () => {
    const ledger = demoLedger();
    const [first] = vague(ledger.entries);
    const own = ledger.entries.filter(
      ({ projectCode, projectName }) => `${projectCode}${projectName}` === `${first?.projectCode}${first?.projectName}`,
    );
    const other = own.find(({ id }) => id !== first?.id);
    const entries = await entriesOf(
      handedBack(ledger, ({ entries: sheet, kinds, projects }) => {
        decide(kinds, VAGUE, '请核实', { 处理: '采纳', 审核人: '张三' });
        for (const row of projects.rows)
          if (row[column(projects, '项目名称')] === first?.projectName) {
            row[column(projects, '本项目未定的意见')] = '不采纳';
            row[column(projects, '审核人')] = '王五';
          }
        for (const row of sheet.rows) if (row[column(sheet, '编号')] === other?.id) row[column(sheet, '处理')] = '待议';
      }),
    );
    const of = (entry: LedgerEntry | undefined) => entries.find(({ id }) => id === entry?.id)?.decision;
    expect(own.length).toBeGreaterThan(1);
    expect(of(first)).toMatchObject({ verdict: 'reject', reviewer: '王五' });
    expect(of(other)).toMatchObject({ verdict: 'pending', reviewer: '' });
    const elsewhere = vague(ledger.entries).filter((entry) => !own.includes(entry));
    expect(elsewhere.length).toBeGreaterThan(0);
    for (const entry of elsewhere) expect(of(entry)).toMatchObject({ verdict: 'accept', reviewer: '张三' });
    // Written again, the column is empty and nothing changes.
    expect(await entriesOf(handedBack({ ...ledger, entries }, () => undefined))).toEqual(entries);
  });

  it('names the cell of a decision that is none of a kind, or of no kind', async () => {
    const reworded = await handedBack(demoLedger(), ({ kinds }) => decide(kinds, VAGUE, '请核实', { 处理: '改写' }));
    const sentences = (reading: typeof reworded): string[] =>
      reading.kind === 'failed' ? reading.problems.map((problem) => ledgerProblemSentence(problem, 'zh-CN')) : [];
    expect(sentences(reworded)).toEqual([expect.stringMatching(/^按类处理!G\d+：“改写”不在可选项中（采纳、不采纳、待议）$/)]);
    const unknown = await handedBack(demoLedger(), ({ kinds }) => decide(kinds, VAGUE, '请核实', { 处理: '采纳', 级别: '提示' }));
    expect(sentences(unknown)).toEqual([expect.stringMatching(new RegExp(`^按类处理!G\\d+：“${VAGUE} 提示”不是台账里的问题类型和级别`))]);
    const twice = await handedBack(demoLedger(), ({ kinds }) => {
      decide(kinds, VAGUE, '请核实', { 处理: '采纳' });
      kinds.rows.push([...(kinds.rows.find((row) => row[column(kinds, '处理')] === '采纳') ?? [])]);
      const last = kinds.rows.at(-1);
      if (last !== undefined) last[column(kinds, '处理')] = '不采纳';
    });
    expect(sentences(twice)).toEqual([expect.stringContaining('在前面已有另一种处理，请只留一行')]);
  });
});

describe('what a person sees of a row', () => {
  it('is numbered, with the value as it was written and the key out of sight', async () => {
    const { readXlsx } = await import('hucre/xlsx');
    const { entries, ...ledger } = demoLedger();
    const printed = entries.map((entry, index) => (index === 0 ? { ...entry, value: '定性:提升|' } : entry));
    const bytes = await writeLedger({ ...ledger, entries: printed }, 'zh-CN');
    const { sheets } = await readXlsx(bytes);
    const sheet = sheets[0] as unknown as Sheet & { columns?: readonly { hidden?: boolean }[] };
    expect(sheet.rows.slice(1, 4).map((row) => row[column(sheet, '序号')])).toEqual([1, 2, 3]);
    expect(sheet.rows[1]?.[column(sheet, '指标值')]).toBe('提升');
    // What stands before the decision stays in sight, and the decision too.
    expect(column(sheet, '处理')).toBe(8);
    const reading = await readLedger(bytes);
    expect(reading.kind === 'read' && reading.ledger.entries[0]?.value).toBe('定性:提升|');
  });

  it('is completed from the sheet of projects where a person added it', async () => {
    const entries = await entriesOf(
      handedBack(demoLedger(), ({ entries: sheet }) => {
        const added: Raw[] = [];
        added[column(sheet, '项目名称')] = '医疗工伤鉴定费';
        added[column(sheet, '对外表述')] = '请补充测算依据。';
        added[column(sheet, '处理')] = '采纳';
        sheet.rows.push(Array.from(added, (cell) => cell ?? null));
      }),
    );
    const [project] = demoLedger().projects.filter(({ projectName }) => projectName === '医疗工伤鉴定费');
    const { department, unitCode, projectCode, amount } = project ?? {};
    expect(entries.at(-1)).toMatchObject({ department, unitCode, projectCode, amount, ruleId: '' });
  });
});
