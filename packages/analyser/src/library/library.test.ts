import { describe, expect, it } from 'vitest';
import { documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { suggestionOf } from '../texts.js';
import { libraryFromRows } from './import-library.js';
import { libraryMappingOf } from './library-columns.js';
import { builtInLibrary } from './library-entry.js';
import { findStandardIndicator, LibrarySearch, standardLibrary } from './library-search.js';
import { libraryVerdicts } from './library-verdicts.js';

describe('search in the built-in library', () => {
  it('knows its own names and aliases', () => {
    for (const entry of builtInLibrary().slice(0, 60)) {
      expect(findStandardIndicator(entry.name)).toMatchObject({ verdict: 'inside', likeness: 1 });
      for (const alias of entry.aliases) expect(findStandardIndicator(`指标1：${alias}`).verdict).toBe('inside');
    }
  });

  it.each([
    ['培训考试合格率', '培训考核合格率'],
    ['资助对象数量', '补助对象数量'],
    ['信息系统正常运行率', '系统正常运行率'],
    ['城乡居民基本养老保险参保率', '基本养老保险参保率'],
    ['创业担保贷款发放金额', '创业担保贷款发放额'],
  ])('finds a like entry for %s', (name, wanted) => {
    const match = findStandardIndicator(name);
    expect(match.verdict).toBe('near');
    expect(match.entry?.name).toBe(wanted);
  });

  it('takes no rate for a count, and no benefit for an output', () => {
    expect(findStandardIndicator('宣传报道时效').entry?.name).not.toBe('宣传报道差错率');
    expect(findStandardIndicator('系统运行合格率', { level1: 'satisfaction' }).verdict).toBe('outside');
  });

  it('lists what a person may have meant', () => {
    expect(
      standardLibrary()
        .search('河道治理')
        .map(({ name }) => name),
    ).toContain('河道治理长度');
    expect(standardLibrary().search('满意度', 5)).toHaveLength(5);
  });

  it('says 库外 for what is like nothing', () => {
    expect(findStandardIndicator('促进区域协调与民族团结').verdict).toBe('outside');
    expect(findStandardIndicator('').verdict).toBe('outside');
  });
});

describe('libraryFromRows', () => {
  const rows = [
    ['某省项目支出绩效指标库', '', '', '', ''],
    ['指标编码', '二级指标', '三级指标', '计量单位', '指标方向'],
    ['A01', '数量指标', '开展巡查次数', '次', '正向'],
    ['A02', '', '巡查覆盖率', '%', '≥'],
    ['A03', '时效指标', '事件平均处置时间', '小时', '反向'],
    ['A03', '时效指标', '事件平均处置时间', '小时', '反向'],
    ['A04', '怪指标', '巡查记录完整率', '%', '斜向'],
    ['A05', '质量指标', '', '', ''],
  ];
  const mapping = { code: '指标编码', aspect: '二级指标', name: '三级指标', unit: '计量单位', direction: '指标方向' };

  it('reads a sheet by its headings, merged aspects included', () => {
    const { entries, problems } = libraryFromRows(rows, mapping, '某省指标库');
    expect(entries.map(({ code, name, aspect, form }) => [code, name, aspect, form])).toEqual([
      ['A01', '开展巡查次数', 'quantity', '≥__次'],
      ['A02', '巡查覆盖率', 'quantity', '≥__%'],
      ['A03', '事件平均处置时间', 'timeliness', '≤__小时'],
      ['A04', '巡查记录完整率', null, ''],
    ]);
    expect(problems).toEqual([
      { id: 'duplicate', row: 6, text: '事件平均处置时间' },
      { id: 'unknown-aspect', row: 7, text: '怪指标' },
      { id: 'unknown-direction', row: 7, text: '斜向' },
      { id: 'empty-name', row: 8, text: 'A05' },
    ]);
    expect(new LibrarySearch(entries).find('巡查覆盖率').entry?.code).toBe('A02');
  });

  it('reads by position, and names a heading that is not there', () => {
    expect(libraryFromRows([['甲率', '%']], { name: 0, unit: 1 }, 'x').entries).toHaveLength(1);
    expect(libraryFromRows(rows, { name: '指标名称' }, 'x').problems).toEqual([{ id: 'heading-not-found', row: 1, text: '指标名称' }]);
  });
});

it('puts a well-formed indicator beside the suggestion for a malformed one', () => {
  const row = { level1: 'output' as const, name: '培训考试合格率', value: '较高' };
  const finding = analyse(documentOf({ projects: [{ rows: [row] }] })).findings.find(({ ruleId }) => ruleId === 'vague-value');
  expect(finding).toBeDefined();
  expect(suggestionOf(finding!, 'zh-CN')).toContain('培训考核合格率 ≥__%');
  expect(suggestionOf(finding!, 'en')).toContain('"培训考核合格率 ≥__%"');
});

it("compares with the office's own library first", () => {
  const rows = [
    { level1: 'output' as const, name: '培训考试合格率', value: '较高' },
    { level1: 'output' as const, name: '环境执法检查次数', value: '较多' },
  ];
  const mapping = { code: 0, name: 1, aspect: 2, unit: 3, direction: 4 };
  const { entries } = libraryFromRows([['C01', '培训考试合格率', '质量指标', '%', '正向']], mapping, '省库');
  const { findings } = analyse(documentOf({ projects: [{ rows }] }), { library: { name: '省库', search: new LibrarySearch(entries) } });
  const [own, standard] = findings.filter(({ ruleId }) => ruleId === 'vague-value').map((finding) => suggestionOf(finding, 'zh-CN'));
  expect(own).toContain('可参考省库的指标“培训考试合格率 ≥__%”（编码 C01）');
  expect(standard).toContain('可参考标准指标');
});

it('puts no floor under cases and inspections', () => {
  const row = { level1: 'output' as const, name: '环境执法检查次数', value: '较多' };
  const finding = analyse(documentOf({ projects: [{ rows: [row] }] })).findings.find(({ ruleId }) => ruleId === 'vague-value');
  expect(suggestionOf(finding!, 'zh-CN')).toContain('“环境执法检查次数 __次”');
});

it('gives every named indicator a verdict and counts them', () => {
  const document = documentOf({
    projects: [
      {
        rows: [
          { name: '培训班次', value: '≥3次' },
          { name: '培训考试合格率', level2: '质量指标', value: '≥95%' },
          { level1: 'benefit', name: '促进区域协调', value: '明显' },
          { name: '', value: '' },
        ],
      },
    ],
  });
  const { indicators, counts } = libraryVerdicts(document);
  expect(counts).toEqual({ inside: 1, near: 1, outside: 1 });
  expect(Object.values(indicators).map(({ verdict }) => verdict)).toEqual(['inside', 'near', 'outside']);
  const own = new LibrarySearch(libraryFromRows([['促进区域协调', '']], { name: 0 }, '本省').entries);
  expect(libraryVerdicts(document, own).counts).toEqual({ inside: 1, near: 0, outside: 2 });
});

it('tells the columns of a library by their headings', () => {
  const rows = [
    ['某省指标库', '', '', '', ''],
    ['序号', '二级指标', '指标 名称', '计量单位', '指标方向'],
    ['1', '质量指标', '巡查记录完整率', '%', '正向'],
  ];
  const found = libraryMappingOf(rows);
  expect(found).toEqual({ mapping: { name: 2, aspect: 1, unit: 3, direction: 4 }, headingRow: 1 });
  const { entries } = libraryFromRows(rows.slice(2), found!.mapping, '某省');
  expect(entries.map(({ name, form, aspect }) => [name, form, aspect])).toEqual([['巡查记录完整率', '≥__%', 'quality']]);
  expect(libraryMappingOf([['甲', '乙']])).toBeNull();
});

it('keeps what an office library says with the analysis, and charges nothing for it', () => {
  const document = documentOf({
    projects: [
      {
        rows: [
          { name: '巡查覆盖率', level2: '质量指标', value: '≥95%' },
          { name: '培训班次', value: '≥3次' },
        ],
      },
    ],
  });
  const search = new LibrarySearch(libraryFromRows([['巡查覆盖率']], { name: 0 }, '本省').entries);
  const { library, ...judged } = analyse(document, { library: { name: '本省', search } });
  expect(library).toMatchObject({ name: '本省', counts: { inside: 1, near: 0, outside: 1 } });
  expect({ ...judged }).toEqual({ ...analyse(document) });
});

it('takes no indicator of another thing for a near one, however like the names are', () => {
  const { entries } = libraryFromRows([['科研人员满意度'], ['单车补贴标准'], ['办事群众满意度']], { name: 0 }, '本省');
  const search = new LibrarySearch(entries);
  expect(search.find('工作人员满意度').verdict).toBe('outside');
  expect(search.find('乡村公益岗位补贴标准').verdict).toBe('outside');
  expect(search.find('群众满意度').entry?.name).toBe('办事群众满意度');
});
