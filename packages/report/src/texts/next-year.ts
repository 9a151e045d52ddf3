/**
 * What is suggested about a target that is approved by now: it is meant for the targets of the next year, and says so.
 */
import type { RuleId } from '@perf-lint/analyser';
import { isForNextYear, type TableSubject } from '@perf-lint/review';
import type { Language, Localized } from '../language.js';

const FOR_NEXT_YEAR: Localized = { 'zh-CN': '编制下一年度目标时参考：', en: 'For the targets of the next year: ' };

/** The suggestion as it goes out; one that says already what it is for stays as it is. */
export function suggestionIn(
  suggestion: string,
  entry: { readonly ruleId: RuleId | '' },
  subject: TableSubject,
  language: Language,
): string {
  const lead = FOR_NEXT_YEAR[language];
  return suggestion === '' || suggestion.startsWith(lead) || !isForNextYear(entry, subject) ? suggestion : `${lead}${suggestion}`;
}
