/**
 * The one place where the reports ask for the sentences of findings. They come from the analyser's catalogue;
 * an office's own wording, where its configuration has one, takes their place.
 */
import {
  type AnalysisConfiguration,
  type Finding,
  messageOf,
  RULE_IDS,
  type RuleId,
  ruleSummary,
  ruleTitle,
  suggestionOf,
} from '@perf-lint/analyser';
import type { Language } from '../language.js';

/** Own wording by "rule-id/message-id", as the configuration holds it. */
export type Wording = AnalysisConfiguration['wording'];

/** What is said of all that was recognised in a scanned picture. */
const RECOGNISED: Readonly<Record<Language, string>> = { 'zh-CN': '【扫描件识别】', en: '[recognised on a scan] ' };

/** What the finding says: one sentence, which names a scan as one. */
export function findingMessage(finding: Finding, language: Language, wording?: Wording): string {
  const said = messageOf(finding, language, wording === undefined ? undefined : { wording });
  return finding.source === 'scan' ? `${RECOGNISED[language]}${said}` : said;
}

/** What to do about it, as a sentence ("建议改为：≥98%"); "" where nothing concrete can be said. */
export function findingSuggestion(finding: Finding, language: Language): string {
  return suggestionOf(finding, language);
}

/** Title of a rule for people. */
export function ruleName(ruleId: RuleId, language: Language): string {
  return ruleTitle(ruleId, language);
}

/** Title of the kind of an opinion: its rule, or that a person added it. */
export function kindName(ruleId: RuleId | '', language: Language): string {
  if (ruleId === '') return language === 'zh-CN' ? '人工意见' : 'Added by hand';
  return RULE_IDS.includes(ruleId) ? ruleName(ruleId, language) : ruleId;
}

/** What a rule looks for, in one sentence. */
export function ruleMeaning(ruleId: RuleId, language: Language): string {
  return ruleSummary(ruleId, language);
}
