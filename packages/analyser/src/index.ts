export { type AnalyseOptions, analyse, type RuleClock } from './analyse.js';
export type * from './analysis.js';
export { levelOf, pileOfLevels } from './causes/piles.js';
export { type Folding, foldingOf, isTold, SAYS } from './causes/say-once.js';
export {
  type AnalysisConfiguration,
  DEFAULT_CONFIGURATION,
  type LocalSource,
  type OwnWords,
  type RuleSetting,
  type Suppression,
} from './configuration.js';
export type { BatchDocument, BatchProject } from './context/batch-document.js';
export type { CompactProject, CompactRow, DocumentFacts } from './context/document-facts.js';
export { batchDocument, documentFacts } from './context/make-document-facts.js';
export { fiscalFundsOf } from './facts/fiscal-funds.js';
export type * from './finding.js';
export { severityOf } from './frame/reporter.js';
export type { RuleMeta, RuleOption, RuleScope } from './frame/rule.js';
export type { Bilingual, Language } from './language.js';
export { ANSWER_WORDS } from './lexicon/answer-words.js';
export { withoutYear } from './lexicon/fold.js';
export { type ImportedLibrary, type LibraryMapping, type LibraryProblem, libraryFromRows } from './library/import-library.js';
export { libraryMappingOf } from './library/library-columns.js';
export { builtInLibrary, type LibraryEntry } from './library/library-entry.js';
export {
  findStandardIndicator,
  type LibraryMatch,
  type LibraryPlace,
  LibrarySearch,
  type LibraryVerdict,
  standardLibrary,
} from './library/library-search.js';
export { type LibraryVerdicts, libraryVerdicts } from './library/library-verdicts.js';
export { type LastYearRow, lastYearRows } from './matching/last-year.js';
export { type IndicatorMatch, type IndicatorMatches, matchIndicators } from './matching/match-indicators.js';
export { matchProjects, type ProjectMatch } from './matching/match-projects.js';
export type { RuleId } from './rule-id.js';
export { RULE_IDS } from './rule-id.js';
export { figuresAfter, pileAfter } from './score/after-decisions.js';
export { CONSISTENCY_RULES } from './score/consistency.js';
export type { OptionValue, Preset, SeveritySetting } from './setting.js';
export { likenessOf } from './similarity/likeness.js';
export { canBePrinted, type RuleSource, ruleSources, type SourceStanding } from './sources.js';
export { rulesSwitchedOff } from './switched-off.js';
export { asideOf, messageOf, RULES, type RuleDescription, ruleSummary, ruleTitle, suggestionOf } from './texts.js';
export { wordingOf } from './tone.js';
