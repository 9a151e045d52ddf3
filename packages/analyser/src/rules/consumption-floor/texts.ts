import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '投入消耗设置下限', en: 'A floor under consumption' },
  summary: {
    'zh-CN': '用水、用电、差旅、接待等投入设了“不少于”，与节约要求相反。',
    en: 'Use of water or power, travel or receptions has a floor, which asks for more of it.',
  },
  messages: {
    floor: {
      'zh-CN': '“{name}”属于投入消耗，指标值“{value}”却设了下限，请核实是否应设上限。',
      en: '"{name}" is consumption or hospitality; the value "{value}" asks for no less. Please check whether a ceiling is meant.',
    },
  },
  suggestions: {
    floor: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
