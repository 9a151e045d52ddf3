import { defineTexts, WRITE_IN } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '计量单位不合适', en: 'Unit does not fit' },
  summary: {
    'zh-CN': '计量单位与指标名称不符：比率写成“日”、岗位写成“%”、报道写成“片”。',
    en: 'The unit does not fit the name: a rate in days, posts in per cent, press reports in 片.',
  },
  messages: {
    measure: {
      'zh-CN': '“{name}”是{nature}，指标值“{value}”的单位“{unit}”不相符，请核实。',
      en: '"{name}" is {nature}; the unit "{unit}" in "{value}" does not fit. Please check.',
    },
    punctuality: {
      'zh-CN': '“{name}”衡量是否按时，指标值“{value}”的单位“{unit}”是计数单位，请核实。',
      en: '"{name}" says whether something is done in time; the unit "{unit}" of "{value}" counts. Please check.',
    },
    term: {
      'zh-CN': '“{name}”要求按时做到，指标值“{value}”是一段时间，没有写明到什么时候，请核实。',
      en: '"{name}" is to be done in time; "{value}" is a length of time and does not say by when. Please check.',
    },
    square: {
      'zh-CN': '“{name}”的指标值“{value}”单位“{unit}”漏了平方，应为“hm²”（公顷）。',
      en: 'The unit "{unit}" in the value "{value}" of "{name}" lacks its square: hm² (hectares) is meant.',
    },
    'two-units': {
      'zh-CN': '“{name}”的指标值“{value}”写了两个单位：“{unit}”和“%”，请核实是哪一个。',
      en: 'The value "{value}" of "{name}" has two units, "{unit}" and "%"; please check which is meant.',
    },
    'percent-on-count': {
      'zh-CN': '“{name}”是数量，指标值“{value}”是百分数，请核实是要数量还是完成率。',
      en: '"{name}" speaks of a number of things, but the value "{value}" is a percentage; please check which is meant.',
    },
    'percent-on-act': {
      'zh-CN': '“{name}”不是比率，指标值“{value}”是百分数，请核实单位。',
      en: '"{name}" is no rate, but the value "{value}" is a percentage; please check the unit.',
    },
    'percent-on-time': {
      'zh-CN': '“{name}”是时间，指标值“{value}”是百分数，请核实。',
      en: '"{name}" is a time, but the value "{value}" is a percentage; please check.',
    },
    question: {
      'zh-CN': '“{name}”以是或否回答，指标值“{value}”是百分数，请核实。',
      en: '"{name}" is answered by yes or no, but the value "{value}" is a percentage; please check.',
    },
    'act-in-money': {
      'zh-CN': '“{name}”是工作内容，指标值“{value}”是金额，请核实。',
      en: '"{name}" is work to be done, but the value "{value}" is a sum of money; please check.',
    },
    object: {
      'zh-CN': '“{name}”的计量对象是{object}，一般不用“{unit}”，请核实指标值“{value}”。',
      en: '"{name}" counts {object}, which are not counted in "{unit}"; please check the value "{value}".',
    },
    slip: {
      'zh-CN': '“{name}”的指标值“{value}”中“{unit}”应为“{right}”。',
      en: '"{unit}" in the value "{value}" of "{name}" should be "{right}".',
    },
    'name-number': {
      'zh-CN': '名称里写的是“{inName}”，指标值是“{value}”，单位不同，请核实。',
      en: 'The name says "{inName}", the value "{value}": the units differ. Please check.',
    },
    'name-unit': {
      'zh-CN': '名称括号里的单位是“{inName}”，指标值是“{value}”，请核实。',
      en: 'The unit in brackets in the name is "{inName}", the value is "{value}"; please check.',
    },
    visits: {
      'zh-CN': '“{name}”计的是人次，指标值“{value}”写的是“人”，请核实计的是人次还是人数。',
      en: '"{name}" counts visits (人次), the value "{value}" persons (人); please check which is meant.',
    },
    'not-a-unit': {
      'zh-CN': '指标值“{value}”的“{unit}”不是计量单位。',
      en: '"{unit}" in the value "{value}" is not a unit.',
    },
    'grade-as-unit': {
      'zh-CN': '“{name}”的指标值“{value}”数值是数、单位是等级，请核实是要数值还是要等级。',
      en: 'The value "{value}" of "{name}" has a number with a grade for its unit; please check which is meant.',
    },
    'money-scale': {
      'zh-CN': '“{name}”的指标值“{value}”金额过小，请核实单位是元还是万元。',
      en: 'The value "{value}" of "{name}" is too small for a fee; please check whether 万元 is meant.',
    },
  },
  suggestions: {
    question: { 'zh-CN': '请写“是”，或在名称里写明是什么率。', en: 'Please answer yes or no, or name the rate.' },
    slip: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    object: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    measure: { 'zh-CN': '请把单位改成与名称一致的，或把名称改成与单位一致的。', en: 'Please bring unit and name into line.' },
    'percent-on-act': {
      'zh-CN': '请填写完成的数量（场、次、台等）；设比率的，请在名称里写明是什么率。',
      en: 'Please say how many; for a share, say in the name of what.',
    },
    'percent-on-time': {
      'zh-CN': '请写明完成的日期，或在名称里写明是什么率。',
      en: 'Please give the date, or say in the name which rate is meant.',
    },
    'act-in-money': {
      'zh-CN': '金额列入成本指标，此处填写达到的程度。',
      en: 'Please put the money under cost and say here what is achieved.',
    },
    'percent-on-count': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'not-a-unit': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    punctuality: {
      'zh-CN': '建议改为按时率（≥__%）或完成时间（__年__月__日前）。',
      en: 'Suggested: a rate done in time (≥__%) or a date (by __).',
    },
    'name-unit': { 'zh-CN': '请把名称和指标值写成同一个单位。', en: 'Please give both the same unit.' },
    'grade-as-unit': {
      'zh-CN': '要数值的写“≥__”和单位；要等级的只写等级，并说明怎样评定。',
      en: 'For a number write ≥__ with its unit; for a grade write the grade alone and say what it takes.',
    },
    visits: {
      'zh-CN': '计人次的，单位写“人次”；计人数的，请把名称改成人数。',
      en: 'For visits write 人次; for persons name the number of persons (人数).',
    },
    'name-number': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'money-scale': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
  asides: { square: WRITE_IN, slip: WRITE_IN, 'not-a-unit': WRITE_IN },
});
