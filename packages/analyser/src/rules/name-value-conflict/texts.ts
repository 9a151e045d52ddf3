import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '名称与指标值不一致', en: 'Name against value' },
  summary: {
    'zh-CN': '名称、总体目标里写的数与指标值不一致，或与本项目另一条指标不能同时成立。',
    en: 'The name or the goal holds a number that the value contradicts, or another row of the project does.',
  },
  messages: {
    number: {
      'zh-CN': '名称里写的是“{inName}”，指标值是“{value}”，两处不一致，请核实以哪个为准。',
      en: 'The name says "{inName}", the value "{value}"; please check which holds.',
    },
    none: {
      'zh-CN': '“{name}”应为没有，指标值为“{value}”，请核实。',
      en: '"{name}" says there is none, yet the value is "{value}"; please check.',
    },
    goal: {
      'zh-CN': '总体目标写的是“{clause}”，“{name}”的指标值是“{value}”，与“{inGoal}”不一致，请核实。',
      en: 'The goal says "{clause}" ({inGoal}), the value of "{name}" is "{value}"; please check.',
    },
    weaker: {
      'zh-CN': '“{name}”为{value}，低于“{other}”的{otherValue}：按时完成的不会比全部完成的多，请核实。',
      en: '"{name}" is {value}, below {otherValue} for "{other}": what is done in time cannot exceed what is done at all; please check.',
    },
  },
  suggestions: {
    number: { 'zh-CN': '请把两处改成同一个数。', en: 'Please bring both to the same number.' },
    none: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
