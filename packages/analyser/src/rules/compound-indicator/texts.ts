import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '一行多个指标', en: 'Several indicators in one row' },
  summary: { 'zh-CN': '一行里写了几个指标，年终无法分别评价。', en: 'One row holds several indicators, which cannot be judged apart.' },
  messages: {
    fees: {
      'zh-CN': '“{name}”把几笔费用写在一行，看不出各是多少，建议分行。',
      en: '"{name}" puts several fees into one row; please give each its own.',
    },
    rates: {
      'zh-CN': '“{name}”把几个比率写在一行，哪个没有达到看不出来，建议分行。',
      en: '"{name}" puts several rates into one row, so that nobody sees which one was missed; please give each its own.',
    },
    clauses: {
      'zh-CN': '“{name}”把几件事写在一行，无法用一个值评价，建议分行。',
      en: '"{name}" puts several things into one row, which one value cannot judge; please give each its own.',
    },
  },
  suggestions: {
    fees: { 'zh-CN': '建议每项费用一行，各写各的指标值。', en: 'Suggested: one row for each fee.' },
    rates: { 'zh-CN': '建议每个比率一行，各写各的指标值。', en: 'Suggested: one row for each rate.' },
    clauses: { 'zh-CN': '建议一件事一行，各写各的指标值。', en: 'Suggested: one row for each thing.' },
  },
});
