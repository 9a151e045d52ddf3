import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '数量乘单价与金额不符', en: 'Count times price against the money' },
  summary: {
    'zh-CN': '数量目标乘以单价（再乘月数、天数、次数）超过项目金额，或单价为零而总额不为零。',
    en: "The count times the price (and months, days or times) is more than the project's money, or a unit cost is zero beside a total that is not.",
  },
  messages: {
    above: {
      'zh-CN': '按所列目标推算：{arithmetic} = {total}万元，超过项目金额{amount}万元，请核实数量、标准或资金来源。',
      en: 'By the targets given, {arithmetic} = {total} (10,000 yuan), more than the project has ({amount}); please check count, standard or other sources of money.',
    },
    zero: {
      'zh-CN': '“{name}”为{value}，而“{other}”为{otherValue}：单位成本不会是零，可能是计量单位太大而四舍五入掉了，请核实。',
      en: '"{name}" is {value} while "{other}" is {otherValue}: a unit cost cannot be zero; perhaps it was rounded away by too large a unit.',
    },
  },
  suggestions: {
    above: {
      'zh-CN': '请核对数量和标准；如另有上级或自筹资金，请在指标解释中写明本项目负担的部分。',
      en: 'Please check count and standard; if other money pays a share, say in the explanation which share this project bears.',
    },
    zero: {
      'zh-CN': '改用较小的计量单位，如“元/人”：=__元/人。',
      en: 'Use a smaller unit, such as yuan per person: =__元/人.',
    },
  },
});
