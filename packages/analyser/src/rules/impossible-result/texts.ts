import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '完成值超出可能范围', en: 'Impossible result' },
  summary: {
    'zh-CN': '自评表的实际完成值是有小数的人数、个数。',
    en: 'A self-evaluation gives a count with decimals as its result.',
  },
  messages: {
    fraction: {
      'zh-CN': '“{name}”的实际完成值“{actual}”有小数，而“{unit}”只能是整数，请核实。',
      en: 'The result "{actual}" of "{name}" has decimals, and "{unit}" counts what has no parts; please check.',
    },
  },
  suggestions: {
    fraction: {
      'zh-CN': '请按实际完成的数量填写，不按比例推算。',
      en: 'Please give what was counted, not what was worked out.',
    },
  },
});
