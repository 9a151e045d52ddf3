import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '缺少二级指标', en: 'Missing aspect' },
  summary: {
    'zh-CN': '表里印有二级指标，而产出缺少数量、质量或时效，或履职任务没有对应的产出。',
    en: 'The form prints aspects, and output lacks quantity, quality or timeliness; or a duty has no output that answers to it.',
  },
  messages: {
    missing: {
      'zh-CN': '项目“{project}”的产出没有{aspects}，请核实是否需要补充。',
      en: 'The output of the project "{project}" has no {aspects}; please check whether it is needed.',
    },
    'duty-without-output': {
      'zh-CN': '年度主要任务“{duty}”在产出指标和项目里都找不到相应的内容，请核实。',
      en: 'Nothing among the output indicators and projects answers to the duty "{duty}"; please check.',
    },
  },
  suggestions: {
    missing: {
      'zh-CN': '数量写“__数量 ≥__”，质量写“__合格率 ≥__%”，时效写“__月__日前”或“__按时完成率 ≥__%”。',
      en: 'Quantity "≥__", quality "≥__%" of a standard that can be named, timeliness a date or a rate done in time.',
    },
  },
});
