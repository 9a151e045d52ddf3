import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '读取存疑', en: 'Doubtful reading' },
  summary: {
    'zh-CN': '这一行在从文件中取出文字时受损或有两种读法；是本工具的读取问题，不算单位的问题，也不计分。',
    en: "The row was damaged when the text was taken out of the document, or can be read in two ways. This is ours, not the unit's, and is not scored.",
  },
  messages: {
    'lost-cell': {
      'zh-CN': '“{name}”这一行的名称或指标值在取出文字时丢失，未作评判；请对照原件。',
      en: 'The name or value of the row "{name}" was lost when the text was taken out; it was not judged. Please see the original.',
    },
    repaired: {
      'zh-CN': '“{name}”的“{value}”经过修补才读出，可能与原件不同；请对照原件。',
      en: '"{value}" of "{name}" was read only after a repair and may differ from the original; please see it.',
    },
    ambiguous: {
      'zh-CN': '“{name}”这一行有两种读法，所提问题只作提示、不计分；请对照原件。',
      en: 'The row "{name}" can be read in two ways; what is said of it is a hint and not scored. Please see the original.',
    },
    'comparator-as-digit': {
      'zh-CN': '“{name}”的“{value}”超过100%，多半是“≥”在扫描识别时成了数字2；请对照原件。',
      en: '"{value}" of "{name}" exceeds 100 %; most likely "≥" was taken for the digit 2. Please see the original.',
    },
  },
  suggestions: {
    'comparator-as-digit': { 'zh-CN': '原件上很可能是：{suggestion}', en: 'The original probably says: {suggestion}' },
  },
});
