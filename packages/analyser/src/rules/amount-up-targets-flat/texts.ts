import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '金额增加目标未变', en: 'More money, same targets' },
  summary: {
    'zh-CN': '项目金额比上年明显增加，数量目标一条都没有增加。',
    en: 'A project has markedly more money than last year and not one higher quantity.',
  },
  messages: {
    flat: {
      'zh-CN':
        '项目“{project}”金额由{previousAmount}万元增为{amount}万元（增{percent}%），{rows}条可比的数量目标都没有增加，如“{name}”{value}，请核实。',
      en: 'The money of "{project}" rose from {previousAmount} to {amount} (10,000 yuan, +{percent}%), yet none of {rows} comparable quantities did, such as "{name}" {value}; please check.',
    },
  },
});
