/**
 * What stands below the indicators of a form and belongs to none of them: who signs it, what was concluded, the sum of the points.
 */
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { pattern } from './vocabulary/pattern.js';

/** 填表人, 项目负责人：, 联系电话：, 公开方式：. */
export const SIGNED_BY = pattern`^${PROJECT_READING.signing}人|^${PROJECT_READING.chiefOf}?${PROJECT_READING.chiefs}(?:[(（].{0,6}[)）])?[:：]|^(?:${[...PROJECT_READING.contacts, ...PROJECT_READING.issuing]}|${PROJECT_READING.dated}?${PROJECT_READING.dates})[:：]`;

/** 评价结论, 存在问题 as a whole cell: conclusions about the project as a whole. */
export const CONCLUSION = pattern`^${FORM_READING.closings}[:：]?$`;

/** 合计, 小计 at the beginning of a name: nobody's. */
export const SUM_NAME = pattern`^${FORM_READING.sums}`;

/** 合计, 总分 with at most numbers behind it. */
export const SUM_LINE = pattern`^${[...FORM_READING.sums, ...FORM_READING.scoreSums]}[:：]?[\d\s.]*$`;
