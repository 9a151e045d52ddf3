import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '比较符方向不当', en: 'Inverted comparator' },
  summary: {
    'zh-CN': '比较符与指标想要的方向相反：满意度写“≤”、成本写“≥”、投诉率写“≥”。',
    en: 'The comparator points against what the name wants: satisfaction with ≤, a cost with ≥, complaints with ≥.',
  },
  messages: {
    higher: {
      'zh-CN': '“{name}”应当越高越好，指标值“{value}”却设了上限，请核实比较符。',
      en: 'More is better for "{name}", yet the value is "{value}": the better the result, the less it would count. Please check the comparator.',
    },
    lower: {
      'zh-CN': '“{name}”应当越低越好，指标值“{value}”却设了下限，请核实比较符。',
      en: 'Less is better for "{name}", yet the value is "{value}". Please check the comparator.',
    },
    cost: {
      'zh-CN': '“{name}”属于支出，一般设上限，指标值“{value}”却设了下限，请核实比较符。',
      en: '"{name}" is a cost, which is usually capped; the value "{value}" asks for spending no less than that. Please check the comparator.',
    },
    quota: {
      'zh-CN': '“{name}”设的是上限“{value}”。如是名额或计划控制数请说明；如是计划完成的工作量，请核实是否应为“不少于”。',
      en: '"{name}" has the ceiling "{value}". If it is a quota, please say so; if it is work planned, please check whether "at least" is meant.',
    },
    height: {
      'zh-CN': '“{name}”的上限“{value}”较高，疑为应达到的程度而非上限，请核实比较符。',
      en: 'So high a ceiling as "{value}" on "{name}" looks like what should be reached, not like a limit; please check the comparator.',
    },
    reduction: {
      'zh-CN': '“{name}”为减少类指标，指标值“{value}”设了上限，请核实是减少的数量还是减少后的数量。',
      en: '"{name}" is a reduction, yet "{value}" is a ceiling: please check whether it is by how much at the most, or down to what.',
    },
    depth: {
      'zh-CN': '“{name}”疑为越低越好，指标值“{value}”却设了下限，请核实比较符。',
      en: 'Less of "{name}" seems better, yet the value is "{value}". Please check the comparator.',
    },
    unmeasured: {
      'zh-CN': '“{name}”的指标值“{value}”设了上限，与工作要求相反，请核实比较符。',
      en: 'The value "{value}" of "{name}" is a ceiling: doing more would count as missing it. Please check the comparator.',
    },
  },
  suggestions: {
    higher: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    lower: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    cost: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    quota: { 'zh-CN': '如不是名额控制，建议改为：{suggestion}', en: 'Unless it is a quota, suggested: {suggestion}' },
    height: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    reduction: { 'zh-CN': '如指减少的数量，建议改为：{suggestion}', en: 'If it is by how much, suggested: {suggestion}' },
    depth: { 'zh-CN': '如确实越低越好，建议改为：{suggestion}', en: 'If less is better, suggested: {suggestion}' },
    unmeasured: { 'zh-CN': '建议先写明衡量的内容，再改为：{suggestion}', en: 'First say what is measured; then suggested: {suggestion}' },
  },
});
