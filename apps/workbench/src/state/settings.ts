/** What people set about the rules on the page, as a configuration of the analysis. */
import type { AnalysisConfiguration, LocalSource, OwnWords, RuleId, RuleSetting } from '@perf-lint/analyser';

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

/** A source that nothing is known of yet. */
export const NEW_SOURCE: Omit<LocalSource, 'id'> = {
  title: { 'zh-CN': '', en: '' },
  number: '',
  article: '',
  text: '',
  rules: [],
  checkedBy: '',
  checkedOn: '',
};

/** With one more source of the office's own, under an id that no other has. */
export function withSource(configuration: AnalysisConfiguration, source: Omit<LocalSource, 'id'>): AnalysisConfiguration {
  const { sources } = configuration;
  const taken = new Set(sources.map(({ id }) => id));
  let number = sources.length + 1;
  while (taken.has(`own-${number}`)) number++;
  return { ...configuration, sources: [...sources, { ...source, id: `own-${number}` }] };
}

export function withChangedSource(configuration: AnalysisConfiguration, id: string, changed: Partial<LocalSource>): AnalysisConfiguration {
  return { ...configuration, sources: configuration.sources.map((each) => (each.id === id ? { ...each, ...changed, id } : each)) };
}

export function withoutSource(configuration: AnalysisConfiguration, id: string): AnalysisConfiguration {
  return { ...configuration, sources: configuration.sources.filter((each) => each.id !== id) };
}
