import type { Doubt } from '@perf-lint/core';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { type CaseProject, type CaseRow, documentOf, type ProjectCase } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { batchDocument, documentFacts } from '../context/make-document-facts.js';
import { messageOf, suggestionOf } from '../texts.js';

const NAMES = [
  '会议总成本',
  '人均培训费用',
  '培训人数',
  '培训天数',
  '验收合格率',
  '群众满意度',
  '群众满意',
  '企业负责人满意',
  '社会效益',
  '',
  '补贴标准',
  '总成本',
  '__proto__',
  '完成时间',
];
const VALUES = [
  '3.85万元',
  '≤12万',
  '400元/人·天',
  '≥50人',
  '3天',
  '≥95%',
  '100%',
  '≤3%',
  '明显',
  '',
  '定性:95|良',
  '2024年12月底前',
  '≥9500000000元',
  '0',
  '-5万元',
  '≥95人',
  '95次',
  'constructor',
];

const row: fc.Arbitrary<CaseRow> = fc.record(
  {
    name: fc.constantFrom(...NAMES),
    value: fc.constantFrom(...VALUES),
    level1: fc.constantFrom('cost' as const, 'output' as const, 'benefit' as const, 'satisfaction' as const, '' as const),
    level2: fc.constantFrom('', '数量指标', '质量指标', '时效指标', '成本指标'),
    weight: fc.constantFrom(0, 10, 20, 45, 90),
    doubts: fc.constantFrom<Doubt[]>([], [], ['lost-cell']),
  },
  { requiredKeys: ['name'] },
);
const project: fc.Arbitrary<CaseProject> = fc.record({
  name: fc.constantFrom('会议费', '2024年培训费', '关于提前下达2024年补助资金', '困难群众救助', '编外人员经费', '培训补贴（结转）', ''),
  code: fc.constantFrom('', '410300240000000001', '410000240000000002'),
  amount: fc.constantFrom(0, 0.5, 3, 12, 60, 1e6),
  goal: fc.constantFrom('', '培训50人', '培训培训50人，培训培训50人，', '会议费'),
  rows: fc.array(row, { maxLength: 9 }),
});
const given: fc.Arbitrary<ProjectCase> = fc.record({
  projects: fc.array(project, { maxLength: 6 }),
  previous: fc.array(project, { maxLength: 4 }),
  model: fc.constantFrom('2015' as const, '2021' as const, 'unknown' as const),
  format: fc.constantFrom('xlsx' as const, 'text' as const),
  listed: fc.array(fc.record({ name: fc.constantFrom('会议费', '培训费', '涉密专项', ''), amount: fc.constantFrom(0, 3) }), {
    maxLength: 5,
  }),
});

const run = (value: ProjectCase) => {
  const document = documentOf(value);
  const previous = documentFacts(documentOf({ projects: value.previous ?? [] }, 'last year'));
  return analyse(document, {
    previous,
    batch: [batchDocument(document), batchDocument(documentOf({ projects: value.previous ?? [] }, 'last year'))],
  });
};

it('any document is analysed without throwing, and every finding can be said in both languages', () => {
  fc.assert(
    fc.property(given, (value) => {
      const { findings, causes, projects } = run(value);
      for (const finding of findings)
        for (const language of ['zh-CN', 'en'] as const)
          expect(messageOf(finding, language) + suggestionOf(finding, language)).not.toMatch(/\{\w+\}|undefined|NaN|Infinity/);
      // Every finding has exactly one cause; opinions are causes of the project.
      expect(causes.flatMap((cause) => cause.findings).sort((a, b) => a - b)).toEqual(findings.map((_, i) => i));
      const known = new Map(causes.map((cause) => [cause.id, cause]));
      for (const { id, opinions, pile } of projects) {
        expect(opinions.length).toBeLessThanOrEqual(3);
        for (const opinion of opinions) expect(known.get(opinion)?.projects).toContain(id);
        if (pile === 'clear') expect(opinions).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

it('gives the same findings every time, and the same facts after a trip through JSON', () => {
  fc.assert(
    fc.property(given, (value) => {
      expect(run(value).findings).toEqual(run(structuredClone(value)).findings);
      const facts = documentFacts(documentOf(value));
      expect(JSON.parse(JSON.stringify(facts))).toEqual(facts);
    }),
    { numRuns: 40 },
  );
});

it('finds nothing that was changed where the approved table is the one that is evaluated', () => {
  fc.assert(
    fc.property(given, fc.uniqueArray(project, { minLength: 1, maxLength: 6, selector: ({ name }) => name }), (value, distinct) => {
      const evaluated = distinct.map((each, i): CaseProject => {
        const rows = each.rows?.map((one) => ({ ...one, evaluation: { actual: '1', weight: '10', score: '10' } }));
        return { ...each, code: each.code === '' ? '' : `4103002400000000${i}`, ...(rows === undefined ? {} : { rows }) };
      });
      const document = documentOf({ ...value, projects: evaluated });
      const { findings } = analyse(document, { approved: documentFacts(documentOf({ projects: evaluated }, 'approved')) });
      expect(findings.filter(({ ruleId }) => ruleId === 'changed-after-approval')).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

it('finds nothing new against last year where last year is this year, but that it was copied', () => {
  fc.assert(
    // Projects of one name or code cannot be told apart, so that only distinct ones are held against themselves.
    fc.property(given, fc.uniqueArray(project, { minLength: 1, maxLength: 6, selector: ({ name }) => name }), (value, distinct) => {
      const projects = distinct.map((each, i) => ({ ...each, code: each.code === '' ? '' : `4103002400000000${i}` }));
      const same = { ...value, projects, previous: projects };
      const across = run(same).findings.filter(({ ruleId }) =>
        ['lowered-target', 'dropped-indicator', 'amount-up-targets-flat'].includes(ruleId),
      );
      expect(across).toEqual([]);
    }),
    { numRuns: 100 },
  );
});
