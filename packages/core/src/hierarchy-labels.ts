/**
 * Names of classes and aspects for people, in the two languages of the reports.
 */
import type { Aspect, Level1 } from './hierarchy.js';

interface Label {
  readonly 'zh-CN': string;
  readonly en: string;
}

const LEVEL1_LABELS: Readonly<Record<Level1, Label>> = {
  cost: { 'zh-CN': '成本', en: 'cost' },
  output: { 'zh-CN': '产出', en: 'output' },
  benefit: { 'zh-CN': '效益', en: 'benefit' },
  satisfaction: { 'zh-CN': '满意度', en: 'satisfaction' },
  management: { 'zh-CN': '投入管理', en: 'input management' },
  '': { 'zh-CN': '未分类', en: 'unclassified' },
};

const ASPECT_LABELS: Readonly<Record<Aspect, Label>> = {
  'economic-cost': { 'zh-CN': '经济成本', en: 'economic cost' },
  'social-cost': { 'zh-CN': '社会成本', en: 'social cost' },
  'environmental-cost': { 'zh-CN': '生态环境成本', en: 'environmental cost' },
  quantity: { 'zh-CN': '数量', en: 'quantity' },
  quality: { 'zh-CN': '质量', en: 'quality' },
  timeliness: { 'zh-CN': '时效', en: 'timeliness' },
  'output-cost': { 'zh-CN': '成本', en: 'cost (under output)' },
  'economic-benefit': { 'zh-CN': '经济效益', en: 'economic benefit' },
  'social-benefit': { 'zh-CN': '社会效益', en: 'social benefit' },
  'ecological-benefit': { 'zh-CN': '生态效益', en: 'ecological benefit' },
  sustainability: { 'zh-CN': '可持续影响', en: 'lasting effect' },
  satisfaction: { 'zh-CN': '服务对象满意度', en: 'satisfaction of those served' },
  'work-management': { 'zh-CN': '工作目标管理', en: 'management of work targets' },
  'budget-management': { 'zh-CN': '预算和财务管理', en: 'budget and financial management' },
  'performance-management': { 'zh-CN': '绩效管理', en: 'performance management' },
  'key-tasks': { 'zh-CN': '重点工作任务完成', en: 'key tasks completed' },
  duties: { 'zh-CN': '履职目标实现', en: 'duties fulfilled' },
  'duty-benefit': { 'zh-CN': '履职效益', en: 'benefit of duties' },
};

/** 成本, 产出 ... or their English names; 未分类 for "". */
export function level1Label(level1: Level1, language: 'zh-CN' | 'en'): string {
  return LEVEL1_LABELS[level1][language];
}

/** 数量, 经济效益 ... (without 指标) or their English names. */
export function aspectLabel(aspect: Aspect, language: 'zh-CN' | 'en'): string {
  return ASPECT_LABELS[aspect][language];
}
