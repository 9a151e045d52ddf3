import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标设置重复', en: 'Repeated indicator' },
  summary: {
    'zh-CN': '同一项目里两条指标考核的是同一件事。',
    en: 'Two indicators of one project measure the same thing.',
  },
  messages: {
    'same-row': {
      'zh-CN': '“{name}”与本项目前面的“{other}”名称、指标值都相同，请核实是否重复。',
      en: '"{name}" repeats "{other}" of the same project, name and value; please check.',
    },
    'near-row': {
      'zh-CN': '“{name}”与本项目前面的“{other}”名称只差“的”或标点，指标值相同，请核实是否重复。',
      en: 'But for 的 or punctuation, "{name}" repeats the name of "{other}" of the same project, with the same value; please check.',
    },
    'same-name': {
      'zh-CN': '“{name}”在本项目中出现两次，指标值不同（{otherValue}，{value}），请核实以哪个数为准；如为两项内容，请在名称中写明区别。',
      en: '"{name}" stands twice in the project with different values ({otherValue}, {value}); please check which holds; if two things are meant, say in the names how they differ.',
    },
    'near-name': {
      'zh-CN':
        '“{name}”与“{other}”名称只差“的”或标点，指标值不同（{value}，{otherValue}），请核实以哪个数为准；如为两项内容，请在名称中写明区别。',
      en: '"{name}" and "{other}" differ only by 的 or punctuation and have different values ({value}, {otherValue}); please check which holds; if two things are meant, say in the names how they differ.',
    },
    'same-satisfaction': {
      'zh-CN': '“{name}”与“{other}”的满意度对象相同，请核实是否重复。',
      en: '"{name}" and "{other}" seem to ask the same people; please check whether one repeats the other.',
    },
    'satisfaction-values': {
      'zh-CN': '“{name}”{value}与“{other}”{otherValue}的满意度对象相同，指标值不同，请核实以哪个数为准。',
      en: '"{name}" {value} and "{other}" {otherValue} seem to ask the same people, with different values; please check which holds.',
    },
    'listed-before': {
      'zh-CN': '“{name}”已包含在“{other}”里，请核实是否重复，或拆分前一条。',
      en: '"{name}" is already part of "{other}"; please check, or split the earlier one.',
    },
    'same-amount': {
      'zh-CN': '“{name}”{value}与“{other}”是同一笔金额，成本和产出重复设置，请核实。',
      en: '"{name}" {value} is the amount of "{other}", once as a cost and once as an output; please check.',
    },
    'value-is-other': {
      'zh-CN': '“{name}”的指标值“{value}”就是本项目的另一条指标，请核实是否重复。',
      en: 'The value of "{name}", "{value}", is another indicator of the same project; please check.',
    },
    'same-thing': {
      'zh-CN': '“{name}”与本项目的“{other}”衡量的是同一内容，请核实是否重复。',
      en: '"{name}" seems to say what "{other}" of the same project says; please check whether one repeats the other.',
    },
    'same-aim': {
      'zh-CN': '“{name}”与本项目的“{other}”衡量的是同一内容，请核实是否重复。',
      en: '"{name}" seems to say what "{other}" of the same project says; please check whether one repeats the other.',
    },
    'two-values': {
      'zh-CN': '“{name}”{value}与“{other}”{otherValue}衡量的是同一时间，数值不同，请核实以哪一条为准。',
      en: '"{name}" {value} and "{other}" {otherValue} seem to measure one length of time; please check which holds.',
    },
  },
  suggestions: {
    'same-row': { 'zh-CN': '保留一条，删去另一条。', en: 'Keep one and drop the other.' },
    'near-row': { 'zh-CN': '保留一条，删去另一条。', en: 'Keep one and drop the other.' },
    'same-satisfaction': {
      'zh-CN': '同一对象的满意度保留一条，放在满意度指标下。',
      en: 'Keep one satisfaction for the same people, under the class of satisfaction.',
    },
    'satisfaction-values': {
      'zh-CN': '确定一个数，留一条，放在满意度指标下。',
      en: 'Settle on one figure, in one row under the class of satisfaction.',
    },
    'same-thing': { 'zh-CN': '保留一条，删去另一条。', en: 'Keep one and drop the other.' },
    'same-aim': { 'zh-CN': '保留写明数值的一条。', en: 'Keep the one that gives a figure.' },
    'two-values': { 'zh-CN': '保留一条，写明以哪个数为准。', en: 'Keep one and say which figure holds.' },
    'same-amount': {
      'zh-CN': '金额留在成本指标里；产出写买到了什么、做了多少，例如“线路租用条数 =__条”。',
      en: 'Keep the money under cost; output says what was bought or done, such as "线路租用条数 =__条".',
    },
    'listed-before': { 'zh-CN': '一条指标只写一件事：拆开后各保留一条。', en: 'One indicator, one thing: split, and keep each once.' },
  },
});
