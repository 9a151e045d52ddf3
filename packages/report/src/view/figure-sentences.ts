/**
 * What stands behind the three figures, in short sentences.
 */

import type { Figures } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import { counted } from '../texts/amounts.js';
import { ruleName } from '../texts/finding-texts.js';
import { CLASS, type FigureName, UNSCORED } from '../texts/labels.js';
import type { FigureDeductions } from './figure-deductions.js';

/** Points a row loses on average, at most one decimal: a sum over rows means nothing on a scale of 100. */
const perRow = (points: number, rows: number): number => Math.round((points / Math.max(1, rows)) * 10) / 10;

/** Lines under a figure: deductions, or that there are none. Empty where the figure is not scored. */
export function figureSentences(name: FigureName, deductions: FigureDeductions, figures: Figures, language: Language): string[] {
  const zh = language === 'zh-CN';
  if (figures[name] === null) return [UNSCORED[figures.unscored][language]].filter((sentence) => sentence !== '');
  switch (name) {
    case 'measurability':
      if (deductions.measurability.length === 0) return [zh ? '没有扣分' : 'no deductions'];
      return deductions.measurability.map(({ ruleId, rows, points }) =>
        zh
          ? `${ruleName(ruleId, language)}：${rows} 行，平均每行扣 ${perRow(points, rows)} 分`
          : `${ruleName(ruleId, language)}: ${counted(rows, 'row')}, ${perRow(points, rows)} points off each on average`,
      );
    case 'completeness':
      if (deductions.missingClasses.length === 0) {
        return [
          figures.completeness === 100
            ? zh
              ? '四类指标齐全'
              : 'all four classes are there'
            : zh
              ? '四类指标都有，二级指标不全'
              : 'all classes, not all aspects',
        ];
      }
      return [
        (zh ? '没有读到：' : 'not found: ') + deductions.missingClasses.map((level1) => CLASS[level1][language]).join(zh ? '、' : ', '),
      ];
    case 'consistency':
      if (deductions.consistency.length === 0) return [zh ? '未见矛盾' : 'no contradiction seen'];
      return deductions.consistency.map(({ ruleId, count }) =>
        zh ? `${ruleName(ruleId, language)}：${count} 处` : `${ruleName(ruleId, language)}: ${count}`,
      );
    default: {
      const unknown: never = name;
      return [unknown];
    }
  }
}
