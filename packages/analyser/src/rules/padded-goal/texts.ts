import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '总体目标表述重复', en: 'Repetitive goal' },
  summary: {
    'zh-CN': '总体目标重复同一句话，或只有项目名称。',
    en: 'The goal repeats one sentence, or is the name of the project.',
  },
  messages: {
    repeated: {
      'zh-CN': '总体目标中“{clause}”重复{times}次，未说明预期达到的结果，请修改。',
      en: 'The goal says "{clause}" {times} times and does not say what is to be reached; please rewrite it.',
    },
    'name-only': {
      'zh-CN': '总体目标仅有项目名称，未说明预期达到的结果，请补充。',
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
