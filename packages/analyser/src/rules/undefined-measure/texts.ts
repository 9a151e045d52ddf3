import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '没说清算什么', en: 'Undefined measure' },
  summary: {
    'zh-CN': '名称没有说明量的是什么：只有对象、愿望或空泛名词，却配了百分数。',
    en: 'The name does not say what is measured: only a subject, an aim or an empty noun, with a percentage.',
  },
  messages: {
    aim: {
      'zh-CN': '“{name}”是一句目标，“{value}”算的是什么的百分比看不出来，请核实。',
      en: '"{name}" is an aim; it cannot be told what "{value}" is a percentage of. Please check.',
    },
    wish: {
      'zh-CN': '“{name}”是一句愿望，看不出“{value}”算的是什么，请核实。',
      en: '"{name}" is a wish; it cannot be told what "{value}" measures. Please check.',
    },
    subject: {
      'zh-CN': '“{name}”只写了对象，没有写量什么（人数、覆盖率、满意度……），请核实。',
      en: '"{name}" only says who or what, not what is measured (number, coverage, satisfaction …); please check.',
    },
    abstract: {
      'zh-CN': '“{name}”没有说明怎样算出“{value}”，请核实。',
      en: '"{name}" does not say how "{value}" is worked out; please check.',
    },
    satisfaction: {
      'zh-CN': '“{name}”列在满意度下，却没有写明是满意度，请核实。',
      en: '"{name}" stands under satisfaction and does not say that satisfaction is measured; please check.',
    },
    unfinished: {
      'zh-CN': '名称“{name}”没有写完，看不出要量什么，请核实。',
      en: 'The name "{name}" breaks off before it says what is measured; please check.',
    },
    time: { 'zh-CN': '“{name}”是一个时间，不是指标名称，请核实。', en: '"{name}" is a time, not the name of an indicator; please check.' },
    heading: {
      'zh-CN': '“{name}”是指标类别的名称，不是具体指标，请核实。',
      en: '"{name}" is the name of a class of indicators, not an indicator; please check.',
    },
    money: {
      'zh-CN': '“{name}”没有写明是哪一笔钱，指标值却是“{value}”，请核实。',
      en: '"{name}" does not name a sum of money, yet the value is "{value}"; please check.',
    },
  },
  suggestions: {
    aim: {
      'zh-CN': '建议写成可以算的指标，例如：{suggestion}',
      en: 'Suggested: name something that can be worked out, such as: {suggestion}',
    },
    wish: {
      'zh-CN': '建议写成可以算的指标，例如：{suggestion}',
      en: 'Suggested: name something that can be worked out, such as: {suggestion}',
    },
    subject: { 'zh-CN': '建议写成：{suggestion}', en: 'Suggested: {suggestion}' },
    abstract: {
      'zh-CN': '建议写成可以算的指标，例如：{suggestion}',
      en: 'Suggested: name something that can be worked out, such as: {suggestion}',
    },
    satisfaction: { 'zh-CN': '建议写成：{suggestion}', en: 'Suggested: {suggestion}' },
    unfinished: {
      'zh-CN': '请把名称写完整，写明对象和要量的内容，例如“××人数”“××补贴标准”。',
      en: 'Please complete the name: of whom or what, and what is measured, such as "number of …".',
    },
    time: { 'zh-CN': '建议写成：{suggestion}', en: 'Suggested: {suggestion}' },
    heading: { 'zh-CN': '请写出具体的三级指标。', en: 'Please name the indicator itself.' },
    money: { 'zh-CN': '建议写成“××成本”“××经费”。', en: 'Suggested: "cost of …".' },
  },
});
