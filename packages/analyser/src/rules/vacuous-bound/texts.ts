import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值形同虚设', en: 'Vacuous bound' },
  summary: {
    'zh-CN': '任何结果都满足的界限：≥0、0-100%、坏事的比率≤100%。',
    en: 'A bound that every result meets: ≥0, 0–100 %, ≤100 % on a bad rate.',
  },
  messages: {
    'from-zero': {
      'zh-CN': '“{name}”的指标值“{value}”怎样都能达到，请核实。',
      en: 'Any result meets the value "{value}" of "{name}"; please check.',
    },
    'whole-range': {
      'zh-CN': '“{name}”的指标值“{value}”包括了比率的全部可能，等于没有目标，请核实。',
      en: 'The value "{value}" of "{name}" covers every possible rate, which is no target; please check.',
    },
    'zero-floor': {
      'zh-CN': '“{name}”的指标值“{value}”从 0 起，一个没有也算完成，请核实应当不少于多少。',
      en: 'The value "{value}" of "{name}" begins at 0: none at all would meet it. Please check how many are wanted at least.',
    },
    'bad-rate': {
      'zh-CN': '“{name}”越低越好，指标值“{value}”等于没有限制，请核实。',
      en: 'Less is better for "{name}"; the value "{value}" limits nothing. Please check.',
    },
    'good-rate': {
      'zh-CN': '“{name}”的指标值“{value}”任何结果都不超过，等于没有目标，请核实。',
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
