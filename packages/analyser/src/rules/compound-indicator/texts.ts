import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '一行设置多个指标', en: 'Several indicators in one row' },
  summary: { 'zh-CN': '一行设置了几个指标，年终无法分别评价。', en: 'One row holds several indicators, which cannot be judged apart.' },
  messages: {
    fees: {
      'zh-CN': '“{name}”包含几项费用，各项金额不明，建议分行设置。',
      en: '"{name}" puts several fees into one row; please give each its own.',
    },
    rates: {
      'zh-CN': '“{name}”包含几个比率，无法分别评价，建议分行设置。',
      en: '"{name}" puts several rates into one row, so that nobody sees which one was missed; please give each its own.',
    },
    clauses: {
      'zh-CN': '“{name}”包含几项内容，无法用一个指标值评价，建议分行设置。',
      en: '"{name}" puts several things into one row, which one value cannot judge; please give each its own.',
    },
    values: {
      'zh-CN': '“{name}”的指标值“{value}”写了几个不同事项的数，建议分行设置。',
      en: 'The value "{value}" of "{name}" gives numbers of several things; please give each its own row.',
    },
  },
  suggestions: {
    values: { 'zh-CN': '建议一个数一行，名称写明是什么数。', en: 'Suggested: one row for each number, with what it is the number of.' },
    fees: { 'zh-CN': '建议每项费用一行，各写各的指标值。', en: 'Suggested: one row for each fee.' },
    rates: { 'zh-CN': '建议每个比率一行，各写各的指标值。', en: 'Suggested: one row for each rate.' },
    clauses: { 'zh-CN': '建议一件事一行，各写各的指标值。', en: 'Suggested: one row for each thing.' },
  },
});
