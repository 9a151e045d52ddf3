import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCLUSIONS, NO_CONCLUSION, type ProjectConclusion } from '../conclusion.js';
import { conclusionSaying, mergedConclusion } from './merge-conclusions.js';

const said = (kind: ProjectConclusion['kind'], remark: string, reviewer: string): ProjectConclusion => ({
  kind,
  grade: '',
  remark,
  reviewer,
  date: '2026-11-29',
});

const merged = (conclusions: readonly ProjectConclusion[], base: ProjectConclusion | null = null) =>
  mergedConclusion(
    conclusions.map((conclusion, index) => ({ source: `${index}.xlsx`, conclusion })),
    base,
  );

describe('conclusions of several people on one project', () => {
  it('stand where they agree, what one left blank being no word against the others', () => {
    const { conclusion, apart } = merged([NO_CONCLUSION, said('return', '', '张三'), said('return', '请重报', '李四')]);
    expect(apart).toEqual([]);
    expect(conclusion).toEqual({ kind: 'return', grade: '', remark: '请重报', reviewer: '张三、李四', date: '2026-11-29' });
  });

  it('leave the project undecided where they differ, keep what nobody says otherwise, and make up no words', () => {
    const { conclusion, apart } = merged([said('return', '请重报', '张三'), said('pass', '请重报', '李四')]);
    expect(conclusion).toMatchObject({ kind: '', remark: '请重报' });
    expect(apart.map(({ source, conclusion: { kind } }) => `${source} ${kind}`)).toEqual(['0.xlsx return', '1.xlsx pass']);
    const third = merged([said('return', '请重报', '张三'), said('pass', '可以', '李四'), said('not-recommended', '', '王五')]);
    expect([third.conclusion.kind, third.conclusion.remark, third.apart.length]).toEqual(['', '', 3]);
  });

  it('know from what was handed out who changed it: nobody but he who concluded', () => {
    const base = said('pass', '', '张三');
    expect(merged([base, said('return', '', '张三')], base).conclusion.kind).toBe('return');
    expect(merged([said('return', '', '张三'), base], base).conclusion.kind).toBe('return');
    expect(merged([base, said('return', '', '李四')], base).apart).toHaveLength(2);
    expect(merged([NO_CONCLUSION, said('return', '', '李四')], NO_CONCLUSION).conclusion.kind).toBe('return');
  });

  it('come to the same in whatever order, without a lost one', () => {
    const any = fc.record({
      kind: fc.constantFrom(...CONCLUSIONS, '' as const),
      grade: fc.constantFrom('', '优', '良'),
      remark: fc.constantFrom('', '请重报', '可以'),
      reviewer: fc.constantFrom('张三', '李四'),
      date: fc.constant('2026-11-29'),
    });
    fc.assert(
      fc.property(any, any, (one, other) => {
        const [there, back] = [merged([one, other]), merged([other, one])];
        expect(conclusionSaying(there.conclusion)).toBe(conclusionSaying(back.conclusion));
        expect(there.apart.length).toBe(back.apart.length);
        const kept = [there.conclusion, ...there.apart.map(({ conclusion }) => conclusion)];
        for (const each of [one, other])
          for (const field of ['kind', 'grade', 'remark'] as const)
            if (each[field] !== '') expect(kept.map((conclusion) => conclusion[field])).toContain(each[field]);
      }),
    );
  });
});
