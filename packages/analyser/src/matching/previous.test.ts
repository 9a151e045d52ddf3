import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CaseProject, documentOf } from '../../testing/case-document.js';
import { DEFAULT_CONFIGURATION } from '../configuration.js';
import { buildContext } from '../context/build-context.js';
import { documentFacts } from '../context/make-document-facts.js';
import { withoutYear } from '../lexicon/fold.js';
import { lastYearRows } from './last-year.js';
import { matchIndicators } from './match-indicators.js';
import { matchProjects } from './match-projects.js';

const contextOf = (projects: readonly CaseProject[]) => buildContext(documentOf({ projects }), DEFAULT_CONFIGURATION);
const factsOf = (projects: readonly CaseProject[]) => documentFacts(documentOf({ projects }, 'last year'));

describe('matchProjects', () => {
  const matched = (now: readonly CaseProject[], before: readonly CaseProject[]) =>
    matchProjects(contextOf(now), factsOf(before)).map(({ project, previous, by }) => [project.project.name, previous.name, by]);

  it('goes by code, then by name without the year, each project once', () => {
    expect(
      matched(
        [{ name: '培训费', code: '1' }, { name: '2024年度会议费' }, { name: '会议费' }],
        [{ name: '2023年会议费' }, { name: '业务培训费', code: '1' }],
      ),
    ).toEqual([
      ['培训费', '业务培训费', 'code'],
      ['2024年度会议费', '2023年会议费', 'name'],
    ]);
  });

  it('does not believe a code that was given to something else', () => {
    expect(matched([{ name: '河道清淤工程', code: '1' }], [{ name: '干部培训', code: '1' }])).toEqual([]);
  });
});

describe("last year's rows", () => {
  it('stand beside those that answer to them, in projects that answer to theirs', () => {
    const rows = (value: string, other: string) => [
      { name: '培训人数', value, level1: 'output' as const },
      { name: other, value: '1项', level1: 'output' as const },
    ];
    const now = documentOf({ projects: [{ name: '2024年培训费', amount: 20, rows: rows('≥200人', '设备采购完成率') }] });
    const before = documentFacts(
      documentOf({ projects: [{ name: '2023年培训费', amount: 18, rows: rows('≥1800人', '河道清淤长度') }] }, 'last year'),
    );
    const found = Object.entries(lastYearRows(now, before));
    expect(found).toHaveLength(1);
    expect(found[0]?.[1]).toEqual({ name: '培训人数', value: '≥1800人', project: '2023年培训费', amount: 18, likeness: 1 });
  });
});

describe('matchIndicators', () => {
  const row = fc.record({
    name: fc.constantFrom('培训人数', '培训人次', '考试合格率', '考核合格率', '满意度', '2023年完成数', '2024年完成数'),
    value: fc.constantFrom('≥5人', '≥95%', '及时'),
  });

  it('takes every row at most once, and loses none', () => {
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.array(row, { maxLength: 8 }), (before, now) => {
        const previous = factsOf([{ name: '甲', rows: before }]).projects[0]!;
        const rows = contextOf([{ name: '甲', rows: now }]).departments[0]!.units[0]!.projects[0]!.rows;
        const { matches, dropped, added } = matchIndicators(previous, rows);
        expect(matches.length + dropped.length).toBe(before.length);
        expect(matches.length + added.length).toBe(now.length);
        for (const match of matches) expect(match.likeness).toBeGreaterThanOrEqual(0.69);
      }),
      { numRuns: 60 },
    );
  });

  it('prefers the equal name to the like one', () => {
    const previous = factsOf([
      {
        name: '甲',
        rows: [
          { name: '培训考核合格率', value: '≥90%' },
          { name: '培训考试合格率', value: '≥95%' },
        ],
      },
    ]).projects[0]!;
    const rows = contextOf([{ name: '甲', rows: [{ name: '培训考试合格率', value: '≥96%' }] }]).departments[0]!.units[0]!.projects[0]!.rows;
    expect(matchIndicators(previous, rows).matches).toMatchObject([{ previous: { name: '培训考试合格率' }, likeness: 1 }]);
  });
});

it('drops years, not other numbers', () => {
  expect(withoutYear('2023年度培训300人')).toBe('培训300人');
});
