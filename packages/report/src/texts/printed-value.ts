import type { Language } from '../language.js';

const QUALITATIVE = '定性:';

/**
 * An indicator's value as people read it. Records join the cells of a 定性 row as "定性:优|优良中低差"; in print that is "定性：优（优良中低差）".
 */
export function printedValue(value: string, language: Language): string {
  if (!value.startsWith(QUALITATIVE)) return value;
  const [text = '', unit = ''] = value.slice(QUALITATIVE.length).split('|');
  const head = language === 'zh-CN' ? '定性：' : '定性: ';
  if (unit === '' || unit === text) return `${head}${text}`;
  return language === 'zh-CN' ? `${head}${text}（${unit}）` : `${head}${text} (${unit})`;
}
