import { type LocalSource, RULE_IDS, RULES } from '@perf-lint/analyser';
import { REGULATIONS } from '@perf-lint/data';
import { sourcesOf } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import { explainedSources } from './sources.js';

const SIGNED: LocalSource = {
  id: 'city',
  title: { 'zh-CN': '某市绩效目标编报通知', en: 'Notice of a city' },
  number: '某财绩〔2024〕1号',
  article: '第三条',
  text: '指标值应当可核实',
  rules: ['vague-value'],
  checkedBy: '张三',
  checkedOn: '2026-03-01',
};
const UNSIGNED: LocalSource = { ...SIGNED, id: 'draft', title: { 'zh-CN': '某市草案', en: 'A draft' }, checkedBy: '' };

describe('sources on papers', () => {
  it('are first the signed ones of the office, with number, article and text', () => {
    const printed = sourcesOf([UNSIGNED, SIGNED]);
    expect(printed('vague-value', 'zh-CN')[0]).toBe('《某市绩效目标编报通知》（某财绩〔2024〕1号） 第三条：指标值应当可核实');
    expect(printed('vague-value', 'zh-CN').join('\n')).not.toContain('草案');
    expect(printed('missing-unit', 'zh-CN').join('\n')).not.toContain('某市');
  });

  it('are none that was not read where it is published, and no check of the tool', () => {
    const shown = new Set(
      REGULATIONS.filter(({ copy, kind }) => ['office', 'publisher'].includes(copy) && ['law', 'party-state', 'ministry'].includes(kind)),
    );
    for (const rule of RULE_IDS)
      for (const source of sourcesOf([])(rule, 'zh-CN')) {
        expect(
          [...shown].some(({ title }) => source.includes(title.zh)),
          source,
        ).toBe(true);
        expect(source).not.toContain('未');
      }
  });

  it('are all listed by explain, each with why it is not printed', () => {
    const said = explainedSources([UNSIGNED, SIGNED], 'vague-value', 'zh-CN');
    expect(said[0]).toContain('《某市草案》');
    expect(said[0]).toContain('未填核对人和日期');
    expect(said[1]).toContain('张三 2026-03-01 已核对');
    for (const { meta } of RULES) {
      const sources = explainedSources([], meta.id, 'zh-CN');
      expect(sources, meta.id).toHaveLength(meta.sources.length);
      for (const source of sources) expect(source.includes('《') && source.includes('本工具的核对方法'), source).toBe(false);
    }
  });
});
