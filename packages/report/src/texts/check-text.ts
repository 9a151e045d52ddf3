/** What came of a check of the reading, after its name and subject. */
import type { ReadingCheck } from '@perf-lint/core';
import type { Language } from '../language.js';
import { numberText } from './amounts.js';

/** Without a full stop. Only what the document prints can agree with it: nobody prints that weights come to 90 or 100. */
export function checkText({ kind, printed, read, passed }: ReadingCheck, language: Language): string {
  const zh = language === 'zh-CN';
  const [held, sum] = [numberText(printed), numberText(read)];
  switch (kind) {
    case 'weight-sum':
      if (passed) return zh ? `各行合计 ${sum}，符合“90 或 100”` : `the rows come to ${sum}, which is right (90 or 100)`;
      return zh
        ? `各行合计 ${sum}，应为 90 或 100，请对照原件`
        : `the rows come to ${sum} and should to 90 or 100; compare with the original`;
    case 'unit-total':
    case 'department-total':
    case 'project-count':
    case 'row-number':
      if (passed) return zh ? `读取结果与表中所印 ${held} 一致` : `what was read agrees with the printed ${held}`;
      return zh ? `表中印 ${held}，读到 ${sum}，请对照原件` : `${held} is printed, ${sum} was read; compare with the original`;
    default:
      return kind satisfies never;
  }
}
