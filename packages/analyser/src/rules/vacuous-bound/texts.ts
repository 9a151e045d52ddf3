import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值缺乏约束力', en: 'A bound that binds nobody' },
  summary: {
    'zh-CN': '任何结果都满足的界限：≥0、0-100%、坏事的比率≤100%。',
    en: 'A bound that every result meets: ≥0, 0–100 %, ≤100 % on a bad rate.',
  },
  messages: {
    'from-zero': {
      'zh-CN': '“{name}”的指标值“{value}”任何结果都能满足，缺乏约束力，请核实。',
      en: 'Any result meets the value "{value}" of "{name}"; please check.',
    },
    'whole-range': {
      'zh-CN': '“{name}”的指标值“{value}”涵盖该比率的全部取值，缺乏约束力，请核实。',
      en: 'The value "{value}" of "{name}" covers every possible rate, which is no target; please check.',
    },
    'zero-floor': {
      'zh-CN': '“{name}”的指标值“{value}”下限为 0，未开展也视为完成，请核实最低应完成多少。',
      en: 'The value "{value}" of "{name}" begins at 0: none at all would meet it. Please check how many are wanted at least.',
    },
    'bad-rate': {
      'zh-CN': '“{name}”应当越低越好，指标值“{value}”未作限制，缺乏约束力，请核实。',
      en: 'Less is better for "{name}"; the value "{value}" limits nothing. Please check.',
    },
    'good-rate': {
      'zh-CN': '“{name}”的指标值“{value}”任何结果都不会超过，缺乏约束力，请核实。',
      en: 'No result exceeds the value "{value}" of "{name}", which is no target; please check.',
    },
  },
  suggestions: {
    'zero-floor': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'from-zero': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'whole-range': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'good-rate': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'bad-rate': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
