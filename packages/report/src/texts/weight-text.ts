/** The weight of a row as tables print it that merge no cells. */
import type { Weighed } from '@perf-lint/core';
import type { Language } from '../language.js';
import { numberText } from './amounts.js';

/** "10"; of a row whose weight is merged with the row above, that it is; "" where there is none. */
export function weightText({ weight, sharesWeight }: Weighed, language: Language): string {
  if (sharesWeight === true) return language === 'zh-CN' ? '同上格' : 'as above';
  return weight === null ? '' : numberText(weight);
}
