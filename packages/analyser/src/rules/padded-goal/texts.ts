import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '总体目标凑字数', en: 'Padded goal' },
  summary: {
    'zh-CN': '总体目标反复写同一句话，或只写了项目名称。',
    en: 'The goal repeats one sentence to fill the field, or is the name of the project.',
  },
  messages: {
    repeated: {
      'zh-CN': '总体目标把“{clause}”重复写了{times}遍，没有说明要达到什么，请改写。',
      en: 'The goal writes "{clause}" {times} times over and does not say what is to be reached; please rewrite it.',
    },
    'name-only': {
      'zh-CN': '总体目标只写了项目名称，没有说明要达到什么，请补充。',
      en: 'The goal is the name of the project only and does not say what is to be reached; please add that.',
    },
  },
  suggestions: {
    repeated: {
      'zh-CN': '写明做什么、做多少、到什么程度、什么时候完成。',
      en: 'Say what is done, how much of it, to what standard and by when.',
    },
    'name-only': {
      'zh-CN': '写明做什么、做多少、到什么程度、什么时候完成。',
      en: 'Say what is done, how much of it, to what standard and by when.',
    },
  },
});
