import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '缺少一级指标', en: 'Missing class of indicators' },
  summary: {
    'zh-CN': '项目缺少产出、效益、（按2021年口径）成本或（面向公众的项目）满意度指标。',
    en: 'A project has no indicator of output, benefit, (in the model of 2021) cost or (where it faces the public) satisfaction.',
  },
  messages: {
    missing: {
      'zh-CN': '项目“{project}”没有{level}，请核实并补充。',
      en: 'The project "{project}" has no indicator of {level}; please check and add one.',
    },
    'missing-satisfaction': {
      'zh-CN': '项目“{project}”直接面向服务对象，没有满意度指标，请核实是否需要补充。',
      en: 'The project "{project}" seems to serve people directly and has no indicator of satisfaction; please check whether one is needed.',
    },
    'missing-cost': {
      'zh-CN': '项目“{project}”没有成本指标。财政部2021年的指引把成本指标单列一类，请核实是否可以设置。',
      en: 'The project "{project}" has no cost indicator, a class of its own in the model of 2021; please check whether one can be set.',
    },
    'blank-cost': {
      'zh-CN': '项目“{project}”的表上印有成本指标，一条也没有填，请核实是否可以设置。',
      en: 'The table of "{project}" prints the class of costs and has no indicator under it; please check whether one can be set.',
    },
  },
  suggestions: {
    missing: {
      'zh-CN': '补充一条可衡量的指标，例如“{form}”。',
      en: 'Add one measurable indicator, such as "{form}".',
    },
    'missing-satisfaction': {
      'zh-CN': '例如“服务对象满意度 ≥__%”，写明对象。',
      en: 'Such as "服务对象满意度 ≥__%", naming who is asked.',
    },
    'missing-cost': {
      'zh-CN': '例如“项目总成本 ≤__万元”或“人均__成本 ≤__元/人”。',
      en: 'Such as "项目总成本 ≤__万元" or "人均__成本 ≤__元/人".',
    },
    'blank-cost': {
      'zh-CN': '补填，例如“项目总成本 ≤__万元”；不设的，写明理由。',
      en: 'Fill one in, such as "项目总成本 ≤__万元", or say why there is none.',
    },
  },
});
