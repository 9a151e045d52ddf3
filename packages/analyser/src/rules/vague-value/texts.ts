import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值不够具体', en: 'Vague value' },
  summary: {
    'zh-CN': '指标值是“明显”“提升”“及时”之类，没有可以查实的标准。',
    en: 'The value is a word such as "clear", "improved" or "timely", with nothing that could be verified.',
  },
  messages: {
    vague: {
      'zh-CN': '“{name}”的指标值“{value}”没有可核实的标准，年终难以判断是否完成，请核实。',
      en: 'The value "{value}" of "{name}" cannot be verified, so nobody can say at the year\'s end whether it was met; please check.',
    },
    formula: {
      'zh-CN': '“{name}”的指标值“{value}”未说明达到的程度，请核实。',
      en: 'The value "{value}" of "{name}" is a stock phrase that states no degree; please check.',
    },
    slogan: {
      'zh-CN': '“{name}”的指标值“{value}”是工作要求，不是可评价的结果，请核实。',
      en: 'The value "{value}" of "{name}" is a slogan; please check.',
    },
    grade: {
      'zh-CN': '“{name}”的指标值是等级“{value}”，未说明该等级的标准，请核实。',
      en: 'The value of "{name}" is the grade "{value}" without a criterion for it; please check.',
    },
    unchosen: {
      'zh-CN': '“{name}”的指标值只列出等级“{value}”，未明确是哪一等，请核实。',
      en: 'The value of "{name}" lists the grades "{value}" and names none of them; please check.',
    },
    'no-grade': {
      'zh-CN': '“{name}”的指标值只写了“定性”，未写明要达到的等级或结果，请核实。',
      en: 'The value of "{name}" only says that it is qualitative and names neither grade nor result; please check.',
    },
    template: {
      'zh-CN': '“{name}”是表内固定的定性指标，评判标准在说明栏。',
      en: '"{name}" is a qualitative row of the form itself; its criteria stand in the definition column.',
    },
  },
  suggestions: {
    vague: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
    formula: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
    slogan: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
    unchosen: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
    grade: { 'zh-CN': '建议改为可查实的值，例如：{suggestion}', en: 'Suggested: a value that can be verified, such as: {suggestion}' },
  },
});
