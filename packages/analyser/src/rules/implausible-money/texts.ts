import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '数额与项目规模不相称', en: 'A sum out of proportion' },
  summary: {
    'zh-CN': '按人、按户的标准超过项目金额，或没有单位的数远大于项目金额。',
    en: 'A rate per head above the money of the whole project, or a number without a unit far beyond it.',
  },
  messages: {
    'per-head': {
      'zh-CN': '“{name}”的标准“{value}”超过项目金额{amount}万元，请核实数值和单位。',
      en: 'The rate "{value}" of "{name}" is more than the whole project has ({amount}, 10,000 yuan); please check number and unit.',
    },
    scale: {
      'zh-CN': '“{name}”的指标值“{value}”与项目金额{amount}万元不相称，请核实数值和单位。',
      en: 'The value "{value}" of "{name}" is out of proportion to the project ({amount}, 10,000 yuan); please check number and unit.',
    },
  },
});
