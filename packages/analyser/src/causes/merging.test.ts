import type { IndicatorId, ProjectId } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { type CaseProject, documentOf } from '../../testing/case-document.js';
import { DEFAULT_CONFIGURATION } from '../configuration.js';
import { buildContext } from '../context/build-context.js';
import type { Certainty, Finding, Severity } from '../finding.js';
import type { RuleId } from '../rule-id.js';
import { causesOf } from './causes.js';
import { ceilingOf, opinionsOf, pileOf } from './piles.js';

const ROWS = ['甲', '乙', '丙', '丁', '戊'].map((name) => ({ name: `${name}人数`, value: '≥20人' }));
const PROJECTS: readonly CaseProject[] = Array.from({ length: 6 }, (_, i) => ({ name: `项目${i}`, amount: i * 10 + 0.1, rows: ROWS }));
const context = buildContext(documentOf({ projects: PROJECTS }), DEFAULT_CONFIGURATION);
const projectAt = (position: number) => {
  const project = context.departments[0]?.units[0]?.projects[position];
  if (project === undefined) throw new Error('no project');
  return project;
};

interface Made {
  readonly project?: number;
  readonly row?: number;
  readonly severity?: Severity;
  readonly certainty?: Certainty;
  readonly messageId?: string;
  readonly args?: Finding['args'];
  readonly causeId?: string;
}

function finding(ruleId: RuleId, made: Made = {}): Finding {
  const project = made.project === undefined ? '' : (`p${made.project}` as ProjectId);
  return {
    ruleId,
    severity: made.severity ?? 'warning',
    certainty: made.certainty ?? 'likely',
    messageId: made.messageId ?? 'found',
    args: made.args ?? {},
    path: {
      departmentCode: '001',
      unitCode: '001001',
      projectId: project,
      indicatorId: made.row === undefined ? '' : (`${project}.i${made.row}` as IndicatorId),
    },
    part: 'value',
    references: [],
    points: 0,
    ...(made.causeId === undefined ? {} : { causeId: made.causeId }),
  };
}

/** Positions of the findings of every cause, in the order of the findings. */
const grouped = (...findings: readonly Finding[]) =>
  causesOf(context, findings)
    .map((cause) => cause.findings)
    .sort((a, b) => (a[0] ?? 0) - (b[0] ?? 0));
const at = (project: number, args: Finding['args'], messageId = 'found') => finding('vague-value', { project, row: 0, args, messageId });

describe('one cause', () => {
  it.each(['name', 'other', 'project', 'previous', 'previousName', 'indicator', 'unit'])(
    'is told of findings that differ in %s alone',
    (place) => {
      expect(grouped(at(0, { value: '明显', [place]: '甲' }), at(1, { value: '明显', [place]: '乙' }))).toEqual([[0, 1]]);
    },
  );

  it('is not told of findings that differ in what they say', () => {
    expect(grouped(at(0, { value: '明显' }), at(1, { value: '及时' }))).toEqual([[0], [1]]);
    expect(grouped(at(0, { value: '明显' }), at(1, { value: '明显' }, 'other'))).toEqual([[0], [1]]);
    expect(grouped(at(0, { units: ['人', '次'] }), at(1, { units: ['人'] }))).toEqual([[0], [1]]);
    expect(grouped(at(0, { value: 5 }), at(1, { value: 6 }))).toEqual([[0], [1]]);
  });

  it('passes over numbers and comparators of a value, not over its words', () => {
    expect(grouped(at(0, { value: '≥44.5万' }), at(1, { value: '≤8万' }))).toEqual([[0, 1]]);
    expect(grouped(at(0, { value: '=3万' }), at(1, { value: '＞3万' }))).toHaveLength(2);
    expect(grouped(at(0, { value: '约3万' }), at(1, { value: '3万' }))).toHaveLength(2);
    // A comparator inside the text is a word like any other.
    expect(grouped(at(0, { value: '3≥万' }), at(1, { value: '3万' }))).toHaveLength(2);
  });

  it('does not depend on the order of the arguments', () => {
    expect(grouped(at(0, { value: '明显', expected: '数' }), at(1, { expected: '数', value: '明显' }))).toEqual([[0, 1]]);
  });

  it.each(['garbled-indicator', 'doubtful-reading', 'template-left-unfilled'] satisfies RuleId[])(
    'is one block of %s in a project',
    (ruleId) => {
      const block = (project: number, row: number, value: string) => finding(ruleId, { project, row, args: { value } });
      expect(grouped(block(0, 0, '甲'), block(0, 1, '乙'), block(1, 0, '甲'))).toEqual([[0, 1], [2]]);
    },
  );

  it('is what the rule says it is', () => {
    const own = (value: string, causeId: string) => finding('duplicate-indicator', { project: 0, row: 0, args: { value }, causeId });
    expect(grouped(own('甲', 'one'), own('乙', 'one'), own('甲', 'two'))).toEqual([[0, 1], [2]]);
  });
});

describe('the order of causes', () => {
  const ids = (...findings: readonly Finding[]) => causesOf(context, findings).map(({ ruleId }) => ruleId);

  it('is severity, then certainty, then money, then the document', () => {
    expect(
      ids(
        finding('suspected-typo', { project: 5, severity: 'info', certainty: 'sure' }),
        finding('vague-value', { project: 5, severity: 'warning', certainty: 'ask' }),
        finding('undefined-measure', { project: 1, severity: 'warning', certainty: 'likely' }),
        finding('wrong-category', { project: 2, severity: 'warning', certainty: 'likely' }),
        finding('invalid-deadline', { project: 0, severity: 'warning', certainty: 'sure' }),
        finding('missing-unit', { project: 0, severity: 'error', certainty: 'ask' }),
        finding('compound-indicator', { project: 1, severity: 'warning', certainty: 'likely' }),
      ),
    ).toEqual([
      'missing-unit',
      'invalid-deadline',
      'wrong-category',
      'undefined-measure',
      'compound-indicator',
      'vague-value',
      'suspected-typo',
    ]);
  });

  it('takes the gravest of its findings, and says the surest of the gravest', () => {
    const args = (name: string) => ({ name, value: '明显' });
    const [cause, ...more] = causesOf(context, [
      finding('vague-value', { project: 0, row: 0, severity: 'info', certainty: 'sure', args: args('甲') }),
      finding('vague-value', { project: 1, row: 0, severity: 'warning', certainty: 'ask', args: args('乙') }),
      finding('vague-value', { project: 2, row: 0, severity: 'warning', certainty: 'likely', args: args('丙') }),
    ]);
    expect(more).toEqual([]);
    expect(cause).toMatchObject({ severity: 'warning', args: args('丙'), findings: [0, 1, 2], projects: ['p0', 'p1', 'p2'] });
    // 0.1 + 10.1 + 20.1, without binary dust; a project counts once.
    expect(cause?.amount).toBe(30.3);
  });

  it('counts the money of a project once, and none for a finding of the whole unit', () => {
    const twice = [0, 1].map((row) => finding('vague-value', { project: 3, row, args: { value: '明显' } }));
    expect(causesOf(context, twice)[0]).toMatchObject({ projects: ['p3'], amount: 30.1 });
    expect(causesOf(context, [finding('weight-sum')])[0]).toMatchObject({ projects: [], amount: 0 });
  });
});

describe('piles', () => {
  const pile = (...findings: readonly Finding[]) => pileOf(projectAt(0), findings, []);

  it('go by the gravest finding, and by whether it is a question', () => {
    expect(pile()).toBe('clear');
    expect(pile(finding('suspected-typo', { severity: 'info' }))).toBe('hint');
    expect(pile(finding('vague-value'), finding('suspected-typo', { severity: 'info' }))).toBe('verify');
    expect(pile(finding('missing-unit', { severity: 'error', certainty: 'ask' }))).toBe('verify');
    expect(pile(finding('vague-value'), finding('missing-unit', { severity: 'error', certainty: 'likely' }))).toBe('return');
  });
});

describe('the highest grade left open', () => {
  const ceiling = (...findings: readonly Finding[]) => ceilingOf(projectAt(0), findings).ceiling;
  const error = (row: number, certainty: Certainty = 'likely') =>
    finding('missing-unit', { project: 0, row, severity: 'error', certainty });

  it('counts rows, not findings', () => {
    expect(ceiling(error(0), error(0), error(0))).toBe('medium');
    expect(ceiling(error(0), error(1), error(2))).toBe('poor');
  });

  it('passes over questions and hints', () => {
    expect(ceiling(error(0, 'ask'), error(1, 'ask'), error(2, 'ask'))).toBe('excellent');
    expect(ceiling(finding('suspected-typo', { severity: 'info' }))).toBe('excellent');
    expect(ceiling(finding('vague-value'))).toBe('good');
  });

  it('is 差 where nothing can be measured, 中 where a class is missing, whatever the share', () => {
    for (const ruleId of ['unquantified-project', 'project-without-targets'] as const) {
      expect(ceiling(finding(ruleId, { project: 0, severity: 'error' }))).toBe('poor');
      expect(ceiling(finding(ruleId, { project: 0 }))).toBe('good');
    }
    expect(ceiling(finding('missing-dimension', { project: 0 }))).toBe('medium');
    expect(ceiling(finding('missing-dimension', { project: 0, certainty: 'ask' }))).toBe('excellent');
    expect(ceiling(finding('missing-unit', { project: 0, severity: 'error' }))).toBe('good');
  });

  it('names what stands against a better one', () => {
    const { reasons } = ceilingOf(projectAt(0), [
      error(0),
      finding('missing-dimension', { project: 0 }),
      finding('missing-dimension', { project: 0 }),
    ]);
    expect(reasons).toEqual([
      { ruleId: 'missing-dimension', count: 2 },
      { ruleId: 'missing-unit', count: 1 },
    ]);
    expect(ceilingOf(projectAt(0), [finding('vague-value'), finding('suspected-typo', { severity: 'info' })]).reasons).toEqual([
      { ruleId: 'vague-value', count: 1 },
    ]);
  });
});

describe('opinions', () => {
  const opinions = (...findings: readonly Finding[]) => {
    const causes = causesOf(context, findings);
    return opinionsOf(projectAt(0), causes).map((id) => causes.find((cause) => cause.id === id)?.ruleId);
  };
  const of = (ruleId: RuleId, made: Made = {}) => finding(ruleId, { project: 0, row: 0, ...made });

  it('are three at most, each of another rule', () => {
    const values = ['明显', '及时', '良好', '显著'].map((value) => of('vague-value', { args: { value } }));
    expect(opinions(...values)).toEqual(['vague-value']);
    expect(opinions(...values, of('undefined-measure'), of('wrong-category'), of('invalid-deadline'))).toHaveLength(3);
  });

  it('leave hints out where there is anything graver', () => {
    const hint = of('suspected-typo', { severity: 'info' });
    expect(opinions(hint)).toEqual(['suspected-typo']);
    expect(opinions(hint, of('vague-value'))).toEqual(['vague-value']);
  });

  it('say nothing of our own reading, nor of other projects', () => {
    expect(opinions(of('doubtful-reading'))).toEqual([]);
    expect(opinions(finding('vague-value', { project: 1, row: 0 }))).toEqual([]);
  });

  it('put what recurs in five projects behind what is its own, within one severity', () => {
    const recurring = (projects: number, severity: Severity = 'warning') =>
      Array.from({ length: projects }, (_, project) => finding('vague-value', { project, row: 0, severity, args: { value: '明显' } }));
    expect(opinions(...recurring(4), of('undefined-measure'))).toEqual(['vague-value', 'undefined-measure']);
    expect(opinions(...recurring(5), of('undefined-measure'))).toEqual(['undefined-measure', 'vague-value']);
    expect(opinions(...recurring(5, 'error'), of('undefined-measure'))).toEqual(['vague-value', 'undefined-measure']);
  });
});
