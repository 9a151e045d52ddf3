/**
 * Grades that some body awards by a published standard (一级, 二星级, 甲等, 国家A级): what carries one is defined, whatever else of its name is short.
 * Plain words of praise (优秀, 合格, 先进) are none.
 */
import { pattern } from '@perf-lint/core';
import { JUDGING } from '@perf-lint/data';

const RANK = `(?:${JUDGING.gradeRanks.join('|')})`;

const BODY = pattern`${JUDGING.gradeBodies}`.source;

const TAIL = pattern`${JUDGING.gradeTails}`.source;

const ONE = `(?:${BODY}级?)?${RANK}${TAIL}(?:${RANK}${TAIL})?`;

const ABOVE = '(?:及?以上)?';

/** 甲等卫生室, 二级以上医院: a grade and behind it a thing of two characters or more, or of one (一等品). */
const GRADED = new RegExp(`^${ONE}${ABOVE}(?:的?[一-龥]{2,}|${pattern`${JUDGING.gradedThings}`.source})$`);

const GRADE = new RegExp(`^${pattern`${JUDGING.gradeLeads}`.source}?(?:${ONE}|${BODY}级|A{1,3}[+-]?)${ABOVE}$`);

/** A thing of a certain grade, whose share can be counted: 甲等卫生室, 五星级党支部. */
export function isGradedThing(name: string): boolean {
  return GRADED.test(name);
}

/** A text that is a grade: 二级以上, 三级甲等, 省级, AA+. */
export function isAwardedGrade(text: string): boolean {
  return GRADE.test(text);
}
