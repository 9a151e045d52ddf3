/**
 * What came of a target, as a self-evaluation prints it: the value that an opinion on a result is about.
 */
import type { Finding } from '@perf-lint/analyser';
import type { Indicator } from '@perf-lint/core';
import type { Language } from '../language.js';

/** "完成值：120人；得分：10", the points where the opinion is on them; "" for an opinion on anything else, and where the row prints no result. */
export function resultText({ part, args }: Finding, indicator: Indicator | null, language: Language): string {
  const { actual = null, score = null } = part === 'result' ? (indicator?.evaluation ?? {}) : {};
  const zh = language === 'zh-CN';
  const printed = [
    ...(actual === null || actual.text === '' ? [] : [zh ? `完成值：${actual.text}` : `Result: ${actual.text}`]),
    ...(score === null || score.text === '' || args.score === undefined ? [] : [zh ? `得分：${score.text}` : `Points: ${score.text}`]),
  ];
  return printed.join(zh ? '；' : '; ');
}
