import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '表样内容未填写', en: 'Template left unfilled' },
  summary: {
    'zh-CN': '名称或指标值里留着表样的占位符：**、XX、__。',
    en: 'Marks of the blank form are left in name or value: **, XX, __.',
  },
  messages: {
    value: {
      'zh-CN': '“{name}”的指标值“{value}”里留有占位符“{mark}”，请核实并补填。',
      en: 'The value "{value}" of "{name}" still holds the placeholder "{mark}"; please check and fill it in.',
    },
    name: {
      'zh-CN': '三级指标“{name}”里留有表样的“{mark}”，请核实并改成正式名称。',
      en: 'The name "{name}" still holds "{mark}" of the blank form; please check and tidy it.',
    },
    names: {
      'zh-CN': '本表{count}条三级指标的名称里留有表样的“{mark}”，如“{name}”，正式报送时请整理名称。',
      en: 'The names of {count} rows of this table still hold "{mark}" of the blank form, such as "{name}"; please tidy them.',
    },
  },
});
