import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标无法看懂', en: 'Garbled indicator' },
  summary: {
    'zh-CN': '名称或指标值看不出是什么：名称处是数字、单元格错位、数字重复。',
    en: 'Name or value cannot be understood: a number in place of the name, shifted cells, a number printed twice.',
  },
  messages: {
    'numeric-name': {
      'zh-CN': '三级指标处是“{name}”，像是数值填到了名称列，请核实是否错列。',
      en: 'The name is "{name}", which looks like a value in the wrong column; please check for shifted cells.',
    },
    'unreadable-value': {
      'zh-CN': '“{name}”的指标值“{value}”看不出要达到什么，请核实。',
      en: 'The value "{value}" of "{name}" does not tell what is to be reached; please check.',
    },
    'doubled-number': {
      'zh-CN': '“{name}”的指标值“{value}”像是同一个数重复了两遍，请核实。',
      en: 'The value "{value}" of "{name}" looks like one number printed twice; please check.',
    },
    'foreign-text': {
      'zh-CN': '“{name}”的指标值处是“{value}”，像是别的单元格的内容，请核实是否错列。',
      en: 'The value of "{name}" is "{value}", which looks like the content of another cell; please check.',
    },
    'aim-with-bare-number': {
      'zh-CN': '“{name}”的指标值是“{value}”，看不出这个数指什么，请核实是否错列。',
      en: 'The value of "{name}" is "{value}"; it cannot be told what the number stands for. Please check for shifted cells.',
    },
  },
  suggestions: {
    'numeric-name': {
      'zh-CN': '请按“名称—比较符—数值—单位”重新填写这一行。',
      en: 'Please fill in this row again: name, comparator, number, unit.',
    },
    'unreadable-value': {
      'zh-CN': '请按“名称—比较符—数值—单位”重新填写这一行。',
      en: 'Please fill in this row again: name, comparator, number, unit.',
    },
    'doubled-number': {
      'zh-CN': '请按“名称—比较符—数值—单位”重新填写这一行。',
      en: 'Please fill in this row again: name, comparator, number, unit.',
    },
    'foreign-text': {
      'zh-CN': '请按“名称—比较符—数值—单位”重新填写这一行。',
      en: 'Please fill in this row again: name, comparator, number, unit.',
    },
    'aim-with-bare-number': {
      'zh-CN': '请按“名称—比较符—数值—单位”重新填写这一行。',
      en: 'Please fill in this row again: name, comparator, number, unit.',
    },
  },
});
