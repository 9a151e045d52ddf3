import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../fixtures/demo-analysis.js';
import { textWidth } from '../texts/width.js';
import { opinionsOn } from './opinion.js';
import { opinionText } from './opinion-text.js';

describe('opinions', () => {
  it('say what, why and what to write instead', () => {
    expect(opinionText('“及时”没有可核对的标准', '建议改为：每月__日前发放', 'zh-CN')).toBe(
      '“及时”没有可核对的标准；建议改为：每月__日前发放。',
    );
    expect(opinionText('没有成本指标。', '', 'zh-CN')).toBe('没有成本指标。');
  });

  it('are cut after a whole clause, not inside a quotation or a number', () => {
    const message = '“一年经费标准”的目标为1,170万元，项目金额为130万元，两者相差较大，超出部分未说明来源，请核实是否为当年全部成本';
    const text = opinionText(message, '如为当年全部成本，建议改为≤130万元；如含其他资金，请在指标解释中说明', 'zh-CN', '≤130万元');
    expect(text).toContain('如为当年全部成本，建议改为≤130万元');
    expect(text).toContain('项目金额为130万元');
    expect(text).not.toMatch(/[，；]。$/);
    expect(textWidth(text)).toBeLessThanOrEqual(120);
  });

  it('never take more than 60 Chinese characters', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 300 }),
        fc.string({ unit: 'grapheme', maxLength: 200 }),
        (message, suggestion) => {
          expect(textWidth(opinionText(message, suggestion, 'zh-CN'))).toBeLessThanOrEqual(120);
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.stringMatching(/^[指标值，；。“”≥%0-9]{0,200}$/),
        fc.stringMatching(/^[建议改为，：0-9]{0,120}$/),
        (message, suggestion) => {
          expect(textWidth(opinionText(message, suggestion, 'zh-CN'))).toBeLessThanOrEqual(120);
        },
      ),
    );
  });

  it('stand in the order of severity and say once what reads the same', () => {
    const { projects } = demoAnalysis();
    const [project] = projects;
    const opinions = opinionsOn([...project!.findings, ...project!.findings], { language: 'zh-CN', wording: DEMO_WORDING });
    expect(opinions.map(({ severity }) => severity)).toEqual(['error', 'warning', 'warning', 'warning']);
    expect(opinions.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(opinions[0]?.findings).toHaveLength(2);
  });

  it('say why a grave one is only asked about in a project that the unit cannot change', () => {
    const [project] = demoAnalysis().projects;
    const grave = project!.findings.filter(({ severity }) => severity === 'error');
    const asides = (origin: 'own' | 'carried-over' | 'handed-down') =>
      opinionsOn(grave, { language: 'zh-CN', wording: DEMO_WORDING }, origin)[0]!.aside;
    expect(asides('own')).toEqual([]);
    expect(asides('carried-over')).toEqual(['上年结转的项目，目标已批复，由退回必改改为请核实。']);
    expect(asides('handed-down').join()).toContain('上级下达');
    const mild = project!.findings.filter(({ severity }) => severity !== 'error');
    for (const { aside } of opinionsOn(mild, { language: 'zh-CN', wording: DEMO_WORDING }, 'carried-over'))
      expect(aside.join()).not.toContain('上年结转');
  });
});
