import { RULE_IDS, type RuleId, type Severity } from '@perf-lint/analyser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ruleName } from '../../texts/finding-texts.js';
import { SEVERITIES } from '../../texts/labels.js';
import type { Block } from '../word/blocks.js';
import { bodySections, linesOf } from './letter-body.js';
import type { LetterContent, LetterKind, LetterRow } from './letter-content.js';
import { type LetterOptions, letterPaper } from './letter-document.js';
import { kindWords, matterOf } from './letter-sample.js';

const ROW: LetterRow = {
  id: '1',
  of: 'targets',
  overall: false,
  unit: '甲单位',
  code: '',
  project: '甲项目',
  amount: 10,
  indicator: '到岗入职率',
  value: '100%',
  severity: 'warning',
  ruleId: 'vague-value',
  problem: '没有可核实的标准，请核实',
  subject: '“到岗入职率”的指标值“100%”',
  suggestion: '',
};

const row = (over: Partial<LetterRow>): LetterRow => ({ ...ROW, ...over });

const kindOf = (ruleId: RuleId, severity: Severity, count: number): LetterKind => ({
  of: 'targets',
  ruleId,
  aspect: '',
  severity,
  rows: Array.from({ length: count }, () => row({ ruleId, severity })),
  projects: 1,
});

function contentOf(kinds: readonly LetterKind[]): LetterContent {
  return {
    addressee: '甲单位',
    parts: [{ subject: 'targets', year: 2024, reviewed: 1, reviewedAmount: 10, concerned: 1, amount: 10, conclusions: [] }],
    kinds,
    rows: kinds.flatMap(({ rows }) => rows),
    opinions: [],
    outstanding: { projects: 0, amount: 0, names: [], opinions: [], due: '' },
    unseen: 0,
    pending: 0,
  };
}

const OPTIONS: LetterOptions = { language: 'zh-CN', office: '', number: '', deadline: '2024-12-01', date: '', contact: '' };

const lineOf = (block: Block): string =>
  block.kind === 'heading'
    ? block.text
    : block.kind === 'paragraph'
      ? block.runs.map((run) => (typeof run === 'string' ? run : run.text)).join('')
      : '';

const TITLES = { error: '退回必改的问题', warning: '请核实的问题', info: '提示（供完善参考）' } as const;

describe('the body of a letter', () => {
  it('tells what must be revised first and whole, however little room there is', () => {
    const kinds = fc.uniqueArray(
      fc.record({ ruleId: fc.constantFrom(...RULE_IDS), severity: fc.constantFrom(...SEVERITIES), count: fc.integer({ min: 1, max: 40 }) }),
      { selector: ({ ruleId, severity }) => `${severity} ${ruleId}`, minLength: 1, maxLength: 40 },
    );
    fc.assert(
      fc.property(kinds, fc.integer({ min: 0, max: 41 }), (drawn, taken) => {
        const ordered = SEVERITIES.flatMap((severity) => drawn.filter((kind) => kind.severity === severity));
        const content = contentOf(ordered.map(({ ruleId, severity, count }) => kindOf(ruleId, severity, count)));
        const lines = bodySections(content, 'zh-CN', taken).blocks.map(lineOf);
        const present = SEVERITIES.filter((severity) => ordered.some((kind) => kind.severity === severity));
        const headings = lines.filter((line) => /^[一二三]、/.test(line));
        expect(headings.map((line) => line.slice(2))).toEqual(present.map((severity) => TITLES[severity]));
        for (const [index, heading] of headings.entries()) {
          const start = lines.indexOf(heading);
          const following = headings[index + 1];
          const section = lines.slice(start + 1, following === undefined ? undefined : lines.indexOf(following));
          const own = ordered.filter(({ severity }) => severity === present[index]);
          const counted = section.filter((line) => line.endsWith('详见附件。') && !line.startsWith('（'));
          const told = section.length - counted.length;
          expect(counted.length).toBe(told < own.length ? 1 : 0);
          // Nothing of another level is counted here, and nothing that must be revised is only counted.
          if (present[index] === 'error') expect(told).toBe(own.length);
          if (counted.length > 0) expect(counted[0]?.startsWith('此外还有')).toBe(told > 0);
        }
      }),
    );
  });

  it('keeps to its room by counting what weighs least, each level for itself', () => {
    const content = contentOf([
      kindOf('cost-amount-mismatch', 'error', 2),
      kindOf('vague-value', 'warning', 9),
      kindOf('unit-mismatch', 'warning', 6),
      kindOf('restated-value', 'info', 12),
      kindOf('missing-comparator', 'info', 3),
    ]);
    const lines = bodySections(content, 'zh-CN', 31).blocks.map(lineOf);
    expect(lines.reduce((sum, line) => sum + linesOf(line), 0)).toBeLessThanOrEqual(10);
    expect(lines.slice(0, 2).join('')).toContain(`一、退回必改的问题（一）${ruleName('cost-amount-mismatch', 'zh-CN')}（2条）`);
    const rest = lines.filter((line) => line.endsWith('详见附件。'));
    expect(rest).toEqual([`此外还有${ruleName('unit-mismatch', 'zh-CN')}6条，详见附件。`, expect.stringContaining('12条')]);
    expect(rest.join('')).not.toContain(ruleName('cost-amount-mismatch', 'zh-CN'));
  });

  it('leaves out the words on what must be revised where its names and numbers alone fill the pages', () => {
    const kinds = RULE_IDS.slice(0, 8).map((ruleId) => kindOf(ruleId, 'error', 2));
    const lines = bodySections(contentOf(kinds), 'zh-CN', 26).blocks.map(lineOf);
    expect(lines.reduce((sum, line) => sum + linesOf(line), 0)).toBeLessThanOrEqual(15);
    expect(lines.filter((line) => line.startsWith('（'))).toHaveLength(8);
    expect(lines[1]).toContain('没有可核实的标准');
    expect(lines.at(-1)?.endsWith('（2条）。')).toBe(true);
  });
});

describe('the words on a kind', () => {
  const words = (...rows: readonly LetterRow[]): string => kindWords(rows[0]?.ruleId ?? '', rows, 'zh-CN');

  it('are those of the annex, not those of the rule', () => {
    expect(words(ROW)).toBe('“到岗入职率”的指标值“100%”没有可核实的标准');
    const time = row({
      ruleId: 'undefined-measure',
      indicator: '每年年底完成',
      subject: '',
      problem: '“每年年底完成”是一个时间，不是指标名称，请核实',
    });
    expect(words(time)).toBe('“每年年底完成”是一个时间，不是指标名称');
    expect(words(time, time)).toBe('如“每年年底完成”是一个时间，不是指标名称');
    const numbers = row({
      ruleId: 'name-value-conflict',
      indicator: '甲',
      subject: '',
      problem: '名称里写的是“5”，指标值是“6”，两处不一致，请核实',
    });
    expect(words(numbers)).toBe('“甲”：名称里写的是“5”，指标值是“6”，两处不一致');
  });

  it('say of whole projects what is said of all of them, each statement with its number', () => {
    const cost = (project: string): LetterRow =>
      row({
        ruleId: 'missing-dimension',
        project,
        indicator: '',
        subject: '',
        problem: `项目“${project}”没有成本指标。财政部2021年的指引把成本指标单列一类，请核实是否可以设置`,
      });
    const satisfaction = row({
      ruleId: 'missing-dimension',
      indicator: '',
      subject: '',
      problem: '项目“甲项目”没有满意度指标，请核实并补充',
    });
    expect(words(cost('甲项目'), cost('乙项目'))).toBe('项目没有成本指标');
    expect(words(satisfaction, cost('甲项目'), cost('乙项目'))).toBe('项目没有成本指标2条；项目没有满意度指标1条');
  });

  it('say of a wrong class from where to where', () => {
    const misplaced = row({
      ruleId: 'wrong-category',
      subject: '',
      problem: '“到岗入职率”是完成情况，列在效益指标下，请核实归类',
      suggestion: '建议移到：产出指标',
    });
    expect(words(misplaced, misplaced)).toBe('如“到岗入职率”是完成情况，列在效益指标下，建议移到：产出指标');
  });

  it('take the words of most rows, of the one on most money that is short enough, and the rule only where all are too long', () => {
    const other = row({ problem: '未说明达到的程度，请核实', amount: 99 });
    expect(words(other, ROW, ROW)).toContain('没有可核实的标准');
    const rich = row({ amount: 20, subject: '“乙”的指标值“好”' });
    expect(words(ROW, rich)).toBe('如“乙”的指标值“好”没有可核实的标准');
    const long = row({ amount: 30, subject: `“${'长'.repeat(60)}”的指标值“好”` });
    expect(words(ROW, long)).toContain('到岗入职率');
    expect(words(long)).not.toContain('长');
    expect(words(row({ ruleId: '', subject: '', indicator: '长'.repeat(80), problem: '请改' }))).toBe('详见附件');
  });

  it('end before the request, never inside a name', () => {
    expect(matterOf('“做好，请示报告”没有指标值，请核实并补填', 'zh-CN')).toBe('“做好，请示报告”没有指标值');
    expect(matterOf('“甲”的目标为5万元，相差2万元；如只是其中一部分，请在名称中写明', 'zh-CN')).toBe('“甲”的目标为5万元，相差2万元');
    expect(matterOf('请核实后改为可衡量的数值。', 'zh-CN')).toBe('请核实后改为可衡量的数值');
    expect(matterOf('"A" is a time, not the name of an indicator; please check.', 'en')).toBe(
      '"A" is a time, not the name of an indicator',
    );
  });
});

describe('what a letter asks for', () => {
  const asked = (...kinds: readonly LetterKind[]): string => {
    const lines = letterPaper(contentOf(kinds), OPTIONS).blocks.map(lineOf);
    return lines.slice(lines.findIndex((line) => line.endsWith('回复要求')) + 1).join('\n');
  };

  it('never offers to leave unchanged what must be revised without a reason and its basis', () => {
    const both = asked(kindOf('unit-mismatch', 'error', 3), kindOf('vague-value', 'warning', 2));
    expect(both).toContain('“退回必改”的3条');
    expect(both).toContain('须在“单位说明”栏写明理由和依据');
    expect(both).toContain('“请核实”的2条请逐条核实，一并修改');
    expect(asked(kindOf('unit-mismatch', 'error', 3))).not.toContain('不需要修改');
    expect(asked(kindOf('vague-value', 'warning', 2))).not.toContain('退回必改');
  });

  it('asks for no answer to what is only a hint', () => {
    const hints = asked(kindOf('restated-value', 'info', 1));
    expect(hints).toContain('不要求逐条答复');
    expect(hints).not.toContain('单位说明');
    expect(asked(kindOf('vague-value', 'warning', 2), kindOf('restated-value', 'info', 1))).toContain('“提示”的1条供参考');
  });
});

describe('the annex', () => {
  const table = (rows: readonly LetterRow[]) => {
    const { sideways = [] } = letterPaper({ ...contentOf([]), rows }, OPTIONS);
    const found = sideways.find((block) => block.kind === 'table');
    if (found?.kind !== 'table') throw new Error('the annex has a table');
    return found;
  };

  it('has room to answer: the column of the unit is as wide as the one of the suggestion', () => {
    for (const rows of [[ROW], [ROW, row({ unit: '乙单位' })]]) {
      const { head, widths } = table(rows);
      const headings = head[0]?.map(({ lines }) => lines.flat().join('')) ?? [];
      const [suggestion, reply] = ['建议', '单位说明'].map((name) => widths[headings.indexOf(name)] ?? 0);
      expect(reply).toBeGreaterThanOrEqual(suggestion ?? 0);
      // Of 257 mm.
      expect(((reply ?? 0) / widths.reduce((sum, width) => sum + width, 0)) * 257).toBeGreaterThan(35);
    }
  });

  it('has blanks that no line parts, and quotes the unit as it wrote', () => {
    const cells = table([row({ problem: '“__人”里留有占位符，请写成__人', suggestion: '例如“项目总成本 ≤__万元”' })]).rows[0] ?? [];
    const texts = cells.map(({ lines }) => lines.flat().join(''));
    expect(texts).toContain('“__人”里留有占位符，请写成＿人');
    expect(texts).toContain('例如“项目总成本 ≤＿万元”');
  });
});

describe('words on rows that are too long to stand as an example', () => {
  it('do not say of them what else the rule looks for', () => {
    const long = row({
      ruleId: 'score-against-result',
      indicator: '督导员人数',
      problem: `“督导员人数”目标值“${'甲'.repeat(60)}”，分值8分而自评7分，请核实。`,
    });
    expect(kindWords('score-against-result', [long], 'zh-CN')).toBe('涉及“督导员人数”，详见附件');
    expect(kindWords('score-against-result', [long, row({ ...long, indicator: '桶点数量' })], 'zh-CN')).toBe(
      '涉及“督导员人数”等，详见附件',
    );
    expect(kindWords('score-against-result', [long], 'en')).toMatch(/^on "督导员人数"; see the annex$/);
  });
});
