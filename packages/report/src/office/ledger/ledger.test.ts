import {
  carriesDecision,
  carryOver,
  decisionText,
  isTouched,
  type Ledger,
  type LedgerEntry,
  ledgerIndex,
  ledgerStatistics,
  mergeLedgers,
  REASONS,
  VERDICTS,
} from '@perf-lint/review';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import type { ReportOptions } from '../../options.js';
import { LedgerBuilder } from '../../review/make-ledger.js';
import { PILE } from '../../texts/labels.js';
import { ENTRY_HEADING, entryColumns } from './ledger-columns.js';
import { readLedger } from './read-ledger.js';
import { writeLedger } from './write-ledger.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING };

function demoLedger(): Ledger {
  const builder = new LedgerBuilder(OPTIONS);
  builder.add(demoAnalysis());
  return builder.build();
}

const decided = (entry: LedgerEntry, decision: Partial<LedgerEntry['decision']>): LedgerEntry => ({
  ...entry,
  decision: { ...entry.decision, ...decision },
});

const withEntries = (ledger: Ledger, entries: readonly LedgerEntry[]): Ledger => ({ ...ledger, entries });

describe('the ledger', () => {
  it('has a row for every opinion a unit can answer, with wording that asks', () => {
    const { entries, projects } = demoLedger();
    expect(entries.map(({ indicator, ruleId }) => `${ruleId} ${indicator}`)).toMatchInlineSnapshot(`
      [
        "inverted-comparator 稳就业",
        "vague-value 成本控制",
        "unit-mismatch 宣传报道",
        "vague-value 待遇发放及时性",
        "vague-value 保障用人单位用工合法性",
        "missing-dimension ",
        "invalid-deadline 鉴定工作时间落实",
        "vague-value 保证鉴定 正常运行",
        "duplicate-indicator 市伤残、因病提前退休等人员满意",
        "garbled-indicator 10家医院",
        "undefined-measure 社会群众",
      ]
    `);
    expect(projects).toHaveLength(4);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
    for (const { prefilled } of entries) expect(prefilled).toMatch(/请|建议/);
  });

  it('is the same after it went through a workbook', async () => {
    const ledger = demoLedger();
    const entries = ledger.entries.map((entry, index) =>
      decided(
        entry,
        index % 2 === 0 ? { verdict: 'rewrite', reason: 'quota', wording: '=请核对名额', reviewer: '张三', date: '2024-11-05' } : {},
      ),
    );
    const filled = withEntries({ ...ledger, unmatched: [decided(entries[0]!, { verdict: 'reject', reason: 'false-alarm' })] }, entries);
    for (const language of ['zh-CN', 'en'] as const) {
      const bytes = await writeLedger(filled, language);
      expect(await readLedger(bytes)).toEqual({ kind: 'read', ledger: filled });
    }
  });

  it('says on every row in which pile its project lies', async () => {
    const ledger = demoLedger();
    const index = ledgerIndex(ledger);
    const piles = new Map(ledger.projects.map((project) => [index.keyOf(project), PILE[project.pile]['zh-CN']]));
    const wanted = ledger.entries.map((entry) => piles.get(index.keyOf(entry)) ?? '');
    const columns = entryColumns(
      'zh-CN',
      (entry) => ledger.projects.find((project) => index.keyOf(project) === index.keyOf(entry))?.pile ?? null,
      false,
    );
    const pile = columns.find(({ heading }) => heading === '机审分堆');
    expect(ledger.entries.map((entry, row) => pile?.value(entry, row))).toEqual(wanted);
    expect(new Set(wanted).size).toBeGreaterThan(1);
    expect(pile?.hidden).not.toBe(true);
    const before = await readLedger(await writeLedger(ledger, 'zh-CN'));
    expect(before).toMatchObject({ kind: 'read', ledger: { entries: ledger.entries } });
  });

  it('gives the same bytes for the same ledger', async () => {
    expect(await writeLedger(demoLedger(), 'zh-CN')).toEqual(await writeLedger(demoLedger(), 'zh-CN'));
  });

  it('names the cell of what it cannot understand', async () => {
    const { writeXlsx, readXlsx } = await import('hucre/xlsx');
    const workbook = await readXlsx(await writeLedger(demoLedger(), 'zh-CN'));
    const sheet = workbook.sheets[0]!;
    const column = (heading: string): number => sheet.rows[0]!.indexOf(heading);
    sheet.rows[1]![column('处理')] = '修改';
    sheet.rows[2]![column('日期')] = '上周';
    const broken = await writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows }] });
    const reading = await readLedger(broken);
    expect(reading.kind === 'failed' && reading.problems.map(({ id, cell }) => `${id} ${cell}`)).toEqual([
      'bad-choice 台账!I2',
      'bad-date 台账!M3',
    ]);
    expect((await readLedger(new Uint8Array([1, 2, 3]))).kind).toBe('failed');
  });

  it('keeps what a reviewer wrote beside a reason, and the result that an opinion is on beside the target', async () => {
    const ledger = demoLedger();
    const [first, second, ...others] = ledger.entries;
    if (first === undefined || second === undefined) throw new Error('no opinions');
    const said = { ...first, decision: { ...first.decision, verdict: 'reject', reason: 'other', note: '单位已经撤销' } } as const;
    const done = { ...second, result: '完成值：233.2个' };
    for (const language of ['zh-CN', 'en'] as const) {
      const bytes = await writeLedger({ ...ledger, entries: [said, done, ...others] }, language);
      const { readXlsx } = await import('hucre/xlsx');
      const [sheet] = (await readXlsx(bytes)).sheets;
      const column = sheet?.rows[0]?.indexOf(ENTRY_HEADING.value[language]) ?? -1;
      expect(sheet?.rows[2]?.[column]).toBe('完成值：233.2个');
      const reading = await readLedger(bytes);
      if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
      expect(reading.ledger.entries[0]?.decision).toEqual(said.decision);
      expect(reading.ledger.entries[1]).toMatchObject({ value: second.value, result: '完成值：233.2个' });
      // Nothing is added where nobody wrote anything.
      expect(reading.ledger.entries[2]).toEqual(others[0]);
    }
    expect(decisionText(said.decision, 'zh-CN')).toBe('不采纳（其他：单位已经撤销）');
  });

  it('reads dates as people and spreadsheets write them, and opinions added by hand', async () => {
    const { writeXlsx, readXlsx } = await import('hucre/xlsx');
    const workbook = await readXlsx(await writeLedger(demoLedger(), 'zh-CN'));
    const sheet = workbook.sheets[0]!;
    const column = (heading: string): number => sheet.rows[0]!.indexOf(heading);
    for (const [index, written] of ['2024/11/5', '2024年11月5日', new Date(Date.UTC(2024, 10, 5))].entries())
      sheet.rows[index + 1]![column('日期')] = written;
    const added: (string | null)[] = sheet.rows[0]!.map(() => null);
    added[column('项目名称')] = '医疗工伤鉴定费';
    added[column('对外表述')] = '请补充测算依据。';
    added[column('处理')] = '采纳';
    sheet.rows.push(added);
    const reading = await readLedger(await writeXlsx({ sheets: [{ name: sheet.name, rows: sheet.rows }] }));
    if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
    const { entries } = reading.ledger;
    expect(entries.slice(0, 3).map(({ decision }) => decision.date)).toEqual(['2024-11-05', '2024-11-05', '2024-11-05']);
    expect(entries.at(-1)).toMatchObject({
      ruleId: '',
      projectName: '医疗工伤鉴定费',
      decision: { verdict: 'accept', wording: '请补充测算依据。' },
    });
  });
});

describe('merging', () => {
  it('takes what one person decided and shows what two decided differently', () => {
    const ledger = demoLedger();
    const [first, second, third, ...rest] = ledger.entries;
    const a = withEntries(ledger, [
      decided(first!, { verdict: 'accept', reviewer: '张三', date: '2024-11-04' }),
      second!,
      decided(third!, { verdict: 'accept', reviewer: '张三' }),
      ...rest,
    ]);
    const b = withEntries(ledger, [
      first!,
      decided(second!, { wording: '请改写' }),
      decided(third!, { verdict: 'reject', reason: 'policy', reviewer: '李四' }),
      ...rest,
    ]);
    const { ledger: merged, conflicts } = mergeLedgers(
      [
        { source: 'a.xlsx', ledger: a },
        { source: 'b.xlsx', ledger: b },
      ],
      'zh-CN',
    );
    expect(merged.entries[0]!.decision).toMatchObject({ verdict: 'accept', reviewer: '张三' });
    expect(merged.entries[1]!.decision.wording).toBe('请改写');
    expect(merged.entries[2]!).toMatchObject({
      decision: { verdict: 'pending' },
      conflict: 'a.xlsx：采纳（张三）\nb.xlsx：不采纳（政策规定，李四）',
    });
    expect(conflicts).toHaveLength(1);
    // Settled later, the conflict is gone.
    const settled = withEntries(
      merged,
      merged.entries.map((entry) => (entry.conflict === '' ? entry : decided(entry, { verdict: 'accept', reason: '' }))),
    );
    const again = mergeLedgers(
      [
        { source: 'old.xlsx', ledger: merged },
        { source: 'new.xlsx', ledger: settled },
      ],
      'zh-CN',
    );
    expect(again.conflicts).toHaveLength(0);
    expect(again.ledger.entries[2]!).toMatchObject({ decision: { verdict: 'accept' } });
  });

  it('knows from the file handed out who changed a row', () => {
    const ledger = demoLedger();
    const base = withEntries(
      ledger,
      ledger.entries.map((entry) => decided(entry, { verdict: 'accept', reviewer: '张三' })),
    );
    const changed = withEntries(
      base,
      base.entries.map((entry, index) => (index === 0 ? decided(entry, { verdict: 'reject', reason: 'policy', reviewer: '李四' }) : entry)),
    );
    const named = [
      { source: 'a', ledger: base },
      { source: 'b', ledger: changed },
    ];
    expect(mergeLedgers(named, 'zh-CN').conflicts).toHaveLength(1);
    const merged = mergeLedgers(named, 'zh-CN', base);
    expect(merged.conflicts).toHaveLength(0);
    expect(merged.ledger.entries[0]!.decision.verdict).toBe('reject');
  });
});

describe('running again', () => {
  const all = (ledger: Ledger): Ledger =>
    withEntries(
      ledger,
      ledger.entries.map((entry) => decided(entry, { verdict: 'reject', reason: 'policy', reviewer: '张三' })),
    );

  it('keeps decisions where rows moved or were read a little differently', () => {
    const before = all(demoLedger());
    const current = withEntries(
      demoLedger(),
      [...demoLedger().entries].reverse().map((entry) => ({
        ...entry,
        id: `${entry.id}x`,
        place: '第 1 行',
        indicator: entry.indicator === '' ? '' : `${entry.indicator}。`,
      })),
    );
    const { ledger, attached, unmatched } = carryOver(current, [before], 'zh-CN');
    expect(attached).toBe(before.entries.length);
    expect(unmatched).toBe(0);
    expect(ledger.entries.every(({ decision }) => decision.verdict === 'reject')).toBe(true);
  });

  it('proposes last year’s decision on the same indicator, whatever its value', () => {
    const before = withEntries(
      all(demoLedger()),
      all(demoLedger()).entries.map((entry) => ({ ...entry, year: 2023 })),
    );
    const current = withEntries(
      demoLedger(),
      demoLedger().entries.map((entry) => ({ ...entry, id: `${entry.id}y`, value: '≥1次' })),
    );
    const { ledger, attached, proposed } = carryOver(current, [before], 'zh-CN');
    expect(attached).toBe(0);
    expect(proposed).toBe(before.entries.length);
    expect(ledger.entries[0]!).toMatchObject({ decision: { verdict: '' }, proposal: '2023：不采纳（政策规定，张三）' });
  });

  it('does not take another number for the same row', () => {
    const before = all(demoLedger());
    const current = withEntries(
      demoLedger(),
      demoLedger().entries.map((entry) => ({ ...entry, id: `${entry.id}z`, value: entry.value.replace(/\d/, '7') })),
    );
    const { ledger } = carryOver(current, [before], 'zh-CN');
    const changed = ledger.entries.find(({ indicator }) => indicator === '宣传报道');
    expect(changed).toMatchObject({ value: '≥72片', decision: { verdict: '' }, proposal: '2024：不采纳（政策规定，张三）' });
  });
});

describe('no decision is lost', () => {
  const verdict = fc.constantFrom('' as const, ...VERDICTS);
  const edit = fc.record({
    verdict,
    reason: fc.constantFrom('' as const, ...REASONS),
    wording: fc.option(fc.constantFrom('请核实', '建议改为：≥__%', '请说明'), { nil: undefined }),
    reviewer: fc.constantFrom('', '张三', '李四'),
    date: fc.constantFrom('', '2024-11-05', '2024-11-06'),
  });
  const size = demoLedger().entries.length;
  const edits = fc.array(fc.option(edit, { nil: undefined }), { minLength: size, maxLength: size });

  const apply = (
    ledger: Ledger,
    list: readonly (({ wording?: string | undefined } & Omit<LedgerEntry['decision'], 'wording'>) | undefined)[],
  ): Ledger =>
    withEntries(
      ledger,
      ledger.entries.map((entry, index) => {
        const made = list[index];
        return made === undefined ? entry : decided(entry, { ...made, wording: made.wording ?? entry.prefilled });
      }),
    );

  /** What a reviewer would look for: the words of the decision, somewhere on a row of the result. */
  const isKept = (ledger: Ledger, entry: LedgerEntry): boolean => {
    const { decision, prefilled } = entry;
    const said =
      decision.verdict === '' && decision.reason === ''
        ? []
        : decisionText({ ...decision, date: '' }, 'zh-CN')
            .split(/[（），]/)
            .filter((piece) => piece !== '' && piece !== '未定');
    return [...ledger.entries, ...ledger.unmatched].some((row) => {
      const sameVerdict = row.decision.verdict === decision.verdict || decision.verdict === '';
      const sameReason = row.decision.reason === decision.reason || decision.reason === '';
      const sameWording = decision.wording === prefilled || row.decision.wording === decision.wording;
      const standing = isTouched(row) && sameVerdict && sameReason && sameWording;
      const told = [row.proposal, row.conflict].some(
        (text) =>
          said.every((piece) => text.includes(piece)) && text !== '' && (decision.wording === prefilled || text.includes(decision.wording)),
      );
      return standing || told;
    });
  };

  it('in two edited copies merged, written, read, and carried over a re-run with changed names', async () => {
    await fc.assert(
      fc.asyncProperty(
        edits,
        edits,
        fc.array(fc.constantFrom('keep', 'rename', 'drop', 'value', 'year'), { minLength: size, maxLength: size }),
        async (first, second, fates) => {
          const ledger = demoLedger();
          const a = apply(ledger, first);
          const b = apply(ledger, second);
          const { ledger: merged, ...conflicts } = mergeLedgers(
            [
              { source: '甲', ledger: a },
              { source: '乙', ledger: b },
            ],
            'zh-CN',
          );
          const reading = await readLedger(await writeLedger(merged, 'zh-CN', conflicts));
          if (reading.kind !== 'read') throw new Error(JSON.stringify(reading.problems));
          const renewed = withEntries(
            ledger,
            ledger.entries.flatMap((entry, index) => {
              switch (fates[index]) {
                case 'rename':
                  return [{ ...entry, id: `r${index}`, indicator: entry.indicator === '' ? '' : `${entry.indicator}（全年）` }];
                case 'drop':
                  return [];
                case 'value':
                  return [{ ...entry, id: `v${index}`, value: `${entry.value}左右` }];
                case 'year':
                  return [{ ...entry, year: 2025 }];
                default:
                  return [entry];
              }
            }),
          );
          const { ledger: result } = carryOver(renewed, [reading.ledger], 'zh-CN');
          for (const entry of [...a.entries, ...b.entries])
            if (isTouched(entry)) expect(isKept(result, entry), JSON.stringify(entry.decision)).toBe(true);
          const carried = reading.ledger.entries.filter(carriesDecision).length;
          expect([...result.entries, ...result.unmatched].filter(carriesDecision).length).toBeGreaterThan(carried === 0 ? -1 : 0);
        },
      ),
      { numRuns: 20 },
    );
  });
});

describe('statistics', () => {
  it('gives the rejection rate of every rule over what was settled', () => {
    const ledger = demoLedger();
    const entries = ledger.entries.map((entry, index) =>
      entry.ruleId === 'vague-value'
        ? decided(entry, index % 2 === 0 ? { verdict: 'accept' } : { verdict: 'reject', reason: 'false-alarm' })
        : entry,
    );
    const { total, rules } = ledgerStatistics(entries);
    const vague = rules.find(({ ruleId }) => ruleId === 'vague-value')!;
    expect(vague.accept + vague.reject).toBe(4);
    expect(vague.rejectionRate).toBe(vague.reject / 4);
    expect(vague.reasons['false-alarm']).toBe(vague.reject);
    expect(total.undecided).toBe(entries.length - 4);
    expect(rules.find(({ ruleId }) => ruleId === 'unit-mismatch')!.rejectionRate).toBeNull();
  });
});
