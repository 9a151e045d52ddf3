import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '项目缺少量化指标', en: 'Project without any number' },
  summary: {
    'zh-CN': '项目的所有指标都是定性描述，没有一个数字或日期。',
    en: 'All indicators of a project are words: not one number or date.',
  },
  messages: {
    unquantified: {
      'zh-CN': '项目“{project}”的{rows}条指标都没有数字或日期，执行后无法评价，请补充量化指标。',
      en: 'None of the {rows} indicators of "{project}" has a number or a date, so that nothing can be measured later; please add numbers.',
    },
    'half-names': {
      'zh-CN': '项目“{project}”有{rows}条指标的名称不完整，未说明衡量的内容，请整表重填。',
      en: 'The names of {rows} indicators of "{project}" are fragments that do not say what is measured; please fill in the table anew.',
    },
  },
  suggestions: {
    'half-names': {
      'zh-CN': '请整表重填：每条指标写明对象和衡量内容，再写指标值和计量单位。',
      en: 'Please fill in the whole table again: of whom or what, what is measured, the value and its unit.',
    },
    unquantified: {
      'zh-CN': '至少补充一条数量指标（≥__）和一条质量或时效指标（≥__%、__月__日前）。',
      en: 'Add at least one quantity (≥__) and one quality or date (≥__%, by __).',
    },
  },
});
