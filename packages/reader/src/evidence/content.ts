/**
 * What a cell holds, told from its text alone.
 */
import { canonicalUnit, compact } from '@perf-lint/core';

const COMPARATORS = new Set([
  '≥',
  '≤',
  '=',
  '>',
  '<',
  '＝',
  '＞',
  '＜',
  '≧',
  '≦',
  '⩾',
  '⩽',
  '>=',
  '<=',
  '=>',
  '=<',
  '＞=',
  '＜=',
  '＞＝',
  '＜＝',
  '±',
  '≠',
  '═',
  '大于',
  '小于',
  '等于',
  '大于等于',
  '小于等于',
  '不低于',
  '不高于',
  '不少于',
  '不超过',
  '大于或等于',
  '小于或等于',
  '区间',
]);
const QUALITATIVE = new Set(['定性', '定性指标']);
const QUANTITATIVE = new Set(['定量', '定量指标', '数值型', '文本型']);
const DIRECTIONS: ReadonlyMap<string, 'positive' | 'negative'> = new Map([
  ['正向', 'positive'],
  ['正向指标', 'positive'],
  ['反向', 'negative'],
  ['反向指标', 'negative'],
  ['逆向', 'negative'],
  ['逆向指标', 'negative'],
  ['负向', 'negative'],
  ['负向指标', 'negative'],
]);
/** Scales that some provinces print in the unit column. */
const SCALES = new Set(['优良中低差', '优良中差', '高中低', '高中低差', '好坏', '有效无效', '优良差', '好中差', '是否', '是/否']);

/** A comparator alone in its cell: ≥, <=, 大于等于. */
export function isComparator(text: string): boolean {
  return text.length <= 5 && COMPARATORS.has(compact(text));
}

/** 定性 alone in its cell. */
export function isQualitativeMark(text: string): boolean {
  return text.length <= 8 && QUALITATIVE.has(compact(text));
}

/** 定量 alone in its cell. */
export function isQuantitativeMark(text: string): boolean {
  return text.length <= 8 && QUANTITATIVE.has(compact(text));
}

/** 正向 or 反向 alone in its cell, null if neither. */
export function directionOf(text: string): 'positive' | 'negative' | null {
  return text.length <= 8 ? (DIRECTIONS.get(compact(text)) ?? null) : null;
}

/** A unit alone in its cell. */
export function isUnitWord(text: string): boolean {
  if (text.length > 10) return false;
  const bare = compact(text);
  if (SCALES.has(bare)) return true;
  const reading = canonicalUnit(bare);
  return reading.known || (reading.unit === '' && bare !== '');
}

/** A number alone: 95, 8,827,620.53, 20.0 0. */
export function isNumber(text: string): boolean {
  return /^[-+]?\d[\d,，\s]*(?:\.[\d\s]*)?$/.test(text) && text.length <= 24;
}

/** An amount of money as tables print it: with decimals or thousands separators, or a plain whole number. */
export function isAmount(text: string): boolean {
  const bare = compact(text);
  return /^-?\d{1,3}(?:[,，]\d{3})*(?:\.\d+)?$|^-?\d+(?:\.\d+)?$/.test(bare) || /^\d[\d,.]*(?:万元|元|亿元|万)$/.test(bare);
}

/** Digits and letters without a decimal point, at least three: a code of a unit or project. */
export function isCode(text: string): boolean {
  const bare = compact(text);
  return /^\d[0-9A-Z]{2,40}$/i.test(bare);
}

/** A code with a name behind it: "820001-井研县...", "[015001]武汉市...", "(433001)乌海市...". */
export function splitCodeName(text: string): { code: string; name: string } | null {
  const joined = text.trim();
  const bracketed = /^[[(（【]\s*([0-9A-Za-z]{2,40})\s*[\])）】]\s*(.+)$/s.exec(joined);
  if (bracketed) return { code: bracketed[1] ?? '', name: bracketed[2] ?? '' };
  const dashed = /^([0-9][0-9A-Z\s]{1,60})\s*[-—–_]\s*(\S.*)$/s.exec(joined);
  if (!dashed) return null;
  const code = compact(dashed[1] ?? '');
  // "2023-112号..." and "2024-2027年..." are names that begin with a year.
  if (/^(?:19|20)\d{2}$/.test(code)) return null;
  return { code, name: dashed[2] ?? '' };
}

const VALUE_START = /^(?:[≥≤=><＝＞＜≧≦±⩾⩽]|>=|<=|\d|定性|不低于|不超过|不少于|不高于|大于|小于)/;
const VALUE_WORDS =
  /^(?:及时|按时|按期|合规|合格|明显|显著|提升|提高|增强|改善|促进|良好|优|优秀|优良|良|好|较好|有效|稳定|完成|达标|是|否|无|有|长期|持续|稳步|逐步|不断|全面|足额|到位|规范|健全|完善|完整|真实|公开|科学|合理|相关|增加|增长|降低|减少|有所|有力|高|中|低|较高|一致|便捷|积极|正面|保障|厉行节约|不超|控制在|符合|按|满意|基本|较|零|年底|全年|年内)/;

/** How much a text looks like a target value: 2 for a number with comparator or unit, 1 for words that values are made of, 0 else. */
export function valueLikeness(text: string): number {
  const bare = compact(text);
  if (VALUE_START.test(bare)) {
    // "12333 政策咨询…" is a name: a number followed by many words.
    return bare.length <= 14 || /^[≥≤=><＝＞＜≧≦]/.test(bare) ? 2 : 0.5;
  }
  // 每亩300: the standard before its number.
  if (/^每[一-龥]{1,3}\d[\d.,]*(?:元|万元)?$/.test(bare)) return 2;
  if (bare.length <= 12 && VALUE_WORDS.test(bare)) return 1;
  if (
    bare.length <= 10 &&
    /(?:提升|提高|改善|增强|稳定|及时|明显|显著|有效|完成|保障|满意|合格|达标|优化|完善|加强|加大|根治|持续|以上|以内|以下)$/.test(bare)
  )
    return 0.7;
  return 0;
}

const NAME_END =
  /(?:率|数|数量|人数|次数|人次|面积|金额|标准|成本|费|费用|时间|时限|时效|及时性|性|度|情况|程度|水平|效果|额|覆盖面|质量|规模|能力|收入|率\(%\)|天数|期限|件数|场次|里程|影响)$/;

/** How much a text looks like an indicator's name: 1 and more for yes, negative for no. */
export function nameLikeness(text: string): number {
  const bare = compact(text);
  if (bare === '') return -1;
  if (/^[≥≤=><＝＞＜≧≦±]/.test(bare)) return -3;
  if (isNumber(bare) || /^\d[\d.,]*[%％]$/.test(bare)) return -3;
  let score = 0.5;
  if (NAME_END.test(bare)) score += 1;
  if (bare.length >= 4) score += 0.5;
  if (bare.length > 60) score -= 1;
  if (valueLikeness(bare) >= 1) score -= 1;
  return score;
}
