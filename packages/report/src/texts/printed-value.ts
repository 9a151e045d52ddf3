import { qualitativeCells } from '@perf-lint/core';
import type { Language } from '../language.js';

/**
 * An indicator's value as people read it. Records join the cells of a 定性 row as "定性:优|优良中低差"; in print that is "定性：优（优良中低差）".
 */
export function printedValue(value: string, language: Language): string {
  const cells = qualitativeCells(value);
  if (cells === null) return value;
  const { value: text, unit } = cells;
  const head = language === 'zh-CN' ? '定性：' : '定性: ';
  if (unit === '' || unit === text) return `${head}${text}`;
  return language === 'zh-CN' ? `${head}${text}（${unit}）` : `${head}${text} (${unit})`;
}

/** The value as the office wrote it, without what records add: "定性:提升|" is 提升, "定性:优|优良中低差" is 优（优良中低差）. */
export function writtenValue(value: string): string {
  const cells = qualitativeCells(value);
  if (cells === null) return value;
  const { value: text, unit } = cells;
  return unit === '' || unit === text ? text : `${text}（${unit}）`;
}
