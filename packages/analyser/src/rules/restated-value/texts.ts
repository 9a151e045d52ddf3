import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值重复名称或描述工作', en: 'Value restates the name' },
  summary: {
    'zh-CN': '指标值重复了名称，或写的是要做的事，而不是要达到的结果。',
    en: 'The value repeats the name, or describes the work instead of a result.',
  },
  messages: {
    restated: {
      'zh-CN': '“{name}”的指标值“{value}”重复了名称，没有给出要达到的结果。',
      en: 'The value "{value}" of "{name}" repeats the name and gives no result to reach.',
    },
    same: {
      'zh-CN': '“{name}”的名称和指标值相同，名称应当只写衡量的内容。',
      en: 'Name and value of "{name}" are the same to the letter; the name should only say what is measured.',
    },
    work: {
      'zh-CN': '“{name}”的指标值“{value}”没有给出可衡量的结果。',
      en: 'The value "{value}" of "{name}" gives no result that can be measured.',
    },
    state: {
      'zh-CN': '“{name}”的指标值“{value}”只能判断是或否，最好给出可以计算的标准。',
      en: 'The value "{value}" of "{name}" can only be answered yes or no; a criterion that can be worked out would be better.',
    },
  },
  suggestions: {
    restated: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
    work: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
    state: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
  },
});
