import { type AnalysisConfiguration, DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { describe, expect, it } from 'vitest';
import { mergeAnalysis } from '../../settings/merge-analysis.js';
import { readSettings } from './read-settings.js';
import { settingsWorkbook } from './settings-workbook.js';

const SET: AnalysisConfiguration = {
  ...DEFAULT_CONFIGURATION,
  preset: 'strict',
  tone: 'plain',
  rules: { 'vague-value': { severity: 'error' }, 'restated-value': { severity: 'off' } },
  words: {
    vague: ['走在前列'],
    notVague: ['按规程'],
    units: ['标段'],
    directions: [{ head: '投诉件', direction: 'lower' }],
  },
  wording: { 'vague-value/vague': { 'zh-CN': '“{name}”写得太虚，请核实。' } },
  suppressions: [{ rule: 'missing-unit', projectCode: '00123', reason: '系统自带单位' }],
  sources: [
    {
      id: '本市1',
      title: { 'zh-CN': '某市办法', en: '某市办法' },
      number: '某财〔2024〕1号',
      article: '第三条',
      text: '应当量化',
      rules: ['vague-value', 'empty-value'],
      checkedBy: '张三',
      checkedOn: '2026-03-01',
    },
  ],
};

describe('settings as a workbook', () => {
  it('come back as they were, in both languages; with nothing set there is nothing in it', async () => {
    for (const language of ['zh-CN', 'en'] as const)
      for (const settings of [SET, DEFAULT_CONFIGURATION]) {
        const reading = await readSettings(await settingsWorkbook(language, settings), language);
        if (reading.kind === 'refused') throw new Error(JSON.stringify(reading.problems));
        expect(mergeAnalysis(DEFAULT_CONFIGURATION, reading.settings)).toEqual(settings);
      }
  });
});
