import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '总体目标中的数量没有对应指标', en: 'Numbers of the goal without an indicator' },
  summary: {
    'zh-CN': '总体目标承诺了数量，各项指标里没有这个数，也没有同一事项的数量。',
    en: 'The goal promises a number that stands in no indicator, nor does its thing.',
  },
  messages: {
    promise: {
      'zh-CN': '项目“{project}”总体目标中的{clauses}没有对应的指标，请核实是否需要补充。',
      en: 'No indicator follows up {clauses} in the goal of "{project}"; please check whether one is needed.',
    },
  },
  suggestions: {
    promise: { 'zh-CN': '补充相应的数量指标，例如“__数量 ≥__”。', en: 'Add an indicator of quantity, such as "number of __ ≥__".' },
  },
});
