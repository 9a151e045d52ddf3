import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '项目间目标雷同', en: 'Same targets in different projects' },
  summary: {
    'zh-CN': '两个不同的项目指标和指标值几乎全部相同，或同一产出写进两个项目。',
    en: 'Two unlike projects have nearly all indicators and values in common, or one output stands in two projects.',
  },
  messages: {
    copied: {
      'zh-CN': '项目“{project}”的{rows}条指标中有{shared}条与“{other}”的名称、指标值完全相同，请核实是否按本项目情况设定。',
      en: '{shared} of the {rows} indicators of "{project}" are those of "{other}", name and value; please check that they were set for this project.',
    },
    'copied-across': {
      'zh-CN': '项目“{project}”的{rows}条指标中有{shared}条与“{department}”的“{other}”完全相同，请核实。',
      en: '{shared} of the {rows} indicators of "{project}" are those of "{other}" of {department}; please check.',
    },
    'same-output': {
      'zh-CN': '“{name}”{value}也写在项目“{other}”里，请核实同一产出是否重复计算。',
      en: '"{name}" {value} stands in the project "{other}" as well; please check whether one output is counted twice.',
    },
  },
  suggestions: {
    copied: {
      'zh-CN': '按本项目的内容、对象和金额重新设定；确属同一政策的，可说明由哪个项目统一考核。',
      en: 'Set them by the content, the people and the money of this project; where both carry out one policy, say which project answers for it.',
    },
  },
});
