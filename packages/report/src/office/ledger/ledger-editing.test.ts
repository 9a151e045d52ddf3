/**
 * Ledgers as people hand them back: edited at random and by the ways that were seen to lose decisions. Each decision is read as it was
 * given, or an error names its cell, row or column.
 */

import { carryOver, type Ledger, type LedgerEntry, REASON, REASONS, VERDICT, VERDICTS } from '@perf-lint/review';
import fc from 'fast-check';
import type { Cell, MergeRange } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { columnLetters } from '../workbook/sheets.js';
import { ENTRY_HEADING, type EntryColumnId } from './ledger-columns.js';
import { type LedgerProblem, ledgerProblemSentence } from './ledger-problems.js';
import type { Raw } from './raw-cell.js';
import { readLedger } from './read-ledger.js';
import { completedFrom } from './tidied-ledger.js';
import { writeLedger } from './write-ledger.js';

function demoLedger(): Ledger {
  const builder = new LedgerBuilder({ language: 'zh-CN', wording: DEMO_WORDING });
  builder.add(demoAnalysis());
  return builder.build();
}

const LEDGER = demoLedger();
const SIZE = LEDGER.entries.length;

/** A sheet in the hands of somebody: cells, merges, formulas. */
interface Hands {
  rows: Raw[][];
  merges: MergeRange[];
  cells: Map<string, Partial<Cell>>;
}

async function handed(): Promise<Hands> {
  const rows = await filledRows;
  return { rows: rows.map((row) => [...row]), merges: [], cells: new Map() };
}

async function readBack({ rows, merges, cells }: Hands, name = '台账'): ReturnType<typeof readLedger> {
  const { writeXlsx } = await import('hucre/xlsx');
  return readLedger(await writeXlsx({ sheets: [{ name, rows: rows.map((row) => row.map((cell) => cell ?? null)), merges, cells }] }));
}

const headingRow = (hands: Hands): number => hands.rows.findIndex((row) => row.includes('对外表述'));
const columnOf = (hands: Hands, id: EntryColumnId): number => (hands.rows[headingRow(hands)] ?? []).indexOf(ENTRY_HEADING[id]['zh-CN']);

function set(hands: Hands, row: number, id: EntryColumnId, value: Raw): void {
  const cells = hands.rows[row];
  if (cells !== undefined) cells[columnOf(hands, id)] = value;
}

const decided = (entry: LedgerEntry, decision: Partial<LedgerEntry['decision']>): LedgerEntry => ({
  ...entry,
  decision: { ...entry.decision, ...decision },
});

const FILLED = LEDGER.entries.map((entry, index) =>
  decided(entry, {
    verdict: VERDICTS[index % VERDICTS.length] ?? 'accept',
    reason: index % 3 === 0 ? (REASONS[index % REASONS.length] ?? '') : '',
    reviewer: index % 2 === 0 ? '张三' : '李四',
    date: `2024-11-0${1 + (index % 9)}`,
    ...(index % 4 === 1 ? { wording: '请核实后改写' } : {}),
  }),
);

/** The filled ledger as its reader sees it; written once. */
const filledRows = (async (): Promise<readonly (readonly Raw[])[]> => {
  const { readXlsx } = await import('hucre/xlsx');
  const workbook = await readXlsx(await writeLedger({ ...LEDGER, entries: FILLED }, 'zh-CN'));
  return workbook.sheets[0]?.rows ?? [];
})();

function problemsOf(reading: Awaited<ReturnType<typeof readLedger>>): readonly LedgerProblem[] {
  return reading.kind === 'failed' ? reading.problems : [];
}

const sentences = (reading: Awaited<ReturnType<typeof readLedger>>): string[] =>
  problemsOf(reading).map((problem) => ledgerProblemSentence(problem, 'zh-CN'));

function decisionsOf(reading: Awaited<ReturnType<typeof readLedger>>): Map<string, LedgerEntry['decision']> {
  if (reading.kind === 'failed') throw new Error(sentences(reading).join('\n'));
  return new Map(reading.ledger.entries.map(({ id, decision }) => [id, decision]));
}

const TRUTH = new Map(FILLED.map(({ id, decision }) => [id, decision]));

describe('a ledger handed back', () => {
  it('is refused where a second column has the name of one that is read', async () => {
    const hands = await handed();
    for (const [index, row] of hands.rows.entries()) row.splice(2, 0, index === 0 ? '处理' : null);
    expect(sentences(await readBack(hands))).toEqual(['台账：有几列都叫“处理”（C1 J1），不知道以哪一列为准。请删掉或改名多余的列']);
  });

  it('takes a merged decision for all of its rows, and refuses merges that hide what rows say', async () => {
    const hands = await handed();
    const verdict = columnOf(hands, 'verdict');
    hands.merges.push({ startRow: 2, startCol: verdict, endRow: 4, endCol: verdict });
    for (const row of [3, 4]) set(hands, row, 'verdict', null);
    const read = decisionsOf(await readBack(hands));
    for (const index of [1, 2, 3]) expect(read.get(FILLED[index]?.id ?? '')?.verdict).toBe(FILLED[1]?.decision.verdict);
    expect(read.get(FILLED[4]?.id ?? '')).toEqual(FILLED[4]?.decision);

    for (const [id, more] of [
      ['wording', 0],
      ['id', 0],
      ['verdict', 1],
    ] as const) {
      const hiding = await handed();
      const column = columnOf(hiding, id);
      hiding.merges.push({ startRow: 2, startCol: column, endRow: 3, endCol: column + more });
      set(hiding, 3, id, null);
      expect(sentences(await readBack(hiding))).toEqual([
        `台账!${columnLetters(column)}3:${columnLetters(column + more)}4：是合并单元格，不知道各行分别是什么。请取消合并，逐行填写`,
      ]);
    }
  });

  it('refuses a merge that still holds another decision below the one shown', async () => {
    const hands = await handed();
    const verdict = columnOf(hands, 'verdict');
    hands.merges.push({ startRow: 1, startCol: verdict, endRow: 2, endCol: verdict });
    expect(problemsOf(await readBack(hands)).map(({ id, cell }) => `${id} ${cell}`)).toEqual(['merged 台账!I2:I3']);
  });

  it('names formulas that the file holds no result of, and reads those with one', async () => {
    const hands = await handed();
    const verdict = columnOf(hands, 'verdict');
    for (const row of [1, 2]) {
      set(hands, row, 'verdict', null);
      hands.cells.set(`${row},${verdict}`, { formula: '"采"&"纳"' });
    }
    hands.cells.set(`3,${verdict}`, { formula: '"待"&"议"', formulaResult: '待议', value: '待议' });
    expect(sentences(await readBack(hands))).toEqual([
      '台账!I2：是公式，文件里没有它的结果。请用“选择性粘贴—数值”换成文字',
      '台账!I3：是公式，文件里没有它的结果。请用“选择性粘贴—数值”换成文字',
    ]);
    for (const row of [1, 2]) hands.cells.delete(`${row},${verdict}`);
    const read = decisionsOf(await readBack(hands));
    expect(read.get(FILLED[2]?.id ?? '')?.verdict).toBe('pending');
  });

  it('is read where an earlier version wrote it: no numbers, values as records hold them, no kinds', async () => {
    const hands = await handed();
    const [number, record] = [columnOf(hands, 'number'), columnOf(hands, 'record')];
    for (const [index, row] of hands.rows.entries()) {
      if (index > 0) row[columnOf(hands, 'value')] = row[record];
    }
    for (const row of hands.rows) for (const at of [record, number]) row.splice(at, 1);
    const reading = await readBack(hands);
    expect(reading.kind === 'read' && reading.ledger.entries).toEqual(FILLED);
  });

  it('names every hidden column that was deleted, once', async () => {
    const hands = await handed();
    const first = columnOf(hands, 'id');
    for (const row of hands.rows) row.splice(first);
    expect(sentences(await readBack(hands))).toEqual([
      '台账：缺少“编号”“审核意见”“修改建议”“单位编码”“表”“规则”“原拟表述”列，各行对应不上。请用没有删过列（包括隐藏列）的原台账；找不到原台账的，可以和原来的文件放在一起补回（命令行：perf-lint ledger apply 这份台账 原来的文件 -o 新台账.xlsx）',
    ]);
  });

  it('gets deleted hidden columns back from the documents it was made of, and from no others', async () => {
    const hands = await handed();
    const first = columnOf(hands, 'id');
    for (const row of hands.rows) row.splice(first);
    const added: Raw[] = [];
    added[columnOf(hands, 'project')] = '医疗工伤鉴定费';
    added[columnOf(hands, 'wording')] = '请补充测算依据。';
    added[columnOf(hands, 'verdict')] = '采纳';
    hands.rows.push(added);
    const reading = await readBack(hands);
    if (reading.kind === 'read' || reading.tidied === undefined) throw new Error('not tidied');
    const completed = completedFrom(LEDGER, reading.tidied);
    if (completed.kind !== 'complete') throw new Error('rows are unknown');
    expect(completed.ledger.entries.slice(0, SIZE)).toEqual(FILLED);
    expect(completed.ledger.entries.at(-1)).toMatchObject({ projectName: '医疗工伤鉴定费', decision: { verdict: 'accept' } });
    const { ledger, unmatched } = carryOver(LEDGER, [completed.ledger], 'zh-CN');
    expect(ledger.entries.slice(0, SIZE).map(({ decision }) => decision)).toEqual(FILLED.map(({ decision }) => decision));
    expect(unmatched + ledger.entries.length).toBeGreaterThan(SIZE);

    const others = { ...LEDGER, entries: LEDGER.entries.slice(1) };
    expect(completedFrom(others, reading.tidied)).toMatchObject({ kind: 'unknown-rows', rows: [{ indicator: FILLED[0]?.indicator }] });
  });

  it('is found by its headings under titles, on a sheet of another name, with notes below', async () => {
    const hands = await handed();
    hands.rows.unshift(['2024年绩效目标审核台账'], ['审核单位：', null, '日期：2024年11月']);
    hands.merges.push({ startRow: 0, startCol: 0, endRow: 0, endCol: 26 });
    hands.rows.push(['以上为本次全部意见'], [], ['审核人签字：']);
    expect(decisionsOf(await readBack(hands, '台账（张三）'))).toEqual(TRUTH);
  });

  it('does not choose between two sheets that could be the ledger', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const { rows } = await handed();
    const sheet = rows.map((row) => row.map((cell) => cell ?? null));
    const bytes = await writeXlsx({ sheets: ['台账', '台账 (2)'].map((name) => ({ name, rows: sheet })) });
    expect(sentences(await readLedger(bytes))).toEqual(['有几个工作表都是台账的表头（“台账”“台账 (2)”），不知道以哪个为准。请只留一个']);
  });

  it('says what a wrong file is, without a word of the parser', async () => {
    const { writeXlsx } = await import('hucre/xlsx');
    const { strToU8, zipSync } = await import('fflate');
    const wrong: readonly (readonly [Uint8Array, string])[] = [
      [strToU8('项目,指标\n甲,乙\n'), 'CSV 文件'],
      [strToU8('<!DOCTYPE html><html></html>'), '网页'],
      [strToU8('%PDF-1.7'), 'PDF 文件'],
      [zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }), 'Word 文档'],
      [new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), '旧格式（.xls、.doc、.et、.wps）或加了密码的文件'],
      [new Uint8Array(), '空文件'],
    ];
    for (const [bytes, name] of wrong)
      expect(sentences(await readLedger(bytes))).toEqual([`这是${name}，不是台账。请给出本工具写出的 .xlsx 台账`]);
    const other = await writeXlsx({ sheets: [{ name: '附件1', rows: [['项目名称', '金额']] }] });
    expect(sentences(await readLedger(other))[0]).toContain('没有名为“台账”的工作表，别的工作表也不是台账的表头（有：“附件1”）');
    const whole = await writeLedger(LEDGER, 'zh-CN');
    expect(sentences(await readLedger(whole.subarray(0, whole.length / 2)))).toEqual([
      '工作簿不完整或已损坏，读不出来。请用 WPS 或 Excel 打开另存为 .xlsx 后重试',
    ]);
    const broken = zipSync({ 'xl/workbook.xml': strToU8('<workbook><sheets>') });
    expect(problemsOf(await readLedger(broken)).map(({ id }) => id)).toEqual(['damaged']);
  });

  it('lists the choices in one language', async () => {
    const hands = await handed();
    set(hands, 1, 'verdict', '修改');
    const [problem] = problemsOf(await readBack(hands));
    if (problem === undefined) throw new Error('read');
    expect(ledgerProblemSentence(problem, 'zh-CN')).toBe('台账!I2：“修改”不在可选项中（采纳、改写、不采纳、待议）');
    expect(ledgerProblemSentence(problem, 'en')).toBe('台账!I2: "修改" is none of the choices (Accept, Reword, Reject, Pending)');
  });

  it('reads ten thousand rows, each as it was decided', async () => {
    const entries = Array.from({ length: 10_000 }, (_, index) => {
      const entry = FILLED[index % SIZE] as LedgerEntry;
      return { ...entry, id: `row${index}`, indicator: `${entry.indicator}${index}` };
    });
    const reading = await readLedger(await writeLedger({ ...LEDGER, entries }, 'zh-CN'));
    expect(decisionsOf(reading)).toEqual(new Map(entries.map(({ id, decision }) => [id, decision])));
  });
});

/** How somebody writes a date. */
const DATE_STYLES = {
  iso: (date: string): Raw => date,
  dots: (date: string): Raw => date.split('-').map(Number).join('.'),
  chinese: (date: string): Raw => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    return `${year} 年 ${month} 月 ${day} 日`;
  },
  packed: (date: string): Raw => Number(date.replaceAll('-', '')),
  serial: (date: string): Raw => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569,
  date: (date: string): Raw => new Date(`${date}T00:00:00Z`),
} as const;

/** How somebody writes one of the words. */
const SPELLINGS = {
  plain: (word: string): string => word,
  blanks: (word: string): string => ` ${[...word].join('\u3000')} `,
  stop: (word: string): string => `${word}。`,
  other: (word: string): string => ({ 采纳: '同意', 不采纳: '不予采纳', 改写: 'Ｒｅｗｏｒｄ', 待议: '待定' })[word] ?? word,
} as const;

const COLUMN_IDS = Object.keys(ENTRY_HEADING) as EntryColumnId[];
const FILLED_IN: readonly string[] = (
  ['opinion', 'verdict', 'reason', 'wording', 'reviewer', 'date', 'reply', 'proposal', 'conflict'] as const
).map((id) => ENTRY_HEADING[id]['zh-CN']);
const SPREAD: readonly EntryColumnId[] = ['verdict', 'reason', 'reviewer', 'date', 'project', 'unit'];

/** Something that only one of several people does. */
const seldom = <Value>(arbitrary: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });

const edits = fc.record({
  titles: fc.integer({ min: 0, max: 3 }),
  moves: fc.array(fc.tuple(fc.nat(26), fc.nat(26)), { maxLength: 4 }),
  inserted: fc.array(fc.record({ at: fc.nat(26), heading: fc.constantFrom('', '备注', '承办人', '签收', '处理') }), { maxLength: 2 }),
  dropped: seldom(fc.constantFrom(...COLUMN_IDS)),
  order: fc.shuffledSubarray(
    FILLED.map((_, index) => index),
    { minLength: SIZE - 2, maxLength: SIZE },
  ),
  blankRows: fc.array(fc.nat(SIZE - 2), { maxLength: 3 }),
  repeated: fc.boolean(),
  notes: fc.boolean(),
  dates: fc.constantFrom(...Object.values(DATE_STYLES)),
  spelling: fc.constantFrom(...Object.values(SPELLINGS)),
  merged: seldom(fc.record({ id: fc.constantFrom(...COLUMN_IDS), row: fc.nat(SIZE - 4), rows: fc.integer({ min: 1, max: 2 }) })),
  formula: seldom(fc.record({ id: fc.constantFrom(...COLUMN_IDS), row: fc.nat(SIZE - 3), stored: fc.boolean() })),
});

type Edits = typeof edits extends fc.Arbitrary<infer Value> ? Value : never;

/** Edits the sheet; gives what every row now says to whoever looks at it, and whether somebody must be asked. */
function edited(hands: Hands, edit: Edits): { readonly truth: Map<string, LedgerEntry['decision']>; readonly doubtful: boolean } {
  const [header = [], ...body] = hands.rows;
  let doubtful = false;
  const kept = edit.order.map((index) => FILLED[index] as LedgerEntry);
  hands.rows = [header, ...edit.order.map((index) => body[index] ?? [])];
  for (const [index, { decision }] of kept.entries()) {
    if (decision.verdict !== '') set(hands, index + 1, 'verdict', edit.spelling(VERDICT[decision.verdict]['zh-CN']));
    if (decision.reason !== '') set(hands, index + 1, 'reason', edit.spelling(REASON[decision.reason]['zh-CN']));
    set(hands, index + 1, 'date', edit.dates(decision.date));
  }
  const truth = new Map(kept.map(({ id, decision }) => [id, { ...decision }]));
  const formula = edit.formula;
  if (formula !== undefined) {
    const column = columnOf(hands, formula.id);
    const value = hands.rows[formula.row + 1]?.[column] ?? null;
    // A formula moves with its cell: it is put in at the end, where its cell has come to.
    if (value !== null && !(value instanceof Date))
      hands.rows[formula.row + 1]?.splice(column, 1, { formula: formula.stored ? value : null } as never);
  }
  if (edit.merged !== undefined) mergeDown(hands, edit.merged, kept, truth);
  for (const [from, to] of edit.moves) for (const row of hands.rows) row.splice(to, 0, ...row.splice(from, 1));
  for (const { at, heading } of edit.inserted) {
    for (const [index, row] of hands.rows.entries()) row.splice(at, 0, index === 0 ? heading : null);
    if (heading === '处理') doubtful = true;
  }
  // A column deleted and an empty one of its name put in: whoever did that sees that nothing stands there.
  const replaced = edit.inserted.some(({ heading }) => edit.dropped !== undefined && heading === ENTRY_HEADING[edit.dropped]['zh-CN']);
  if (edit.dropped !== undefined && !replaced) {
    const column = columnOf(hands, edit.dropped);
    for (const row of hands.rows) row.splice(column, 1);
    if (!['number', 'rule', 'level1', 'place', 'record'].includes(edit.dropped)) doubtful = true;
  }
  if (edit.repeated) hands.rows.push([...(hands.rows[0] ?? [])]);
  // In a column that people fill in, a note would be taken for what it stands under.
  const first = String(hands.rows[0]?.[0] ?? '');
  if (edit.notes && !FILLED_IN.includes(first)) hands.rows.push([], ['以上。']);
  const merged = edit.merged;
  for (const at of [...edit.blankRows].sort((a, b) => b - a)) {
    // A row put into the middle of a merge becomes part of it; that is left to the examples.
    if (merged === undefined || at + 1 <= merged.row + 1 || at + 1 > merged.row + 1 + merged.rows) hands.rows.splice(at + 1, 0, []);
  }
  for (let title = 0; title < edit.titles; title++) hands.rows.unshift([`标题 ${title}`, null, title]);
  return { truth, doubtful: settle(hands, merged) || doubtful };
}

const MARK = '\u0001';

function mergeDown(
  hands: Hands,
  { id, row, rows }: NonNullable<Edits['merged']>,
  kept: readonly LedgerEntry[],
  truth: Map<string, LedgerEntry['decision']>,
): void {
  const column = columnOf(hands, id);
  const value = hands.rows[row + 1]?.[column];
  for (let below = 1; below <= rows; below++) {
    const cells = hands.rows[row + 1 + below];
    if (cells === undefined) continue;
    cells[column] = `${MARK}${below}`;
    const entry = kept[row + below];
    const top = kept[row];
    if (entry === undefined || top === undefined || value === undefined) continue;
    const said = truth.get(entry.id);
    if (said !== undefined && ['verdict', 'reason', 'reviewer', 'date'].includes(id))
      truth.set(entry.id, { ...said, [id]: truth.get(top.id)?.[id as 'reviewer'] ?? '' });
  }
}

/** Turns what was marked into merges and formulas of the sheet as it is now; true where one of them leaves a doubt. */
function settle(hands: Hands, merged: Edits['merged']): boolean {
  let doubtful = false;
  for (const [row, cells] of hands.rows.entries()) {
    for (const [column, cell] of cells.entries()) {
      if (typeof cell === 'string' && cell.startsWith(MARK)) {
        cells[column] = null;
        const below = Number(cell.slice(1));
        hands.merges = hands.merges.filter(({ startRow }) => startRow !== row - below);
        hands.merges.push({ startRow: row - below, startCol: column, endRow: row, endCol: column });
        if (merged !== undefined && !SPREAD.includes(merged.id)) doubtful = true;
      } else if (typeof cell === 'object' && cell !== null && 'formula' in cell) {
        const stored = (cell as unknown as { formula: string | number | null }).formula;
        cells[column] = stored;
        hands.cells.set(`${row},${column}`, { formula: '1&""', ...(stored === null ? {} : { formulaResult: stored, value: stored }) });
        if (stored === null) doubtful = true;
      }
    }
  }
  return doubtful;
}

describe('a ledger edited at random', () => {
  it('loses no decision in silence', async () => {
    const outcomes = { read: 0, failed: 0 };
    await fc.assert(
      fc.asyncProperty(edits, async (edit) => {
        const hands = await handed();
        const { truth, doubtful } = edited(hands, edit);
        const reading = await readBack(hands);
        outcomes[reading.kind]++;
        if (reading.kind === 'failed') {
          // Somebody is asked only where there is a doubt, and is told where.
          expect(doubtful, sentences(reading).join('\n')).toBe(true);
          for (const { cell } of reading.problems) expect(cell).toMatch(/^台账/);
          return;
        }
        const read = decisionsOf(reading);
        for (const [id, decision] of truth) expect(read.get(id)).toEqual(decision);
        expect(read.size).toBe(truth.size);
      }),
      { numRuns: 120 },
    );
    expect(outcomes.read).toBeGreaterThan(20);
    expect(outcomes.failed).toBeGreaterThan(20);
  });
});
