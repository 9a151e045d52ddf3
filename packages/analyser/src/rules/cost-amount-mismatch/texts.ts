import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '成本与项目金额不符', en: 'Cost and project amount differ' },
  summary: {
    'zh-CN': '成本目标与项目当年金额对不上：高于金额，或写的是全部成本却低于金额。',
    en: "A cost target does not match the project's money: above it, or a whole cost that is below it.",
  },
  messages: {
    above: {
      'zh-CN': '“{name}”的目标为{cost}万元，项目金额为{amount}万元，高出{difference}万元，请核实口径。',
      en: '"{name}" is set at {cost} (10,000 yuan), the project has {amount}: {difference} above it; please check what it covers.',
    },
    below: {
      'zh-CN': '“{name}”的目标为{cost}万元，项目金额为{amount}万元，相差{difference}万元；如只是其中一部分，请在名称中写明。',
      en: '"{name}" is set at {cost} (10,000 yuan), the project has {amount}: {difference} less; if it is a part only, the name should say so.',
    },
    'floor-above': {
      'zh-CN': '“{name}”的目标为不低于{cost}万元，而项目金额只有{amount}万元，无法同时成立，请核实。',
      en: '"{name}" is to be at least {cost} (10,000 yuan), but the project has only {amount}: both cannot hold; please check.',
    },
    reallocated: {
      'zh-CN':
        '“{name}”的目标为{cost}万元，项目金额为{amount}万元，相差{difference}万元；同单位“{sister}”的差额正好相反，可能是项目间调剂，请一并核实。',
      en: '"{name}" is set at {cost} (10,000 yuan), the project has {amount}, {difference} apart; "{sister}" of the same unit differs by exactly the opposite, perhaps money moved between the two.',
    },
    'parts-above': {
      'zh-CN': '各项成本之和 {sum} = {total}万元，高于项目金额{amount}万元，请核实。',
      en: 'The listed costs {sum} = {total} (10,000 yuan) exceed the amount of the project, {amount}; please check.',
    },
  },
  suggestions: {
    above: {
      'zh-CN': '全部成本应与项目金额一致：如为本项目当年全部成本，改为≤{amount}万元；如含其他资金，请在指标解释中说明。',
      en: 'The whole cost should equal the money: if it is the whole cost of the year, ≤{amount} (10,000 yuan); if it holds other money, say so in the explanation.',
    },
    below: {
      'zh-CN': '如为本项目当年全部成本，应与项目金额{amount}万元一致；如为其中一部分，名称写明是哪一部分。',
      en: "If it is the whole cost of the year it should equal the project's {amount} (10,000 yuan); if a part, the name should say which.",
    },
    'floor-above': {
      'zh-CN': '成本一般写上限：≤__万元，且不高于项目金额。',
      en: 'A cost is usually capped: ≤__ (10,000 yuan), not above the project amount.',
    },
    reallocated: {
      'zh-CN': '如确为调剂，请把两个项目的成本目标改到与调整后的金额一致。',
      en: 'If money was moved, bring both cost targets in line with the amounts after the move.',
    },
  },
});
