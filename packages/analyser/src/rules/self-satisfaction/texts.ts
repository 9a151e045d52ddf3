import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '满意度对象不当', en: 'Whose satisfaction' },
  summary: { 'zh-CN': '满意度的调查对象是本单位或本部门自己。', en: 'The satisfaction asked for is that of the unit itself.' },
  messages: {
    self: {
      'zh-CN': '“{name}”的调查对象是本单位，建议改为服务对象。',
      en: '"{name}" asks the unit itself; please ask those it serves.',
    },
  },
  suggestions: {
    self: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
