/**
 * 机审上限: the highest grade the target table leaves open, with the reasons against a better one. No grade is issued.
 */
import type { ProjectAnalysis } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import { ruleName } from './finding-texts.js';
import { CEILING } from './labels.js';

interface CeilingOptions {
  readonly language: Language;
  /** True where the office asked for it. */
  readonly ceiling?: boolean;
}

/** One sentence; "" where nobody asked for it, the project is not scored or nothing stands against the best grade. */
export function ceilingSentence({ ceiling: { ceiling, reasons }, figures }: ProjectAnalysis, options: CeilingOptions): string {
  const { language } = options;
  if (options.ceiling !== true || figures.measurability === null || reasons.length === 0) return '';
  const zh = language === 'zh-CN';
  const why = reasons
    .map(({ ruleId, count }) => `${ruleName(ruleId, language)}${zh ? ` ${count} 处` : ` ${count}`}`)
    .join(zh ? '、' : ', ');
  return zh
    ? `机审上限（按表内内容最高可评的等级）：${CEILING[ceiling][language]}，因${why}。这不是评定等级；相关性、可行性等表外事项机器无法判断。`
    : `Highest grade the table allows: ${CEILING[ceiling][language]} (${why}). This is no grade; what stands outside the table was not judged.`;
}
