/**
 * The one place where the reports ask for the sentences of findings.
 */
import type { Finding } from '@perf-lint/analyser';
import type { Language } from '../language.js';

/** What the row's finding says: one sentence. */
export function findingMessage(finding: Finding, language: Language): string {
  void language;
  return `${finding.messageId} ${JSON.stringify(finding.args)}`;
}

/** What to write instead, as a sentence; "" where nothing concrete can be said. */
export function findingSuggestion(finding: Finding, language: Language): string {
  void language;
  return finding.suggestion?.value ?? '';
}

/** Title of a rule for people. */
export function ruleName(ruleId: string, language: Language): string {
  void language;
  return ruleId;
}
