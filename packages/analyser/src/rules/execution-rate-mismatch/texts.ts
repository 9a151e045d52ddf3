import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '预算执行率与数字不符', en: 'Rate of execution that its sums do not give' },
  summary: {
    'zh-CN': '自评表的执行率与预算数、执行数算出来的不符，或者执行得分与执行率不符。',
    en: 'In a self-evaluation, the rate of execution is not what its sums give, or its points do not follow from it.',
  },
  messages: {
    rate: {
      'zh-CN': '预算执行率填“{rate}”，按预算数{budget}、执行数{spent}计算为{computed}，请核实。',
      en: 'The rate of execution is given as "{rate}"; budget {budget} and spending {spent} give {computed}. Please check.',
    },
    'above-weight': {
      'zh-CN': '预算执行得分{score}分，超过分值{weight}分，请核实。',
      en: 'The execution of the budget gave itself {score} points of {weight}; please check.',
    },
    full: {
      'zh-CN': '预算执行率为“{rate}”，执行得分为满分{score}分，请核实。',
      en: 'The rate of execution is "{rate}", yet all {score} points were given; please check.',
    },
  },
  suggestions: {
    rate: { 'zh-CN': '请核对预算数、执行数和执行率。', en: 'Please compare budget, spending and rate.' },
    'above-weight': { 'zh-CN': '请核对分值和得分。', en: 'Please compare both figures.' },
    full: { 'zh-CN': '请按执行率计分，或写明计分办法。', en: 'Please give points by the rate, or say how they are given.' },
  },
});
