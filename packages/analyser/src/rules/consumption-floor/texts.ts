import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '消耗设了下限', en: 'A floor under consumption' },
  summary: {
    'zh-CN': '用水、用电、差旅、接待等投入设了“不少于”，等于要求多花。',
    en: 'Use of water or power, travel or receptions has a floor, which asks for more of it.',
  },
  messages: {
    floor: {
      'zh-CN': '“{name}”是消耗或接待，指标值“{value}”要求不少于这个数，请核实是否应设上限。',
      en: '"{name}" is consumption or hospitality; the value "{value}" asks for no less. Please check whether a ceiling is meant.',
    },
  },
  suggestions: {
    floor: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
