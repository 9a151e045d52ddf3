import { defineTexts, WRITE_IN } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '缺少计量单位', en: 'Missing unit' },
  summary: { 'zh-CN': '指标值是一个数，却没有计量单位，或单位不完整。', en: 'The value is a number without a unit, or with half of one.' },
  messages: {
    bare: {
      'zh-CN': '“{name}”的指标值“{value}”没有计量单位，请核实并补上。',
      en: 'The value "{value}" of "{name}" has no unit; please check and add it.',
    },
    'unit-known': {
      'zh-CN': '“{name}”的指标值“{value}”未写计量单位，按名称为“{unit}”。',
      en: 'The value "{value}" of "{name}" has no unit; by the name it is "{unit}".',
    },
    'bare-money': {
      'zh-CN': '“{name}”的指标值“{value}”只写到“万”“亿”，没有计量单位，请核实并补上。',
      en: 'The value "{value}" of "{name}" stops at 万 or 亿 and has no unit; please check and add it.',
    },
    'bare-yuan': {
      'zh-CN': '“{name}”的指标值“{value}”少写了“元”。',
      en: 'The value "{value}" of "{name}" leaves out 元 (yuan).',
    },
    'price-period': {
      'zh-CN': '“{name}”的指标值“{value}”没有说按多长时间计（每天、每月、每年……），请核实并补上。',
      en: 'The value "{value}" of "{name}" does not say for how long (day, month, year …); please check and add it.',
    },
    incomplete: {
      'zh-CN': '“{name}”的指标值“{value}”的单位不完整，请核实。',
      en: 'The unit in the value "{value}" of "{name}" is incomplete; please check.',
    },
    glued: {
      'zh-CN': '“{name}”的指标值“{value}”开头的数与后面的文字相连，所指不明，请核实。',
      en: 'The number at the start of "{value}" of "{name}" runs into the words behind it; please check what it is the number of.',
    },
    'price-base': {
      'zh-CN': '“{name}”的指标值“{value}”没有说按什么计（每人、每月、每户……），请核实并补上。',
      en: 'The value "{value}" of "{name}" does not say per what (person, month, household …); please check and add it.',
    },
  },
  suggestions: {
    bare: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'unit-known': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'bare-money': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    incomplete: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    glued: { 'zh-CN': '请删去多出的数，或补上它的计量单位。', en: 'Please drop the number or give it its unit.' },
    'bare-yuan': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'price-period': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'price-base': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
  asides: { 'unit-known': WRITE_IN, 'bare-yuan': WRITE_IN },
});
