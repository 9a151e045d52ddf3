import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标内涵不清', en: 'Undefined measure' },
  summary: {
    'zh-CN': '名称没有说明衡量的内容：只有对象、工作目标或笼统名词，指标值却是数。',
    en: 'The name does not say what is measured: only a subject, an aim or an empty noun, with a percentage.',
  },
  messages: {
    aim: {
      'zh-CN': '“{name}”是工作目标，未说明“{value}”是什么的比率，请核实。',
      en: '"{name}" is an aim; it cannot be told what "{value}" is a percentage of. Please check.',
    },
    wish: {
      'zh-CN': '“{name}”是工作要求，未说明“{value}”衡量什么，请核实。',
      en: '"{name}" is a wish; it cannot be told what "{value}" measures. Please check.',
    },
    subject: {
      'zh-CN': '“{name}”只有对象，未说明衡量其哪一方面（人数、覆盖率、满意度等），请核实。',
      en: '"{name}" only says who or what, not what is measured (number, coverage, satisfaction …); please check.',
    },
    abstract: {
      'zh-CN': '“{name}”没有说明怎样算出“{value}”，请核实。',
      en: '"{name}" does not say how "{value}" is worked out; please check.',
    },
    unnamed: {
      'zh-CN': '“{name}”没有说明衡量的内容，请核实。',
      en: '"{name}" does not say what is measured; please check.',
    },
    satisfaction: {
      'zh-CN': '“{name}”列在满意度指标下，名称未写明是满意度，请核实。',
      en: '"{name}" stands under satisfaction and does not say that satisfaction is measured; please check.',
    },
    unfinished: {
      'zh-CN': '名称“{name}”不完整，未说明衡量的内容，请核实。',
      en: 'The name "{name}" breaks off before it says what is measured; please check.',
    },
    time: { 'zh-CN': '“{name}”是一个时间，不是指标名称，请核实。', en: '"{name}" is a time, not the name of an indicator; please check.' },
    heading: {
      'zh-CN': '“{name}”是指标类别的名称，不是具体指标，请核实。',
      en: '"{name}" is the name of a class of indicators, not an indicator; please check.',
    },
    money: {
      'zh-CN': '“{name}”未写明是哪一项资金，指标值为“{value}”，请核实。',
      en: '"{name}" does not name a sum of money, yet the value is "{value}"; please check.',
    },
    group: {
      'zh-CN': '“{name}”只有对象或性质，未说明“{value}”是什么数，请核实。',
      en: '"{name}" only says who or which quality; it cannot be told what "{value}" is the number of. Please check.',
    },
    project: {
      'zh-CN': '“{name}”即项目名称或项目资金，未说明衡量其哪一方面，请核实。',
      en: '"{name}" is the project itself or its money and does not say what of it is measured; please check.',
    },
    thing: {
      'zh-CN': '“{name}”只有事物名称，未说明衡量其哪一方面，请核实。',
      en: '"{name}" only names a thing and does not say what of it is looked at; please check.',
    },
    span: {
      'zh-CN': '“{name}”只有工作内容，“{value}”是期限、频次还是完成时间未说明，请核实。',
      en: '"{name}" only names an act; it cannot be told whether "{value}" is a length of time or a deadline. Please check.',
    },
    reference: {
      'zh-CN': '“{name}”只引用规定，未说明“{value}”是什么数，请核实。',
      en: '"{name}" only cites a rule; it cannot be told what "{value}" is the number of. Please check.',
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
    unnamed: { 'zh-CN': '请写明用哪项数据衡量、达到多少。', en: 'Please say which figure shows it, and what it is to be.' },
    satisfaction: { 'zh-CN': '建议写成：{suggestion}', en: 'Suggested: {suggestion}' },
    unfinished: {
      'zh-CN': '请把名称写完整，写明对象和衡量的内容，例如“××人数”“××补贴标准”。',
      en: 'Please complete the name: of whom or what, and what is measured, such as "number of …".',
    },
    time: { 'zh-CN': '建议写成：{suggestion}', en: 'Suggested: {suggestion}' },
    group: {
      'zh-CN': '请在名称里写明衡量什么，例如人数、覆盖率、合格率。',
      en: 'Please say in the name what is measured: number, coverage, share.',
    },
    project: { 'zh-CN': '请写明项目做了什么、做到什么程度。', en: 'Please say what is done and to what extent.' },
    thing: { 'zh-CN': '请写明衡量什么，例如数量、完好率、完成时间。', en: 'Please say what is measured: number, share in order, date.' },
    span: { 'zh-CN': '请写明是期限、频次还是完成时间。', en: 'Please say whether a length, a frequency or a deadline is meant.' },
    reference: { 'zh-CN': '请写明按规定做的是什么、衡量什么。', en: 'Please say what is done by the rule and what is measured.' },
    heading: { 'zh-CN': '请写出具体的三级指标。', en: 'Please name the indicator itself.' },
    money: { 'zh-CN': '建议写成“××成本”“××经费”。', en: 'Suggested: "cost of …".' },
  },
});
