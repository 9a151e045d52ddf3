/** Terms of the field that arguments of findings name by "@key", in both languages. */
import { CATEGORIES } from '@perf-lint/data';
import type { Bilingual } from './language.js';

const term = (zh: string, en: string): Bilingual => ({ 'zh-CN': zh, en });

export const TERMS: Readonly<Record<string, Bilingual>> = {
  'level:cost': term('成本指标', 'cost'),
  'level:output': term('产出指标', 'output'),
  'level:benefit': term('效益指标', 'benefit'),
  'level:satisfaction': term('满意度指标', 'satisfaction'),
  'level:management': term('投入管理指标', 'input and management'),
  'aspect:economic-cost': term('经济成本指标', 'economic cost'),
  'aspect:social-cost': term('社会成本指标', 'social cost'),
  'aspect:environmental-cost': term('生态环境成本指标', 'environmental cost'),
  'aspect:quantity': term('数量指标', 'quantity'),
  'aspect:quality': term('质量指标', 'quality'),
  'aspect:timeliness': term('时效指标', 'timeliness'),
  'aspect:output-cost': term('成本指标', 'cost'),
  'aspect:economic-benefit': term('经济效益指标', 'economic benefit'),
  'aspect:social-benefit': term('社会效益指标', 'social benefit'),
  'aspect:ecological-benefit': term('生态效益指标', 'ecological benefit'),
  'aspect:sustainability': term('可持续影响指标', 'lasting effect'),
  'aspect:satisfaction': term('服务对象满意度指标', 'satisfaction of those served'),
  'aspect:work-management': term('工作目标管理', 'management of work goals'),
  'aspect:budget-management': term('预算和财务管理', 'budget and financial management'),
  'aspect:performance-management': term('绩效管理', 'performance management'),
  'aspect:key-tasks': term('重点工作任务完成', 'key tasks'),
  'aspect:duties': term('履职目标实现', 'duties'),
  'aspect:duty-benefit': term('履职效益', 'benefit of duties'),
  'nature:money': term('金额', 'an amount of money'),
  'nature:count': term('数量', 'a count'),
  'nature:rate': term('比率', 'a rate'),
  'nature:area': term('面积', 'an area'),
  'nature:length': term('长度', 'a length'),
  'nature:score': term('得分', 'a score'),
  'nature:physical': term('物理量', 'a physical quantity'),
  'nature:date': term('日期', 'a date'),
  'nature:duration': term('时长', 'a length of time'),
  'nature:satisfaction': term('满意度', 'a satisfaction'),
  'nature:state': term('表示程度的指标', 'a matter of degree'),
  'level:': term('该类', 'its class'),
  ...Object.fromEntries(CATEGORIES.map(({ id, about }) => [`category:${id}`, term(about.zh, about.en)])),
};
