import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '时限表述不规范', en: 'Malformed deadline' },
  summary: {
    'zh-CN': '完成时间写得不完整、写成时长，或不在预算年度内。',
    en: 'A deadline that is incomplete, written as a length of time, or outside the budget year.',
  },
  messages: {
    'bare-month': {
      'zh-CN': '“{name}”的指标值“{value}”是月份还是月数不明，请核实。',
      en: 'It cannot be told whether "{value}" of "{name}" is a month or a number of months; please check.',
    },
    'month-alone': {
      'zh-CN': '“{name}”的指标值“{value}”只写了月份，请写明几年几月几日前。',
      en: 'The value "{value}" of "{name}" only gives a month; please give year, month and day.',
    },
    'month-bound': {
      'zh-CN': '“{name}”的指标值“{value}”用“{comparator}”限定月份，截止日期不明，请核实。',
      en: '"{value}" of "{name}" bounds a month by "{comparator}" and gives no day; please check.',
    },
    'year-bound': {
      'zh-CN': '“{name}”的指标值“{value}”用比较符限定年份，截止日期不明，请核实。',
      en: '"{value}" of "{name}" bounds a year by a comparator and gives no day; please check.',
    },
    'whole-year': {
      'zh-CN': '“{name}”的指标值“{value}”是整个年度，不是完成时间，请核实。',
      en: '"{value}" of "{name}" is the whole year, not a deadline; please check.',
    },
    'not-a-date': {
      'zh-CN': '“{name}”的指标值“{value}”不是日期或时长，请核实。',
      en: '"{value}" of "{name}" is neither a date nor a length of time; please check.',
    },
    'impossible-date': {
      'zh-CN': '“{name}”的指标值“{value}”不是一个存在的日期，请核实。',
      en: '"{value}" of "{name}" is no date that exists; please check.',
    },
    reversed: {
      'zh-CN': '“{name}”的指标值“{value}”结束早于开始，请核实。',
      en: '"{value}" of "{name}" ends before it begins; please check.',
    },
    'outside-year': {
      'zh-CN': '“{name}”的指标值“{value}”不在{year}年度内，请核实年份。',
      en: '"{value}" of "{name}" lies outside the budget year {year}; please check the year.',
    },
    'bare-season': {
      'zh-CN': '“{name}”只有时段，指标值“{value}”未说明何时完成什么，请核实。',
      en: '"{name}" names a season only; "{value}" does not say what is to be done by when. Please check.',
    },
    span: {
      'zh-CN': '“{name}”应为完成时间，“{value}”是一段时间，请核实。',
      en: '"{name}" asks when something is done, "{value}" is a length of time; please check.',
    },
  },
  suggestions: {
    span: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'bare-month': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'month-alone': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'month-bound': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'year-bound': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'whole-year': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'not-a-date': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'impossible-date': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    reversed: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'outside-year': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
