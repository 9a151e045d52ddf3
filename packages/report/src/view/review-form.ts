/**
 * What a review form asks, by what the table was handed in for: targets are asked the eight items of the official form (绩效目标审核表); a table of monitoring
 * how far things are, and a self-evaluation what came of targets that are approved by now.
 */
import type { TableSubject } from '@perf-lint/review';
import type { Language, Localized } from '../language.js';
import type { ReviewItem } from './review-item.js';
import { REVIEW_ITEMS } from './review-items.js';
import { MONITORING_ITEMS, SELF_EVALUATION_ITEMS } from './review-items-later.js';

/** The items of one kind of tables, and what the reviewer writes beside each of them. */
export interface ReviewForm {
  readonly items: readonly ReviewItem[];
  /** Over the last column. */
  readonly answer: Localized;
  /** Beside the last line. */
  readonly overall: Localized;
  /** That it is the reviewer who writes it. */
  readonly whose: Localized;
}

const GRADED: Omit<ReviewForm, 'items'> = {
  answer: { 'zh-CN': '等级（优 良 中 差）', en: 'Grade' },
  overall: { 'zh-CN': '综合评定等级', en: 'Overall grade' },
  whose: { 'zh-CN': '等级由审核人评定，机器不评等级', en: 'grades are given by the reviewer, never by machine' },
};

/** Only targets are graded by the official form; of the others it is said whether they hold. */
const ANSWERED: Omit<ReviewForm, 'items'> = {
  answer: { 'zh-CN': '核对结果（属实 需补充 需更正）', en: 'Result (holds, to be completed, to be corrected)' },
  overall: { 'zh-CN': '总体审核意见', en: 'Overall opinion' },
  whose: { 'zh-CN': '核对结果由审核人填写', en: 'the result is written by the reviewer' },
};

const FORMS: Readonly<Record<TableSubject, ReviewForm>> = {
  targets: { items: REVIEW_ITEMS, ...GRADED },
  adjustment: { items: REVIEW_ITEMS, ...GRADED },
  monitoring: { items: MONITORING_ITEMS, ...ANSWERED },
  'self-evaluation': { items: SELF_EVALUATION_ITEMS, ...ANSWERED },
};

export function reviewForm(subject: TableSubject): ReviewForm {
  return FORMS[subject];
}

const COUNT: Readonly<Record<number, Localized>> = {
  7: { 'zh-CN': '七', en: 'Seven' },
  8: { 'zh-CN': '八', en: 'Eight' },
};

/** "八项审核内容". */
export function itemsTitle({ items }: ReviewForm, language: Language): string {
  const count = COUNT[items.length]?.[language] ?? String(items.length);
  return language === 'zh-CN' ? `${count}项审核内容` : `${count} items of the review`;
}
