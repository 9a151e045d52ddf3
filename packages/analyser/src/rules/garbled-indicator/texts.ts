import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标无法识别', en: 'Garbled indicator' },
  summary: {
    'zh-CN': '名称或指标值无法识别：名称处是数字、单元格错位、数字重复。',
    en: 'Name or value cannot be understood: a number in place of the name, shifted cells, a number printed twice.',
  },
  messages: {
    'numeric-name': {
      'zh-CN': '三级指标处填的是“{name}”，疑似数值填入名称列，请核实是否错列。',
      en: 'The name is "{name}", which looks like a value in the wrong column; please check for shifted cells.',
    },
    'unreadable-value': {
      'zh-CN': '“{name}”的指标值“{value}”无法识别，请核实。',
      en: 'The value "{value}" of "{name}" does not tell what is to be reached; please check.',
    },
    'lost-sign': {
      'zh-CN': '“{name}”的指标值“{value}”开头的符号无法识别，请核实是“≥”“≤”还是“=”。',
      en: 'The value "{value}" of "{name}" begins with a sign that was lost; please check whether ≥, ≤ or = is meant.',
    },
    'doubled-number': {
      'zh-CN': '“{name}”的指标值“{value}”疑似同一个数重复填写，请核实。',
      en: 'The value "{value}" of "{name}" looks like one number printed twice; please check.',
    },
    'foreign-text': {
      'zh-CN': '“{name}”的指标值处是“{value}”，疑似其他单元格的内容，请核实是否错列。',
      en: 'The value of "{name}" is "{value}", which looks like the content of another cell; please check.',
    },
    'aim-with-bare-number': {
      'zh-CN': '“{name}”的指标值是“{value}”，该数所指不明，请核实是否错列。',
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
    'lost-sign': {
      'zh-CN': '请在数值前写明“≥”“≤”或“=”。',
      en: 'Please write ≥, ≤ or = before the number.',
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
