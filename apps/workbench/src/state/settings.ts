/** What people set about the rules on the page, as a configuration of the analysis. */
import type { AnalysisConfiguration, OwnWords, RuleId, RuleSetting } from '@perf-lint/analyser';

export type SeverityChoice = NonNullable<RuleSetting['severity']>;

export const SEVERITY_CHOICES = ['error', 'warning', 'info', 'off'] as const satisfies readonly SeverityChoice[];

/** A rule at another severity; "" for its own. Its options stay. */
export function withSeverity(configuration: AnalysisConfiguration, rule: RuleId, severity: SeverityChoice | ''): AnalysisConfiguration {
  const { severity: _, ...rest } = configuration.rules[rule] ?? {};
  const { [rule]: __, ...others } = configuration.rules;
  const setting: RuleSetting = severity === '' ? rest : { ...rest, severity };
  return { ...configuration, rules: Object.keys(setting).length === 0 ? others : { ...others, [rule]: setting } };
}

/** Lists of own words, one a line. */
export type WordList = Exclude<keyof OwnWords, 'directions'>;

export function withWords(configuration: AnalysisConfiguration, list: WordList, text: string): AnalysisConfiguration {
  const words = text
    .split(/[\n；;、]/u)
    .map((word) => word.trim())
    .filter((word) => word !== '');
  return { ...configuration, words: { ...configuration.words, [list]: [...new Set(words)] } };
}
