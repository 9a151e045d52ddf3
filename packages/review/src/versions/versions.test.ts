import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReviewRound, RoundProject } from '../rounds/round.js';
import {
  comparedNames,
  compareStages,
  isReturn,
  readVersionLabel,
  STAGE_KINDS,
  sameStage,
  stageName,
  stageOf,
  stageOfRound,
  type VersionStage,
  versionName,
} from './stage.js';
import { compareVersions, frozen, type Version, wholeTables } from './version.js';

const STAGES = fc.tuple(fc.constantFrom(...STAGE_KINDS), fc.integer({ min: 1, max: 20 })).map(([kind, time]) => stageOf(kind, time));

describe('stages of a year', () => {
  it('are called what an office calls them, and a comparison names both', () => {
    expect((['submitted', 'approved', 'last-year'] as const).map((kind) => stageName(stageOf(kind), 'zh-CN'))).toEqual([
      '申报',
      '批复',
      '上年',
    ]);
    expect(stageName({ kind: 'resubmitted', time: 2 }, 'zh-CN')).toBe('重报 2');
    expect(stageName({ kind: 'self-evaluated', time: 1 }, 'zh-CN')).toBe('自评');
    const [submitted, approved] = [
      { stage: stageOf('submitted'), date: '' },
      { stage: stageOf('approved'), date: '2026-02-03' },
    ];
    expect(comparedNames(submitted, approved, 'zh-CN')).toBe('批复（2026-02-03）与申报相比');
    expect(comparedNames(submitted, approved, 'en')).toBe('approved (2026-02-03) compared with submitted');
  });

  it('come in the order of the year, and each is read back from its name in both languages', () => {
    fc.assert(
      fc.property(STAGES, STAGES, fc.constantFrom('', '2026-02-03'), (one, other, date) => {
        for (const language of ['zh-CN', 'en'] as const)
          expect(readVersionLabel(versionName({ stage: one, date }, language))).toEqual({ stage: one, date });
        expect(Math.sign(compareStages(one, other))).toBe(-Math.sign(compareStages(other, one)) + 0);
        expect(sameStage(one, other)).toBe(stageName(one, 'zh-CN') === stageName(other, 'zh-CN'));
      }),
    );
    const year: readonly VersionStage[] = STAGE_KINDS.map((kind) => stageOf(kind));
    expect([...year].reverse().sort(compareStages)).toEqual(year);
  });

  it('are read as people write them, and nothing else is', () => {
    expect(readVersionLabel('重报')).toEqual({ stage: { kind: 'resubmitted', time: 1 }, date: '' });
    expect(readVersionLabel('批复@2026-02-03')).toEqual({ stage: { kind: 'approved' }, date: '2026-02-03' });
    for (const text of ['', '初稿', '批复 2', '重报 0', '批复（昨天）']) expect(readVersionLabel(text)).toBeNull();
  });

  it('answer to letters where they come again', () => {
    expect([1, 2, 3].map((round) => stageName(stageOfRound(round), 'zh-CN'))).toEqual(['申报', '重报 1', '重报 2']);
    expect([stageOf('submitted'), stageOf('self-evaluated'), stageOf('adjusted', 2)].map(isReturn)).toEqual([false, false, false]);
    expect([stageOf('resubmitted'), stageOf('self-evaluated', 2)].map(isReturn)).toEqual([true, true]);
  });
});

const row = (name: string, value: string): RoundProject['rows'][number] => ({
  name,
  value,
  level1: 'output',
  folded: name,
  foldedValue: value,
  opinions: [],
});

function project(code: string, rows: RoundProject['rows'], amount = 10): RoundProject {
  return {
    table: 'project',
    department: '某局',
    unitCode: '101',
    unitName: '某中心',
    projectCode: code,
    projectName: `项目${code}`,
    document: 'a.xlsx',
    year: 2026,
    amount,
    figures: null,
    pile: null,
    rows,
    opinions: [],
  };
}

const version = (kind: 'submitted' | 'approved', ...projects: readonly RoundProject[]): Version => ({
  stage: stageOf(kind),
  date: '',
  tables: { projects },
});

/** Rows of unlike names, so that none is taken for another. */
const NAMES = ['培训人数', '设备购置数量', '投诉率', '验收合格', '带动就业', '道路里程', '宣传册'];
const TABLES = fc
  .uniqueArray(fc.constantFrom(...NAMES), { minLength: 1 })
  .chain((names) => fc.tuple(...names.map((name) => fc.constantFrom('≥1', '≥2').map((value) => row(name, value)))));
const PROJECTS = fc
  .uniqueArray(fc.integer({ min: 1, max: 9 }), { maxLength: 6 })
  .chain((codes) => fc.tuple(...codes.map((code) => TABLES.map((rows) => project(`41900${code}`, rows)))));

describe('two versions', () => {
  it('differ by rows that are other, new or gone, and by money', () => {
    const before = version('submitted', project('1', [row('培训人数', '≥200人'), row('投诉率', '≤1%')]));
    const after = version('approved', project('1', [row('培训人数', '≥150人'), row('带动就业', '≥20人')], 8));
    const { comparison } = compareVersions(before, after);
    expect(comparison.rows.map((each) => [each.before?.value ?? '', each.after?.value ?? ''])).toEqual([
      ['≥200人', '≥150人'],
      ['≤1%', ''],
      ['', '≥20人'],
    ]);
    expect(comparison.projects).toMatchObject([{ amountBefore: 10, amountAfter: 8, state: 'both' }]);
  });

  it('that say the same do not differ, and what is new from one side is gone from the other', () => {
    fc.assert(
      fc.property(PROJECTS, PROJECTS, (one, other) => {
        const [a, b] = [version('submitted', ...one), version('approved', ...other)];
        expect(compareVersions(a, a).comparison.rows).toEqual([]);
        const count = (of: ReturnType<typeof compareVersions>, side: 'before' | 'after'): number =>
          of.comparison.rows.filter((each) => each[side] === null).length;
        expect(count(compareVersions(a, b), 'before')).toBe(count(compareVersions(b, a), 'after'));
      }),
    );
  });
});

describe('tables that are kept', () => {
  it('stay what they were, whatever comes later', () => {
    const tables: ReviewRound = { projects: [project('1', [row('培训人数', '≥200人')])] };
    const kept = frozen(tables);
    (tables.projects[0]!.rows as RoundProject['rows'][number][]).push(row('投诉率', '≤1%'));
    expect(kept.projects[0]?.rows).toHaveLength(1);
  });

  it('hold every project once, as it was handed in last', () => {
    fc.assert(
      fc.property(PROJECTS, PROJECTS, (first, returned) => {
        const whole = wholeTables({ projects: first }, { projects: returned }, 'part').projects;
        const codes = whole.map(({ projectCode }) => projectCode);
        expect(new Set(codes).size).toBe(codes.length);
        expect(new Set(codes)).toEqual(new Set([...first, ...returned].map(({ projectCode }) => projectCode)));
        for (const each of returned) expect(whole).toContain(each);
        expect(wholeTables({ projects: first }, { projects: returned }, 'all').projects).toHaveLength(returned.length);
      }),
    );
  });
});
