import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '写法不规范', en: 'Notation' },
  summary: {
    'zh-CN': '写法看得懂，但与通行写法不同：百分比写成文字、≥100%、人/次。',
    en: 'The notation is understood but unusual: 百分比 for %, ≥100 %, 人/次.',
  },
  messages: {
    'percent-word': { 'zh-CN': '“{value}”里的“百分比”建议写成“%”。', en: '"百分比" in "{value}" is better written "%".' },
    'at-least-all': {
      'zh-CN': '“{name}”最多100%，“{value}”建议写成“100%”。',
      en: '"{name}" is at most 100 %; "{value}" is better written "100%".',
    },
    'person-times': { 'zh-CN': '“{value}”里的“人/次”建议写成“人次”。', en: '"人/次" in "{value}" is better written "人次".' },
    signs: { 'zh-CN': '“{value}”里的比较符建议写成“{canonical}”。', en: 'The comparator in "{value}" is better written "{canonical}".' },
  },
  suggestions: {
    'percent-word': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'at-least-all': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    'person-times': { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
    signs: { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' },
  },
});
