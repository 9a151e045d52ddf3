/** What was not looked for. */
import type { RuleId } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import { ruleName } from './finding-texts.js';

/** "以下检查未做：指标值不够具体、……。"; "" where everything was looked for. */
export function rulesOffSentence(rules: readonly RuleId[], language: Language): string {
  if (rules.length === 0) return '';
  const names = rules.map((rule) => ruleName(rule, language));
  return language === 'zh-CN'
    ? `以下检查未做（设置中关闭）：${names.join('、')}。`
    : `Not checked (switched off in the settings): ${names.join(', ')}.`;
}
