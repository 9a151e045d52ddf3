import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '与上年目标雷同', en: 'Same targets as last year' },
  summary: {
    'zh-CN': '项目的全部指标和指标值与上年完全相同。',
    en: "All indicators and values of a project are last year's, word for word.",
  },
  messages: {
    copied: {
      'zh-CN': '项目“{project}”的{rows}条指标与上年“{previous}”完全相同，请核实是否按今年情况重新设定。',
      en: 'All {rows} indicators of "{project}" are those of last year\'s "{previous}"; please check that they were set anew for this year.',
    },
  },
});
