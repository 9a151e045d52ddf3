import type { Analysis, Finding } from '@perf-lint/analyser';
import type { SourceReference } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { locationOf, shortLocation } from '../location.js';
import { findingsInContext, subjectOf } from './finding-context.js';
import { recordsOf } from './indicator-record.js';

const OF_TEXT: SourceReference = { kind: 'text', line: 12, column: 3, length: 4 };
const OF_PAGE: SourceReference = { kind: 'page', page: 3, boxes: [] };
const OF_SHEET: SourceReference = { kind: 'sheet', sheet: 'Sheet1', cell: 'H12' };
const OF_TABLE: SourceReference = { kind: 'table', table: 1, row: 4, column: 5 };

describe('a place', () => {
  it.each([
    [OF_TEXT, { page: null, line: 12, cell: null }, '12'],
    [OF_PAGE, { page: 3, line: null, cell: null }, 'p3'],
    [OF_SHEET, { page: null, line: null, cell: 'Sheet1!H12' }, 'Sheet1!H12'],
    [OF_TABLE, { page: null, line: null, cell: '#1!R4C5' }, '#1!R4C5'],
  ] as const)('is looked up by %o', (reference, place, short) => {
    expect(locationOf([reference])).toEqual(place);
    expect(shortLocation(locationOf([reference]))).toBe(short);
    expect(locationOf([{ ...reference, member: '附件/甲.xlsx' }])).toEqual({ ...place, member: '附件/甲.xlsx' });
  });

  it('is that of the first reference, and none where there is none', () => {
    expect(locationOf([OF_TEXT, OF_PAGE])).toEqual(locationOf([OF_TEXT]));
    expect(locationOf([])).toEqual({ page: null, line: null, cell: null });
    expect(shortLocation(locationOf([]))).toBe('');
  });

  it('names an unknown kind instead of guessing', () => {
    expect(() => locationOf([{ kind: 'papyrus' } as unknown as SourceReference])).toThrow('papyrus');
  });
});

describe('a record', () => {
  const analysis = demoAnalysis('甲.md', 'b'.repeat(64));
  const records = [...recordsOf(analysis, 'zh-CN', DEMO_WORDING)];
  const [department] = analysis.document.departments;
  const [unit] = department?.units ?? [];

  it('stands for every row, overall first, in the order of the document', () => {
    const rows = [...(department?.overall?.indicators ?? []), ...(unit?.projects ?? []).flatMap(({ indicators }) => indicators)];
    expect(records.map(({ name, value, level1, level2, table }) => ({ name, value, level1, level2, table }))).toEqual(
      rows.map(({ name, value, level1, level2, table }) => ({ name, value, level1, level2, table })),
    );
    for (const [i, { target, weight, definition, repairs, confidence }] of rows.entries())
      expect(records[i]).toMatchObject({ target, weight, definition, repairs, confidence });
  });

  it('says what stands above its row', () => {
    expect(records[0]).toMatchObject({
      document: '甲.md',
      documentSha256: 'b'.repeat(64),
      department: department?.name,
      year: 2024,
      table: 'overall',
      unitCode: '',
      unitName: '',
      projectCode: '',
      projectName: '',
      projectType: '',
      amount: null,
    });
    const own = records.find(({ name }) => name === '宣传报道');
    expect(own).toMatchObject({
      table: 'project',
      unitCode: '029001',
      unitName: unit?.name,
      projectCode: '419001240000000007650',
      projectName: '人力资源综合业务管理-社会保险工作经费',
      projectType: '特定目标类',
      amount: 77.4,
      line: 743,
      page: null,
      cell: null,
    });
  });

  it('holds what the analysis says of its row, with sentences and suggestions where there are any', () => {
    const own = records.find(({ name }) => name === '宣传报道');
    expect(own).toMatchObject({ scored: true, measurability: 75, deductions: [{ ruleId: 'unit-mismatch', points: 25 }] });
    expect(own?.findings).toHaveLength(1);
    expect(own?.findings[0]).toMatchObject({
      ruleId: 'unit-mismatch',
      severity: 'error',
      args: { value: '≥12片' },
      location: { line: 743 },
    });
    expect(own?.findings[0]?.message).toContain('“宣传报道”的单位与“≥12片”不符');
    expect(own?.findings[0]?.suggestion).toContain('≥12篇');
    const bare = records.find(({ name }) => name === '保障用人单位用工合法性')?.findings[0] ?? {};
    expect(Object.keys(bare)).not.toContain('suggestion');
    expect(records.find(({ name }) => name === '10家医院')).toMatchObject({ scored: true, measurability: 0 });
    expect(records.find(({ name, value }) => name === '2' && value === '>910')).toMatchObject({ scored: false });
  });

  it('stands where its value does, where its name does if the value stands nowhere, and is unscored where nothing was said of it', () => {
    const bare: Analysis = {
      ...analysis,
      indicators: {},
      document: {
        ...analysis.document,
        departments: analysis.document.departments.map((each) => ({
          ...each,
          name: '',
          overall: null,
          units: each.units.map((one) => ({
            ...one,
            projects: one.projects.map((project) => ({
              ...project,
              indicators: project.indicators.map((row) => ({ ...row, valueReferences: [], nameReferences: [OF_PAGE] })),
            })),
          })),
        })),
      },
    };
    const [first] = [...recordsOf(bare, 'en')];
    expect(first).toMatchObject({ department: null, page: 3, line: null, scored: false, measurability: 100, deductions: [], findings: [] });
  });
});

describe('a finding in its place', () => {
  const analysis = demoAnalysis();
  const [department] = analysis.document.departments;
  if (department === undefined) throw new Error('no department');
  const placed = (path: Partial<Finding['path']>, over: Analysis = analysis) => {
    const [first] = over.findings;
    if (first === undefined) throw new Error('no finding');
    const finding = { ...first, path: { departmentCode: '', unitCode: '', projectId: '', indicatorId: '', ...path } } as Finding;
    const [context] = [...findingsInContext({ ...over, findings: [finding] })];
    if (context === undefined) throw new Error('no context');
    return context;
  };
  const brief = (path: Partial<Finding['path']>, over?: Analysis) => {
    const { department: found, unit, project, indicator } = placed(path, over);
    return [found?.code, unit?.code, project?.id, indicator?.id];
  };
  const second = {
    ...department,
    code: '030',
    name: '另一局',
    overall: null,
    units: [{ ...department.units[0], code: '', name: '无码', projects: [] }],
  };
  const two = { ...analysis, document: { ...analysis.document, departments: [department, second] } } as Analysis;

  it('is at its row, its project, its unit, its department', () => {
    expect(brief({ indicatorId: 'p0.i2', projectId: 'p0' } as Finding['path'])).toEqual(['029', '029001', 'p0', 'p0.i2']);
    expect(brief({ indicatorId: 'o0.i1' } as Finding['path'])).toEqual(['029', undefined, undefined, 'o0.i1']);
    expect(brief({ projectId: 'p1' } as Finding['path'])).toEqual(['029', '029001', 'p1', undefined]);
    expect(brief({ departmentCode: '029', unitCode: '029001' })).toEqual(['029', '029001', undefined, undefined]);
    expect(brief({ departmentCode: '029', unitCode: '029009' })).toEqual(['029', undefined, undefined, undefined]);
    expect(brief({ departmentCode: '030' }, two)).toEqual(['030', undefined, undefined, undefined]);
  });

  it('is at the only department where its code is not known, and nowhere where there are several', () => {
    expect(brief({ departmentCode: 'x' })).toEqual(['029', undefined, undefined, undefined]);
    expect(brief({ departmentCode: 'x' }, two)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('is at the unit that it names where several have one code, and at none where it names none of them', () => {
    const [first] = department.units;
    const shared = { ...department, units: ['甲站', '乙站'].map((name) => ({ ...first, name, projects: [] })) };
    const unitOf = (args: Finding['args']) => {
      const [finding] = analysis.findings;
      const path = { departmentCode: '029', unitCode: '029001', projectId: '', indicatorId: '' };
      const document = { ...analysis.document, departments: [shared] };
      const [context] = findingsInContext({ ...analysis, document, findings: [{ ...finding, args, path }] } as Analysis);
      return context?.unit?.name;
    };
    expect([unitOf({ unit: '甲站' }), unitOf({ unit: '乙站' }), unitOf({})]).toEqual(['甲站', '乙站', undefined]);
  });

  it('is told in one line of what is known', () => {
    expect(subjectOf(placed({ indicatorId: 'p1.i0' } as Finding['path']))).toBe('医疗工伤鉴定费 · 劳动能力鉴定次数');
    expect(subjectOf(placed({ projectId: 'p1' } as Finding['path']))).toBe('医疗工伤鉴定费');
    expect(subjectOf(placed({ indicatorId: 'o0.i1' } as Finding['path']))).toBe(`${department.name} · 专项资金细化率`);
    expect(subjectOf(placed({ departmentCode: '029', unitCode: '029001' }))).toBe(department.units[0]?.name);
    expect(subjectOf(placed({ departmentCode: 'x' }, two))).toBe('');
  });
});
