export { type AnalyseOptions, analyse } from './analyse.js';
export type * from './analysis.js';
export {
  type AnalysisConfiguration,
  DEFAULT_CONFIGURATION,
  type LocalSource,
  type OwnWords,
  type RuleSetting,
  type Suppression,
} from './configuration.js';
export type * from './finding.js';
export type { CompactProject, CompactRow, DocumentFacts } from './frame/document-facts.js';
export type { Bilingual, Language } from './frame/language.js';
export { documentFacts } from './frame/make-document-facts.js';
export type { OptionValue, Preset, RuleMeta, RuleOption, RuleScope, SeveritySetting } from './frame/rule.js';
export type { RuleId } from './rule-id.js';
export { RULE_IDS } from './rule-id.js';
export { messageOf, RULES, type RuleDescription, ruleSummary, ruleTitle, suggestionOf } from './texts.js';
