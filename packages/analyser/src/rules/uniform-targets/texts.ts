import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '指标值雷同', en: 'One value everywhere' },
  summary: {
    'zh-CN': '一个单位的大部分指标填的是同一个数，不论考核的是人数、次数还是比率。',
    en: 'Most indicators of a unit carry one and the same number, whether they count people, events or a rate.',
  },
  messages: {
    uniform: {
      'zh-CN': '{unit}有{rows}条指标（带数字指标的{share}%，涉及{projects}个项目）都填“{value}”，单位有{units}，疑为统一填写，请逐条核实。',
      en: '{rows} indicators of {unit} ({share}% of those with a number, in {projects} projects) all say "{value}", in units such as {units}; they seem filled in alike: please check each.',
    },
    'uniform-rates': {
      'zh-CN': '{unit}有{rows}条比率指标（满意度除外的{share}%，涉及{projects}个项目）都填“{value}”，请核实取值依据。',
      en: '{rows} rates of {unit} ({share}% of those other than satisfaction, in {projects} projects) all say "{value}"; please check what the value rests on.',
    },
  },
  suggestions: {
    uniform: {
      'zh-CN': '按各项工作的计划数、历史数分别确定指标值。',
      en: 'Set each value by the plan or the past of that piece of work.',
    },
    'uniform-rates': {
      'zh-CN': '按各项工作的计划数、历史数分别确定指标值。',
      en: 'Set each value by the plan or the past of that piece of work.',
    },
  },
});
