import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '权重合计不符', en: 'Weights do not add up' },
  summary: {
    'zh-CN': '项目各指标权重之和不是90或100。',
    en: 'The weights of a project add up to neither 90 nor 100.',
  },
  messages: {
    sum: {
      'zh-CN': '项目“{project}”{rows}条指标的权重合计为{sum}，与要求（{allowed}）不符，请核实。',
      en: 'The weights of the {rows} indicators of "{project}" add up to {sum}, not {allowed}; please check.',
    },
  },
  suggestions: {
    sum: {
      'zh-CN': '年初各指标权重合计一般为90（另10分为预算执行率）或100。',
      en: 'At budget time weights usually add up to 90 (10 more are for execution) or 100.',
    },
  },
});
